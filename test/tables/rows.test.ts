import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  agreementOf,
  extractCitations,
  inferredEdition,
  parseDetermination,
  resolveCitations,
  type Determination,
} from "../../src/index.ts";
import { toRows, type CitationRow, type IssueRow, type LetterRow } from "../../src/tables/index.ts";
import { example, RECORDS, root } from "./helpers.ts";

const CARPAL_TUNNEL = example("CM17-0990158");
const ANKLE = example("CM16-0990127");
const WITHOUT_HEADER = example("CM14-0990165");

describe("the table letters", () => {
  it("has one row for each letter", () => {
    const expected: Partial<LetterRow> = {
      source: "a.txt",
      case_number: "CM17-0990158",
      decision_date: "2017-03-03",
      date_assigned: "2017-02-03",
      application_received: "2017-01-27",
      ur_denial_date: "2017-01-10",
      date_of_injury: "2016-10-17",
      priority: "standard",
      outcome: "partially-overturned",
      layout: "issue-blocks",
      stated_outcome: null,
      issue_count: 5,
      upheld_count: 2,
      overturned_count: 3,
      reviewer_certifications: ["Orthopedic Surgery", "Hand Surgery"],
      reviewer_subspecialties: [],
      reviewer_licensed_states: ["CA", "OR"],
      patient_age: 61,
      patient_sex: "female",
      summary_date_of_injury: "2016-10-17",
      summary_utilization_review_date: "2017-01-10",
      documents_reviewed: null,
      diagnostics: [],
      error_count: 0,
      schema_version: 1,
    };
    expect(toRows(CARPAL_TUNNEL, "letters", "a.txt")).toEqual([expect.objectContaining(expected)]);
  });

  it("tells what is missing by null, and how the letter was read", () => {
    expect(toRows(WITHOUT_HEADER, "letters")).toEqual([expect.objectContaining({ source: null, case_number: null, decision_date: null })]);
    const damaged = readFileSync(join(root, "examples/letters/CM16-0990101.txt"), "utf8").replace("#120: Upheld", "#120:");
    expect(toRows(parseDetermination(damaged), "letters")).toEqual([
      expect.objectContaining({ outcome: null, issue_count: 1, upheld_count: 0, diagnostics: ["missing-decision"], error_count: 1 }),
    ]);
    expect(toRows({ ...CARPAL_TUNNEL, reviewer: null, clinicalSummary: null }, "letters")).toEqual([
      expect.objectContaining({ reviewer_certifications: null, reviewer_text: null, patient_age: null, clinical_summary: null }),
    ]);
  });

  it("has the documents and the stated outcome of the letters of 2013", () => {
    const record = RECORDS.get("test/golden/13-numbered-footers-lists.txt") as Determination;
    const [row] = toRows(record, "letters");
    expect(row?.documents_reviewed).toEqual(record.documentsReviewed?.map(({ text }) => text));
    expect(row?.documents_reviewed?.length).toBeGreaterThan(1);
    expect(row?.stated_outcome).toBe("partially-overturned");
  });
});

describe("the table issues", () => {
  it("has a row for each disputed item, with its letter's facts", () => {
    const rows = toRows(CARPAL_TUNNEL, "issues", "a.txt");
    expect(rows.map(({ issue_number, decision, verdict }) => [issue_number, decision, verdict])).toEqual([
      [1, "overturned", "medically-necessary"],
      [2, "overturned", "medically-necessary"],
      [3, "upheld", "not-medically-necessary"],
      [4, "overturned", "medically-necessary"],
      [5, "upheld", "not-medically-necessary"],
    ]);
    for (const row of rows) {
      expect(row).toMatchObject({
        source: "a.txt",
        case_number: "CM17-0990158",
        decision_date: "2017-03-03",
        outcome: "partially-overturned",
        reviewer_certifications: ["Orthopedic Surgery", "Hand Surgery"],
        reviewer_licensed_states: ["CA", "OR"],
        patient_age: 61,
      });
    }
    expect(rows.map(({ agreement }) => agreement)).toEqual(CARPAL_TUNNEL.issues.map(agreementOf));
    expect(rows.map(({ agreement }) => agreement)).toEqual([
      "overlapping",
      "claims-administrator-cited-nothing",
      "claims-administrator-cited-nothing",
      "same",
      "different",
    ]);
  });

  it("has what was asked for and what was authorized", () => {
    const expected: Partial<IssueRow> = {
      title: ANKLE.issues[0]?.title?.text ?? "",
      service: "Physical therapy 6 visits for the right ankle",
      original_request: "Physical therapy 3 times a week for 4 weeks for the right ankle",
      authorized: "Physical therapy 6 visits for the right ankle",
      retrospective: false,
      dates_of_service: [],
      claims_administrator_basis: "mtus-and-non-mtus",
      claims_administrator_guidelines: ["ankle-and-foot-complaints", "odg"],
      maximus_guidelines: ["ankle-and-foot-complaints", "odg"],
    };
    expect(toRows(ANKLE, "issues")).toEqual([expect.objectContaining(expected)]);
  });

  it("names a guideline that a line cites twice once", () => {
    const issue = CARPAL_TUNNEL.issues[0]!;
    const line = issue.maximusGuideline!;
    const twice = { ...issue, maximusGuideline: { ...line, citations: [...line.citations, ...line.citations] } };
    expect(toRows({ ...CARPAL_TUNNEL, issues: [twice] }, "issues")[0]?.maximus_guidelines).toEqual([
      "forearm-wrist-and-hand-complaints",
      "odg",
    ]);
  });

  it("tells a missing line from one that cites nothing", () => {
    const [, clearance] = CARPAL_TUNNEL.issues;
    const without = { ...clearance!, claimsAdministratorGuideline: null, service: null };
    const [read, missing] = toRows({ ...CARPAL_TUNNEL, issues: [clearance!, without] }, "issues");
    expect(read).toMatchObject({ claims_administrator_basis: "none", claims_administrator_guidelines: [], retrospective: false });
    expect(missing).toMatchObject({
      claims_administrator_basis: null,
      claims_administrator_guidelines: null,
      retrospective: null,
      dates_of_service: null,
      agreement: null,
    });
  });
});

describe("the table citations", () => {
  it("has a row for each citation in text order, with the one that a mention means", () => {
    const rows = toRows(CARPAL_TUNNEL, "citations", "a.txt");
    const told = ({ citation_number, issue_number, part, text, refers_to, edition, referred_edition }: CitationRow) =>
      [citation_number, issue_number, part, text.slice(0, 20), refers_to, edition, referred_edition] as const;
    expect(rows.slice(0, 5).map(told)).toEqual([
      [1, 1, "claims-administrator-guideline", "Forearm, Wrist, and ", null, 2004, null],
      [2, 1, "maximus-guideline", "Forearm, Wrist, and ", null, 2004, null],
      [3, 1, "maximus-guideline", "Official Disability ", null, null, null],
      [4, 1, "rationale", "ACOEM Guidelines", 2, null, 2004],
      [5, 1, "rationale", "ODG", 3, null, null],
    ]);
    expect(rows[2]).toMatchObject({
      kind: "guideline",
      authority: "non-MTUS",
      guideline: "odg",
      chapter: "carpal-tunnel-syndrome",
      sections: ["Carpal tunnel release surgery (CTR)"],
      pages: [],
      url: null,
      decision: "overturned",
      decision_date: "2017-03-03",
    });
  });

  it("writes pages as people do", () => {
    expect(toRows(WITHOUT_HEADER, "citations")[1]).toMatchObject({ part: "maximus-guideline", pages: ["22", "98-99"] });
  });

  it("has studies, regulations and web addresses, and the summary's citations", () => {
    const span = { start: 0, end: 1 };
    const context = { issue: null, part: "clinical-summary" } as const;
    const summary = CARPAL_TUNNEL.clinicalSummary!;
    const record: Determination = {
      ...CARPAL_TUNNEL,
      issues: [],
      clinicalSummary: {
        ...summary,
        citations: [
          { kind: "literature", text: "(Doe, 2003)", span, context, author: "Doe", year: 2003 },
          { kind: "regulation", text: "Labor Code 4610.5", span, context, code: "Labor Code", section: "4610.5" },
          { kind: "web", text: "www.example.org", span, context, url: "www.example.org" },
        ],
      },
    };
    const nothing = { guideline: null, authority: null, sections: null, pages: null, edition: null, refers_to: null, decision: null };
    expect(toRows(record, "citations")).toEqual([
      expect.objectContaining({ ...nothing, kind: "literature", literature_author: "Doe", literature_year: 2003, issue_number: null }),
      expect.objectContaining({ ...nothing, kind: "regulation", regulation_code: "Labor Code", regulation_section: "4610.5", url: null }),
      expect.objectContaining({ ...nothing, kind: "web", url: "www.example.org", part: "clinical-summary" }),
    ]);
  });

  it("keeps the edition that was in force apart from the printed one", () => {
    const record = RECORDS.get("test/golden/01-credentials-sentence.txt") as Determination;
    const dated: Determination = {
      ...record,
      caseHeader: { ...CARPAL_TUNNEL.caseHeader!, decisionDate: "2014-05-06" },
    };
    const rows = toRows(dated, "citations").filter(({ guideline }) => guideline === "chronic-pain-medical-treatment");
    expect(rows.length).toBeGreaterThan(1);
    for (const { edition, inferred_edition } of rows) expect([edition, inferred_edition]).toEqual([null, 2009]);
  });
});

describe.each([...RECORDS])("%s", (source, record) => {
  const rows = toRows(record, "citations", source);

  it("has the citations of its record, each with the library's own answers", () => {
    const inText = resolveCitations(record);
    const inLines = record.issues.flatMap(({ claimsAdministratorGuideline: ours, maximusGuideline: theirs }) =>
      [ours, theirs].flatMap((line) => line?.citations ?? []),
    );
    expect(rows.map(({ span_start }) => span_start)).toEqual(rows.map(({ span_start }) => span_start).sort((a, b) => a - b));
    expect(rows.length).toBe(inText.length + inLines.length);
    for (const { citation, inferredEdition: inferred, refersTo } of inText) {
      const row = rows.find(({ span_start, part }) => span_start === citation.span.start && part === citation.context?.part);
      expect(row?.inferred_edition).toBe(inferred?.year ?? null);
      const meant = rows.find(({ citation_number }) => citation_number === row?.refers_to);
      expect(meant && [meant.issue_number, meant.part]).toEqual(refersTo ? [refersTo.issue, refersTo.part] : undefined);
    }
    for (const citation of inLines) {
      const row = rows.find(({ span_start, span_end }) => span_start === citation.span.start && span_end === citation.span.end);
      expect(row?.inferred_edition).toBe(inferredEdition(citation, record.caseHeader?.decisionDate ?? null)?.year ?? null);
    }
  });

  it("numbers them from 1, and its issues as the record does", () => {
    expect(rows.map(({ citation_number }) => citation_number)).toEqual(rows.map((_, at) => at + 1));
    expect(toRows(record, "issues").map(({ issue_number }) => issue_number)).toEqual(record.issues.map(({ number }) => number));
  });

  it("gives the same rows when it was written to JSON and read back", () => {
    const back = JSON.parse(JSON.stringify(record)) as Determination;
    for (const table of ["letters", "issues", "citations"] as const)
      expect(toRows(back, table, source)).toEqual(toRows(record, table, source));
  });
});

it("has as many citations as extractCitations finds in the letter's own fragments", () => {
  const { rationale } = CARPAL_TUNNEL.issues[0]!;
  const own = toRows(CARPAL_TUNNEL, "citations").filter(({ issue_number, part }) => issue_number === 1 && part === "rationale");
  expect(own.map(({ text }) => text)).toEqual(extractCitations(rationale!.text).map(({ text }) => text));
});
