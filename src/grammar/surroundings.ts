/**
 * What stands behind a letter in its text: mails that it was sent with, the foot of a web page, noise of a scan.
 *
 *     … the request is not medically necessary.        From: records@clinic.example Sent: Monday        © 2017  Privacy Policy
 */
import { lastAtMost, trimmed, type Reading, type Stretch } from "../text/reading.ts";
import { isLetter } from "../text/wording.ts";
import { hasLines } from "./landmarks.ts";

/** How a line begins that is none of the letter's. */
const FOREIGN_LINE =
  /^(?:-{3,12} ?(?:Original|Forwarded) message|From: .{1,120}?\b(?:Sent|To|Date|Subject): |Sent from my \w|Confidentiality notice\b|This (?:e-?mail|message)\b.{1,80}?\b(?:confidential|intended)|Copyright (?:©|\(c\))|© ?(?:19|20)\d\d|Back to (?:the )?top\b|Privacy policy\b|Conditions of use\b|Unsubscribe\b|Skip to \w|Page \d{1,3} of \d{1,3}\b)/i;
/** More than that of a line need not be looked at. */
const LONGEST_BEGINNING = 160;
const SENTENCE_END = /[.!?]["”’)\]]*$/;

/** A line of a scan without a word in it. */
const hasWord = (line: string): boolean => /[A-Za-z]{2}|\d/.test(line);

/** The passage without what stands behind the letter: for the last passage of one. */
export function withoutForeignEnd(reading: Reading, passage: Stretch): Stretch {
  if (!hasLines(reading)) return passage;
  const { text, lines } = reading;
  let end = passage.end;
  for (let line = lastAtMost(lines.starts, passage.start) + 1; line < lines.starts.length; line++) {
    const at = lines.starts[line] as number;
    if (at >= passage.end) break;
    // Most lines begin in mid-sentence.
    if (isLetter(text.charCodeAt(at - 2))) continue;
    const isBehindSentence = SENTENCE_END.test(text.slice(Math.max(passage.start, at - 8), at).trimEnd());
    if (!isBehindSentence || !FOREIGN_LINE.test(text.slice(at, Math.min(passage.end, at + LONGEST_BEGINNING)))) continue;
    end = at;
    break;
  }
  for (;;) {
    const start = lines.starts[lastAtMost(lines.starts, end - 1)] ?? 0;
    if (start <= passage.start || hasWord(text.slice(start, end))) break;
    end = start;
  }
  return trimmed(text, { start: passage.start, end });
}
