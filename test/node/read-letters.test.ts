import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { expect, it } from "vitest";
import { parseDetermination } from "../../src/index.ts";
import { letterStream, readLetters, type LetterInput, type LetterResult } from "../../src/node/index.ts";
import { example, EXAMPLES } from "../cli/helpers.ts";

const text = example("CM16-0990101");
const INPUTS: LetterInput[] = [
  { source: "row 1", text },
  "missing.txt",
  { source: "row 3", text: " " },
  "examples/pdfs/CM16-0990404.pdf",
  { source: "row 5", bytes: Buffer.from(text) },
  `${EXAMPLES}/CM16-0990101.txt`,
];
const EXPECTED = [
  ["row 1", "CM16-0990101"],
  ["missing.txt", "no-such-file"],
  ["row 3", "no-text"],
  ["examples/pdfs/CM16-0990404.pdf", "CM16-0990404"],
  ["row 5", "CM16-0990101"],
  [`${EXAMPLES}/CM16-0990101.txt`, "CM16-0990101"],
];
const told = (result: LetterResult) => [result.source, result.ok ? result.record.caseHeader?.caseNumber : result.error.code];

it.each([1, 4])("reads texts, files, PDFs and bytes in order, %i at a time", async (concurrency) => {
  const results: LetterResult[] = [];
  for await (const result of readLetters(INPUTS, { concurrency })) results.push(result);
  expect(results.map(told)).toEqual(EXPECTED);
  expect(results[0]).toMatchObject({ ok: true, letter: text, record: parseDetermination(text) });
});

it("takes no more inputs than it works on", async () => {
  let taken = 0;
  function* inputs(): Generator<LetterInput> {
    for (;;) yield { source: String(++taken), text };
  }
  for await (const { source } of readLetters(inputs(), { concurrency: 3 })) {
    expect(taken - Number(source)).toBeLessThan(4);
    if (source === "20") break;
  }
});

it("refuses a concurrency that is none", async () => {
  await expect(readLetters([], { concurrency: 0 }).next()).rejects.toThrow(RangeError);
});

it("streams the same", async () => {
  const results: LetterResult[] = [];
  await pipeline(Readable.from(INPUTS), letterStream(), async (stream: AsyncIterable<LetterResult>) => {
    for await (const result of stream) results.push(result);
  });
  expect(results.map(told)).toEqual(EXPECTED);
});

it("takes nothing while nobody reads", async () => {
  let taken = 0;
  function* inputs(): Generator<LetterInput> {
    for (;;) yield { source: String(++taken), text };
  }
  const stream = Readable.from(inputs(), { highWaterMark: 1 }).pipe(letterStream());
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(taken).toBeLessThan(8);
  stream.destroy();
});
