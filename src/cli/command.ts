/** The `imr` command: which of its commands is meant, and what holds for all of them. */
import { version } from "../../package.json";
import { COMMON, readArguments } from "./arguments.ts";
import { check } from "./commands/check.ts";
import { citations } from "./commands/citations.ts";
import { explain } from "./commands/explain.ts";
import { parse } from "./commands/parse.ts";
import { schema } from "./commands/schema.ts";
import { stats } from "./commands/stats.ts";
import { Interrupted, type Threads } from "./run.ts";
import { EXIT, EXIT_HELP, tell, write, wrongUse, type Io } from "./io.ts";

interface Command {
  readonly help: string;
  run(args: readonly string[], io: Io, threads: Threads): Promise<number>;
}

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ["parse", parse],
  ["schema", schema],
  ["check", check],
  ["citations", citations],
  ["explain", explain],
  ["stats", stats],
]);

const HELP = `imr reads California workers' compensation IMR final determination letters.

Usage: imr COMMAND …

Commands:
  parse FILE|DIR|GLOB|- …      read letters: summary, NDJSON, CSV, Parquet
  check FILE|DIR|GLOB|- …      what a careful reader should know of each letter
  citations FILE|DIR|GLOB|- …  what letters cite
  explain FILE|DIR|GLOB|- …    letters with every part marked
  stats FILE|DIR|GLOB|- …      count decisions by category, drug, guideline, …
  schema                       the JSON Schema of records or table rows

Options:
  --help       show this help; \`imr COMMAND --help\` shows that of a command
  --version    show the version

${EXIT_HELP}`;

/** What can fail on the way out. What fails on the way in is an error of its letter. */
const OUTPUT_CALLS: readonly (string | undefined)[] = ["write", "close", "rename", "fsync"];

/**
 * Runs the command.
 *
 * @param argv The arguments, without node and the script.
 * @param io The streams; `process` is one.
 * @param threads What the process gives to long runs.
 * @returns The exit code. Rejects only where the command itself is broken.
 * @example process.exitCode = await main(process.argv.slice(2), process);
 */
export async function main(argv: readonly string[], io: Io, threads: Threads = {}): Promise<number> {
  // A failed write is reported to its caller; without a listener it would also end the process.
  for (const stream of [io.stdout, io.stderr]) stream.on("error", () => {});
  try {
    return await run(argv, io, threads);
  } catch (error) {
    if (error instanceof Interrupted) return EXIT.interrupted;
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    // The reader has seen enough, as in `imr parse letters | head`.
    if (code === "EPIPE" || code === "ERR_STREAM_DESTROYED") return EXIT.ok;
    if (!OUTPUT_CALLS.includes(syscall)) throw error;
    await tell(io, `The output could not be written (${message.split(",", 1)[0]}): check the disk or pipe that it goes to`);
    return EXIT.notWritten;
  }
}

async function run(argv: readonly string[], io: Io, threads: Threads): Promise<number> {
  const [name = "", ...rest] = argv;
  const command = COMMANDS.get(name);
  if (!command) return withoutCommand(argv, io);
  const asked = rest.includes("--") ? rest.slice(0, rest.indexOf("--")) : rest;
  return asked.includes("--help")
    ? show(io, command.help)
    : asked.includes("--version")
      ? show(io, `${version}\n`)
      : command.run(rest, io, threads);
}

async function withoutCommand(argv: readonly string[], io: Io): Promise<number> {
  const read = readArguments(argv, COMMON);
  if (typeof read === "string") return wrongUse(io, read);
  if (read.values.help) return show(io, HELP);
  if (read.values.version) return show(io, `${version}\n`);
  const [name] = read.positionals;
  return wrongUse(
    io,
    name === undefined ? "No command is given: try `imr parse FILE`" : `There is no command \`${name}\`: try \`imr parse FILE\``,
  );
}

async function show(io: Io, text: string): Promise<number> {
  await write(io, text);
  return EXIT.ok;
}
