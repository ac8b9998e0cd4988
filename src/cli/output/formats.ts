/** The formats by their names, and the options that choose one. */
import { extname } from "node:path";
import { isTableName, TABLE_NAMES, type TableName } from "../../tables/names.ts";
import type { Io } from "../io.ts";
import { json } from "./json.ts";
import { ndjson } from "./ndjson.ts";
import type { Format, Output, Screen } from "./output.ts";
import { summary } from "./summary.ts";

/** The formats. What makes tables is loaded where a table is asked for, so that the command starts quickly. */
const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ["summary", { open: summary }],
  ["ndjson", { open: ndjson }],
  ["json", { open: json }],
  ["csv", { isTable: true, open: async (_screen, table) => (await import("./csv.ts")).csv(table) }],
  ["parquet", { isTable: true, isBinary: true, open: async (_screen, table) => (await import("./parquet.ts")).parquet(table) }],
]);

/** The options that choose a format. */
export const OUTPUT_OPTIONS = { format: { type: "string" }, table: { type: "string" }, out: { type: "string" } } as const;

/** What they were given. */
type OutputValues = { readonly [Name in keyof typeof OUTPUT_OPTIONS]?: string | undefined };

/** A format, and the table where it is a format of tables. */
export interface AskedOutput {
  readonly name: string;
  readonly format: Format;
  readonly table: TableName;
}

/**
 * The format that the options ask for: by its name, else by the ending of the output's name, else the summary on a terminal and ndjson
 * elsewhere.
 *
 * @returns The format and its table, or a sentence that says what is wrong with the options.
 */
export function outputAsked({ format, table, out }: OutputValues, { stdout }: Io): AskedOutput | string {
  const onTerminal = out === undefined && stdout.isTTY === true;
  const ending = extname(out ?? "").slice(1);
  const name = format ?? (FORMATS.has(ending) ? ending : onTerminal ? "summary" : "ndjson");
  const found = FORMATS.get(name);
  if (!found) return `There is no format \`${name}\`: the formats are ${[...FORMATS.keys()].join(", ")}`;
  if (found.isBinary && onTerminal) return `No terminal shows ${name}: name a file, with \`--out FILE\``;
  if (table === undefined) return { name, format: found, table: "issues" };
  if (!isTableName(table)) return noSuchTable(table);
  return found.isTable ? { name, format: found, table } : `The format ${name} has no tables: \`--table\` is for csv and parquet`;
}

/** Opens a format that was asked for, by its name, which another thread can be told. */
export const openFormat = async (name: string, screen: Screen, table: TableName): Promise<Output> =>
  (FORMATS.get(name) as Format).open(screen, table);

/** Says that a table is none. */
export const noSuchTable = (name: string): string => `There is no table \`${name}\`: the tables are ${TABLE_NAMES.join(", ")}`;
