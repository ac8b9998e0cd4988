/** How results become text or bytes, one by one. */
import type { LetterResult } from "../../node/read-letter.ts";
import type { TableName } from "../../tables/names.ts";

/** A part of the output; it can be empty. */
export type Chunk = string | Uint8Array;

/**
 * A format in use: start, entries and end put together are the output. It remembers nothing from one entry to the next, so that each can be
 * made in another thread, and a run can go on where another one stopped.
 */
export interface Output {
  readonly start: Chunk;
  /** A result; nothing where it has no place in the format. */
  entry(result: LetterResult): Chunk;
  /** How the first entry begins that is not empty, in place of what all others begin with. */
  readonly first?: { readonly instead: string; readonly begin: string };
  readonly end: Chunk;
  /** Makes the output of start, entries and end, where they are not the output themselves. */
  assemble?(parts: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
}

/** The first entry that is not empty, as it stands in the output. */
export const asFirst = ({ first }: Output, entry: Uint8Array): Uint8Array =>
  first ? Buffer.concat([Buffer.from(first.begin), entry.subarray(first.instead.length)]) : entry;

/** What a format needs to know of the place where the output goes: a terminal has colours and a width. */
export interface Screen {
  readonly stdout: { readonly isTTY?: boolean | undefined; readonly columns?: number | undefined };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A format by what it needs to know. */
export interface Format {
  /** Rows of a table, of letters that were read alone. */
  readonly isTable?: boolean;
  /** Bytes that no terminal shows. */
  readonly isBinary?: boolean;
  open(screen: Screen, table: TableName): Output | Promise<Output>;
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
