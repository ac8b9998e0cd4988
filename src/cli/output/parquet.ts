/**
 * `--format parquet`: rows of a table with their types. A date is a DATE, a list a LIST, an integer an INT64; what can be null is OPTIONAL.
 */
import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { version } from "../../../package.json";
import { TABLES, toRows, type Column, type ScalarType, type TableName } from "../../tables/index.ts";
import { linesOf } from "../../node/lines.ts";
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

/** The format. An entry is a line of JSON, a list of rows; the file is made of these in one place, as it says at its end where each group is. */
export function parquet(table: TableName): Output {
  return {
    start: "",
    entry(result) {
      const rows = result.ok ? toRows(result.record, table, result.source) : [];
      return rows.length > 0 ? `${JSON.stringify(rows.map((row) => Object.values(row)))}\n` : "";
    },
    end: "",
    assemble: (parts) => fileOf(table, parts),
  };
}

async function* fileOf(table: TableName, parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { columns } = TABLES[table];
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: [{ name: "root", num_children: columns.length }, ...columns.flatMap(elementsOf)],
    createdBy: `imr-determination version ${version}`,
  });
  /** What was written since it was last taken. */
  const taken = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  let rows: unknown[][] = [];
  const writeGroup = (): void => {
    const group = rows.slice(0, ROW_GROUP);
    rows = rows.slice(ROW_GROUP);
    void file.write({
      columnData: columns.map(({ name, type }, i) => ({ name, data: group.map((row) => stored(type, row[i])) })),
      rowGroupSize: ROW_GROUP,
    });
  };
  yield taken();
  for await (const { bytes } of linesOf(parts, Infinity)) {
    rows.push(...(JSON.parse(Buffer.from(bytes as Uint8Array).toString()) as unknown[][]));
    if (rows.length < ROW_GROUP) continue;
    writeGroup();
    yield taken();
  }
  writeGroup();
  void file.finish();
  yield taken();
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
