/**
 * Finds fixed wording (a heading, a label) in a text as extractors leave it: in any letter case, with blanks and hyphens
 * put in or taken away (`Non -MTUS`, `guide line`), and with one misspelt, lost or doubled letter.
 */

/** Fixed wording, prepared for comparing: its letters alone, in lower case. */
export type Letters = string;

/** The letters of some wording, in lower case: `State(s) of Licensure` is `statesoflicensure`. */
export const lettersOf = (wording: string): Letters => wording.replace(/[^A-Za-z]+/g, "").toLowerCase();

/** The wording up to its last letter or figure, as `standsAt` takes it. */
export const withoutEndMark = (wording: string): string => wording.replace(/[^A-Za-z\d]{1,3}$/, "");

/** Does the wording stand here just as it is printed? In nearly all letters it does, and need not be compared by its letters. */
export const standsAt = (text: string, start: number, printed: string): boolean =>
  start >= 0 &&
  text.slice(start, start + printed.length) === printed &&
  isWordStart(text, start) &&
  !isLetter(text.charCodeAt(start + printed.length));

/** Shorter wording is compared exactly: one letter off would be another word. */
const LONG_ENOUGH_FOR_A_SLIP = 10;
const isLong = ({ length }: Letters): boolean => length >= LONG_ENOUGH_FOR_A_SLIP;

/**
 * Where the wording that ends right before `end` begins, or -1 if other wording stands there. `slipAllowed` is for places
 * where no other word can stand.
 */
export function startOfWording(text: string, end: number, letters: Letters, slipAllowed = isLong(letters)): number {
  const start = compare(text, end - 1, letters, letters.length - 1, -1, slipAllowed, -1);
  if (!slipAllowed || start <= 0 || !isLetter(text.charCodeAt(start - 1))) return start;
  // In the middle of a word: with one letter too many (`MMAXIMUS guideline`), or with the first letter taken from the word before.
  const isExact = compare(text, end - 1, letters, letters.length - 1, -1, false, -1) === start;
  if (isExact && !isLetter(text.charCodeAt(start - 2))) return start - 1;
  return isExact && text.charCodeAt(start + 1) === SPACE ? start + 2 : start;
}

/** Where the wording that begins at `start` ends (exclusive), or -1 if other wording stands there. */
export function endOfWording(text: string, start: number, letters: Letters, slipAllowed = isLong(letters)): number {
  const last = compare(text, start, letters, 0, 1, slipAllowed, -2);
  const isOneMore = slipAllowed && last >= 0 && isLetter(text.charCodeAt(last + 1)) && !isLetter(text.charCodeAt(last + 2));
  return 1 + (isOneMore && compare(text, start, letters, 0, 1, false, -2) === last ? last + 1 : last);
}

const SPACE = 32;

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
      // Behind a blank stands another word already: the last letter is lost.
      if (nothingLeft && text.charCodeAt(at - step) === SPACE) return last;
      if (nothingLeft) {
        let beyond = at + step;
        if (isFiller(text.charCodeAt(beyond)) && text.charCodeAt(beyond) !== SPACE) beyond += step;
        return (text.charCodeAt(beyond) | 32) === letters.charCodeAt(next) ? beyond : isLetter(code) ? at : last;
      }
      const another = compare(text, at + step, letters, next + step, step, false, none);
      if (another !== none && isWordEnd(text, another, step)) return another;
      const oneTooMany = compare(text, at + step, letters, next, step, false, none);
      if (oneTooMany !== none && isWordEnd(text, oneTooMany, step)) return oneTooMany;
      const oneTooFew = compare(text, at, letters, next + step, step, false, none);
      return oneTooFew !== none ? oneTooFew : another !== none ? another : oneTooMany;
    }
  }
  return last;
}

/** Does the word end here in which the comparison has come to its end? Else its last letter is another word's. */
const isWordEnd = (text: string, last: number, step: 1 | -1): boolean => !isLetter(text.charCodeAt(last + step));

const FIRST_LIGATURE = 0xfb00;
const LIGATURES = ["ff", "fi", "fl", "ffi", "ffl"];
const LAST_LIGATURE = FIRST_LIGATURE + LIGATURES.length - 1;

/** What may stand between the letters of a heading or label. */
function isFiller(code: number): boolean {
  if (code > 127) return code === 8217 || (code >= 8208 && code <= 8211);
  return code === 32 || code === 45 || code === 40 || code === 41 || code === 47 || code === 44 || code === 39;
}

/** Is this UTF-16 unit a letter of A to Z, large or small? */
export function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Does a word start at this offset, that is: does no letter stand before it? */
export const isWordStart = (text: string, offset: number): boolean => offset === 0 || !isLetter(text.charCodeAt(offset - 1));
