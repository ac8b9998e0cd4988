/** Invented letters of every layout, for the tests of what becomes of them when they are damaged. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDetermination, type Determination, type DiagnosticCode, type GuidelineLine, type Layout } from "../../src/index.ts";

const read = (name: string): string => readFileSync(join(import.meta.dirname, "..", "golden", `${name}.txt`), "utf8");

/** One whole letter of each layout. */
export const LETTERS: Readonly<Record<Layout, string>> = {
  "issue-blocks": read("04-two-columns-partial-approvals"),
  "numbered-decisions": read("13-numbered-footers-lists"),
  notice: read("16-notice-labels-first"),
  "professional-review": read("17-review-approved"),
};
export const LAYOUTS = Object.entries(LETTERS).map(([layout, letter]) => ({ layout: layout as Layout, letter }));
/** A letter of 2014, without a header table. */
export const WITHOUT_HEADER = read("01-credentials-sentence").replace(/^[\s\S]*?(?=HOW THE IMR)/, "");

/** The codes of a letter's diagnostics. */
export const codesOf = (letter: string): DiagnosticCode[] => parseDetermination(letter).diagnostics.map(({ code }) => code);

/** What a record says, without places. */
export function contentOf({ layout, caseHeader, reviewer, clinicalSummary, documentsReviewed, issues, outcome }: Determination) {
  return {
    layout,
    outcome,
    caseHeader: caseHeader && { ...caseHeader, span: null },
    reviewer: reviewer && { ...reviewer, text: null, span: null },
    summary: clinicalSummary?.text,
    documents: documentsReviewed?.map(({ text }) => text),
    issues: issues.map(({ number, title, decision, claimsAdministratorGuideline, maximusGuideline, rationale }) => ({
      number,
      title: title?.text,
      decision,
      claimsAdministrator: lineOf(claimsAdministratorGuideline),
      maximus: lineOf(maximusGuideline),
      rationale: rationale?.text,
    })),
  };
}

/** In the letters of 2013 and 2014 a line's label is the beginning of its sentence: so what it cites is compared, not its text. */
const lineOf = (line: GuidelineLine | null) =>
  line && { basis: line.basis, citations: line.citations.map(({ text, guideline }) => [text, guideline]) };
