/** The documents: what they link to is there, what they show is the code that runs, and what they name exists. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { dependencies, peerDependencies, scripts } from "../package.json";
import { LayoutSchema, SectionKindSchema } from "../src/index.ts";
import { issueBlocks } from "../src/grammar/layouts/issue-blocks.ts";
import { notice } from "../src/grammar/layouts/notice.ts";
import { numberedDecisions } from "../src/grammar/layouts/numbered-decisions.ts";
import { professionalReview } from "../src/grammar/layouts/professional-review.ts";
import { lettersOf } from "../src/text/wording.ts";
import typedoc from "../typedoc.json";
import { root } from "./helpers/source.ts";

const OUTSIDE_DOCS = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "test/golden/README.md"];
const paths = [...OUTSIDE_DOCS, ...readdirSync(join(root, "docs")).flatMap((name) => (name.endsWith(".md") ? [`docs/${name}`] : []))];
const textOf = (path: string): string => readFileSync(join(root, path), "utf8");

/** What is said rather than shown. */
const withoutCode = (markdown: string): string => markdown.replace(/^ *```[\s\S]*?^ *```$/gm, "").replace(/`[^`\n]*`/g, "``");

/** The anchors of a document's headings, as GitHub makes them. */
function anchorsOf(markdown: string): string[] {
  const prose = markdown.replace(/^ *```[\s\S]*?^ *```$/gm, "");
  return [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-"),
  );
}

const linksOf = (path: string): string[] =>
  [...withoutCode(textOf(path)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target as string)
    .filter((target) => !/^https?:/.test(target));

const isBroken = (path: string, target: string): boolean => {
  const [file = "", anchor] = target.split("#");
  const meant = file === "" ? path : relative(root, join(root, dirname(path), file));
  return !existsSync(join(root, meant)) || (anchor !== undefined && !anchorsOf(textOf(meant)).includes(anchor));
};

/** Pieces of code in a document, with the remark before them: `<!-- example: FILE -->` or `<!-- from: FILE -->`. */
const codeOf = (path: string) =>
  [
    ...textOf(path).matchAll(
      /(?:<!-- (example|from): (\S+) -->\n)?^( *)```(?:js|ts|mjs|sql)\n([\s\S]*?)^ *```$(?:\n\n```text\n([\s\S]*?)^```$)?/gm,
    ),
  ].map(([, remark, file, indent = "", code = "", output]) => ({
    remark,
    file,
    code: code.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
    output,
  }));
const pieces = paths.flatMap((path) => codeOf(path).map((piece) => ({ path, ...piece })));

describe.each(paths)("%s", (path) => {
  it("links to what is there", () => expect(linksOf(path).filter((target) => isBroken(path, target))).toEqual([]));

  it("names npm scripts that there are", () => {
    const named = [...textOf(path).matchAll(/\bnpm run (?!--)([\w:-]+)/g)].map(([, name]) => name as string);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("shows no code but that of a file", () => {
    expect(codeOf(path).filter(({ remark }) => remark === undefined)).toEqual([]);
  });
});

describe("links", () => {
  it("were found", () => expect(paths.flatMap(linksOf).length).toBeGreaterThan(50));

  it("that are broken would be seen", () => {
    expect(isBroken("docs/versioning.md", "../CHANGELOG.md")).toBe(false);
    expect(isBroken("docs/versioning.md", "../CHANGELOGS.md")).toBe(true);
    expect(isBroken("docs/versioning.md", "#schemaversion")).toBe(false);
    expect(isBroken("docs/versioning.md", "#schema-version")).toBe(true);
    expect(isBroken("README.md", "docs/versioning.md#releasing")).toBe(false);
  });
});

describe("code that is shown", () => {
  it("was found", () => expect(pieces.map(({ remark }) => remark)).toEqual(expect.arrayContaining(["example", "from"])));

  it.each(pieces.filter(({ remark }) => remark === "example"))("in $path is all of $file", ({ file, code }) => {
    expect(file).toMatch(/^examples\//);
    expect(code).toBe(textOf(file as string));
  });

  it.each(pieces.filter(({ output }) => output !== undefined))("in $path prints what it says that $file prints", ({ file, output }) => {
    expect(output).toBe(execFileSync(process.execPath, [file as string], { cwd: root, encoding: "utf8" }));
  });

  it.each(pieces.filter(({ remark }) => remark === "from"))("in $path is a piece of $file", ({ file, code }) => {
    const lines = (text: string): string => text.replace(/^ +/gm, "");
    expect(lines(textOf(file as string))).toContain(lines(code));
  });
});

describe("the letter's anatomy", () => {
  const anatomy = textOf("docs/letter-anatomy.md");

  it("has a part for every layout, and names every kind of section", () => {
    for (const layout of LayoutSchema.options) expect(anatomy).toContain(`\n## The layout ${layout}\n`);
    expect(SectionKindSchema.options.filter((kind) => !anatomy.includes(kind))).toEqual([]);
  });

  it.each([issueBlocks, numberedDecisions, notice, professionalReview])("names every heading and label of $id", ({ id, wording }) => {
    const part = lettersOf(anatomy.split(/^## /m).find((text) => text.startsWith(`The layout ${id}\n`)) ?? "");
    expect([...wording.headings, ...wording.labels].map(({ letters }) => letters).filter((letters) => !part.includes(letters))).toEqual([]);
  });
});

it("the documentation's pages have every entry point of the library", () => {
  const built = [...(/const library = \{([\s\S]*?)\}/.exec(textOf("tsup.config.ts"))?.[1] ?? "").matchAll(/"(src\/[^"]+)"/g)].map(
    ([, path]) => path,
  );
  expect(built.length).toBeGreaterThan(0);
  expect([...typedoc.entryPoints].sort()).toEqual(built.sort());
});

it("SECURITY.md says of every dependency why it is there", () => {
  const named = [...textOf("SECURITY.md").matchAll(/^\| `([\w@/-]+)`/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual(Object.keys({ ...dependencies, ...peerDependencies }).sort());
});
