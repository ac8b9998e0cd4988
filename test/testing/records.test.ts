import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DeterminationSchema, type Layout, type SectionKind } from "../../src/schema/index.ts";
import type { PrintedLetter } from "../../src/testing/index.ts";
import { LETTERS, placed, slices, unwrap, withoutFooters } from "./helpers.ts";

const LEAD_IN = "The following relevant documents .* included: ";
const FOOTER = /^(Final Determination Letter for IMR Case Number CM1[34]-\d{7} \d+|Form Effective [\d.]+ Page \d+ of \d+)$/;
const HOW_DETERMINED =
  "how the imr final determination was made MAXIMUS .* claims administrator\\.$|He/she has been in active .* determinations\\.$";

/** How the sections of each layout read, page footers taken out: from the first word, and in some to the last. */
const READS: Record<Layout, Partial<Record<SectionKind, RegExp>>> = {
  "issue-blocks": {
    "case-header": /^Case Number:/,
    "how-determined": /^(how the imr final determination was made MAXIMUS|He\/she has been in active)/i,
    reviewer: /^(The expert reviewer is Board Certified in .*\.$|The Expert Reviewer has the following credentials: State\(s\) of )/,
    "clinical-summary": /^clinical case summary The expert reviewer developed/i,
    "issues-lead-in": /^imr issues, decisions and rationales The Final Determination .* set forth below:$/i,
    "issue-title": / ?: (Upheld|Overturned)$/,
    "claims-administrator-guideline": /^Claims Administrator guideline: /,
    "maximus-guideline": /^MAXIMUS guideline: /,
    rationale: /^Decision rationale: .*\.$/,
  },
  "numbered-decisions": {
    "cover-page":
      /^(maximus federal services, inc\. .* letter( Treatment.* Compensation)?|Treatment\(s\) in Dispute .* cc: .* Compensation)$/i,
    "case-header": /^Dated: .*IMR Case Number:/,
    "how-determined": new RegExp(`^(${HOW_DETERMINED})`, "i"),
    reviewer: /^The physician reviewer is Board Certified in .* is licensed to practice in .*\.$/,
    "documents-reviewed": new RegExp(`^documents reviewed ${LEAD_IN}`, "i"),
    "clinical-summary": /^clinical case summary The physician reviewer developed .* all medical records: /i,
    "issues-lead-in": /^imr decision\(s\) and rationale\(s\) The Final Determination .* set forth below:$/i,
    "issue-title": /^\d\. .* is (not ?)?medically necessary and appropriate\.$/,
    "claims-administrator-guideline": /^The Claims Administrator (based its decision on the|did not cite any) .*\.$/,
    "maximus-guideline": /^The Physician Reviewer based his\/her decision on the .*\.$/,
    rationale: /^The Physician Reviewer['’]s decision rationale: .*\.$/,
  },
  notice: {
    "cover-page":
      /^(maximus federal services, inc\. Independent Medical Review .* determination( 1\) .*)?|1\) MAXIMUS Federal .* appropriate\.)$/i,
    "case-header": /^Dated: .*Employee: .*MAXIMUS Case Number:|^Dated: .*MAXIMUS [CM\d-]+ Case Number:$/,
    "issues-lead-in":
      /^independent medical review decision and rationale An application .* in dispute: 1\) MAXIMUS .* necessary and appropriate\.$/i,
    reviewer: /^Medical Qualifications of the Expert Reviewer: The independent .* treatments in dispute\.$/,
    "clinical-summary": /^(Expert Reviewer )?Case Summary: /,
    "documents-reviewed": new RegExp(`^Documents Reviewed for Determination: ${LEAD_IN}`),
    "issue-title": /^\d\) Regarding the request for .*:$/,
    "claims-administrator-guideline":
      /^(Section of the Medical|The Medical Treatment Guidelines) .* Decision: The Claims Administrator (based its decision on the|did not cite any) .*\.$/,
    "maximus-guideline": /^The Expert Reviewer (relied|based his\/her decision) on the .*\.$/,
    rationale: /^Rationale for the Decision: .*\.$/,
    effect: /^Effect of the Decision: .* date of mailing\.$/,
    closing: /^Sincerely, .* law or medicine\.$/,
  },
  "professional-review": {
    "cover-page": /^medical professional review$/i,
    "issue-title": /^ISSUE AT DISPUTE: /,
    "clinical-summary": /^CASE SUMMARY: /,
    "documents-reviewed": new RegExp(`^DOCUMENTS REVIEWED FOR DETERMINATION: ${LEAD_IN}`),
    "maximus-guideline": /^MEDICAL TREATMENT GUIDELINE\(S\) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY: The .* relied upon because .*\.$/,
    rationale: /^RATIONALE FOR WHY THE REQUESTED TREATMENT\/SERVICE IS\/WAS NOT MEDICALLY NECESSARY: .*\.$/,
    reviewer: /^MEDICAL REVIEWER QUALIFICATIONS: The reviewer is Board Certified in .* active practice\.$/,
  },
};

describe.each(LETTERS)("the records of invented letters: $layout", ({ layout, letters }) => {
  const forAll = (check: (printed: PrintedLetter) => void): void =>
    fc.assert(
      fc.property(letters(), (printed) => {
        check(printed);
      }),
      { numRuns: 300 },
    );

  it("have the record's shape, and nothing more", () => {
    forAll(({ record }) => {
      expect(DeterminationSchema.parse(record)).toEqual(record);
      expect(record.layout).toBe(layout);
    });
  });

  it("are plain JSON", () => {
    forAll(({ record }) => expect(JSON.parse(JSON.stringify(record))).toStrictEqual(record));
  });

  it("say of every text where it stands", () => {
    forAll(({ letter, record }) => {
      for (const { span, text } of placed(record)) {
        expect(span.start).toBeLessThan(span.end);
        const slice = letter.slice(span.start, span.end);
        if (text !== undefined) {
          expect(unwrap(withoutFooters(letter, record, span))).toBe(text);
          expect(slice).toBe(slice.trim());
        }
      }
    });
  });

  it("have sections that tile the letter, each from its first word on", () => {
    forAll(({ letter, record: { sections } }) => {
      expect(sections[0]?.span.start).toBe(0);
      expect(sections.at(-1)?.span.end).toBe(letter.length);
      sections.forEach(({ kind, span }, at) => {
        if (at > 0) expect(span.start).toBe(sections[at - 1]?.span.end);
        const slice = letter.slice(span.start, span.end);
        if (kind === "blank") expect(slice.trim()).toBe("");
        else expect(slice.charAt(0).trim()).not.toBe("");
      });
    });
  });

  it("have sections that read as their kind does, page footers aside", () => {
    forAll(({ letter, record }) => {
      for (const footer of slices(letter, record, "page-footer")) expect(unwrap(footer)).toMatch(FOOTER);
      const whole = record.sections.filter(({ kind }) => kind !== "page-footer" && kind !== "blank");
      // A section that a footer cuts goes on behind it.
      const runs = whole.filter(({ kind, issue }, at) => whole[at - 1]?.kind !== kind || whole[at - 1]?.issue !== issue);
      runs.forEach((section) => {
        const { kind, issue } = section;
        const from = whole.indexOf(section);
        let to = from;
        while (whole[to + 1]?.kind === kind && whole[to + 1]?.issue === issue) to++;
        const wording = whole
          .slice(from, to + 1)
          .map(({ span }) => letter.slice(span.start, span.end))
          .join("");
        expect(unwrap(wording).normalize("NFKC")).toMatch(READS[layout][kind] as RegExp);
        expect(issue !== null).toBe(/^(?:issue-title|.*-guideline|rationale)$/.test(kind));
      });
      expect(new Set(runs.map(({ kind }) => kind))).toEqual(
        new Set(Object.keys(READS[layout]).filter((kind) => kind !== "case-header" || record.caseHeader !== null)),
      );
    });
  });

  it("have issues that run from the block's first word to the end of the rationale", () => {
    forAll(({ letter, record }) => {
      const { issues, sections } = record;
      for (const { number, span, title, rationale, decision } of issues) {
        const block = sections.filter(({ issue }) => issue === number);
        expect(block[0]?.span.start).toBe(layout === "professional-review" ? letter.indexOf("ISSUE") : span.start);
        expect(rationale?.span.end).toBe(span.end);
        const behind = unwrap(withoutFooters(letter, record, { start: title?.span.end ?? 0, end: letter.length }));
        if (layout === "issue-blocks") expect(behind).toMatch(decision === "upheld" ? /^: Upheld / : /^: Overturned /);
        else if (layout === "notice") expect(behind).toMatch(/^: (Section of|The Medical)/);
      }
    });
  });

  it("agree with what is printed where both can be compared", () => {
    for (const { letter, record } of fc.sample(letters(), { numRuns: 500, seed: 1 })) {
      const header = record.caseHeader;
      const table = slices(letter, record, "case-header")[0] ?? "";
      expect(header === null).toBe(table === "");
      if (header) expect(table).toContain(header.caseNumber);
      for (const iso of header
        ? [header.dateAssigned, header.dateOfInjury, header.decisionDate, header.urDenialDate, header.applicationReceived]
        : []) {
        const [year, month, day] = (iso ?? "").split("-") as [string, string, string];
        if (iso !== null) expect(table).toMatch(new RegExp(`\\b0?${Number(month)}/0?${Number(day)}/${year}`));
      }
      const stated = /Final Determination: (\w+)/.exec(unwrap(letter))?.[1];
      expect(stated).toBe(
        record.statedOutcome === null
          ? undefined
          : { upheld: "UPHOLD", overturned: "OVERTURN", "partially-overturned": "PARTIAL" }[record.statedOutcome],
      );
      for (const issue of record.issues) {
        for (const line of [issue.claimsAdministratorGuideline, issue.maximusGuideline]) {
          expect(new Set(line?.citations.map(({ authority }) => authority)).size).toBe(
            line === null || line.basis === "none" ? 0 : line.basis.split("-and-").length,
          );
          for (const citation of line?.citations ?? []) {
            for (const section of citation.sections) expect(citation.text).toContain(section);
            if (citation.edition !== null) expect(citation.text).toContain(String(citation.edition));
            for (const { from } of citation.pages) expect(citation.text).toContain(String(from));
          }
          const starts = line?.citations.map(({ span }) => span.start) ?? [];
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
        }
        expect(issue.title?.text).toContain(issue.service?.text);
        const { text = "", verdict, citations } = issue.rationale ?? {};
        if (verdict === null) expect(text).not.toMatch(/necess/i);
        else expect(text).toMatch(/necess(?:ary|ity)(?:[^.]*)\.$/i);
        expect((text.match(/\([^()]*, \d{4}\)/g) ?? []).length).toBe(citations?.length);
      }
    }
  });
});
