/** `imr check`: what a careful reader should know of each letter. */
import { DIAGNOSTICS, formatDiagnostics, type Diagnostic, type Severity } from "../../index.ts";
import { readLetter, type ReadLetter } from "../../node/read-letter.ts";
import { readArguments } from "../arguments.ts";
import { askedInputs, INPUT_HELP, INPUT_OPTIONS, inputsOf } from "../inputs.ts";
import { EXIT, tell, write, wrongUse, type Io } from "../io.ts";
import { hasColours } from "../output/paint.ts";
import { placeInWords } from "../output/place.ts";
import { counted } from "../tally.ts";

const OPTIONS = { ...INPUT_OPTIONS, format: { type: "string" } } as const;
const FORMATS = ["text", "ndjson"];

const HELP = `Checks IMR final determination letters: tells what is missing, doubtful or
contradictory in each, where, and what to do about it.

Usage: imr check FILE|DIR|GLOB|- … [options]

${INPUT_HELP.arguments}
Options:
${INPUT_HELP.options}  --format FORMAT   text    to be read by people (default)
                    ndjson  one line for each letter that was read:
                            {"source":…,"diagnostics":[…]}
  --help            show this help
  --version         show the version

docs/diagnostics.md says what each code means.

Exit codes:
  0  no letter has an error; warnings do not count
  1  some letter has one, or could not be read
  2  wrong use

Examples:
  imr check letters/
  imr check letter.pdf && imr parse letter.pdf --out letter.csv
`;

async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, OPTIONS);
  if (typeof read === "string") return wrongUse(io, read);
  const { format = "text" } = read.values;
  if (!FORMATS.includes(format)) return wrongUse(io, `There is no format \`${format}\`: the formats are ${FORMATS.join(", ")}`);
  const asked = askedInputs(read.values, read.positionals);
  if (typeof asked === "string") return wrongUse(io, asked);
  const count: Record<Severity | "letter" | "failure", number> = { letter: 0, error: 0, warning: 0, info: 0, failure: 0 };
  let isFirst = true;
  for await (const input of inputsOf(asked, io.stdin)) {
    const result = await readLetter(input, asked.options);
    if (!result.ok) {
      count.failure++;
      await tell(io, `${result.source}: ${result.error.message}`);
      continue;
    }
    const { diagnostics } = result.record;
    count.letter++;
    for (const { severity } of diagnostics) count[severity]++;
    if (format === "ndjson") await write(io, `${jsonOf(result)}\n`);
    else if (diagnostics.length > 0) {
      await write(io, `${isFirst ? "" : "\n"}${formatted(result, io)}\n`);
      isFirst = false;
    }
  }
  await tell(io, inWords(count));
  return count.error + count.failure > 0 ? EXIT.someFailed : EXIT.ok;
}

function formatted({ source, letter, pages, record }: ReadLetter, io: Io): string {
  const onPages = pages && { placeOf: (offset: number) => ` ${placeInWords({ letter, pages }, offset)}` };
  return formatDiagnostics(letter, record.diagnostics, { name: source, color: hasColours(io), ...onPages });
}

/** With what to do about each. */
const jsonOf = ({ source, record }: ReadLetter): string =>
  JSON.stringify({ source, diagnostics: record.diagnostics.map((one: Diagnostic) => ({ ...one, action: DIAGNOSTICS[one.code].action })) });

const inWords = ({ letter, error, warning, info, failure }: Readonly<Record<Severity | "letter" | "failure", number>>): string =>
  [counted(letter, "letter"), counted(error, "error"), counted(warning, "warning"), `${info} info`, counted(failure, "failure")].join(", ");

/** The command. */
export const check = { help: HELP, run };
