/** The tables of accuracy that README and docs show are those that the project's commands print. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { serviceLabels } from "../../scripts/labels.mjs";
import { root } from "../helpers/source.ts";

const letters = join(root, "..", "shared", "letters");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** What stands behind the remark that names the command, up to the next paragraph that is none of its output. */
const published = (document: string, command: string): string[] =>
  read(document)
    .split(`<!-- printed by: ${command} -->\n`)
    .slice(1)
    .map((rest) => /^(?:\|.*\n)+/.exec(rest)?.[0] ?? "");

if (!existsSync(letters)) it.skip("the letters of ../shared/letters are not at hand", () => {});
else
  describe("what is published", () => {
    const printed = execFileSync(process.execPath, [join(root, "scripts", "accuracy.mjs")], { encoding: "utf8" });

    it.each(["README.md", "docs/services.md"])("in %s is what npm run accuracy prints", (document) => {
      const tables = published(document, "npm run accuracy");
      expect(tables.length).toBeGreaterThan(0);
      for (const table of tables) expect(printed).toContain(table);
    });

    it("of services are figures of the labels that are at hand", () => {
      expect(JSON.parse(read("test/letters/services.json"))).toEqual(serviceLabels(letters));
    });
  });
