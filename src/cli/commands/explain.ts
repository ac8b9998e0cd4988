/** `imr explain`: a letter in the terminal, with every part marked as what it was read as. */
import { readLetter } from "../../node/read-letter.ts";
import { readArguments } from "../arguments.ts";
import { askedInputs, INPUT_HELP, INPUT_OPTIONS, inputsOf } from "../inputs.ts";
import { EXIT, tell, write, wrongUse, type Io } from "../io.ts";
import { explained } from "../output/explained.ts";

const HELP = `Prints a letter with a mark for what each part of it was read as, and what the
parser remarked on at its place. On a terminal the parts have colours, and
citations are underlined; NO_COLOR takes the colours away.

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
  imr explain letter.pdf | less -R
`;

async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, INPUT_OPTIONS);
  if (typeof read === "string") return wrongUse(io, read);
  const asked = askedInputs(read.values, read.positionals);
  if (typeof asked === "string") return wrongUse(io, asked);
  let [letters, failures] = [0, 0];
  for await (const input of inputsOf(asked, io.stdin)) {
    const result = await readLetter(input, asked.options);
    if (!result.ok) {
      failures++;
      await tell(io, `${result.source}: ${result.error.message}`);
    } else await write(io, `${letters++ === 0 ? "" : "\n\n"}${explained(result, io)}`);
  }
  return failures > 0 ? EXIT.someFailed : EXIT.ok;
}

/** The command. */
export const explain = { help: HELP, run };
