/**
 * Finds fixed wording (a heading, a label) in a text as extractors leave it: in any letter case, with blanks and hyphens
 * put in or taken away (`Non -MTUS`, `guide line`), and with one misspelt, lost or doubled letter.
 */

/** Fixed wording, prepared for comparing: its letters alone, in lower case. */
export type Letters = string;

/** The letters of some wording, in lower case: `State(s) of Licensure` is `statesoflicensure`. */
export const lettersOf = (wording: string): Letters => wording.replace(/[^A-Za-z]+/g, "").toLowerCase();

/** Shorter wording is compared exactly: one letter off would be another word. */
const LONG_ENOUGH_FOR_A_SLIP = 12;

/** Where the wording that ends right before `end` begins, or -1 if other wording stands there. */
export function startOfWording(text: string, end: number, letters: Letters): number {
  return compare(text, end - 1, letters, letters.length - 1, -1, letters.length >= LONG_ENOUGH_FOR_A_SLIP, -1);
}

/** Where the wording that begins at `start` ends (exclusive), or -1 if other wording stands there. */
export function endOfWording(text: string, start: number, letters: Letters): number {
  return 1 + compare(text, start, letters, 0, 1, letters.length >= LONG_ENOUGH_FOR_A_SLIP, -2);
}

/** Compares letter by letter in one direction; the offset of the last letter compared, or `none` if other wording stands there. */
function compare(text: string, at: number, letters: Letters, next: number, step: 1 | -1, slipAllowed: boolean, none: number): number {
  let last = none;
  while (next >= 0 && next < letters.length) {
    const code = text.charCodeAt(at);
    if (code === letters.charCodeAt(next) || code + 32 === letters.charCodeAt(next)) {
      last = at;
      at += step;
      next += step;
    } else if (isFiller(code)) at += step;
    else if (code >= FIRST_LIGATURE && code <= LAST_LIGATURE) {
      const own = LIGATURES[code - FIRST_LIGATURE] as string;
      if (!letters.startsWith(own, step > 0 ? next : next - own.length + 1)) return none;
      last = at;
      at += step;
      next += step * own.length;
    } else if (!slipAllowed) return none;
    else {
      const nothingLeft = (next === 0 && step < 0) || (next === letters.length - 1 && step > 0);
      if (nothingLeft) return (text.charCodeAt(at + step) | 32) === letters.charCodeAt(next) ? at + step : isLetter(code) ? at : last;
      const another = compare(text, at + step, letters, next + step, step, false, none);
      if (another !== none) return another;
      const oneTooMany = compare(text, at + step, letters, next, step, false, none);
      return oneTooMany !== none ? oneTooMany : compare(text, at, letters, next + step, step, false, none);
    }
  }
  return last;
}

const FIRST_LIGATURE = 0xfb00;
const LIGATURES = ["ff", "fi", "fl", "ffi", "ffl"];
const LAST_LIGATURE = FIRST_LIGATURE + LIGATURES.length - 1;

/** What may stand between the letters of a heading or label. */
function isFiller(code: number): boolean {
  return code === 32 || code === 45 || code === 40 || code === 41 || code === 47 || code === 44 || code === 8217 || code === 39;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Does a word start at this offset, that is: does no letter stand before it? */
export const isWordStart = (text: string, offset: number): boolean => offset === 0 || !isLetter(text.charCodeAt(offset - 1));
