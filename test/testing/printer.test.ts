import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DeterminationSchema, type Determination, type Span } from "../../src/schema/index.ts";
import {
  damagedLetter,
  HEADER_ORDERS,
  issueBlocksLetter,
  letterContents,
  printLetter,
  type ExtractorStyle,
  type PrintedLetter,
} from "../../src/testing/index.ts";

/** Wording as it reads: what the printer must not need, and so checks it. */
const unwrap = (slice: string): string =>
  slice
    .replace(/(?<=[\p{L}\p{N}])-[^\S\n]*\n\s*(?=\S)/gu, "-")
    .replace(/\s+/g, " ")
    .trim();

/** Everything in a record that says where it stands. */
function placed(node: unknown, found: { span: Span; text?: string }[] = []): { span: Span; text?: string }[] {
  if (node === null || typeof node !== "object") return found;
  if ("span" in node) found.push(node as { span: Span; text?: string });
  for (const child of Object.values(node)) placed(child, found);
  return found;
}

const forAll = (check: (printed: PrintedLetter) => void): void =>
  fc.assert(
    fc.property(issueBlocksLetter(), (printed) => {
      check(printed);
    }),
    { numRuns: 300 },
  );
const sample = fc.sample(issueBlocksLetter(), { numRuns: 3000, seed: 1 });
const slices = (letter: string, record: Determination, kind: string): string[] =>
  record.sections.filter((section) => section.kind === kind).map(({ span }) => letter.slice(span.start, span.end));

/** Plain printing: what is printed can be read off. */
const PLAIN: ExtractorStyle = {
  width: 80,
  lineEnd: "\n",
  doubled: false,
  emptyLines: "before-all",
  emptyLine: "",
  trailing: [""],
  blanks: [" "],
  hyphenation: false,
  pageLengths: [],
  pageBreak: "\f",
  headingCase: "upper",
  centred: false,
  splits: [0],
  separators: [": "],
  headerOrder: "two-columns",
  opening: "",
  closing: "\n",
};

describe("the records of invented letters", () => {
  it("have the record's shape, and nothing more", () => {
    forAll(({ record }) => expect(DeterminationSchema.parse(record)).toEqual(record));
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
          expect(unwrap(slice)).toBe(text);
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

  it("have sections that begin with their heading or label", () => {
    const OPENINGS: Record<string, RegExp> = {
      "case-header": /^Case Number:/,
      "how-determined": /^(how the imr final determination was made MAXIMUS|He\/she has been in active)/i,
      reviewer: /^(The expert reviewer is Board Certified in .*\.$|The Expert Reviewer has the following credentials: State\(s\) of )/,
      "clinical-summary": /^clinical case summary The expert reviewer developed/i,
      "issues-lead-in": /^imr issues, decisions and rationales The Final Determination .* set forth below:$/i,
      "issue-title": / ?: (Upheld|Overturned)$/,
      "claims-administrator-guideline": /^Claims Administrator guideline: /,
      "maximus-guideline": /^MAXIMUS guideline: /,
      rationale: /^Decision rationale: .*\.$/,
    };
    forAll(({ letter, record }) => {
      for (const { kind, issue, span } of record.sections) {
        if (kind === "blank") continue;
        expect(unwrap(letter.slice(span.start, span.end))).toMatch(OPENINGS[kind] as RegExp);
        expect(issue !== null).toBe(/^(issue-title|.*-guideline|rationale)$/.test(kind));
      }
    });
  });

  it("have issues that run from the title to the end of the rationale", () => {
    forAll(({ letter, record: { issues } }) => {
      for (const { span, title, rationale, decision } of issues) {
        expect(title?.span.start).toBe(span.start);
        expect(rationale?.span.end).toBe(span.end);
        expect(letter.slice(title?.span.end).trim()).toMatch(decision === "upheld" ? /^:\s+Upheld\s/ : /^:\s+Overturned\s/);
      }
    });
  });

  it("agree with what is printed where both can be compared", () => {
    for (const { letter, record } of sample.slice(0, 500)) {
      const header = record.caseHeader;
      const table = slices(letter, record, "case-header")[0] ?? "";
      expect(header === null).toBe(table === "");
      if (header) expect(table).toContain(header.caseNumber);
      for (const iso of header
        ? [header.dateAssigned, header.dateOfInjury, header.decisionDate, header.urDenialDate, header.applicationReceived]
        : []) {
        expect(table).toContain((iso ?? "").replace(/(\d+)-(\d+)-(\d+)/, "$2/$3/$1"));
      }
      for (const issue of record.issues) {
        const line = issue.maximusGuideline;
        expect(line?.text.includes("Decision based on MTUS")).toBe(line?.basis.startsWith("mtus"));
        expect(line?.text.includes("Non-MTUS")).toBe(line?.basis.endsWith("non-mtus"));
        for (const citation of line?.citations ?? []) {
          for (const section of citation.sections) expect(citation.text).toContain(section);
          if (citation.edition !== null) expect(citation.text).toContain(String(citation.edition));
        }
        expect(issue.title?.text).toContain(issue.service?.text);
        const necessity = /necess/i.test(issue.rationale?.text ?? "");
        expect(necessity).toBe(issue.rationale?.verdict !== null);
        expect((issue.rationale?.text.match(/\([^()]*, \d{4}\)/g) ?? []).length).toBe(issue.rationale?.citations.length);
      }
    }
  });
});

describe("the printer", () => {
  it("prints the same words whatever the extractor does to them", () => {
    const words = (letter: string): string => letter.replace(/\s+/g, "").toLowerCase();
    fc.assert(
      fc.property(issueBlocksLetter({ style: { headerOrder: "beside" } }), letterContents(), ({ extractor }, content) => {
        const plain = printLetter(content, { ...PLAIN, headerOrder: "beside" });
        expect(words(printLetter(content, extractor).letter)).toBe(words(plain.letter));
      }),
    );
  });

  it("keeps lines within the width where words allow it", () => {
    fc.assert(
      fc.property(letterContents(), fc.integer({ min: 45, max: 110 }), (content, width) => {
        for (const line of printLetter({ ...content, header: null }, { ...PLAIN, width }).letter.split("\n"))
          expect(line.length).toBeLessThanOrEqual(width + 45);
      }),
    );
  });

  it("never breaks a page inside the header table", () => {
    fc.assert(
      fc.property(
        issueBlocksLetter({ style: { pageLengths: [1], pageBreak: "\f", doubled: false } }),
        ({ letter, record: { caseHeader } }) => {
          if (caseHeader) expect(letter.slice(caseHeader.span.start, caseHeader.span.end)).not.toContain("\f");
        },
      ),
    );
  });

  it("puts no empty line before titles, or before any paragraph, where the extractor drops it", () => {
    const content = fc.sample(letterContents(), { numRuns: 50, seed: 2 }).filter(({ issues }) => issues.length > 1);
    for (const each of content) {
      const between = (emptyLines: ExtractorStyle["emptyLines"]): string[] => {
        const { letter, record } = printLetter(each, { ...PLAIN, emptyLines });
        return record.issues.slice(1).map(({ span }) => letter.slice(span.start - 3, span.start));
      };
      expect(between("before-all").every((white) => white.endsWith(".\n\n"))).toBe(true);
      expect(between("not-before-titles").every((white) => white.endsWith(".\n"))).toBe(true);
      expect(printLetter({ ...each, header: null }, { ...PLAIN, emptyLines: "none" }).letter).not.toContain("\n\n");
    }
  });
});

describe("chance", () => {
  const all = (pick: (printed: PrintedLetter) => unknown): Set<unknown> => new Set(sample.map(pick));

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

  it("makes damaged letters of all lengths", () => {
    const letters = fc.sample(damagedLetter(), { numRuns: 500, seed: 1 }).map(({ letter }) => letter);
    expect(letters.every((letter) => typeof letter === "string")).toBe(true);
    expect(letters.some((letter) => letter.length < 500)).toBe(true);
    expect(letters.some((letter) => letter.split("FINAL DETERMINATION WAS MADE").length === 3)).toBe(true);
    expect(letters.some((letter) => !letter.includes("Decision rationale:"))).toBe(true);
  });

  it("makes letters fast enough to use thousands of them", () => {
    const start = performance.now();
    fc.sample(issueBlocksLetter(), 500);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
