import * as z from "zod";
import { describe, expect, it } from "vitest";
import { fieldOf, keysOf, schemaAt } from "../../src/schema/fields.ts";

const Shape = z.object({
  name: z.string(),
  day: z.iso.date().nullable(),
  count: z.int(),
  part: z.object({ size: z.number(), sides: z.array(z.enum(["left", "right"]).nullable()) }).nullable(),
  pages: z.array(z.object({ from: z.int(), days: z.array(z.iso.date()) })).nullable(),
  one: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("a"), only: z.boolean(), both: z.string() }),
    z.object({ kind: z.literal("b"), both: z.string().nullable() }),
  ]),
});
const at = (path: string) => fieldOf(schemaAt(Shape, path));
const plain = { list: false, nullable: false, values: null };

describe("a field of a schema", () => {
  it.each([
    ["name", { ...plain, type: "string" }],
    ["day", { ...plain, type: "date", nullable: true }],
    ["count", { ...plain, type: "integer" }],
    ["one.kind", { ...plain, type: "string", values: ["a", "b"] }],
  ])("%s", (path, field) => expect(at(path)).toEqual(field));

  it("can be null where something above it can", () => {
    expect(at("part.size")).toEqual({ ...plain, type: "number", nullable: true });
  });

  it("can be null where only one member of a union has it, or one lets it be", () => {
    expect(at("one.only")).toEqual({ ...plain, type: "boolean", nullable: true });
    expect(schemaAt(z.union([z.object({ a: z.int() }), z.object({ b: z.int() })]), "a").parse(null)).toBeNull();
  });

  it("can be a list, or stand in each item of one", () => {
    expect(at("pages[].from")).toEqual({ type: "integer", list: true, nullable: true, values: null });
    expect(at("part.sides")).toEqual({ type: "string", list: true, nullable: true, values: ["left", "right"] });
  });

  it("has a schema that takes its values and no others", () => {
    const schema = schemaAt(Shape, "pages[].from");
    for (const right of [null, [], [1, 2]]) expect(schema.safeParse(right).success).toBe(true);
    for (const wrong of [undefined, 1, ["1"], [1.5]]) expect(schema.safeParse(wrong).success).toBe(false);
  });

  it.each(["other", "name.first", "pages.from", "part.sides[].x", "one.neither", ""])("does not stand at `%s`", (path) =>
    expect(() => schemaAt(Shape, path)).toThrow(/^No field of the schema stands at/),
  );

  it("is no object, and not of different types in the members of a union", () => {
    expect(() => fieldOf(schemaAt(Shape, "part"))).toThrow("not a object");
    expect(() => schemaAt(z.union([z.object({ a: z.int() }), z.object({ a: z.string() })]), "a")).toThrow("is not the same");
  });
});

it("takes paths apart", () => {
  expect(keysOf("a.b[].c")).toEqual(["a", "b", "[]", "c"]);
});
