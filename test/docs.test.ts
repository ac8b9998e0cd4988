/** Examples in the documents are the files that they name, and print what the documents say. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn } from "../scripts/labels.mjs";

const root = join(import.meta.dirname, "..");
const EXAMPLE = /<!-- example: (\S+) -->\n```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g;
const examples = filesIn(join(root, "docs"), ".md").flatMap((path) =>
  [...readFileSync(path, "utf8").matchAll(EXAMPLE)].map(([, file, code, printed]) => ({ file: file as string, code, printed })),
);

it("there are some", () => expect(examples.map(({ file }) => file)).toContain("examples/property-test.mjs"));

describe.each(examples)("$file", ({ file, code, printed }) => {
  it("is shown as it is", () => expect(code).toBe(readFileSync(join(root, file), "utf8")));

  it("prints what is shown", () => {
    expect(execFileSync(process.execPath, [file], { cwd: root, encoding: "utf8" })).toBe(printed);
  });
});
