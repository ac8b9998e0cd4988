/** `imr explain`: the letter itself, with every part marked by what it was read as, and the remarks at their places. */
import { readArguments } from "../arguments.ts";
import { eachLetter } from "../each-letter.ts";
import { INPUT_HELP, INPUT_OPTIONS } from "../inputs.ts";
import { EXIT, wrongUse, type Io } from "../io.ts";
import { explained } from "../output/explained.ts";

const HELP = `Prints letters with every part marked by what it was read as: by its name in
the margin, and on a terminal in its colour, with the citations underlined.
Remarks stand below their lines.

Usage: imr explain FILE|DIR|GLOB|- … [options]

${INPUT_HELP.arguments}
Options:
${INPUT_HELP.options}  --help            show this help
  --version         show the version

Exit codes:
  0  all was read
  1  some input could not be read; the others were
  2  wrong use

Example:
  imr explain letter.pdf
`;

async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, INPUT_OPTIONS);
  if (typeof read === "string") return wrongUse(io, read);
  const failures = await eachLetter(read.values, read.positionals, io, (letter) => `${explained(letter, io)}\n`);
  if (typeof failures === "string") return wrongUse(io, failures);
  return failures > 0 ? EXIT.someFailed : EXIT.ok;
}

/** The command. */
export const explain = { help: HELP, run };
