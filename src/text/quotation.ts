/**
 * Where wording is quoted: reviewers quote labels, headings and decision words of the letters that they write about.
 *
 *     the words “Decision rationale:” stand there      the letter said "Lumbar brace: Upheld Claims Administrator guideline: …"
 */
import type { Stretch } from "./reading.ts";
import { isLetter } from "./wording.ts";

const OPENING = "“‘„‚«‹([";
const CLOSING = "”’»›)]";
const STRAIGHT = "\"'";
const SPACE = 32;
const MARK = /["'“‘„‚«‹]/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Neither mark nor parenthesis: letters, blanks, nothing at all. Nearly all that wording stands next to is. */
const isPlain = (code: number): boolean => Number.isNaN(code) || code === SPACE || isLetter(code);

/** Does a quotation or parenthesis open with this character? A straight mark opens where nothing stands right before it. */
export function opensHere(text: string, offset: number): boolean {
  if (isPlain(text.charCodeAt(offset))) return false;
  const mark = text.charAt(offset);
  if (!STRAIGHT.includes(mark)) return OPENING.includes(mark);
  return offset === 0 || text.charCodeAt(offset - 1) === SPACE || "([".includes(text.charAt(offset - 1));
}

/** Does one close with it? The apostrophe of `patient’s` closes nothing. */
function closesHere(text: string, offset: number): boolean {
  if (isPlain(text.charCodeAt(offset))) return false;
  const mark = text.charAt(offset);
  if (!(CLOSING + STRAIGHT).includes(mark) || text.charCodeAt(offset - 1) === SPACE) return false;
  return !"'’".includes(mark) || !LETTER_OR_DIGIT.test(text.charAt(offset + 1));
}

/** Is this quoted as a whole, or set in parentheses? */
export const isQuoted = (text: string, { start, end }: Stretch): boolean => opensHere(text, start - 1) || closesHere(text, end);

/** Does a quotation begin in a stretch that does not end in it? Parentheses are none. */
export function endsInQuotation(text: string, { start, end }: Stretch): boolean {
  if (!MARK.test(text.slice(start, end))) return false;
  for (let at = end - 1; at >= start; at--) {
    if ("()[]".includes(text.charAt(at))) continue;
    if (opensHere(text, at)) return true;
    if (closesHere(text, at)) return false;
  }
  return false;
}
