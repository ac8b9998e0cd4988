/**
 * Blocks of inputs, as plain data that another thread can read: single inputs, and lines of NDJSON by the hundred.
 *
 *     { kind: "range", source: "letters.ndjson", start: 262144, end: 524288, firstLine: 61 }
 */
import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { stat } from "node:fs/promises";
import type { Input } from "./input.ts";
import { fileError, systemError, type LetterError } from "./letter-error.ts";
import { MOST_TEXT_BYTES, tooLong } from "./letter-text.ts";
import { linesOf, type Line } from "./lines.ts";

/** Inputs to read. */
export type Block =
  | Input
  /** Whole lines of an NDJSON file, in these bytes of it. */
  | { readonly kind: "range"; readonly source: string; readonly start: number; readonly end: number; readonly firstLine: number }
  /** Whole lines of NDJSON that came through a pipe. */
  | { readonly kind: "lines"; readonly source: string; readonly bytes: Uint8Array; readonly firstLine: number };

/** Bytes of a range: some fifty letters. */
const RANGE = 256 * 1024;

const LINE_FEED = 10;
const BLANK = 32;

/** An input that stands for what could not be found or opened. */
export const failedInput = (source: string, error: LetterError): Extract<Input, { kind: "error" }> => ({ kind: "error", source, error });

/** The inputs of a block, one by one. Empty lines are none. */
export async function* inputsIn(block: Block): AsyncGenerator<Input> {
  if (block.kind === "range") yield* inLines(block.source, bytesIn(block.source, block.start, block.end), block.firstLine);
  else if (block.kind === "lines") yield* inLines(block.source, one(block.bytes), block.firstLine);
  else yield block;
}

async function* one<T>(item: T): AsyncGenerator<T> {
  yield item;
}

/**
 * Bytes of a file. They are waited for where they are: who reads a block has nothing else to do, and to be called back for each piece costs
 * more than to read it.
 */
async function* bytesIn(source: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  const file = openSync(source, "r");
  try {
    for (let at = start; at < end;) {
      const bytes = Buffer.allocUnsafe(Math.min(end - at, 2 * RANGE));
      const length = readSync(file, bytes, 0, bytes.length, at);
      if (length === 0) return;
      yield bytes.subarray(0, length);
      at += length;
    }
  } finally {
    closeSync(file);
  }
}

async function* inLines(source: string, chunks: AsyncIterable<Uint8Array>, firstLine: number): AsyncGenerator<Input> {
  for await (const line of untilError(linesOf(chunks, MOST_TEXT_BYTES))) {
    if ("code" in line) {
      yield failedInput(source, line);
      continue;
    }
    const place = `${source}:${firstLine + line.number - 1}`;
    if (line.bytes === null) yield failedInput(place, fileError("letter-too-long", tooLong("This line", MOST_TEXT_BYTES)));
    else if (!isBlank(line.bytes)) yield { kind: "line", source: place, line: line.bytes };
  }
}

/** Whether a line holds nothing but white space. */
export const isBlank = (line: Uint8Array): boolean => line.every((byte) => byte <= BLANK);

/** Lines, and at their end what the system reports, if it does. */
export async function* untilError<T>(lines: AsyncIterable<T>): AsyncGenerator<T | LetterError> {
  try {
    yield* lines;
  } catch (error) {
    yield systemError(error);
  }
}

/** The blocks of an NDJSON file. What is no plain file, such as a pipe with a name, can be read only once and is read here. */
export async function* blocksOfFile(source: string): AsyncGenerator<Block> {
  try {
    if (!(await stat(source)).isFile()) yield* blocksOfPipe(source, createReadStream(source));
    else yield* rangesOf(source);
  } catch (error) {
    yield failedInput(source, systemError(error));
  }
}

/** Looks for the line feeds behind each so many bytes, and counts the lines before them. */
async function* rangesOf(source: string): AsyncGenerator<Block> {
  let [start, at, firstLine, lines] = [0, 0, 1, 0];
  for await (const chunk of createReadStream(source, { highWaterMark: RANGE }) as AsyncIterable<Buffer>) {
    for (let feed = chunk.indexOf(LINE_FEED); feed >= 0; feed = chunk.indexOf(LINE_FEED, feed + 1)) {
      lines++;
      const end = at + feed + 1;
      if (end - start < RANGE) continue;
      yield { kind: "range", source, start, end, firstLine };
      start = end;
      firstLine += lines;
      lines = 0;
    }
    at += chunk.length;
  }
  if (at > start) yield { kind: "range", source, start, end: at, firstLine };
}

/**
 * The blocks of NDJSON that comes through a pipe: of each chunk the lines that end in it, so that who writes a line and waits for the
 * answer gets it.
 */
export async function* blocksOfPipe(source: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Block> {
  let held: Line[] = [];
  const tap = { ended: false };
  const taken = (): Block[] => {
    const [first] = held;
    if (!first) return [];
    const bytes = Buffer.concat(held.flatMap(({ bytes }) => [bytes as Uint8Array, Buffer.of(LINE_FEED)]));
    held = [];
    return [{ kind: "lines", source, bytes, firstLine: first.number }];
  };
  for await (const line of untilError(linesOf(withBreaks(chunks, tap), MOST_TEXT_BYTES))) {
    if ("code" in line) {
      yield* taken();
      yield failedInput(source, line);
    } else if (line.bytes === null) {
      yield* taken();
      yield failedInput(`${source}:${line.number}`, fileError("letter-too-long", tooLong("This line", MOST_TEXT_BYTES)));
    } else {
      held.push(line);
      if (tap.ended) yield* taken();
    }
  }
  yield* taken();
}

/** Cuts each chunk behind its last line feed but one, and tells when its last line is on its way. */
async function* withBreaks(chunks: AsyncIterable<Uint8Array>, tap: { ended: boolean }): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    const last = chunk.lastIndexOf(LINE_FEED);
    const cut = last > 0 ? chunk.lastIndexOf(LINE_FEED, last - 1) + 1 : 0;
    tap.ended = false;
    if (cut > 0) yield chunk.subarray(0, cut);
    tap.ended = last >= 0;
    yield chunk.subarray(cut);
  }
}
