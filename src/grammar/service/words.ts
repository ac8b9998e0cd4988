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

/** What ends the lists. */
const END = 3;

/**
 * A title as words: lists with one entry for each word or mark, and one more at the end. `plain` goes on with blanks behind the
 * title, and `squeezed` with nulls, so that looking a few places ahead never leaves them, which would be slow.
 */
export interface Words {
  /** How many words and marks there are. */
  readonly count: number;
  /** The title with letters for ligatures; all places are in it. */
  readonly text: string;
  /** The same in small letters and with a typewriter's marks, character for character. */
  readonly plain: string;
  readonly kinds: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The squeezed title as bytes: of all titles in one place, so that it holds only until the next title is read. */
  readonly squeezed: Uint8Array;
  /** Where each word begins in `squeezed`. */
  readonly squeezedStarts: readonly number[];
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || code > 127;

const NOT_ASCII = /[^\0-\x7f]/;
const LETTER = /\p{L}/u;
/** Dashes, quotation marks and the like as typewriters have them; each one character for one. */
const plainCharacter = (character: string): string => {
  if ("‐‑‒–—−".includes(character)) return "-";
  if ("‘’ʼ".includes(character)) return "'";
  if (character === "×") return "x";
  if (character === "µ" || character === "μ") return "u";
  // `30mg ½-1 tablet`: no number that a strength could go on with.
  if ("¼½¾".includes(character)) return ",";
  if (character > "\x7f" && !LETTER.test(character)) return " ";
  // Capitals that are longer in small letters would shift every place behind them.
  const small = character.toLowerCase();
  return small.length === character.length ? small : character;
};

/** The same text in small letters, character for character. */
const inSmallLetters = (text: string): string =>
  NOT_ASCII.test(text)
    ? Array.from(text, (character) => (character.length === 1 ? plainCharacter(character) : "  ")).join("")
    : text.toLowerCase();

/** Marks that stand inside a name or an abbreviation and do not part words of the vocabulary: blanks, `-`, `/`, `.`, `'`. */
const isDropped = (code: number): boolean => code === 45 || code === 47 || code === 46 || code === 39;
/** The parentheses of an abbreviation part no words either: `Interferential (IF) unit`. */
const ABBREVIATION = /\([A-Z]{1,5}\)/y;
const OPENING = 40;
const AMPERSAND = 38;
const AND = "and";
const FULL_STOP = 46;

/** The letters and digits of a wording as they stand in a squeezed title. */
export const squeezed = (wording: string): string =>
  inSmallLetters(withoutLigatures(wording))
    .replace(/&/g, "and")
    .replace(/[\s\-/.']/g, "");

const BLANKS = "      ";
const NULLS = 4;

/** Where titles are squeezed: made once, because making it takes longer than reading a title. */
let bytes = new Uint8Array(4096);

/** Reads the words of a title. Linear in its length. */
export function readWords(title: string): Words {
  const text = withoutLigatures(title);
  const plain = inSmallLetters(text + BLANKS);
  // `and` stands for `&`.
  if (3 * text.length + NULLS > bytes.length) bytes = new Uint8Array(4 * text.length);
  const kinds: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const squeezedStarts: number[] = [];
  let length = 0;
  let closing = -1; // of an abbreviation
  for (let at = 0; at < text.length;) {
    const code = plain.charCodeAt(at);
    if (code <= 32) {
      at++;
      continue;
    }
    const start = at++;
    let kind = MARK;
    if (isLetter(code)) {
      kind = LETTERS;
      while (isLetter(plain.charCodeAt(at))) at++;
    } else if (
      isDigit(code) ||
      (code === FULL_STOP && isDigit(plain.charCodeAt(at)) && (start === 0 || !isDigit(plain.charCodeAt(start - 1))))
    ) {
      kind = DIGITS;
      at = endOfNumber(plain, start);
    }
    kinds.push(kind);
    starts.push(start);
    ends.push(at);
    squeezedStarts.push(length);
    if (kind !== MARK) for (let from = start; from < at; from++) bytes[length++] = plain.charCodeAt(from);
    else if (code === AMPERSAND) for (let from = 0; from < AND.length; from++) bytes[length++] = AND.charCodeAt(from);
    else if (code === OPENING && isAbbreviation(text, start)) closing = ABBREVIATION.lastIndex - 1;
    else if (!isDropped(code) && start !== closing) bytes[length++] = code;
  }
  const count = kinds.length;
  kinds.push(END);
  starts.push(text.length);
  ends.push(text.length);
  squeezedStarts.push(length);
  bytes.fill(0, length, length + NULLS);
  return { count, text, plain, kinds, starts, ends, squeezed: bytes, squeezedStarts };
}

function isAbbreviation(text: string, start: number): boolean {
  ABBREVIATION.lastIndex = start;
  return ABBREVIATION.test(text);
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
