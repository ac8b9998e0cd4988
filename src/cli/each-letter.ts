/** What the commands share that show something of each letter: read it, name it where it cannot be read, count it. */
import { readLetter, type ReadLetter } from "../node/read-letter.ts";
import { askedInputs, inputsOf } from "./inputs.ts";
import { tell, write, type Io } from "./io.ts";
import { countsOf, newTally } from "./tally.ts";

type Values = Parameters<typeof askedInputs>[0];

/**
 * Reads the letters that the arguments mean, one by one, and writes what is to be shown of each.
 *
 * @param values The values of `INPUT_OPTIONS`.
 * @param paths The positional arguments.
 * @param io The streams.
 * @param show What to write of a letter.
 * @returns How many could not be read, or a sentence that says what is wrong with the arguments.
 */
export async function eachLetter(
  values: Values,
  paths: readonly string[],
  io: Io,
  show: (read: ReadLetter) => string,
): Promise<number | string> {
  const asked = askedInputs(values, paths);
  if (typeof asked === "string") return asked;
  const tally = newTally();
  for await (const input of inputsOf(asked, io.stdin)) {
    const result = await readLetter(input, asked.options);
    tally.add(countsOf(result));
    if (result.ok) await write(io, show(result));
    else await tell(io, `${result.source}: ${result.error.message}`);
  }
  await tell(io, tally.inWords());
  return tally.failures;
}
