import { describe, expect, it } from "vitest";
import { parseDetermination, type Determination } from "../../src/index.ts";
import { findMarks } from "../../src/text/markdown.ts";
import { contentOf, LAYOUTS, LETTERS } from "../recovery/letters.ts";

const HEADINGS =
  /^[ \f]*((?:HOW THE IMR|CLINICAL CASE SUMMARY|IMR ISSUES|IMR DECISION|DOCUMENTS REVIEWED|MEDICAL PROFESSIONAL|ISSUE AT DISPUTE|CASE SUMMARY|INDEPENDENT MEDICAL)[^\n]*)$/gm;
const LABELS =
  /^( *)((?:IMR )?Case Number|Date Assigned|Dated|Claims Administrator guideline|MAXIMUS guideline|Decision rationale|The Physician Reviewer's decision rationale|Rationale for the Decision|State\(s\) of Licensure|Certification\(s\)\/Specialty):/gm;
const TITLES = /^([^\n:]{3,90}: (?:Upheld|Overturned)) *$/gm;
const HEADER = /^ *(?:Case Number|Date Assigned|Decision Date|Priority):[^\n]*$/gm;

const asMarkdown = (letter: string): string =>
  letter
    .replace(HEADER, (line) => `| ${line.trim().replace(/ {2,}/g, " | ")} |`)
    .replace(HEADINGS, "## **$1**")
    .replace(LABELS, "$1**$2:**")
    .replace(TITLES, "**$1**")
    .replace(/#(?=\d)/g, "\\#");

const withoutMarks = (letter: string): string => {
  let plain = letter;
  for (const { start, end } of findMarks(letter).reverse()) plain = `${plain.slice(0, start)}${" ".repeat(end - start)}${plain.slice(end)}`;
  return plain;
};

describe("a letter in Markdown", () => {
  it.each(LAYOUTS)("of the layout $layout has the same content", ({ letter }) => {
    const markdown = asMarkdown(letter);
    expect(findMarks(markdown).length).toBeGreaterThan(4);
    expect(contentOf(parseDetermination(markdown))).toEqual(contentOf(parseDetermination(letter)));
  });

  it.each(LAYOUTS)("of the layout $layout has every passage at its place, but for the marks", ({ letter }) => {
    const markdown = asMarkdown(letter);
    const plain = withoutMarks(markdown);
    expect(plain).toHaveLength(markdown.length);
    // The marks blanked out, the record is the same with all its spans.
    const withoutSections = ({ sections: _, ...record }: Determination) => record;
    expect(withoutSections(parseDetermination(markdown))).toEqual(withoutSections(parseDetermination(plain)));
  });

  it.each([
    { why: "headings", letter: "# CLINICAL CASE SUMMARY\n", marks: ["#"] },
    { why: "headings in bold type", letter: "\n### **IMR ISSUES, DECISIONS AND RATIONALES**\n", marks: ["###", "**", "**"] },
    { why: "labels", letter: "**Decision rationale:** none", marks: ["**", "**"] },
    { why: "titles", letter: "**Norco: Upheld**", marks: ["**", "**"] },
    { why: "tables", letter: "| Case Number: | CM16-0990001 |\n|---|---|", marks: ["|", "|", "|", "|---|---|"] },
    { why: "escaped marks", letter: "**Case Number:** a\nNorco \\#60", marks: ["**", "**", "\\"] },
    { why: "line breaks in cells", letter: "**Case Number:**<br>CM16-0990001", marks: ["**", "**", "<br>"] },
    { why: "no asterisks of a letter that is none", letter: "He said that it is **not** better. # 30 was given | twice", marks: [] },
    { why: "no number sign before a quantity", letter: "Norco\n# 30: Upheld", marks: [] },
  ])("has marks: $why", ({ letter, marks }) => {
    expect(findMarks(letter).map(({ start, end }) => letter.slice(start, end).trim())).toEqual(marks);
  });

  it("is none where the letter only has asterisks", () => {
    const starred = LETTERS["issue-blocks"].replace("Overturned", "Overturned ***");
    expect(findMarks(starred)).toEqual([]);
  });
});
