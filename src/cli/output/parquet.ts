/**
 * `--format parquet`: rows of a table with their types. A date is a DATE, a list a LIST, an integer an INT64; what can be null is OPTIONAL.
 */
import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { version } from "../../../package.json";
import { TABLES, toRows, type Column, type ScalarType, type TableName } from "../../tables/index.ts";
import type { Output } from "./output.ts";

/** Rows are held until there are so many, then written and let go: few enough for memory, enough for compression. */
const ROW_GROUP = 10_000;

const DAY = 86_400_000;

const ELEMENTS: Readonly<Record<ScalarType, Omit<SchemaElement, "name">>> = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  date: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
  // A number behind `#` can be as large as a letter prints it.
  integer: { type: "INT64" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
};

/** The format. */
export function parquet(table: TableName): Output {
  const { columns } = TABLES[table];
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: [{ name: "root", num_children: columns.length }, ...columns.flatMap(elementsOf)],
    createdBy: `imr-determination version ${version}`,
  });
  let rows: Readonly<Record<string, unknown>>[] = [];
  /** What was written since it was last taken. */
  const taken = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  const writeGroup = (): void => {
    const columnData = columns.map(({ name, type }) => ({ name, data: rows.map((row) => stored(type, row[name])) }));
    void file.write({ columnData, rowGroupSize: ROW_GROUP });
    rows = [];
  };
  return {
    start: taken(),
    entry(result) {
      if (!result.ok) return "";
      for (const row of toRows(result.record, table, result.source)) rows.push(row);
      if (rows.length < ROW_GROUP) return "";
      writeGroup();
      return taken();
    },
    end() {
      writeGroup();
      void file.finish();
      return taken();
    },
  };
}

/** What the file says of a column; a list is three elements deep, as the format's definition asks for. */
function elementsOf({ name, type, list, nullable }: Column): SchemaElement[] {
  const repetition_type = nullable ? "OPTIONAL" : "REQUIRED";
  if (!list) return [{ ...ELEMENTS[type], name, repetition_type }];
  return [
    { name, repetition_type, num_children: 1, converted_type: "LIST", logical_type: { type: "LIST" } },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { ...ELEMENTS[type], name: "element", repetition_type: "OPTIONAL" },
  ];
}

/** A value as the writer takes it: a date as days since 1970, an integer as a bigint. */
function stored(type: ScalarType, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => stored(type, item));
  if (value === null) return null;
  return type === "date" ? Date.parse(value as string) / DAY : type === "integer" ? BigInt(value as number) : value;
}
