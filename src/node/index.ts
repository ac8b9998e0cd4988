/**
 * imr-determination/node reads letters for Node programs: one after the other, from texts, files and PDFs, without holding more than a few
 * of them.
 *
 * @packageDocumentation
 */
import { Transform } from "node:stream";
import { availableParallelism } from "node:os";
import type { ParseOptions } from "../index.ts";
import type { Input, InputOptions } from "./input.ts";
import { readLetter, type LetterResult } from "./read-letter.ts";
import { inOrder } from "./workers.ts";

export { readLetter, type LetterResult, type ReadLetter } from "./read-letter.ts";
export type { Input, InputOptions } from "./input.ts";
export type { FailedLetter, LetterText } from "./letter-text.ts";
export type { LetterError, LetterErrorCode } from "./letter-error.ts";

/**
 * A letter to read: the path of a file, text or PDF; its bytes; or its text. `source` is what results call it.
 *
 * @example "letters/one.pdf", { source: "row 7", text: "…" }, { source: "s3://letters/one.pdf", bytes }
 */
export type LetterInput =
  string | { readonly source: string; readonly text: string } | { readonly source: string; readonly bytes: Uint8Array };

/** How letters are read. */
export interface ReadLettersOptions extends Pick<InputOptions, "password">, ParseOptions {
  /**
   * How many letters are under way at a time: while one is parsed, the files of the next are read. Default: twice the number of cores, at
   * most 8. All of them are parsed in the thread that asks; for more threads start one for each core.
   */
  readonly concurrency?: number;
}

/**
 * Reads letters.
 *
 * @param inputs The letters, in a list or as they come.
 * @param options How to read them.
 * @returns A result for each, in the order of the inputs; `ok` tells a record from an error. An input is taken only when it can be worked
 *   on, so who reads the results slowly slows the inputs down.
 * @throws What `inputs` throws, and a `RangeError` for a `concurrency` that is no whole number from 1. Never for what is in a letter or on
 *   the disk.
 * @example
 * for await (const result of readLetters(["letters/one.pdf", "letters/two.txt"])) {
 *   if (result.ok) console.log(result.record.outcome);
 *   else console.error(result.source, result.error.message);
 * }
 */
export async function* readLetters(
  inputs: Iterable<LetterInput> | AsyncIterable<LetterInput>,
  options: ReadLettersOptions = {},
): AsyncGenerator<LetterResult> {
  const { concurrency = Math.min(8, 2 * availableParallelism()) } = options;
  if (!Number.isInteger(concurrency) || concurrency < 1) throw new RangeError("`concurrency` is a whole number from 1");
  yield* inOrder(oneByOne(inputs), concurrency, (input) => readLetter(inputOf(input), options));
}

/**
 * A stream that takes letters and gives results, both as objects, in order.
 *
 * @param options As for `readLetters`.
 * @returns The stream. It takes no letter while its results wait to be read. A letter that cannot be read is a result with `ok: false`, and no
 *   error of the stream.
 * @example await pipeline(paths, letterStream(), async function* (results) { for await (const { record } of results) yield record; }, sink);
 */
export function letterStream(options: Omit<ReadLettersOptions, "concurrency"> = {}): Transform {
  return new Transform({
    objectMode: true,
    readableHighWaterMark: 1,
    writableHighWaterMark: 2,
    transform(input: LetterInput, _encoding, done) {
      readLetter(inputOf(input), options).then((result) => done(null, result), done);
    },
  });
}

async function* oneByOne<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> {
  yield* items;
}

function inputOf(input: LetterInput): Input {
  if (typeof input === "string") return { kind: "file", source: input };
  return "text" in input
    ? { kind: "text", source: input.source, text: input.text }
    : { kind: "bytes", source: input.source, bytes: input.bytes };
}
