/** `imr parse`: letters in, records out. */
import { readLetter } from "../../node/read-letter.ts";
import { readArguments } from "../arguments.ts";
import { askedInputs, INPUT_HELP, INPUT_OPTIONS, inputsOf, type AskedInputs } from "../inputs.ts";
import { EXIT, tell, write, wrongUse, type Io } from "../io.ts";
import { json } from "../output/json.ts";
import { ndjson } from "../output/ndjson.ts";
import type { Output } from "../output/output.ts";
import { summary } from "../output/summary.ts";
import { newTally } from "../tally.ts";

const FORMATS: ReadonlyMap<string, (io: Io) => Output> = new Map([
  ["summary", summary],
  ["ndjson", ndjson],
  ["json", json],
]);

const OPTIONS = { ...INPUT_OPTIONS, format: { type: "string" }, strict: { type: "boolean" } } as const;

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
  imr parse 'letters/2016-*/*.pdf'
  zcat letters.ndjson.gz | imr parse --input ndjson --text-field body -
`;

async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, OPTIONS);
  if (typeof read === "string") return wrongUse(io, read);
  const { values, positionals } = read;
  const format = values.format ?? (io.stdout.isTTY ? "summary" : "ndjson");
  const outputFor = FORMATS.get(format);
  if (!outputFor) return wrongUse(io, `There is no format \`${format}\`: the formats are ${[...FORMATS.keys()].join(", ")}`);
  const asked = askedInputs(values, positionals);
  if (typeof asked === "string") return wrongUse(io, asked);
  return readAll(asked, outputFor(io), values.strict ?? false, io);
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
  await write(io, output.end);
  await tell(io, tally.inWords());
  return tally.failures > 0 ? EXIT.someFailed : EXIT.ok;
}

/** The command. */
export const parse = { help: HELP, run };
