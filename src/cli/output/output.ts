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

/** What a result is as JSON: with its record or its error, and without the letter's text. */
export function jsonOf(result: LetterResult): string {
  const { source } = result;
  return JSON.stringify(result.ok ? { ok: true, source, record: result.record } : { ok: false, source, error: result.error });
}
