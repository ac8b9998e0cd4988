/** `imr schema`: the JSON Schema of what the library and the command give. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { isTableName } from "../../tables/names.ts";
import { readArguments } from "../arguments.ts";
import { EXIT, write, wrongUse, type Io } from "../io.ts";
import { noSuchTable } from "../output/formats.ts";

const OPTIONS = { table: { type: "string" } } as const;

const HELP = `Prints a JSON Schema (draft 2020-12), to check data or to make types of it in
other languages.

Usage: imr schema [--table TABLE]

  Without a table, the schema of a record: what stands as "record" in the lines
  of \`imr parse --format ndjson\`.

Options:
  --table TABLE   the schema of a row of letters, issues or citations, with what
                  each column means
  --help          show this help
  --version       show the version

The same files are in the package: imr-determination/schema/NAME.schema.json
with determination, letters, issues or citations as the name.
`;

async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, OPTIONS);
  if (typeof read === "string") return wrongUse(io, read);
  const { values, positionals } = read;
  if (positionals.length > 0) return wrongUse(io, `\`imr schema\` reads nothing, but was given \`${positionals[0]}\``);
  if (values.table !== undefined && !isTableName(values.table)) return wrongUse(io, noSuchTable(values.table));
  await write(io, await readFile(fileOf(values.table ?? "determination"), "utf8"));
  return EXIT.ok;
}

/** The package's own file, which is made when the package is built. */
const fileOf = (name: string): string => createRequire(import.meta.url).resolve(`imr-determination/schema/${name}.schema.json`);

/** The command. */
export const schema = { help: HELP, run };
