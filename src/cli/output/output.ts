/** How results become text, one by one. */
import type { LetterResult } from "../../node/read-letter.ts";

/** A format in use: the texts put together are the output. */
export interface Output {
  readonly start: string;
  /** Called once for each result, in order. */
  entry(result: LetterResult): string;
  readonly end: string;
}

/** What a result is as JSON: with its record or its error, and without the letter's text. */
export function jsonOf(result: LetterResult): string {
  const { source } = result;
  return JSON.stringify(result.ok ? { ok: true, source, record: result.record } : { ok: false, source, error: result.error });
}
