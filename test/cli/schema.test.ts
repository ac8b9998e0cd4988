import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { imr } from "./helpers.ts";

describe("imr schema", () => {
  it.each([
    [[], "determination"],
    [["--table", "letters"], "letters"],
    [["--table", "issues"], "issues"],
    [["--table=citations"], "citations"],
  ])("%j prints the package's schema of %s", async (args, name) => {
    const { code, out, err } = await imr(["schema", ...args]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(readFileSync(`dist/schema/${name}.schema.json`, "utf8"));
  });

  it("shows its help in 80 columns", async () => {
    const { code, out } = await imr(["schema", "--help"]);
    expect(code).toBe(0);
    for (const words of ["--table", "imr-determination/schema/"]) expect(out).toContain(words);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });
});
