/** `imr check`: what a careful reader should know about each letter. */
import { DIAGNOSTICS, formatDiagnostics, type Severity } from "../../index.ts";
import type { ReadLetter } from "../../node/read-letter.ts";
import { readArguments } from "../arguments.ts";
import { eachLetter } from "../each-letter.ts";
import { INPUT_HELP, INPUT_OPTIONS } from "../inputs.ts";
import { EXIT, tell, wrongUse, type Io } from "../io.ts";
import { hasColour } from "../output/paint.ts";
import { placeInWords } from "../output/place.ts";
import { counted } from "../tally.ts";

const OPTIONS = { ...INPUT_OPTIONS, format: { type: "string" } } as const;
const FORMATS = ["text", "ndjson"];

const HELP = `Reads IMR final determination letters and prints what a careful reader should
know about each: what was missing, doubtful or contradictory, where it stands,
and what to do. Of a letter without remarks nothing is printed.

Usage: imr check FILE|DIR|GLOB|- … [options]

${INPUT_HELP.arguments}
Options:
${INPUT_HELP.options}  --format FORMAT   text    to be read by people (default)
                    ndjson  one line for each letter that was read:
                            {"source":…,"diagnostics":[…]}
  --help            show this help
  --version         show the version

The remarks are errors (something that every letter has could not be read),
warnings (read, but doubtful) and infos. docs/diagnostics.md explains each code.

Exit codes:
  0  all was read, and there is no error
  1  a letter has an error, or could not be read
  2  wrong use
`;

async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, OPTIONS);
  if (typeof read === "string") return wrongUse(io, read);
  const { format = "text" } = read.values;
  if (!FORMATS.includes(format)) return wrongUse(io, `There is no format \`${format}\`: the formats are ${FORMATS.join(", ")}`);
  const color = hasColour(io);
  const count: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const failures = await eachLetter(read.values, read.positionals, io, (letter) => {
    for (const { severity } of letter.record.diagnostics) count[severity]++;
    if (format === "ndjson") return `${jsonOf(letter)}\n`;
    return letter.record.diagnostics.length === 0 ? "" : `${formatted(letter, color)}\n\n`;
  });
  if (typeof failures === "string") return wrongUse(io, failures);
  await tell(io, [counted(count.error, "error"), counted(count.warning, "warning"), counted(count.info, "info")].join(", "));
  return failures > 0 || count.error > 0 ? EXIT.someFailed : EXIT.ok;
}

/** Places in a PDF are told by its pages. */
function formatted({ source, letter, pages, record }: ReadLetter, color: boolean): string {
  const onPages = pages && { placeOf: (offset: number) => ` ${placeInWords({ letter, pages }, offset)}` };
  return formatDiagnostics(letter, record.diagnostics, { name: source, color, ...onPages });
}

/** With what to do about each. */
const jsonOf = ({ source, record: { diagnostics } }: ReadLetter): string =>
  JSON.stringify({ source, diagnostics: diagnostics.map((one) => ({ ...one, action: DIAGNOSTICS[one.code].action })) });

/** The command. */
export const check = { help: HELP, run };
