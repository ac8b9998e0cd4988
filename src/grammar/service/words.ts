/**
 * The words of a title, and the title squeezed: its letters and digits without what extractors and typists treat freely.
 *
 *     "Post-op X-ray, L4-5"  →  "postop" "xray" "," "l" "4" "5", squeezed postopxray,l45
 *
 * A word of the vocabulary is looked for in the squeezed title, from where a word begins to where a word ends, so that
 * `x-ray`, `x ray`, `xray` and `x- r ay` are one.
 */
import { withoutLigatures } from "../../text/spelling.ts";

/** What a run of characters is. Marks are single characters. */
export const LETTERS = 0;
export const DIGITS = 1;
export const MARK = 2;

/** A title as words. Lists of the same length, one entry for each word or mark. */
export interface Words {
  /** The title with letters for ligatures; all places are in it. */
  readonly text: string;
  /** The same in small letters and with a typewriter's marks, character for character. */
  readonly plain: string;
  readonly kinds: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly squeezed: string;
  /** Where each word begins in `squeezed`. */
  readonly squeezedStarts: readonly number[];
  readonly squeezedEnds: readonly number[];
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || code > 127;

const NOT_ASCII = /[^\0-\x7f]/;
/** Dashes, quotation marks and the like as typewriters have them; each one character for one. */
const plainCharacter = (character: string): string => {
  if ("‐‑‒–—−".includes(character)) return "-";
  if ("‘’ʼ".includes(character)) return "'";
  if ("®™©·•".includes(character)) return " ";
  if (character === "×") return "x";
  if (character === "µ" || character === "μ") return "u";
  // Capitals that are longer in small letters would shift every place behind them.
  const small = character.toLowerCase();
  return small.length === character.length ? small : character;
};

/** The same text in small letters, character for character. */
function inSmallLetters(text: string): string {
  const small = text.toLowerCase();
  return NOT_ASCII.test(text) ? Array.from({ length: text.length }, (_, at) => plainCharacter(text.charAt(at))).join("") : small;
}

/** Marks that stand inside a name or an abbreviation and do not part words of the vocabulary: blanks, `-`, `/`, `.`, `'`. */
const isDropped = (code: number): boolean => code === 45 || code === 47 || code === 46 || code === 39;
const AMPERSAND = 38;

/** The letters and digits of a wording as they stand in a squeezed title. */
export const squeezed = (wording: string): string =>
  inSmallLetters(withoutLigatures(wording))
    .replace(/&/g, "and")
    .replace(/[\s\-/.']/g, "");

/** Reads the words of a title. Linear in its length. */
export function readWords(title: string): Words {
  const text = withoutLigatures(title);
  const plain = inSmallLetters(text);
  const kinds: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const squeezedStarts: number[] = [];
  const squeezedEnds: number[] = [];
  let joined = "";
  let length = 0;
  for (let at = 0; at < plain.length;) {
    const code = plain.charCodeAt(at);
    if (code === 32 || code < 32 || code === 160) {
      at++;
      continue;
    }
    const start = at++;
    let kind = MARK;
    if (isLetter(code)) {
      kind = LETTERS;
      while (at < plain.length && isLetter(plain.charCodeAt(at))) at++;
    } else if (isDigit(code) || (code === 46 && isDigit(plain.charCodeAt(at)) && !isDigit(plain.charCodeAt(start - 1)))) {
      kind = DIGITS;
      at = endOfNumber(plain, start);
    }
    kinds.push(kind);
    starts.push(start);
    ends.push(at);
    squeezedStarts.push(length);
    if (kind !== MARK) {
      joined += plain.slice(start, at);
      length += at - start;
    } else if (code === AMPERSAND) {
      joined += "and";
      length += 3;
    } else if (!isDropped(code)) {
      joined += plain.charAt(start);
      length++;
    }
    squeezedEnds.push(length);
  }
  return { text, plain, kinds, starts, ends, squeezed: joined, squeezedStarts, squeezedEnds };
}

/** `1,200`, `0.0325`, `.5`; the full stop behind `30.` is none of it. */
function endOfNumber(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at++;
  while (
    text.charCodeAt(at) === 44 &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    isDigit(text.charCodeAt(at + 3)) &&
    !isDigit(text.charCodeAt(at + 4))
  )
    at += 4;
  if (text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1))) {
    at++;
    while (isDigit(text.charCodeAt(at))) at++;
  }
  return at;
}

/** A printed name without the blanks that its spelling does not have: `Hydroco done` is `Hydrocodone`. */
export function withoutOddBlanks(printed: string, spelling: string): string {
  if (printed.length <= spelling.length) return printed;
  let mended = "";
  let at = 0;
  for (const character of printed) {
    const isOdd = character === " " && !" -/".includes(spelling.charAt(at));
    if (isOdd) continue;
    mended += character;
    at++;
  }
  return mended;
}
