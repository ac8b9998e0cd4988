/**
 * Columns as data: where in the record a column's value stands, what it means, where in the letter it comes from. Its type is that of
 * the record's schema.
 *
 *     decision_date: ofLetter("caseHeader.decisionDate", "When the letter was decided.", "Case header, `Decision Date:`"),
 */
import { fieldOf, keysOf, objectOf, schemaAt, type At, type Field, type Schema } from "../schema/fields.ts";
import { DeterminationSchema, type Determination } from "../schema/index.ts";
import type { TableName } from "./names.ts";

/** A letter of which rows are made. */
export interface OfLetter {
  readonly record: Determination;
  /** What the caller calls the letter, such as its file's path. */
  readonly source: string | null;
}

/** What a column is, for who reads tables or makes them in a database. */
export interface Column extends Field {
  /** Its name in every format. */
  readonly name: string;
  /** What a value says, and what it says where it is null. */
  readonly meaning: string;
  /** Where in the letter it stands, or what it is made from. */
  readonly origin: string;
  /** The fields of the record that it holds or is made from: `issues[].rationale.verdict`; `citations[].` stands for all lists of citations. */
  readonly fields: readonly string[];
}

/** A flat table: how rows are made of records, and what is in them. */
export interface Table<Row> {
  readonly name: TableName;
  /** What a row is, and what tells it from every other. */
  readonly meaning: string;
  /** What is in a row, from left to right. */
  readonly columns: readonly Column[];
  /** The schema of a row. */
  readonly schema: Schema<Row>;
  /** The rows of a letter. */
  rowsOf(letter: OfLetter): Row[];
}

/** A column as it is written down. `From` is what a row is made from. */
export interface ColumnOf<From, Value> {
  readonly schema: Schema<Value>;
  readonly valueOf: (from: From) => Value;
  readonly fields: readonly string[];
  readonly meaning: string;
  readonly origin: string;
}

/** Columns that are fields of a part of the record: `ofIssue("decision", …)`. `place` is what stands before the field's path. */
export function fieldsOf<From, Part>(place: string, schema: Schema<Part>, partOf: (from: From) => Part) {
  return <Path extends string>(path: Path, meaning: string, origin: string): ColumnOf<From, At<Part, Path>> => {
    const keys = keysOf(path);
    return {
      schema: schemaAt(schema, path),
      valueOf: (from) => valueAt(partOf(from), keys, 0) as At<Part, Path>,
      fields: [place + path],
      meaning,
      origin,
    };
  };
}

/** Columns that are fields of the record, whatever a row is. */
export const ofLetter = fieldsOf<OfLetter, Determination>("", DeterminationSchema, ({ record }) => record);

function valueAt(whole: unknown, keys: readonly string[], at: number): unknown {
  const key = keys[at];
  if (key === undefined) return whole;
  if (whole === null || whole === undefined) return null;
  if (key === "[]") return (whole as readonly unknown[]).map((item) => valueAt(item, keys, at + 1));
  return valueAt((whole as Readonly<Record<string, unknown>>)[key] ?? null, keys, at + 1);
}

/** The same column with each value of its lists once, in the order in which they first stand. */
export function eachOnce<From, Item>(column: ColumnOf<From, Item[] | null>): ColumnOf<From, Item[] | null> {
  const { valueOf } = column;
  return {
    ...column,
    valueOf(from) {
      const items = valueOf(from);
      return items && [...new Set(items)];
    },
  };
}

type Columns = Readonly<Record<string, { readonly schema: Schema<unknown>; readonly valueOf: (from: never) => unknown }>>;

/** A row of these columns. */
export type RowOf<Of extends Columns> = { -readonly [Name in keyof Of]: ReturnType<Of[Name]["valueOf"]> };

/** A table of these columns, a row for each that `partsOf` finds in a letter. */
export function table<From, const Of extends Readonly<Record<string, ColumnOf<From, unknown>>>>(
  name: TableName,
  meaning: string,
  columns: Of,
  partsOf: (letter: OfLetter) => readonly From[],
): Table<RowOf<Of>> {
  const entries = Object.entries<ColumnOf<From, unknown>>(columns);
  return {
    name,
    meaning,
    columns: entries.map(([key, { schema, meaning: says, origin, fields }]) => ({
      name: key,
      ...fieldOf(schema),
      meaning: says,
      origin,
      fields,
    })),
    schema: objectOf(Object.fromEntries(entries.map(([key, { schema }]) => [key, schema]))) as Schema<RowOf<Of>>,
    rowsOf: (letter) =>
      partsOf(letter).map((from) => {
        const row: Record<string, unknown> = {};
        for (const [key, { valueOf }] of entries) row[key] = valueOf(from);
        return row as RowOf<Of>;
      }),
  };
}
