/** How results become text, one by one. */
import type { LetterResult } from "../../node/read-letter.ts";

/** A format in use: the texts put together are the output. */
export interface Output {
  readonly start: string;
  /** Called once for each result, in order. */
  entry(result: LetterResult): string;
  readonly end: string;
}

/**
 * What a result is as JSON: with its record or its error, and without the letter's text. Where there are any, with the
 * other fields of its line of NDJSON as `input`, and with the pages of its PDF.
 */
export function jsonOf(result: LetterResult): string {
  const { ok, source, fields } = result;
  const input = fields === null ? "" : `,"input":${fields}`;
  const pages = result.ok && result.pages ? `,"pages":${JSON.stringify(result.pages)}` : "";
  const outcome = result.ok ? `"record":${JSON.stringify(result.record)}` : `"error":${JSON.stringify(result.error)}`;
  return `{"ok":${ok},"source":${JSON.stringify(source)}${input}${pages},${outcome}}`;
}
