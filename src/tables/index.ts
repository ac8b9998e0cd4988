/**
 * Records as flat tables: rows of plain values and lists, with columns that say what they mean.
 *
 * @packageDocumentation
 */
import type { Determination } from "../schema/index.ts";
import { citations, type CitationRow } from "./citations.ts";
import type { Table } from "./columns.ts";
import { issues, type IssueRow } from "./issues.ts";
import { letters, type LetterRow } from "./letters.ts";
import type { TableName } from "./names.ts";

export type { Column, OfLetter, Table } from "./columns.ts";
export type { ScalarType } from "../schema/fields.ts";
export { LEFT_OUT } from "./left-out.ts";
export { TABLE_NAMES, type TableName } from "./names.ts";
export type { CitationRow, IssueRow, LetterRow };

/** The row of each table. */
export interface Rows {
  letters: LetterRow;
  issues: IssueRow;
  citations: CitationRow;
}

/** The tables: their columns with types and meanings, and the schemas of their rows. docs/data-dictionary.md prints them. */
export const TABLES: { readonly [Name in TableName]: Table<Rows[Name]> } = { letters, issues, citations };

/**
 * The rows that a letter has in a table.
 *
 * @param record A record, as `parseDetermination` gives it or as it was read back from JSON; it stays as it is.
 * @param table Which table: `letters` (one row), `issues` (a row for each disputed item/service) or `citations`.
 * @param source What the column `source` says: the letter's file or id. Without it the column is null.
 * @returns The rows in the order of the letter. Plain JSON: dates are `YYYY-MM-DD`, lists are arrays, what is absent is `null`.
 * @example toRows(parseDetermination(letter), "issues", "letters/1.txt")[0].decision // "upheld"
 */
export function toRows<Name extends TableName>(record: Determination, table: Name, source: string | null = null): Rows[Name][] {
  return TABLES[table].rowsOf({ record, source });
}
