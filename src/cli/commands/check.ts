/** `imr check`: what a careful reader should know about each letter. */
import { formatDiagnostics } from "../../index.ts";
import { readArguments } from "../arguments.ts";
import { eachLetter } from "../each-letter.ts";
import { INPUT_HELP, INPUT_OPTIONS } from "../inputs.ts";
import { EXIT, wrongUse, type Io } from "../io.ts";
import { hasColour } from "../output/paint.ts";

const HELP = `Reads IMR final determination letters and prints what a careful reader should
know about each: what was missing, doubtful or contradictory, where it stands,
and what to do. Of a letter without remarks nothing is printed.

Usage: imr check FILE|DIR|GLOB|- … [options]

${INPUT_HELP.arguments}
Options:
${INPUT_HELP.options}  --help            show this help
  --version         show the version

The remarks are errors (something that every letter has could not be read),
warnings (read, but doubtful) and infos. docs/diagnostics.md explains each code.

Exit codes:
  0  all was read, and there is no error
  1  a letter has an error, or could not be read
  2  wrong use
`;

async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, INPUT_OPTIONS);
  if (typeof read === "string") return wrongUse(io, read);
  const color = hasColour(io);
  let errors = 0;
  const failures = await eachLetter(read.values, read.positionals, io, ({ source, letter, record: { diagnostics } }) => {
    if (diagnostics.some(({ severity }) => severity === "error")) errors++;
    return diagnostics.length === 0 ? "" : `${formatDiagnostics(letter, diagnostics, { name: source, color })}\n\n`;
  });
  if (typeof failures === "string") return wrongUse(io, failures);
  return failures > 0 || errors > 0 ? EXIT.someFailed : EXIT.ok;
}

/** The command. */
export const check = { help: HELP, run };
