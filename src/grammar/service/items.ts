/**
 * A title as the list of what its words are: things of the catalogue, small words, numbers, dates, levels of the spine,
 * marks, and words that say nothing. Grammars read this list; `places` are read apart, because a part of the body can stand
 * inside the name of a thing (`knee brace`).
 *
 *     "Right L4-5 ESI #1"  →  places: side right, level L4-L5; items: level, procedure, #, number 1
 */
import { readLevel } from "./levels.ts";
import { lookUp, type Meaning, type Place, type Vocabulary } from "./vocabulary.ts";
import { DIGITS, LETTERS, MARK, readWords, type Words } from "./words.ts";

/** One thing in a title. Of a mark the kind is the mark itself. */
export interface Item {
  readonly kind: string;
  /** Offsets in the words' text. */
  readonly start: number;
  readonly end: number;
  /** Of a number. */
  readonly value: number;
  readonly meaning: Meaning | null;
}

/** A part of the body, a side or levels of the spine, by the words that name it. */
export interface PlaceItem {
  readonly place: Place | null;
  readonly levels: readonly string[];
  readonly first: number;
  readonly last: number;
}

/** A title, taken apart. */
export interface ReadTitle {
  readonly words: Words;
  readonly items: readonly Item[];
  readonly places: readonly PlaceItem[];
}

const NO_LEVELS: readonly string[] = [];

/** Takes a title apart. Linear in its length. */
export function readItems(title: string, vocabulary: Vocabulary): ReadTitle {
  const words = readWords(title);
  const { text, plain, kinds, starts, ends } = words;
  const items: Item[] = [];
  const places: PlaceItem[] = [];
  let nextItem = 0;
  let nextPlace = 0;
  for (let at = 0; at < kinds.length; at++) {
    const kind = kinds[at] as number;
    const start = starts[at] as number;
    if (kind === MARK) {
      if (at >= nextItem) items.push({ kind: plain.charAt(start), start, end: start + 1, value: 0, meaning: null });
      continue;
    }
    const level = kind === LETTERS && at >= nextItem ? readLevel(words, at) : null;
    if (level) {
      items.push({ kind: "level", start, end: ends[level.last] as number, value: 0, meaning: null });
      places.push({ place: null, levels: level.levels, first: at, last: level.last });
      at = level.last;
      continue;
    }
    const found = lookUp(vocabulary, words, at);
    if (found?.place && at >= nextPlace) {
      places.push({ place: found.place, levels: NO_LEVELS, first: at, last: found.placeEnd });
      nextPlace = found.placeEnd + 1;
    }
    if (at < nextItem) continue;
    let last = at;
    if (found?.meaning) {
      const { meaning } = found;
      last = found.meaningEnd;
      const value = meaning.kind === "number" || meaning.kind === "once" ? (meaning.value as number) : 0;
      items.push({ kind: meaning.kind, start, end: ends[last] as number, value, meaning });
    } else if (kind === DIGITS) {
      last = Math.max(at, endOfDate(words, at));
      const value = last > at ? 0 : Number(text.slice(start, ends[at]).replace(",", ""));
      const before = items.at(-1);
      const isGlued = before?.kind === "word" && before.end === start;
      items.push({ kind: last > at ? "date" : isGlued ? "word" : "number", start, end: ends[last] as number, value, meaning: null });
    } else {
      // `3T`, `2nd`: no number of its own.
      const before = items.at(-1);
      if (before?.kind === "number" && before.end === start) items.pop();
      items.push({ kind: "word", start, end: ends[at] as number, value: 0, meaning: null });
    }
    nextItem = last + 1;
  }
  return { words, items, places };
}

const DATE_MARKS = "-/.";

/** The last word of a date in figures that begins here (`12/07/2016`, `8-20-14`, `04.23.2014`), or -1. */
function endOfDate({ text, kinds, starts, ends }: Words, at: number): number {
  const length = (word: number): number => (ends[word] as number) - (starts[word] as number);
  const isDigits = (word: number): boolean => kinds[word] === DIGITS && starts[word] === ends[word - 1];
  const first = length(at);
  if (first <= 2) {
    const mark = text.charAt(ends[at] as number);
    if (mark === "" || !DATE_MARKS.includes(mark) || !isDigits(at + 2) || length(at + 2) > 2) return -1;
    if (text.charAt(ends[at + 2] as number) !== mark || !isDigits(at + 4)) return -1;
    return endsDate(at + 4) ? at + 4 : -1;
  }
  // With full stops the first two figures look like a decimal fraction.
  if (first > 5 || text.charAt(ends[at] as number) !== "." || !text.slice(starts[at], ends[at]).includes(".") || !isDigits(at + 2))
    return -1;
  return endsDate(at + 2) ? at + 2 : -1;

  function endsDate(year: number): boolean {
    // `50-25-40mg` is a strength.
    const isGlued = starts[year + 1] === ends[year] && (kinds[year + 1] !== MARK || text.charAt(ends[year] as number) === "%");
    return (length(year) === 2 || length(year) === 4) && !isGlued;
  }
}
