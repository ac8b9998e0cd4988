/** Output of earlier runs of `imr parse` as input: records in NDJSON, rows of the table `issues` in Parquet. */
import { createReadStream } from "node:fs";
import { DeterminationSchema } from "../../index.ts";
import { fileError, systemError, type LetterError } from "../../node/letter-error.ts";
import { MOST_TEXT_BYTES } from "../../node/letter-text.ts";
import { linesOf } from "../../node/lines.ts";
import { STATS_KEYS, type CountedRow } from "../../stats/index.ts";
import { toRows } from "../../tables/index.ts";

/** The issues of a letter, or what stood in the way of them. */
export type CountedLetter =
  | { readonly ok: true; readonly source: string; readonly caseNumber: string | null; readonly rows: readonly CountedRow[] }
  | { readonly ok: false; readonly source: string; readonly error: LetterError };

/** How the letters in a file are found, by the ending of its name; `null`: it is a letter itself. */
export function earlierOutputIn(path: string): AsyncGenerator<CountedLetter> | null {
  if (/\.(?:ndjson|jsonl)$/i.test(path)) return recordsIn(path, createReadStream(path));
  return /\.parquet$/i.test(path) ? tableIn(path) : null;
}

const failed = (source: string, error: LetterError): CountedLetter => ({ ok: false, source, error });

// ---- records ------------------------------------------------------------------------------------------------------

/** A record is a few times longer than its letter. */
const MOST_RECORD_BYTES = 8 * MOST_TEXT_BYTES;

/**
 * The letters of `imr parse --format ndjson`, those among them that could not be read.
 *
 * @param source What the file or pipe is called.
 * @param chunks What is in it.
 * @returns One by one. A line that is none of that format is an entry with its error.
 */
export async function* recordsIn(source: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<CountedLetter> {
  try {
    for await (const { number, bytes } of linesOf(chunks, MOST_RECORD_BYTES)) {
      const line = bytes && Buffer.from(bytes).toString("utf8");
      if (line?.trim() !== "") yield letterIn(`${source}:${number}`, line);
    }
  } catch (error) {
    yield failed(source, systemError(error));
  }
}

function letterIn(place: string, line: string | null): CountedLetter {
  const value = line === null ? null : objectIn(line);
  const source = typeof value?.source === "string" ? value.source : place;
  if (value?.ok === false && typeof value.error?.message === "string") return failed(source, value.error);
  const { data: record } = DeterminationSchema.safeParse(value?.record);
  if (record) return { ok: true, source, caseNumber: record.caseHeader?.caseNumber ?? null, rows: toRows(record, "issues", source) };
  return failed(
    place,
    fileError(
      "invalid-line",
      "This line is none that `imr parse --format ndjson` of this version wrote: make the file again; for letters in NDJSON add `--input ndjson`",
    ),
  );
}

interface ResultLine {
  readonly ok?: unknown;
  readonly source?: unknown;
  readonly record?: unknown;
  readonly error?: LetterError;
}

function objectIn(line: string): ResultLine | null {
  try {
    return JSON.parse(line) as ResultLine | null;
  } catch {
    // What JavaScript says would quote the letter.
    return null;
  }
}

// ---- tables -------------------------------------------------------------------------------------------------------

const COLUMNS: readonly string[] = [
  ...new Set([
    "source",
    "case_number",
    "decision",
    "decision_date",
    "associated_surgical_service",
    "operative_phase",
    ...STATS_KEYS.map(({ of }) => of),
  ]),
];

type Row = CountedRow & { readonly source: string | null; readonly case_number: string | null };

/** The letters of a table `issues`: its rows, those of one letter together. No more than a group of the file's rows is held. */
async function* tableIn(path: string): AsyncGenerator<CountedLetter> {
  const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } = await import("hyparquet");
  try {
    const file = await asyncBufferFromFile(path);
    const metadata = await parquetMetadataAsync(file);
    const missing = COLUMNS.filter((name) => !metadata.schema.some((element) => element.name === name));
    if (missing.length > 0) return yield failed(path, notTheTable(missing));
    let letter: Row[] = [];
    let rowStart = 0;
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows);
      const rows = await parquetReadObjects({ file, metadata, columns: [...COLUMNS], rowStart, rowEnd });
      for (const row of rows.map(plainRow)) {
        const [last] = letter;
        if (last && (last.source !== row.source || last.case_number !== row.case_number)) {
          yield letterOf(path, letter);
          letter = [];
        }
        letter.push(row);
      }
      rowStart = rowEnd;
    }
    if (letter.length > 0) yield letterOf(path, letter);
  } catch (error) {
    yield failed(
      path,
      isOfSystem(error) ? systemError(error) : fileError("unreadable-file", "This is no Parquet file, or a damaged one: make it again"),
    );
  }
}

const isOfSystem = (error: unknown): boolean => error instanceof Error && "syscall" in error;

const notTheTable = (missing: readonly string[]): LetterError =>
  fileError(
    "unreadable-file",
    `This Parquet file has no column \`${missing[0]}\`: make one with \`imr parse … --table issues --out FILE.parquet\` of this version`,
  );

const letterOf = (path: string, rows: readonly Row[]): CountedLetter => ({
  ok: true,
  source: rows[0]?.source ?? path,
  caseNumber: rows[0]?.case_number ?? null,
  rows,
});

/** Values as they were before they were written. */
const plainRow = (row: Readonly<Record<string, unknown>>): Row =>
  Object.fromEntries(
    COLUMNS.map((name) => {
      const value = row[name] ?? null;
      return [name, value instanceof Date ? value.toISOString().slice(0, "2016-11-04".length) : value];
    }),
  ) as unknown as Row;
