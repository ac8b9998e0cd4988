/** What each entry of the built package loads: an application pays for what it imports. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

const DIST = "dist";

beforeAll(() => {
  if (!existsSync(join(DIST, "pdf.js"))) spawnSync("npm", ["run", "build"], { stdio: "inherit", shell: process.platform === "win32" });
});

/** The packages that a file imports, at once or in time, with those of the chunks that it imports. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const code = readFileSync(join(DIST, file), "utf8");
  const imported = [...code.matchAll(/\b(?:from\s*|import\s*\(?\s*|require\()["']([^"'\n]+)["']/g)].map(([, name]) => name as string);
  return [...new Set(imported.flatMap((name) => (name.startsWith("./") ? packagesOf(name.slice(2), seen) : [name])))].sort();
}

const ENTRIES: Readonly<Record<string, readonly string[]>> = {
  index: ["parsimmon", "zod"],
  // Invented titles say what they ask for in the words of the catalogue, which the grammar of services shares.
  testing: ["fast-check", "parsimmon", "zod"],
  pdf: ["unpdf"],
};

describe("the built package", () => {
  for (const [entry, packages] of Object.entries(ENTRIES)) {
    it(`loads nothing but ${packages.join(" and ")} for ${entry}`, () => {
      for (const file of [`${entry}.js`, `${entry}.cjs`])
        expect([file, packagesOf(file).filter((name) => !packages.includes(name))]).toEqual([file, []]);
      expect(packagesOf(`${entry}.js`)).toEqual(packages);
    });
  }

  it("loads nothing of Node for a browser", () => {
    for (const entry of Object.keys(ENTRIES)) expect(packagesOf(`${entry}.js`).filter((name) => name.startsWith("node:"))).toEqual([]);
  });
});
