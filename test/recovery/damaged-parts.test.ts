/** What stands is read, whatever is lost beside it: a heading, a label, the beginning or the end of the letter. */
import { describe, expect, it } from "vitest";
import { parseDetermination, type DiagnosticCode, type Layout } from "../../src/index.ts";
import { brokenInvariants } from "../helpers/invariants.ts";
import { contentOf, LAYOUTS, LETTERS, WITHOUT_HEADER } from "./letters.ts";

type Content = ReturnType<typeof contentOf>;

describe("without a heading or label", () => {
  it.each<{ layout: Layout; lost: RegExp; but?: (content: Content) => void; codes?: DiagnosticCode[]; why: string }>([
    { layout: "issue-blocks", why: "the heading of how it was determined", lost: /^ *HOW THE IMR.*\n/m },
    { layout: "issue-blocks", why: "the heading of the summary", lost: /^ *CLINICAL CASE SUMMARY.*\n/m },
    { layout: "issue-blocks", why: "the heading of the issues", lost: /^ *IMR ISSUES.*\n/m },
    { layout: "issue-blocks", why: "the sentence that leads to the issues", lost: /^The Final Determination was.*\n/m },
    { layout: "issue-blocks", why: "the sentence that leads to the credentials", lost: /^The Expert Reviewer has.*\n/m },
    {
      layout: "issue-blocks",
      why: "the header's first label",
      lost: /^Case Number: /m,
      but: ({ caseHeader }) => caseHeader && (caseHeader.caseNumber = null),
      codes: ["unrecognized-text"],
    },
    {
      layout: "issue-blocks",
      why: "the header's second label",
      lost: /^Date Assigned: /m,
      but: ({ caseHeader }) => caseHeader && (caseHeader.dateAssigned = null),
    },
    {
      layout: "issue-blocks",
      why: "a label of the credentials",
      lost: /^State\(s\) of Licensure:.*\n/m,
      but: ({ reviewer }) => reviewer && (reviewer.licensedStates = []),
    },
    {
      layout: "issue-blocks",
      why: "a claims administrator's label",
      lost: /(?<=Gabapentin 300mg #90: Overturned\n\n)Claims Administrator guideline: /,
      but: ({ issues }) => (issues[2]!.claimsAdministrator = null),
      codes: ["missing-label", "unrecognized-text"],
    },
    {
      layout: "issue-blocks",
      why: "a label whose text is long",
      lost: /(?<=lumbar spine is: Upheld\n\n)Claims Administrator guideline: Decision based on /,
      but: ({ issues }) => (issues[1]!.claimsAdministrator = null),
      codes: ["missing-label", "unrecognized-text"],
    },
    {
      layout: "issue-blocks",
      why: "a decision word",
      lost: /(?<=Gabapentin 300mg #90): Overturned/,
      but: (content) => ((content.issues[2]!.decision = null), (content.outcome = null)),
      codes: ["missing-decision"],
    },
    { layout: "numbered-decisions", why: "the heading of how it was determined", lost: /^ *HOW THE IMR.*\n/m },
    { layout: "numbered-decisions", why: "the heading of the summary", lost: /^ *CLINICAL CASE SUMMARY.*\n/m },
    { layout: "numbered-decisions", why: "the heading of the issues", lost: /^ *IMR DECISION.*\n/m },
    {
      layout: "numbered-decisions",
      why: "the header's first label",
      lost: /^Dated: /m,
      but: ({ caseHeader }) => caseHeader && (caseHeader.decisionDate = null),
    },
    { layout: "notice", why: "the heading of the second list", lost: /^INDEPENDENT MEDICAL REVIEW DECISION.*\n/m },
    {
      layout: "notice",
      why: "the header's first label",
      lost: /^Dated: /m,
      but: ({ caseHeader }) => caseHeader && (caseHeader.decisionDate = null),
    },
    { layout: "professional-review", why: "the heading of the letter", lost: /^MEDICAL PROFESSIONAL REVIEW\r?\n/m },
  ])("$layout: $why", ({ layout, lost, but, codes }) => {
    const letter = LETTERS[layout];
    const damaged = letter.replace(lost, "");
    expect(damaged).not.toBe(letter);
    const own = parseDetermination(letter);
    const expected = structuredClone(contentOf(own));
    but?.(expected);
    const read = parseDetermination(damaged);
    expect(contentOf(read)).toEqual(expected);
    const found = read.diagnostics.map(({ code }) => code).filter((code) => !own.diagnostics.some((one) => one.code === code));
    expect(new Set(found)).toEqual(new Set(codes ?? found.filter((code) => code === "unrecognized-text")));
    expect(brokenInvariants(damaged, read)).toEqual([]);
  });

  it("a rationale's label lost costs that rationale alone", () => {
    const letter = LETTERS["issue-blocks"];
    const damaged = letter.replace(/Decision rationale: (?=Gabapentin is)/, "");
    const read = contentOf(parseDetermination(damaged));
    const expected = contentOf(parseDetermination(letter));
    expect(read.issues[2]).toMatchObject({ title: "Gabapentin 300mg #90", decision: "overturned", rationale: undefined });
    expect(read.issues.filter((_, i) => i !== 2)).toEqual(expected.issues.filter((_, i) => i !== 2));
    expect(read).toMatchObject({ caseHeader: expected.caseHeader, summary: expected.summary, outcome: expected.outcome });
  });

  it("the reviewer's labels are found on one line, as an extractor that glues lines leaves them", () => {
    const letter = LETTERS["issue-blocks"];
    const glued = letter.replace(/credentials:\s+(?=State)/, "credentials: ").replace(/\n+(?=Certification\(s\))/, " ");
    expect(glued).not.toBe(letter);
    expect(contentOf(parseDetermination(glued))).toEqual(contentOf(parseDetermination(letter)));
  });

  it("the date of a notice is found behind its heading, as an extractor that glues lines leaves it", () => {
    const glued = LETTERS.notice.replace(/Determination\s+(?=Dated:)/, "Determination ");
    expect(glued).not.toBe(LETTERS.notice);
    const { caseHeader } = parseDetermination(glued);
    expect(caseHeader?.decisionDate).not.toBeNull();
    expect(caseHeader?.decisionDate).toBe(parseDetermination(LETTERS.notice).caseHeader?.decisionDate);
  });

  it("a line of a summary that begins with a date's label is no header, where the letter's own is lost", () => {
    const { clinicalSummary: own, sections } = parseDetermination(LETTERS["numbered-decisions"]);
    const from = sections.find(({ kind }) => kind === "clinical-summary")?.span.start;
    const rest = LETTERS["numbered-decisions"].slice(from);
    const at = rest.indexOf(LETTERS["numbered-decisions"].slice(own?.span.start, own?.span.end));
    const letter = `${rest.slice(0, at)}\nThe patient has pain.\nDate: 1/2/2013\n${rest.slice(at)}`;
    const { caseHeader, clinicalSummary } = parseDetermination(letter);
    expect(caseHeader).toBeNull();
    expect(clinicalSummary?.text).toBe(`The patient has pain. Date: 1/2/2013 ${own?.text}`);
  });

  it("the credentials of 2014 are found without the heading over them", () => {
    const { reviewer } = parseDetermination(WITHOUT_HEADER);
    expect(reviewer).not.toBeNull();
    const read = parseDetermination(WITHOUT_HEADER.replace(/^.*HOW THE IMR[\s\S]*?WAS MADE\s*/m, ""));
    expect(read.reviewer?.text).toBe(reviewer?.text);
    expect(read.sections.some(({ kind }) => kind === "how-determined")).toBe(true);
  });
});

describe.each(LAYOUTS)("cut off, a letter of $layout", ({ letter }) => {
  const { issues, clinicalSummary } = parseDetermination(letter);

  it("keeps every issue that stands before the cut", () => {
    for (const [i, { span }] of issues.entries()) {
      const read = parseDetermination(letter.slice(0, span.end));
      const whole = read.issues.filter(({ rationale }) => rationale !== null);
      expect(whole.map(({ title }) => title?.text)).toEqual(issues.slice(0, i + 1).map(({ title }) => title?.text));
      expect(read.clinicalSummary?.text).toBe(clinicalSummary?.text);
    }
  });

  it("keeps every issue that stands behind the cut", () => {
    for (const [i, { span }] of issues.entries()) {
      const read = parseDetermination(letter.slice(span.start));
      expect(read.issues.map(({ title }) => title?.text)).toEqual(issues.slice(i).map(({ title }) => title?.text));
      expect(read.diagnostics.some(({ code }) => code === "missing-part")).toBe(issues.length > 1 || read.clinicalSummary === null);
    }
  });
});

describe("noise", () => {
  const NOISE = ["FAX 3 of 9", "12/01/2016 14:02 FAX 5551234", "~~ .. |l| ;", "Page 3 of 7", "[image]"];

  it.each(NOISE)("between a decision and the label that follows costs nothing: %s", (noise) => {
    for (const layout of ["issue-blocks", "numbered-decisions"] as const) {
      const letter = LETTERS[layout];
      const spoilt =
        layout === "issue-blocks"
          ? letter.replace("#90: Overturned\n", `#90: Overturned\n${noise}\n`)
          : letter.replace("notmedically necessary and appropriate.\n", `notmedically necessary and appropriate.\n${noise}\n`);
      expect(spoilt).not.toBe(letter);
      const read = parseDetermination(spoilt);
      expect(contentOf(read)).toEqual(contentOf(parseDetermination(letter)));
      const unknown = read.diagnostics.filter(({ code }) => code === "unrecognized-text");
      expect(unknown.map(({ span }) => spoilt.slice(span.start, span.end))).toEqual([noise]);
      expect(brokenInvariants(spoilt, read)).toEqual([]);
    }
  });

  it.each(NOISE.filter((noise) => /\w{2}/.test(noise)))("inside fixed wording and behind headings is told: %s", (noise) => {
    const letter = LETTERS["issue-blocks"];
    for (const place of ["employer, employee,", "WAS MADE\n", "CLINICAL CASE SUMMARY\n", "following credentials:\n", "Received:\n"]) {
      const at = letter.indexOf(place) + place.length;
      const spoilt = `${letter.slice(0, at)}\n${noise}\n${letter.slice(at)}`;
      const read = parseDetermination(spoilt);
      expect(contentOf(read), place).toEqual(contentOf(parseDetermination(letter)));
      const unknown = read.diagnostics
        .filter(({ code }) => code === "unrecognized-text")
        .map(({ span }) => spoilt.slice(span.start, span.end));
      expect(unknown.join(" "), place).toContain(noise);
      expect(brokenInvariants(spoilt, read)).toEqual([]);
    }
  });
});

const BEFORE = [
  "From: records@clinic.example\nTo: adjuster@claims.example\nSubject: IMR decision\nDate: Mon, 5 Dec 2016 10:02:11 -0800\n\nPlease see below.\n\n",
  "Skip to main content\nHome | About | Contact\nSearch this site\n\n",
  "FAX 1 of 9   555 0100\n~~ ,. '\n\f",
  "<html><body><div class='letter'>\n",
];
const BEHIND = [
  "\n-----Original Message-----\nFrom: someone@clinic.example\nSent: Monday\nSubject: RE: decision\n\nThank you, received.\n",
  "\n\nFrom: someone@clinic.example\nSent: Monday, December 5, 2016\nTo: records@clinic.example\nSubject: decision\n\nPlease file this.\n",
  "\n\nCopyright © 2017 State of California\nBack to top | Privacy Policy | Conditions of Use\n",
  "\n\nPage 5 of 5\n",
  "\n\nSent from my phone\n",
  "\n\nCONFIDENTIALITY NOTICE: The contents of this mail are for the addressee alone.\n",
  "\n~ | ; ..\n' , |\n",
];

describe.each(LAYOUTS)("text around a letter of $layout", ({ letter }) => {
  const own = parseDetermination(letter);
  const expected = contentOf(own);

  it.each(BEFORE)("before it is told, and in no field: %j", (before) => {
    const read = parseDetermination(before + letter);
    expect(contentOf(read)).toEqual(expected);
    expect(read.diagnostics[0]).toMatchObject({ code: "unrecognized-text", span: { start: 0 } });
    expect(brokenInvariants(before + letter, read)).toEqual([]);
  });

  it.each(BEHIND)("behind it is in no field: %j", (behind) => {
    const text = letter.trimEnd() + behind;
    const read = parseDetermination(text);
    expect(contentOf(read)).toEqual(expected);
    expect(brokenInvariants(text, read)).toEqual([]);
  });
});

it.each(BEHIND)("text behind a letter that ends with its last rationale is told: %j", (behind) => {
  const text = LETTERS["issue-blocks"].trimEnd() + behind;
  const [unknown, ...others] = parseDetermination(text).diagnostics;
  expect(others).toEqual([]);
  expect(unknown?.code).toBe("unrecognized-text");
  expect(text.slice(unknown?.span.start, unknown?.span.end).replace(/\s+/g, " ")).toBe(behind.trim().replace(/\s+/g, " "));
});

describe("no layout", () => {
  it.each([
    { why: "a summary alone", letter: "CLINICAL CASE SUMMARY\nThe injured worker is a 41-year-old man who fell on 03/04/2014." },
    {
      why: "documents alone",
      letter: "DOCUMENTS REVIEWED\nThe following relevant documents were reviewed. These documents included:\n• MRI report",
    },
    {
      why: "how it was determined alone",
      letter: "HOW THE IMR FINAL DETERMINATION WAS MADE\nMAXIMUS Federal Services sent the complete case file to an expert reviewer.",
    },
    { why: "a summary under a label", letter: "Case Summary:\nThe employee is a 41-year-old man who fell on 03/04/2014." },
    { why: "a signature under a summary", letter: "CLINICAL CASE SUMMARY\nThe worker fell.\n\nSincerely,\n\nA. B. Example" },
  ])("is told of $why", ({ letter }) => {
    const read = parseDetermination(letter);
    expect(read.layout).toBeNull();
    expect(read.diagnostics.find(({ code }) => code === "layout-not-recognized")?.span.start).toBe(0);
    expect(read.diagnostics.filter(({ code }) => code === "missing-part").length).toBeGreaterThanOrEqual(1);
    expect(brokenInvariants(letter, read)).toEqual([]);
  });

  it("is told of halves of two layouts that have as much of each", () => {
    const letter = `${"Lumbar brace: Upheld\nClaims Administrator guideline: none."}\n\nISSUE AT DISPUTE:\nLumbar brace\nMEDICAL REVIEWER QUALIFICATIONS:\nThe reviewer is Board Certified in Pain Medicine and is licensed to practice in Texas.`;
    const { layout, issues } = parseDetermination(letter);
    expect([layout, issues.length]).toEqual(["issue-blocks", 1]);
  });
});

describe("a heading, label or number glued to the line before it", () => {
  const FIXED =
    /\n\s*(?=(?:HOW THE IMR|CLINICAL CASE|IMR ISSUES|IMR DECISION|DOCUMENTS REVIEWED\n|The Expert Reviewer has|State\(s\)|Certification|The Final Determination was|Claims Administrator guideline|The Claims Administrator|MAXIMUS guideline|The (?:Physician|Expert) Reviewer|Decision rationale|Rationale for|Effect of|\d\) Regarding|\d\. .*\n?.*appropriate\.\n))/g;
  const glued = LAYOUTS.flatMap(({ layout, letter }) =>
    [...letter.matchAll(FIXED)].map(({ index, 0: gap }) => ({
      layout,
      letter,
      glued: `${letter.slice(0, index).trimEnd()} ${letter.slice(index + gap.length)}`,
      what: letter.slice(index + gap.length).split("\n", 1)[0] ?? "",
    })),
  );
  it.each(glued)("in a letter of '$layout': $what", ({ letter, glued: damaged }) => {
    const read = parseDetermination(damaged);
    expect(contentOf(read)).toEqual(contentOf(parseDetermination(letter)));
    expect(brokenInvariants(damaged, read)).toEqual([]);
  });
});

describe("a notice of 2013", () => {
  const whole = parseDetermination(LETTERS.notice);
  const titles = whole.issues.map(({ title }) => title?.text);

  it("that is cut off keeps the decisions whose items are lost", () => {
    const cut = LETTERS.notice.slice(0, LETTERS.notice.indexOf("2) Regarding"));
    const { issues, outcome } = parseDetermination(cut);
    expect(issues.map(({ number, decision }) => [number, decision])).toEqual([
      [1, "overturned"],
      [2, "overturned"],
      [3, "overturned"],
    ]);
    expect(issues.map(({ title }) => title?.text)).toEqual(titles);
    expect(issues.map(({ rationale, maximusGuideline }) => [rationale === null, maximusGuideline === null])).toEqual([
      [false, false],
      [true, true],
      [true, true],
    ]);
    expect(outcome).toBe("overturned");
    expect(brokenInvariants(cut, parseDetermination(cut))).toEqual([]);
  });

  it("takes a decision from the first of its two lists", () => {
    const at = LETTERS.notice.lastIndexOf("is medically necessary", LETTERS.notice.indexOf("Medical Qualiﬁcations"));
    const letter = `${LETTERS.notice.slice(0, at)}is not medically necessary${LETTERS.notice.slice(at + "is medically necessary".length)}`;
    expect(parseDetermination(letter).issues.map(({ decision }) => decision)).toEqual(["overturned", "overturned", "overturned"]);
  });

  it("keeps what stands behind the guidelines' label, where no sentence says who relied on it", () => {
    const other = "Both sides looked at the ACOEM Guidelines, Chapter 13.";
    const letter = LETTERS.notice.replace(
      /The Claims Administrator based its decision on the ACOEM[\s\S]*?part of the MTUS\.(?=\nRationale)/,
      other,
    );
    expect(letter).toContain(other);
    const { issues } = parseDetermination(letter);
    expect(issues[0]).toMatchObject({ claimsAdministratorGuideline: null, maximusGuideline: { text: other } });
    expect(issues[1]?.maximusGuideline?.text).toBe(whole.issues[1]?.maximusGuideline?.text);
  });
});
