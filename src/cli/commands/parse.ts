/** `imr parse`: letters in, records out. */
import { resolve } from "node:path";
import { readLetter } from "../../node/read-letter.ts";
import { readArguments } from "../arguments.ts";
import { destinationAt } from "../destination.ts";
import { askedInputs, INPUT_HELP, INPUT_OPTIONS, inputsOf, type AskedInputs } from "../inputs.ts";
import { EXIT, tell, write, wrongUse, type Io } from "../io.ts";
import { OUTPUT_OPTIONS, outputAsked } from "../output/formats.ts";
import type { Output } from "../output/output.ts";
import { newTally } from "../tally.ts";

const OPTIONS = { ...INPUT_OPTIONS, ...OUTPUT_OPTIONS, strict: { type: "boolean" } } as const;

const HELP = `Reads IMR final determination letters and prints what is in them.

Usage: imr parse FILE|DIR|GLOB|- … [options]

${INPUT_HELP.arguments}
Options:
${INPUT_HELP.options}  --format FORMAT   summary  to be read by people (default on a terminal)
                    ndjson   one line for each letter (default otherwise):
                             {"ok":true,"source":…,"record":…} or
                             {"ok":false,"source":…,"error":…}, an error with
                             its code, message and place; with the "pages" of
                             a PDF and the other fields of NDJSON as "input"
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
  imr parse letter.pdf
  imr parse letters/ --format ndjson > records.ndjson
  imr parse letters/ --out issues.parquet
  imr parse letters/ --out citations.csv --table citations
  imr parse 'letters/2016-*/*.pdf'
  zcat letters.ndjson.gz | imr parse --input ndjson --text-field body -
`;

async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, OPTIONS);
  if (typeof read === "string") return wrongUse(io, read);
  const { values, positionals } = read;
  const output = outputAsked(values, io);
  if (typeof output === "string") return wrongUse(io, output);
  const asked = askedInputs(values, positionals);
  if (typeof asked === "string") return wrongUse(io, asked);
  const { out } = values;
  if (out !== undefined && asked.paths.some((path) => resolve(path) === resolve(out)))
    return wrongUse(io, `\`--out ${out}\` is an input, too: name another file`);
  const destination = await destinationAt(out, io);
  if (typeof destination === "string") return wrongUse(io, destination);
  try {
    const opened = await output.format.open(destination.io, output.table);
    const code = await readAll(asked, opened, values.strict ?? false, destination.io);
    await destination.finish();
    return code;
  } catch (error) {
    await destination.discard();
    throw error;
  }
}

async function readAll(asked: AskedInputs, output: Output, strict: boolean, io: Io): Promise<number> {
  const options = { ...asked.options, strict };
  const tally = newTally();
  await write(io, output.start);
  for await (const input of inputsOf(asked, io.stdin)) {
    const result = await readLetter(input, options);
    tally.add(result);
    if (!result.ok) await tell(io, `${result.source}: ${result.error.message}`);
    await write(io, output.entry(result));
  }
  await write(io, output.end());
  await tell(io, tally.inWords());
  return tally.failures > 0 ? EXIT.someFailed : EXIT.ok;
}

/** The command. */
export const parse = { help: HELP, run };
