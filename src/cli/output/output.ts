/** How results become text or bytes, one by one. */
import type { LetterResult } from "../../node/read-letter.ts";
import type { TableName } from "../../tables/names.ts";
import type { Io } from "../io.ts";

/** A part of the output; it can be empty. */
export type Chunk = string | Uint8Array;

/** A format in use: the chunks put together are the output. */
export interface Output {
  readonly start: Chunk;
  /** Called once for each result, in order. What is not yet in the chunks comes in a later one. */
  entry(result: LetterResult): Chunk;
  /** Called once, behind the last entry. */
  end(): Chunk;
}

/** A format by what it needs to know. */
export interface Format {
  /** Rows of a table, of letters that were read alone. */
  readonly isTable?: boolean;
  /** Bytes that no terminal shows. */
  readonly isBinary?: boolean;
  /** @param io Where the output goes: a terminal has colours and a width. */
  open(io: Io, table: TableName): Output | Promise<Output>;
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
