import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Determination, Span } from "../../src/schema/index.ts";
import { anyLetter, damagedLetter, HEADER_ORDERS, issueBlocksLetter, type PrintedLetter } from "../../src/testing/index.ts";
import { LETTERS, slices } from "./helpers.ts";

const sample = fc.sample(issueBlocksLetter(), { numRuns: 3000, seed: 1 });
const countOf = (letters: readonly PrintedLetter[], holds: (printed: PrintedLetter) => boolean): number => letters.filter(holds).length;
const valuesOf = (letters: readonly PrintedLetter[], pick: (printed: PrintedLetter) => unknown): Set<unknown> => new Set(letters.map(pick));

describe("chance", () => {
  const all = (pick: (printed: PrintedLetter) => unknown): Set<unknown> => valuesOf(sample, pick);

  it("brings every way of coming out", () => {
    expect(all(({ extractor }) => extractor.headerOrder)).toEqual(new Set(HEADER_ORDERS));
    for (const field of [
      "lineEnd",
      "doubled",
      "emptyLines",
      "emptyLine",
      "hyphenation",
      "headingCase",
      "centred",
      "bullet",
      "quotes",
      "ligatures",
      "opening",
      "closing",
    ] as const) {
      expect(all(({ extractor }) => extractor[field]).size, field).toBeGreaterThan(1);
    }
    const entries = (field: "trailing" | "blanks" | "splits" | "separators"): Set<unknown> =>
      new Set(sample.flatMap(({ extractor }): readonly unknown[] => extractor[field]));
    expect(entries("trailing").size).toBe(4);
    expect(entries("blanks").size).toBe(6);
    expect(entries("splits").size).toBe(4);
    expect(entries("separators")).toEqual(new Set([": ", ":  ", " : ", ":\n"]));
    expect(all(({ extractor }) => extractor.pageBreak).size).toBe(7);
    expect(Math.min(...sample.map(({ extractor }) => extractor.width))).toBeLessThan(48);
    expect(Math.max(...sample.map(({ extractor }) => extractor.width))).toBeGreaterThan(107);
  });

  it("brings page breaks and divided words where they hurt", () => {
    const some = (within: (record: Determination) => (Span | undefined)[], pattern: RegExp): number =>
      sample.filter(({ letter, record }) => within(record).some((span) => span && pattern.test(letter.slice(span.start, span.end)))).length;
    expect(some(({ issues }) => issues.map(({ title }) => title?.span), /\w\s*\f\s*\w/)).toBeGreaterThan(20);
    expect(some(({ issues }) => issues.map(({ title }) => title?.span), /\w-\s*\n\s*\w/)).toBeGreaterThan(20);
    expect(
      some(({ issues }) => issues.flatMap(({ rationale }) => rationale?.citations.map(({ span }) => span) ?? []), /\n/),
    ).toBeGreaterThan(20);
    expect(some(({ issues }) => issues.map(({ maximusGuideline: line }) => line?.span), /Non-\s+MTUS/)).toBeGreaterThan(20);
    expect(sample.filter(({ letter }) => /[a-z]\n{4,6}[a-z]/.test(letter)).length).toBeGreaterThan(20);
    expect(sample.filter(({ letter }) => /Decision\s*\n\s*rationale:/.test(letter)).length).toBeGreaterThan(20);
  });

  it("brings every kind of content", () => {
    const issues = sample.flatMap(({ record }) => record.issues);
    const lines = issues.flatMap((issue) => [issue.claimsAdministratorGuideline, issue.maximusGuideline]);
    const services = issues.map(({ service }) => service);
    expect(all(({ record }) => record.outcome)).toEqual(new Set(["upheld", "overturned", "partially-overturned"]));
    expect(all(({ record }) => record.issues.length)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
    expect(all(({ record }) => record.caseHeader === null).size).toBe(2);
    expect(all(({ record }) => record.caseHeader?.priority)).toEqual(new Set(["standard", "expedited", undefined]));
    expect(all(({ record }) => record.reviewer?.subspecialties.length).size).toBe(2);
    expect(all(({ record }) => record.reviewer?.licensedStates.length)).toEqual(new Set([1, 2, 3]));
    expect(all(({ record }) => record.clinicalSummary?.patient.sex)).toEqual(new Set(["female", "male", null]));
    for (const field of ["dateOfInjury", "utilizationReviewDate"] as const)
      expect(all(({ record }) => record.clinicalSummary?.[field] === null).size).toBe(2);
    expect(new Set(lines.map((line) => line?.basis))).toEqual(new Set(["mtus", "mtus-and-non-mtus", "non-mtus", "none"]));
    expect(new Set(lines.map((line) => line?.citations.length))).toEqual(new Set([0, 1, 2, 3, 4]));
    expect(lines.some((line) => line?.citations.some(({ pages }) => pages.length === 2))).toBe(true);
    expect(new Set(issues.map(({ rationale }) => rationale?.verdict))).toEqual(
      new Set(["medically-necessary", "not-medically-necessary", null]),
    );
    expect(services.some((service) => service?.authorized && service.quantity && service.retrospective)).toBe(true);
    expect(services.some((service) => service?.datesOfService.length)).toBe(true);
    expect(services.some((service) => service?.retrospective && !service.datesOfService.length)).toBe(true);
  });
});

describe.each(LETTERS.filter(({ layout }) => layout !== "issue-blocks"))("chance in letters of 2013: $layout", ({ layout, letters }) => {
  const older = fc.sample(letters(), { numRuns: 1500, seed: 1 });
  const issues = older.flatMap(({ record }) => record.issues);
  const lines = issues.flatMap((issue) => [issue.claimsAdministratorGuideline, issue.maximusGuideline]).filter((line) => line !== null);
  const isReview = layout === "professional-review";

  it("brings every kind of content", () => {
    expect(valuesOf(older, ({ record }) => record.outcome).size).toBe(isReview ? 2 : 3);
    expect(valuesOf(older, ({ record }) => record.issues.length).size).toBe(isReview ? 1 : 6);
    expect(valuesOf(older, ({ record }) => record.documentsReviewed?.length).size).toBe(8);
    expect(valuesOf(older, ({ record }) => record.reviewer?.certifications.length)).toEqual(new Set([1, 2]));
    expect(valuesOf(older, ({ record }) => record.caseHeader === null).size).toBe(isReview ? 1 : 2);
    expect(valuesOf(older, ({ record }) => record.caseHeader?.priority).size).toBe(layout === "numbered-decisions" ? 3 : isReview ? 1 : 2);
    expect(new Set(lines.map(({ basis }) => basis)).size).toBe(isReview ? 3 : 4);
    expect(Math.max(...lines.map(({ citations }) => citations.length))).toBe(isReview ? 2 : 4);
    expect(lines.some(({ citations }) => citations.some(({ sections, pages }) => sections[0]?.includes(",") && pages.length > 1))).toBe(
      true,
    );
    expect(lines.some(({ citations }) => citations[0]?.authority === "non-MTUS" && citations[1]?.authority === "MTUS")).toBe(!isReview);
    expect(new Set(issues.map(({ rationale }) => rationale?.verdict)).size).toBe(isReview ? 2 : 3);
    expect(issues.some(({ title }) => title?.text === title?.text.toUpperCase())).toBe(true);
    expect(issues.some(({ title }) => title?.text.includes(":"))).toBe(true);
    if (!isReview) expect(countOf(older, ({ letter }) => /is notmedically/.test(letter))).toBeGreaterThan(100);
    if (layout === "notice")
      expect(countOf(older, ({ record }) => record.clinicalSummary?.text.startsWith("Disclaimer:") === true)).toBeGreaterThan(100);
  });

  it("brings numbered lists and quotations in rationales", () => {
    expect(issues.filter(({ rationale }) => / 1\. .* 2\. /.test(rationale?.text ?? "")).length).toBeGreaterThan(100);
    expect(
      issues.filter(({ rationale }) => / 2\. .* \d\. [^.]*necess(?:ary|ity)[^.]*\.$/.test(rationale?.text ?? "")).length,
    ).toBeGreaterThan(20);
    expect(issues.filter(({ rationale }) => /necessary .*[.?] .*necess/.test(rationale?.text ?? "")).length).toBeGreaterThan(20);
    expect(issues.filter(({ rationale }) => /“decision rationale”|“Case Summary:”/.test(rationale?.text ?? "")).length).toBeGreaterThan(20);
    expect(countOf(older, ({ letter }) => /\n *The Claims Administrator (?:did not say|used)/.test(letter))).toBeGreaterThan(5);
  });
});

describe.each(LETTERS.filter(({ layout }) => layout === "numbered-decisions" || layout === "notice"))(
  "chance at the foot of pages: $layout",
  ({ letters }) => {
    const older = fc.sample(letters(), { numRuns: 1500, seed: 1 });

    it("brings page footers where they hurt", () => {
      const cut = (kind: string): number =>
        countOf(older, ({ record: { sections } }) =>
          sections.some(
            (section, at) =>
              section.kind === kind &&
              sections[at + 1]?.kind === "page-footer" &&
              sections.slice(at + 2, at + 4).some((next) => next.kind === kind),
          ),
        );
      for (const kind of ["rationale", "clinical-summary", "issue-title", "maximus-guideline", "documents-reviewed", "cover-page"])
        expect(cut(kind), kind).toBeGreaterThan(10);
      expect(countOf(older, ({ letter, record }) => slices(letter, record, "page-footer").length === 0)).toBeGreaterThan(50);
      expect(countOf(older, ({ letter }) => /[a-z]-\s+Final Determination Letter for IMR Case/.test(letter))).toBeGreaterThan(2);
      expect(countOf(older, ({ letter }) => letter.includes("Form Effective"))).toBeGreaterThan(100);
    });
  },
);

describe("letters of any layout", () => {
  it("come in all layouts", () => {
    expect(valuesOf(fc.sample(anyLetter(), { numRuns: 200, seed: 1 }), ({ record }) => record.layout).size).toBe(4);
  });

  it("come damaged in all lengths", () => {
    const letters = fc.sample(damagedLetter(), { numRuns: 800, seed: 1 }).map(({ letter }) => letter);
    expect(letters.every((letter) => typeof letter === "string")).toBe(true);
    expect(letters.some((letter) => letter.length < 500)).toBe(true);
    expect(letters.some((letter) => letter.split("FINAL DETERMINATION WAS MADE").length === 3)).toBe(true);
    expect(letters.some((letter) => !letter.includes("Decision rationale:"))).toBe(true);
  });
});
