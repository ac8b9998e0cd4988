import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { dataDictionary } from "../../scripts/data-dictionary.mjs";
import * as library from "../../src/index.ts";
import * as tables from "../../src/tables/index.ts";
import { root } from "./helpers.ts";

const made = dataDictionary(library, tables);

it("docs/data-dictionary.md is current (npm run docs:dictionary makes it again)", () => {
  expect(readFileSync(join(root, "docs", "data-dictionary.md"), "utf8")).toBe(made);
});

it("has every column, and the words of every closed list", () => {
  for (const { columns } of Object.values(tables.TABLES)) {
    for (const { name, values } of columns) {
      expect(made).toContain(`| \`${name}\` |`);
      for (const value of values ?? []) expect(made).toContain(`\`${value}\``);
    }
  }
  expect(made).not.toContain("undefined");
});
