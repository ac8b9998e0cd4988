/**
 * Levels of the spine, written out.
 *
 *     L4-5, L5-S1  →  L4-L5, L5-S1        L3-4-5  →  L3-L4, L4-L5        L5-1  →  L5-S1        Right L4  →  L4
 */
import type { BodyPart } from "../../schema/index.ts";
import { DIGITS, LETTERS, MARK, type Words } from "./words.ts";

/** How many vertebrae each region has; some spines have a sixth lumbar one. */
const VERTEBRAE: ReadonlyMap<string, number> = new Map([
  ["C", 8],
  ["T", 12],
  ["L", 6],
  ["S", 5],
]);
/** What stands above the first vertebra of a region: `L5-1` is L5-S1. */
const REGION_BELOW: ReadonlyMap<string, string> = new Map([
  ["C7", "T"],
  ["T12", "L"],
  ["L5", "S"],
]);

/** The part of the spine that a level belongs to; the sacrum's levels are treated with the lumbar spine's. */
export const partOfLevel = (level: string): BodyPart =>
  level.startsWith("C") ? "cervical-spine" : level.startsWith("T") ? "thoracic-spine" : "lumbar-spine";

/** Levels of the spine that stand together, and the last word of them. */
export interface ReadLevels {
  readonly levels: readonly string[];
  readonly last: number;
}

interface Vertebra {
  readonly name: string;
  readonly last: number;
}

const APOSTROPHE = 39;
const SPACE = 32;

/** Reads the levels that begin at a word of one letter, or null. */
export function readLevel(words: Words, at: number): ReadLevels | null {
  const { plain, starts } = words;
  const start = starts[at] as number;
  if (plain.charCodeAt(start - 1) === APOSTROPHE) return null;
  let from = vertebra(words, at, null);
  if (!from) return null;
  const levels: string[] = [];
  let last = from.last;
  for (let next = below(words, from); next; next = below(words, from)) {
    // `L4-5/L5-S1`: the stroke parts two pairs.
    if (next.name !== from.name) levels.push(`${from.name}-${next.name}`);
    from = next;
    last = next.last;
  }
  return { levels: levels.length > 0 ? levels : [from.name], last };
}

/** `L4`, `L 4`; behind another vertebra also `4`. */
function vertebra({ text, kinds, starts, ends }: Words, at: number, above: Vertebra | null): Vertebra | null {
  const hasLetter = kinds[at] === LETTERS;
  const digits = hasLetter ? at + 1 : at;
  if (kinds[digits] !== DIGITS || (!hasLetter && !above)) return null;
  const start = starts[at] as number;
  const end = ends[digits] as number;
  const number = Number(text.slice(starts[digits], end));
  let region = "";
  if (hasLetter) {
    const gap = (starts[digits] as number) - (ends[at] as number);
    const letter = text.charAt(start);
    // A small letter, and a letter that stands alone, is something else: `'s 2`, `c 1`.
    if (gap > 1 || (gap === 1 && (letter !== letter.toUpperCase() || text.charCodeAt(start + 1) !== SPACE))) return null;
    region = letter.toUpperCase();
  } else if (above) {
    region = above.name.charAt(0);
    if (number === 1) region = REGION_BELOW.get(above.name) ?? region;
  }
  const most = VERTEBRAE.get(region);
  return most !== undefined && Number.isInteger(number) && number >= 1 && number <= most
    ? { name: `${region}${number}`, last: digits }
    : null;
}

/** The other end of a pair: behind `-` or `/`, behind `to` or `through`, or glued (`L5S1`). */
function below(words: Words, from: Vertebra): Vertebra | null {
  const { plain, kinds, starts, ends } = words;
  const next = from.last + 1;
  if (kinds[next] === MARK) {
    const mark = plain.charAt(starts[next] as number);
    return mark === "-" || mark === "/" ? vertebra(words, next + 1, from) : null;
  }
  if (kinds[next] !== LETTERS) return null;
  if (starts[next] === ends[from.last]) return vertebra(words, next, null);
  const word = plain.slice(starts[next], ends[next]);
  return word === "to" || word === "through" || word === "thru" ? vertebra(words, next + 1, from) : null;
}
