/**
 * `--format csv`: rows of a table as RFC 4180 has them, in UTF-8 without a mark, with the columns' names on the first line.
 *
 * Nothing stands for null, `""` for a text without characters; a list is a JSON array. A text that a spreadsheet would take for a
 * formula, because it begins with `=`, `+`, `-`, `@`, a tab or a carriage return, gets an apostrophe in front. Numbers, dates and lists
 * never begin with one of these.
 */
import { stringify, type Options } from "csv-stringify/sync";
import { TABLES, toRows, type TableName } from "../../tables/index.ts";
import type { Output } from "./output.ts";

/** How tables are written. */
export const RFC_4180: Options = {
  record_delimiter: "windows",
  // Also a lone CR or LF, which is no line end here but one to most readers.
  quote_record_delimiter: true,
  // A text without characters; null stays bare.
  quoted_match: /^$/,
  escape_formulas: true,
  cast: { boolean: String },
};

/** The format. */
export function csv(table: TableName): Output {
  const names = TABLES[table].columns.map(({ name }) => name);
  const lines = (rows: readonly (readonly unknown[])[]): string => stringify(rows as unknown[][], RFC_4180);
  return {
    start: lines([names]),
    entry: (result) => (result.ok ? lines(toRows(result.record, table, result.source).map((row) => Object.values(row))) : ""),
    end: "",
  };
}
