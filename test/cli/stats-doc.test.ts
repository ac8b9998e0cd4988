/** docs/stats.md shows what its commands print, and names what there is. `UPDATE_DOCS=1 npx vitest run test/cli/stats-doc` prints it anew. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { STATS_KEYS } from "../../src/stats/index.ts";
import { COUNT_COLUMNS } from "../../src/cli/stats/report.ts";
import { imr } from "./helpers.ts";

const PATH = join(import.meta.dirname, "..", "..", "docs", "stats.md");
const SHOWN = /```text\n\$ imr (.+)\n([\s\S]*?)```/g;
const page = readFileSync(PATH, "utf8");

it("shows what is printed", async () => {
  let printed = page;
  const shown = [...page.matchAll(SHOWN)];
  expect(shown.length).toBe(2);
  for (const [block, args] of shown) {
    const { code, out } = await imr(args!.split(" "));
    expect(code).toBe(0);
    printed = printed.replace(block, () => `\`\`\`text\n$ imr ${args}\n${out}\`\`\``);
  }
  if (process.env.UPDATE_DOCS) writeFileSync(PATH, printed);
  else expect(page).toBe(printed);
});

it("tells every key with its column and meaning, and every column of counts", () => {
  for (const { id, column, meaning } of STATS_KEYS) expect(page).toContain(`| \`${id}\` | \`${column}\` | ${meaning} |`);
  for (const name of COUNT_COLUMNS) expect(page).toContain(`\`${name}\``);
});
