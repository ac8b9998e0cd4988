/** `--format csv` and `--format json`: the rows with nothing around them, for other programs. */
import { stringify } from "csv-stringify/sync";
import { RFC_4180 } from "../output/csv.ts";
import { COUNT_COLUMNS, type Report, type ReportRow } from "./report.ts";

const columnsOf = ({ keys }: Report): string[] => [...keys.map(({ column }) => column), ...COUNT_COLUMNS];

const cellsOf = (row: ReportRow): unknown[] => [...row.values, ...COUNT_COLUMNS.map((name) => row[name])];

/** RFC 4180, as the tables of `imr parse`: nothing stands for null, rates are numbers from 0 to 1. */
export const csv = (report: Report): string => stringify([columnsOf(report), ...report.rows.map(cellsOf)], RFC_4180);

/** An array with an object for each row; its names are the columns of the CSV. */
export function json(report: Report): string {
  const names = columnsOf(report);
  const objects = report.rows.map((row) => JSON.stringify(Object.fromEntries(cellsOf(row).map((value, i) => [names[i], value]))));
  return objects.length === 0 ? "[]\n" : `[\n${objects.join(",\n")}\n]\n`;
}
