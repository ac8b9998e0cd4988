/** A file that holds several letters. */
import { readLetters } from "./grammar/letter.ts";
import { withoutRepeats } from "./grammar/repeats.ts";
import type { Span } from "./schema/index.ts";
import { offsetInLetter, readText } from "./text/reading.ts";

/**
 * Finds the letters in a text that holds one or more, one behind the other.
 *
 * @param text Any text. There is no limit on its length: the work grows in step with it.
 * @returns The span of each letter, in order: `text.slice(span.start, span.end)` can be parsed on its own. They tile the
 *   text: what stands before the first letter belongs to it. Empty where no letter was found.
 * @example
 * splitDeterminations(file).map(({ start, end }) => safeParseDetermination(file.slice(start, end)));
 */
export function splitDeterminations(text: string): Span[] {
  const reading = withoutRepeats(readText(text));
  const letters = readLetters(reading).filter(({ parts }) => parts.some(({ kind }) => kind !== "unrecognized"));
  const starts = letters.map(({ parts: [first] }, i) => (i === 0 || !first ? 0 : offsetInLetter(reading, first.start)));
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}
