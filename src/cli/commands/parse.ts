/** `imr parse`: letters in, records out. */
import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { readLetter, type LetterResult } from "../../node/read-letter.ts";
import { readArguments } from "../arguments.ts";
import { destinationAt } from "../destination.ts";
import { inputsOf, STANDARD_INPUT, type Input } from "../inputs.ts";
import { EXIT, tell, write, wrongUse, type Io } from "../io.ts";
import { OUTPUT_OPTIONS, outputAsked } from "../output/formats.ts";
import type { Output } from "../output/output.ts";

const OPTIONS = { ...OUTPUT_OPTIONS, strict: { type: "boolean" } } as const;

const HELP = `Reads IMR final determination letters and prints what is in them.

Usage: imr parse FILE|DIR|- … [options]

  FILE   a letter as UTF-8 text; of a PDF, make text first, with
         \`pdftotext -layout FILE.pdf\`
  DIR    all .txt files in this folder and the folders in it, sorted by path
  -      one letter on standard input

Options:
  --format FORMAT   summary  to be read by people (default on a terminal)
                    ndjson   one line for each letter (default otherwise):
                             {"ok":true,"source":…,"record":…} or
                             {"ok":false,"source":…,"error":…}, an error with
                             its code, message, offset, line and column
                    json     one array of the same objects
                    csv, parquet  a table, of the letters that were read
  --table TABLE     what a row of csv and parquet is: letters, issues (default)
                    or citations; \`imr schema --table TABLE\` tells the columns
  --out FILE        write to this file, which appears when it is complete; its
                    ending tells the format where --format does not
  --strict          a letter in which something could not be read is a failure
  --help            show this help
  --version         show the version

In the record "upheld" means that the utilization review denial stands,
"overturned" that the service is to be provided.

Exit codes:
  0  all was read
  1  some input could not be read; the others were
  2  wrong use

Examples:
  imr parse letter.txt
  imr parse letters/ --format ndjson > records.ndjson
  imr parse letters/ --out issues.parquet
  imr parse letters/ --out citations.csv --table citations
  pdftotext -layout letter.pdf - | imr parse -
`;

async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, OPTIONS);
  if (typeof read === "string") return wrongUse(io, read);
  const { values, positionals } = read;
  const output = outputAsked(values, io);
  if (typeof output === "string") return wrongUse(io, output);
  if (positionals.length === 0) return wrongUse(io, "No input is given: name a file or a folder, or `-` for standard input");
  if (positionals.filter((path) => path === STANDARD_INPUT).length > 1)
    return wrongUse(io, "Standard input can be read once: `-` stands twice");
  const out = values.out;
  if (out !== undefined && positionals.some((path) => resolve(path) === resolve(out)))
    return wrongUse(io, `\`--out ${out}\` is an input, too: name another file`);
  const destination = await destinationAt(out, io);
  if (typeof destination === "string") return wrongUse(io, destination);
  try {
    const code = await readAll(positionals, await output.format.open(destination.io, output.table), values.strict ?? false, destination.io);
    await destination.finish();
    return code;
  } catch (error) {
    await destination.discard();
    throw error;
  }
}

async function readAll(paths: readonly string[], output: Output, strict: boolean, io: Io): Promise<number> {
  const count = { letters: 0, issues: 0, failures: 0 };
  await write(io, output.start);
  for await (const input of inputsOf(paths)) {
    const result = await resultOf(input, strict, io);
    if (result.ok) {
      count.letters++;
      count.issues += result.record.issues.length;
    } else {
      count.failures++;
      await tell(io, `${result.source}: ${result.error.message}`);
    }
    await write(io, output.entry(result));
  }
  await write(io, output.end());
  await tell(io, [counted(count.letters, "letter"), counted(count.issues, "issue"), counted(count.failures, "failure")].join(", "));
  return count.failures > 0 ? EXIT.someFailed : EXIT.ok;
}

function resultOf(input: Input, strict: boolean, io: Io): LetterResult | Promise<LetterResult> {
  const { source } = input;
  if (input.kind === "error") return { ok: false, source, error: input.error };
  return readLetter(source, input.kind === "file" ? createReadStream(source) : io.stdin, { strict });
}

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;

/** The command. */
export const parse = { help: HELP, run };
