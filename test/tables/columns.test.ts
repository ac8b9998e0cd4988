import type * as z from "zod";
import { describe, expect, it } from "vitest";
import { DeterminationSchema } from "../../src/index.ts";
import { LEFT_OUT, TABLES, toRows } from "../../src/tables/index.ts";
import { TABLE_NAMES } from "../../src/tables/names.ts";
import { RECORDS } from "./helpers.ts";

const tables = Object.values(TABLES);
const columns = tables.flatMap(({ name, columns: own }) => own.map((column) => ({ table: name, ...column })));

/** The paths of all values and lists of values in a schema. */
function leavesOf(schema: z.core.$ZodType): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "nullable") return leavesOf(def.innerType);
  if (def.type === "union") return [...new Set(def.options.flatMap(leavesOf))];
  if (def.type === "array") return leavesOf(def.element).map((path) => (path === "" ? "" : `[].${path}`));
  if (def.type !== "object") return [""];
  return Object.entries(def.shape).flatMap(([key, field]) =>
    leavesOf(field).map((path) => (path === "" || path.startsWith("[]") ? key + path : `${key}.${path}`)),
  );
}

const CITING = ["clinicalSummary", "issues[].claimsAdministratorGuideline", "issues[].maximusGuideline", "issues[].rationale"];
const inRecord = (field: string): string[] => (field.startsWith("citations[].") ? CITING.map((part) => `${part}.${field}`) : [field]);

describe("the columns", () => {
  const leaves = leavesOf(DeterminationSchema);
  const held = new Set(columns.flatMap(({ fields }) => fields.flatMap(inRecord)));
  const leftOut = LEFT_OUT.flatMap(([fields]) => fields);
  const isIn = (field: string, leaf: string): boolean => leaf === field || leaf.startsWith(`${field}.`) || leaf.startsWith(`${field}[]`);
  const isLeftOut = (leaf: string): boolean => leftOut.some((field) => isIn(field, leaf));

  it("know the record's fields", () => {
    expect(leaves.length).toBeGreaterThan(80);
    expect(leaves).toContain("issues[].rationale.citations[].pages[].from");
  });

  it("hold each of them, or it is left out for a reason", () => {
    expect(leaves.filter((leaf) => !held.has(leaf) && !isLeftOut(leaf))).toEqual([]);
  });

  it("leave out nothing that they hold, and nothing that is not there", () => {
    expect([...held].filter(isLeftOut)).toEqual([]);
    expect(leftOut.filter((field) => !leaves.some((leaf) => isIn(field, leaf)))).toEqual([]);
  });

  it("name fields that the record has", () => {
    const exists = (field: string): boolean => inRecord(field).some((path) => leaves.some((leaf) => isIn(path, leaf)));
    expect(columns.flatMap(({ fields }) => fields).filter((field) => !exists(field))).toEqual([]);
  });

  it.each(columns)("$table.$name has a name for SQL, a meaning and an origin", ({ name, meaning, origin }) => {
    expect(name).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
    expect(meaning).toMatch(/^[A-Z].+[.…)]$/);
    expect(origin).toMatch(/^[A-Z`(].+[^.]$/);
  });

  it("mean the same under the same name in every table, but for what they are of", () => {
    const OF_THE_ROW = new Set(["issue_number", "decision", "span_start", "span_end"]);
    for (const column of columns.filter(({ name }) => !OF_THE_ROW.has(name))) {
      const { table: _, ...first } = columns.find(({ name }) => name === column.name) as (typeof columns)[number];
      expect(column).toEqual({ table: column.table, ...first });
    }
  });
});

describe.each([...RECORDS])("the rows of %s", (source, record) => {
  it.each(TABLE_NAMES)("%s fit their schema, column by column", (name) => {
    const { columns: own, schema } = TABLES[name];
    for (const row of toRows(record, name, source)) {
      expect(Object.keys(row)).toEqual(own.map((column) => column.name));
      expect((schema as z.ZodType).parse(row)).toEqual(row);
      for (const { name: column, type, list, nullable, values } of own) {
        const value = (row as Record<string, unknown>)[column];
        if (value === null) expect(nullable, column).toBe(true);
        else expect(Array.isArray(value), column).toBe(list);
        for (const item of value === null ? [] : [value].flat()) {
          expect(typeof item, column).toBe(type === "integer" ? "number" : type === "date" ? "string" : type);
          if (type === "date") expect(item).toMatch(/^\d{4}-\d\d-\d\d$/);
          if (values) expect(values, column).toContain(item);
        }
      }
    }
  });
});
