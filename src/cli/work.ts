/** What one thread does: reads the letters of a unit of work and makes them what the output holds of them. */
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { stat } from "node:fs/promises";
import type { ParseOptions } from "../index.ts";
import { inputsIn, type Block } from "../node/blocks.ts";
import type { Input, InputOptions } from "../node/input.ts";
import { fileError, type LetterError } from "../node/letter-error.ts";
import { MOST_TEXT_BYTES } from "../node/letter-text.ts";
import { readLetter, type LetterResult } from "../node/read-letter.ts";
import type { TableName } from "../tables/names.ts";
import type { Output, Screen } from "./output/output.ts";

/** Some letters that are read by one thread one after the other, as plain data. */
export interface Unit {
  readonly blocks: readonly Block[];
  /** Its share of the run: its files, or its bytes of NDJSON. */
  readonly amount: number;
}

/** The same for all units of a run, as plain data. */
export interface WorkOptions {
  readonly format: string;
  readonly table: TableName;
  readonly screen: Screen;
  readonly reading: InputOptions & ParseOptions;
}

/** A letter without a record. */
export interface Failure {
  readonly source: string;
  readonly error: LetterError;
}

/** What became of some letters, as plain data. */
export interface Done {
  /** Their entries of the output. */
  readonly bytes: Uint8Array;
  readonly letters: number;
  readonly issues: number;
  /** Of the letters that have one: their digits, without punctuation. */
  readonly caseNumbers: readonly string[];
  readonly failures: readonly Failure[];
}

/** What a unit holds at most: so many texts, or fewer PDFs, each of which takes as long as many texts do. */
const MOST_WEIGHT = 32;
const weightOf = ({ source }: Block): number => (/\.pdf$/i.test(source) ? 8 : 1);

/** Groups blocks: files by the dozen, lines as they come. */
export async function* unitsOf(blocks: AsyncIterable<Block>): AsyncGenerator<Unit> {
  let held: Block[] = [];
  let weight = 0;
  for await (const block of blocks) {
    const isLines = block.kind === "range" || block.kind === "lines";
    if (!isLines) {
      held.push(block);
      weight += weightOf(block);
    }
    if (weight >= MOST_WEIGHT || (isLines && held.length > 0)) {
      yield { blocks: held, amount: held.length };
      held = [];
      weight = 0;
    }
    if (isLines) yield { blocks: [block], amount: block.kind === "range" ? block.end - block.start : block.bytes.length };
  }
  if (held.length > 0) yield { blocks: held, amount: held.length };
}

/** Reads the letters of a unit, one by one. */
export async function* readUnit(unit: Unit, output: Output, options: WorkOptions["reading"]): AsyncGenerator<Done> {
  for (const block of unit.blocks) {
    for await (const input of inputsIn(block)) yield doneOf(await readLetter(atOnce(input), options), output);
  }
}

/**
 * A file with its bytes. A thread that reads one letter after the other has nothing to do meanwhile, and to be called back costs more than
 * to read. What has no end that is known, as a pipe, and what cannot be read is left to who reads it the long way and tells why.
 */
function atOnce(input: Input): Input {
  if (input.kind !== "file") return input;
  const { source } = input;
  try {
    const file = statSync(source);
    return file.isFile() && file.size <= MOST_TEXT_BYTES ? { kind: "bytes", source, bytes: readFileSync(source) } : input;
  } catch {
    return input;
  }
}

/** What becomes of a letter that a thread died of. */
export const crashed = (source: string, output: Output): Done =>
  doneOf(
    {
      ok: false,
      source,
      fields: null,
      error: fileError(
        "reader-crashed",
        "The thread that read this ended before it was done, as it does when memory runs out: look at the letter by itself, or give more memory with NODE_OPTIONS=--max-old-space-size=8000",
      ),
    },
    output,
  );

function doneOf(result: LetterResult, output: Output): Done {
  const entry = output.entry(result);
  const bytes = typeof entry === "string" ? Buffer.from(entry) : entry;
  if (!result.ok) return { bytes, letters: 0, issues: 0, caseNumbers: [], failures: [{ source: result.source, error: result.error }] };
  const { issues, caseHeader } = result.record;
  const digits = caseHeader?.caseNumber?.replace(/\D/g, "");
  return { bytes, letters: 1, issues: issues.length, caseNumbers: digits ? [digits] : [], failures: [] };
}

/** Several of them as one. */
export async function together(parts: AsyncIterable<Done>): Promise<Done> {
  const bytes: Uint8Array[] = [];
  const caseNumbers: string[] = [];
  const failures: Failure[] = [];
  let [letters, issues] = [0, 0];
  for await (const part of parts) {
    bytes.push(part.bytes);
    letters += part.letters;
    issues += part.issues;
    caseNumbers.push(...part.caseNumbers);
    failures.push(...part.failures);
  }
  return { bytes: Buffer.concat(bytes), letters, issues, caseNumbers, failures };
}

/** A word that changes where the files of a unit do: by their names, sizes and times. */
export async function fingerprintOf(unit: Unit): Promise<string> {
  const hash = createHash("sha1");
  for (const block of unit.blocks) {
    const { kind, source } = block;
    const file = await stat(source).catch(() => null);
    const place = block.kind === "range" ? [block.start, block.end, block.firstLine] : block.kind === "error" ? [block.error.code] : [];
    hash.update(JSON.stringify([kind, source, file?.size ?? null, file?.mtimeMs ?? null, ...place]));
  }
  return hash.digest("base64url");
}
