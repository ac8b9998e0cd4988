/**
 * A title as the list of what its words are: things of the catalogue, small words, numbers, dates, levels of the spine,
 * marks, and words that say nothing. Grammars read this list; `places` are read apart, because a part of the body can stand
 * inside the name of a thing (`knee brace`).
 *
 *     "Right L4-5 ESI #1"  →  places: side right, level L4-L5; items: level, procedure, #, number 1
 */
import { readLevel } from "./levels.ts";
import { lookUp, nothingFound, type Meaning, type Place, type Vocabulary } from "./vocabulary.ts";
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
  const found = nothingFound();
  let nextItem = 0;
  let nextPlace = 0;
  for (let at = 0; at < words.count; at++) {
    const kind = kinds[at] as number;
    const start = starts[at] as number;
    if (kind === MARK) {
      if (at >= nextItem) items.push({ kind: plain.charAt(start), start, end: start + 1, value: 0, meaning: null });
      continue;
    }
    const level = kind === LETTERS && (ends[at] as number) - start === 1 && at >= nextItem ? readLevel(words, at) : null;
    if (level) {
      items.push({ kind: "level", start, end: ends[level.last] as number, value: 0, meaning: null });
      places.push({ place: null, levels: level.levels, first: at, last: level.last });
      at = level.last;
      continue;
    }
    if (kind === LETTERS || (ends[at] as number) - start === 1) lookUp(vocabulary, words, at, found);
    else found.meaning = found.place = null;
    if (found.place && at >= nextPlace) {
      places.push({ place: found.place, levels: NO_LEVELS, first: at, last: found.placeEnd });
      nextPlace = found.placeEnd + 1;
    }
    if (at < nextItem) continue;
    let last = at;
    if (found.meaning) {
      const { meaning } = found;
      last = found.meaningEnd;
      const value = meaning.kind === "number" || meaning.kind === "once" ? (meaning.value as number) : 0;
      items.push({ kind: meaning.kind, start, end: ends[last] as number, value, meaning });
    } else if (kind === DIGITS) {
      last = Math.max(at, endOfDate(words, at));
      const value = last > at ? 0 : numberOf(text.slice(start, ends[at]));
      const before = items[items.length - 1];
      const isGlued = before?.kind === "word" && before.end === start;
      items.push({ kind: last > at ? "date" : isGlued ? "word" : "number", start, end: ends[last] as number, value, meaning: null });
    } else {
      // `3T`, `2nd`: no number of its own.
      const before = items[items.length - 1];
      if (before?.kind === "number" && before.end === start) items.pop();
      items.push({ kind: "word", start, end: ends[at] as number, value: 0, meaning: null });
    }
    nextItem = last + 1;
  }
  return { words, items, places };
}

/** `1,200` and `0.5` as numbers. */
const numberOf = (digits: string): number => Number(digits.length > 4 ? digits.replaceAll(",", "") : digits);

const SLASH = 47;
const HYPHEN = 45;
const FULL_STOP = 46;
const PERCENT = 37;

/** The last word of a date in figures that begins here (`12/07/2016`, `8-20-14`, `04.23.2014`), or -1. */
function endOfDate(words: Words, at: number): number {
  const { plain, starts, ends } = words;
  const mark = plain.charCodeAt(ends[at] as number);
  const length = (ends[at] as number) - (starts[at] as number);
  // With full stops the first two figures look like a decimal fraction.
  if (mark === FULL_STOP && length > 2 && length < 6)
    return plain.lastIndexOf(".", (ends[at] as number) - 1) > (starts[at] as number) ? endOfYear(words, at + 2) : -1;
  if (length > 2 || (mark !== SLASH && mark !== HYPHEN && mark !== FULL_STOP)) return -1;
  const isDay = isGluedNumber(words, at + 2) && (ends[at + 2] as number) - (starts[at + 2] as number) <= 2;
  return isDay && plain.charCodeAt(ends[at + 2] as number) === mark ? endOfYear(words, at + 4) : -1;
}

const isGluedNumber = ({ count, kinds, starts, ends }: Words, at: number): boolean =>
  at < count && kinds[at] === DIGITS && starts[at] === ends[at - 1];

/** A year of two or four figures; `50-25-40mg` is a strength. */
function endOfYear(words: Words, at: number): number {
  if (!isGluedNumber(words, at)) return -1;
  const { count, plain, kinds, starts, ends } = words;
  const length = (ends[at] as number) - (starts[at] as number);
  const isMeasure =
    at + 1 < count && starts[at + 1] === ends[at] && (kinds[at + 1] !== MARK || plain.charCodeAt(ends[at] as number) === PERCENT);
  return (length === 2 || length === 4) && !isMeasure ? at : -1;
}
