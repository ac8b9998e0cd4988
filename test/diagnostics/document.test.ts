/** docs/diagnostics.md has a row for each code, in the words of `DIAGNOSTICS`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { DIAGNOSTICS, DiagnosticCodeSchema } from "../../src/index.ts";
import { EXAMPLES, imr } from "../cli/helpers.ts";

const document = readFileSync(join(import.meta.dirname, "..", "..", "docs", "diagnostics.md"), "utf8");
const rows = [...document.matchAll(/^\| `([\w-]+)` \| (\w+) \| (.*) \| (.*) \|$/gm)].map(([, code, severity, meaning, action]) => [
  code,
  { severity, meaning, action },
]);

it("has a row for each code and no other", () => {
  expect(rows.map(([code]) => code).sort()).toEqual([...DiagnosticCodeSchema.options].sort());
});

it("says of each what the library says", () => expect(Object.fromEntries(rows)).toEqual(DIAGNOSTICS));

it("shows what the command prints", async () => {
  const [, shown] = /```text\n\$ imr check examples\/letters\n([\s\S]*?)```/.exec(document) ?? [];
  expect((await imr(["check", EXAMPLES])).out).toBe(`${shown}\n`);
});
