/** The README's example is the file that it names, and prints what the README says. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const example = /<!-- example: (\S+) -->\n```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/.exec(readme);

it("has an example", () => expect(example).not.toBeNull());

it("shows the example's code", () => expect(example?.[2]).toBe(readFileSync(join(root, example?.[1] ?? ""), "utf8")));

it("shows what the example prints", () => {
  const printed = execFileSync(process.execPath, [example?.[1] ?? ""], { cwd: root, encoding: "utf8" });
  expect(example?.[3]).toBe(printed);
});
