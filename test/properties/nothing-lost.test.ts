/**
 * Nothing is silently lost: of a letter without diagnostics every character that is no white space stands in a field or in
 * wording that the letters' layout always has. What fixed wording is, is said here once more, and not taken from the grammar.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filesIn } from "../../scripts/labels.mjs";
import { parseDetermination, type Determination, type Layout, type Span } from "../../src/index.ts";
import { issueBlocksLetter, noticeLetter, numberedDecisionsLetter, professionalReviewLetter } from "../../src/testing/index.ts";
import { goldenLetters } from "./arbitraries.ts";

/** Every place of a field. Sections and diagnostics are no fields. */
function fieldsOf({ sections: _sections, diagnostics: _diagnostics, issues, ...rest }: Determination): Span[] {
  const spans: Span[] = [];
  (function visit(node: unknown): void {
    if (node === null || typeof node !== "object") return;
    if ("span" in node) spans.push(node.span as Span);
    for (const child of Object.values(node)) visit(child);
  })([rest, issues.map(({ span: _, ...issue }) => issue)]);
  return spans;
}

const lettersOf = (words: string): string => words.replace(/[^A-Za-z\d]+/g, "").toLowerCase();
const PRACTICE =
  "He/she has been in active clinical practice for more than five years and is currently working at least 24 hours a week in active practice";
const ABOUT =
  "was selected based on his/her clinical experience, education, background, and expertise in the same or similar specialties that evaluate and/or treat the medical condition and";
const HOW = [
  "HOW THE IMR FINAL DETERMINATION WAS MADE",
  "MAXIMUS Federal Services sent the complete case file to an expert reviewer",
  "MAXIMUS Federal Services sent the complete case file to a physician reviewer",
  "He/she has no affiliation with the employer, employee, providers or the claims administrator",
  PRACTICE,
  `The expert reviewer ${ABOUT} disputed items/services`,
  `The expert reviewer ${ABOUT} disputed items/Service`,
  `The physician reviewer ${ABOUT} disputed items/services`,
  "He/she is familiar with governing laws and regulations, including the strength of evidence hierarchy that applies to Independent Medical Review determinations",
];
const SUMMARY = [
  "CLINICAL CASE SUMMARY",
  "reviewer developed the following clinical case summary based on a review of the case file, including all medical records",
];
const DOCUMENTS = [
  "The following relevant documents received from the interested parties and the documents provided with the application were reviewed and considered. These documents included",
];
const LETTERHEAD = [
  "MAXIMUS FEDERAL SERVICES, INC.",
  "Independent Medical Review",
  "P.O. Box 138009",
  "Sacramento, CA 95813-8009",
  "(855) 865-8873 Fax: (916) 605-4270",
];
const SIGNATURE = ["Sincerely", "Medical Director", "cc", "Department of Industrial Relations", "Division of Workers' Compensation"];
const RELIED_UPON = "Relied Upon by the Expert Reviewer to Make His/Her Decision";

/** What each layout prints in every letter. */
const FIXED: Readonly<Record<Layout, readonly string[]>> = {
  "issue-blocks": [
    ...HOW,
    ...SUMMARY,
    "The expert",
    "The Expert Reviewer has the following credentials",
    "IMR ISSUES, DECISIONS AND RATIONALES",
    "The Final Determination was based on decisions for the disputed items/services set forth below",
    "The Final Determination was based on decisions for the disputed items/Service set forth below",
    "Upheld",
    "Overturned",
    "Claims Administrator guideline",
    "MAXIMUS guideline",
    "Decision rationale",
  ],
  "numbered-decisions": [
    ...LETTERHEAD,
    "Independent Medical Review Final Determination Letter",
    "Treatment(s) in Dispute Listed on IMR Application",
    "DEAR",
    "MAXIMUS Federal Services has completed the Independent Medical Review (“IMR”) of the above workers’ compensation case. This letter provides you with the IMR Final Determination and explains how the determination was made",
    "Final Determination",
    "PARTIAL OVERTURN",
    "OVERTURN",
    "UPHOLD",
    ...["none", "all", "some (but not all)"].map(
      (some) => `This means we decided that ${some} of the disputed items/services are medically necessary and appropriate`,
    ),
    "A detailed explanation of the decision for each of the disputed items/services is provided later in this letter",
    "The determination of MAXIMUS Federal Services and its physician reviewer is deemed to be the Final Determination of the Administrative Director of the Division of Workers’ Compensation. This determination is binding on all parties",
    "In certain limited circumstances, you can appeal the Final Determination. Appeals must be filed with the Workers’ Compensation Appeals Board within 30 days from the date of this letter. For more information on appealing the final determination, please see California Labor Code Section 4610.6(h)",
    ...SIGNATURE,
    ...HOW,
    "DOCUMENTS REVIEWED",
    ...DOCUMENTS,
    ...SUMMARY,
    "The physician",
    "IMR DECISION(S) AND RATIONALE(S)",
    "The Final Determination was based on decisions for the disputed items/services set forth below",
    "is not medically necessary and appropriate",
    "is medically necessary and appropriate",
    "The Physician Reviewer’s decision rationale",
  ],
  notice: [
    ...LETTERHEAD,
    "Notice of Independent Medical Review Determination",
    "MAXIMUS Federal Services, Inc. has determined the request for",
    "is not medically necessary and appropriate",
    "is medically necessary and appropriate",
    "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE",
    "An application for Independent Medical Review was filed on",
    "disputing the Utilization Review Denial dated",
    "A Notice of Assignment and Request for Information was provided to the above parties on",
    "A decision has been made for each of the treatment and/or services that were in dispute",
    "Medical Qualifications of the Expert Reviewer",
    "The independent Medical Doctor who made the decision has no affiliation with the employer, employee, providers or the claims administrator",
    PRACTICE,
    `The Expert Reviewer ${ABOUT} treatments in dispute`,
    "Expert Reviewer Case Summary",
    "Case Summary",
    "Documents Reviewed for Determination",
    ...DOCUMENTS,
    "Regarding the request for",
    `Section of the Medical Treatment Utilization Schedule ${RELIED_UPON}`,
    `The Medical Treatment Guidelines ${RELIED_UPON}`,
    "Rationale for the Decision",
    "Effect of the Decision",
    "The determination of MAXIMUS Federal Services and its physician reviewer is deemed to be the final determination of the Administrative Director, Division of Workers’ Compensation",
    "With respect to the medical necessity of the treatment in dispute, this determination is binding on all parties. In accordance with California Labor Code Section 4610.6(h), a party may appeal this determination with a verified appeal filed within 30 days of the date of mailing",
    "The determination is presumed to be correct and may be set aside only upon proof by clear and convincing evidence",
    ...SIGNATURE,
    "Disclaimer",
    "MAXIMUS is providing an independent review service under contract with the California Department of Industrial Relations. MAXIMUS is not engaged in the practice of law or medicine",
  ],
  "professional-review": [
    "MEDICAL PROFESSIONAL REVIEW",
    "ISSUE AT DISPUTE",
    "CASE SUMMARY",
    "DOCUMENTS REVIEWED FOR DETERMINATION",
    ...DOCUMENTS,
    "MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY",
    "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY",
    "MEDICAL REVIEWER QUALIFICATIONS",
    PRACTICE,
  ],
};
const fixedOf = new Map(Object.entries(FIXED).map(([layout, wordings]) => [layout, wordings.map(lettersOf)]));

/** A letter's characters, each in its place; a page footer cuts what it lands in: it is taken out, and leaves no gap. */
function charactersOf(letter: string, { sections }: Determination): string[] {
  const characters = letter.split("");
  for (const { kind, span } of sections) if (kind === "page-footer") characters.fill("", span.start, span.end);
  return characters;
}

/** What is left of a letter when its fields and its fixed wording are taken away, and titles, dates and numbers that it prints again. */
function leftOf(letter: string, record: Determination): string {
  const characters = charactersOf(letter, record);
  for (const { start, end } of fieldsOf(record)) characters.fill("\0", start, end);
  const titles = record.issues.flatMap(({ title }) => (title ? [lettersOf(title.text.normalize("NFKC"))] : []));
  // Names are invented, and no letter that is posted has one.
  const names = [lettersOf("C. D. Example, MD"), lettersOf("/abc")];
  // The longest first, whatever it is: `cc` is taken out of no title, and no title out of a sentence.
  const known = [...new Set([...(fixedOf.get(record.layout ?? "") ?? []), ...titles, ...names])].sort((a, b) => b.length - a.length);
  let left = characters
    .join("")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^a-z\d\0]+/g, "");
  for (const wording of known) left = left.replaceAll(wording, "\0");
  return left
    .split("\0")
    .filter((rest) => rest !== "" && !/^(?:\d{1,8}|a\d*|an|the)$/.test(rest))
    .join(" … ");
}

const quiet = ({ diagnostics }: Determination): boolean =>
  diagnostics.every(({ severity, code }) => severity === "info" || code === "service-not-read");

describe.each([
  { layout: "issue-blocks", letters: issueBlocksLetter() },
  { layout: "numbered-decisions", letters: numberedDecisionsLetter() },
  { layout: "notice", letters: noticeLetter() },
  { layout: "professional-review", letters: professionalReviewLetter() },
])("of a letter of $layout", ({ letters }) => {
  it("every character stands in a field or in fixed wording", () => {
    fc.assert(
      fc.property(letters, ({ letter }) => {
        const record = parseDetermination(letter);
        expect(quiet(record)).toBe(true);
        expect(leftOf(letter, record)).toBe("");
      }),
      { numRuns: 200 },
    );
  });

  it("a word that was put in stands in a field, or is told", () => {
    const stray = "Zyzzyva";
    fc.assert(
      fc.property(letters, fc.integer({ min: 0, max: 9_999 }), ({ letter }, where) => {
        // Between two lines, where page ends put things.
        const lines = letter.split("\n");
        const at = Math.floor((where / 10_000) * lines.length);
        const spoilt = [...lines.slice(0, at), `${stray} ${stray} ${stray}`, ...lines.slice(at)].join("\n");
        const record = parseDetermination(spoilt);
        const place = spoilt.indexOf(stray);
        if (fieldsOf(record).some(({ start, end }) => start <= place && place < end)) return;
        const section = record.sections.find(({ span }) => span.start <= place && place < span.end);
        // The address block and the signature hold names that nobody knows, and of the appeal only how its sentences begin is certain.
        if (section && ["cover-page", "closing", "effect"].includes(section.kind)) return;
        // The list of decisions says once more what the items say; it is read for the decisions, and not compared.
        const before = charactersOf(spoilt, record).slice(0, place).join("").replace(/\s+/g, " ");
        if (/ has determined (?:(?!appropriate\.).)*$/.test(before)) return;
        expect(quiet(record), spoilt.slice(Math.max(0, place - 200), place + 100)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

const shared = join(import.meta.dirname, "..", "..", "..", "shared", "letters");
const real = existsSync(shared) ? ["seeds", "posted"].flatMap((set) => filesIn(join(shared, set), ".txt")) : [];

describe("letters as they are", () => {
  it("golden ones", () => {
    const records = goldenLetters.map((letter) => ({ letter, record: parseDetermination(letter) })).filter(({ record }) => quiet(record));
    expect(records.length).toBeGreaterThan(8);
    for (const { letter, record } of records) expect(leftOf(letter, record)).toBe("");
  });

  (real.length > 0 ? it : it.skip)("real ones (skipped where ../shared/letters is not at hand)", () => {
    const records = real.map((path) => readFileSync(path, "utf8")).map((letter) => ({ letter, record: parseDetermination(letter) }));
    const without = records.filter(({ record }) => quiet(record));
    expect(without.length).toBeGreaterThan(250);
    const left = without.map(({ letter, record }) => leftOf(letter, record)).filter((rest) => rest !== "");
    expect(left).toEqual([]);
  });
});
