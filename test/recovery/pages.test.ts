/** Pages that come twice, and pages in another order. */
import { describe, expect, it } from "vitest";
import { parseDetermination, splitDeterminations, type Layout } from "../../src/index.ts";
import { brokenInvariants } from "../helpers/invariants.ts";
import { codesOf, contentOf, LAYOUTS, LETTERS } from "./letters.ts";

/** A letter cut at the starts of printed lines. */
const cutAt = (letter: string, lines: readonly number[]): string[] => {
  const all = letter.split(/(?<=\n)/);
  return [0, ...lines].map((start, i) => all.slice(start, lines[i] ?? all.length).join(""));
};
const countLines = (letter: string): number => letter.split("\n").length;
/** Where a page that is found twice can begin and end: every fourth line. */
const PAGES = (letter: string): { from: number; to: number }[] => {
  const count = countLines(letter);
  return Array.from({ length: 12 }, (_, i) => ({ from: Math.floor((i * count) / 16), to: Math.floor(((i + 4) * count) / 16) }));
};

describe.each(LAYOUTS)("a page printed twice, in a letter of $layout", ({ letter }) => {
  const own = parseDetermination(letter);
  const expected = contentOf(own);

  it.each([
    { breaks: "form feeds", between: "\f" },
    { breaks: "empty lines", between: "\n\n" },
  ])("is read once, wherever it begins and ends: $breaks", ({ between }) => {
    for (const { from, to } of PAGES(letter)) {
      const [before = "", page = "", after = ""] = cutAt(letter, [from, to]);
      const twice = before + page + between + page + after;
      const read = parseDetermination(twice);
      expect(contentOf(read), page).toEqual(expected);
      const copies = read.diagnostics.filter(({ code }) => code === "part-repeated");
      expect(copies).toHaveLength(1);
      const { span } = copies[0] as (typeof copies)[number];
      expect(twice.slice(span.start, span.end).trim().replace(/\s+/g, " ")).toContain(
        page.trim().split("\n").at(-2)?.trim().replace(/\s+/g, " ") ?? "",
      );
      expect(read.sections.filter(({ kind }) => kind === "repeated")).toHaveLength(1);
      expect(brokenInvariants(twice, read)).toEqual([]);
    }
  });

  it("is read once where the whole letter comes again, twice", () => {
    const read = parseDetermination(`${letter}\n\f${letter}\n\f${letter}`);
    expect(contentOf(read)).toEqual(expected);
    expect(read.diagnostics.filter(({ code }) => code === "part-repeated")).toHaveLength(1);
    expect(splitDeterminations(`${letter}\n\f${letter}`)).toHaveLength(1);
  });
});

describe.each(LAYOUTS.filter(({ layout }) => layout !== "professional-review"))(
  "an issue that comes twice, in a letter of $layout",
  ({ letter }) => {
    const { issues } = parseDetermination(letter);
    const [first] = issues;
    const block = first ? letter.slice(first.span.start, first.span.end) : "";

    it("is one issue: right behind itself, and at the end of the letter", () => {
      const end = issues.at(-1)?.span.end ?? 0;
      for (const at of [first?.span.end ?? 0, end]) {
        const twice = `${letter.slice(0, at)}\n\n${block}\n\n${letter.slice(at).trimStart()}`;
        const read = parseDetermination(twice);
        expect(read.issues.map(({ title }) => title?.text)).toEqual(issues.map(({ title }) => title?.text));
        expect(codesOf(twice)).toContain("part-repeated");
        const copy = read.diagnostics.find(({ code }) => code === "part-repeated")?.span ?? { start: 0, end: 0 };
        expect(twice.slice(copy.start, copy.end).replace(/\s+/g, " ")).toContain(first?.title?.text ?? "–");
        const inside = read.sections.filter(({ kind, span }) => span.start < copy.end && span.end > copy.start && kind !== "page-footer");
        expect(new Set(inside.map(({ kind }) => kind))).toEqual(new Set(["repeated"]));
        expect(brokenInvariants(twice, read)).toEqual([]);
      }
    });

    it("is two where one word of it is another", () => {
      const other = block.replace(/(?<=rationale:?[\s\S]{40,}?) the /i, " that ");
      expect(other).not.toBe(block);
      const at = first?.span.end ?? 0;
      const read = parseDetermination(`${letter.slice(0, at)}\n\n${other}\n\n${letter.slice(at).trimStart()}`);
      expect(read.issues).toHaveLength(issues.length + 1);
      expect(read.diagnostics.map(({ code }) => code)).toContain("title-repeated");
    });
  },
);

it("a paragraph that a reviewer says twice is no page: it stays in the text", () => {
  const letter = LETTERS["issue-blocks"];
  const line = "The records were read again and nothing was found in them that speaks for the request at hand.\n";
  const said = line.repeat(8);
  const read = parseDetermination(letter.replace("As such, the remaining", `\n\n${said}As such, the remaining`));
  expect(read.issues[0]?.rationale?.text.split("The records were read again").length).toBe(9);
  expect(read.diagnostics).toEqual([]);
});

describe.each(LAYOUTS)("pages in another order, in a letter of $layout", ({ layout, letter }) => {
  const own = parseDetermination(letter);
  /** Pages that end where a part does: nothing is cut in two. */
  const cuts: Record<Layout, readonly RegExp[]> = {
    "issue-blocks": [/^ *CLINICAL CASE SUMMARY/m, /^Physical therapy 2 times a week for 6 weeks/m],
    "numbered-decisions": [/^ *HOW THE IMR/m, /^2\. Cyclobenzaprine/m],
    notice: [/^Medical Quali/m, /^2\) Regarding/m],
    "professional-review": [/^CASE SUMMARY/m, /^MEDICAL TREATMENT/m],
  };
  const [a, b] = cuts[layout].map((cut) => letter.search(cut)) as [number, number];
  const pages = [letter.slice(0, a), letter.slice(a, b), letter.slice(b)].map((page) => `${page.trimEnd()}\n`);

  it.each([
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ])("are read where they stand, and told: %i %i %i", (...order) => {
    expect(a).toBeGreaterThan(0);
    expect(b).toBeGreaterThan(a);
    const shuffled = order.map((page) => pages[page]).join("\f");
    const read = parseDetermination(shuffled);
    const [expected, found] = [contentOf(own), contentOf(read)];
    expect(found).toMatchObject({ layout, summary: expected.summary, reviewer: expected.reviewer, caseHeader: expected.caseHeader });
    const sorted = (issues: typeof found.issues) =>
      issues.map(({ number: _, ...issue }) => issue).sort((x, y) => String(x.title).localeCompare(String(y.title)));
    expect(sorted(found.issues)).toEqual(sorted(expected.issues));
    expect(codesOf(shuffled)).toContain("part-out-of-order");
    expect(read.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(splitDeterminations(shuffled)).toHaveLength(1);
    expect(brokenInvariants(shuffled, read)).toEqual([]);
  });

  it("are not told of where they are in order", () => expect(codesOf(pages.join("\f"))).not.toContain("part-out-of-order"));
});
