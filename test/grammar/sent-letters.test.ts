/** Letters as they were sent to the parties: cover pages, numbered titles, page numbers, headings without their colons. */
import { describe, expect, it } from "vitest";
import { parseDetermination, type Determination } from "../../src/index.ts";

const COVER_HEAD = `MAXIMUS FEDERAL SERVICES, INC.
Independent Medical Review
P.O. Box 138009
Sacramento, CA 95813-8009

                 Independent Medical Review Final Determination Letter

Dated: 07/14/2014

IMR Case Number:     CM14-0990123      Date of Injury:        05/18/2012
Claims Number:                         UR Denial Date:        02/21/2014
Priority:            STANDARD          Application Received:  03/17/2014
Employee Name:
`;
const COVER_END = `
DEAR

MAXIMUS Federal Services has completed the Independent Medical Review ("IMR") of the above
workers' compensation case.

Final Determination: PARTIAL OVERTURN. This means we decided that some (but not all) of the
disputed items/services are medically necessary and appropriate. A detailed explanation of the
decision for each of the disputed items/services is provided later in this letter.

This determination is binding on all parties.

In certain limited circumstances, you can appeal the Final Determination. Appeals must be filed
with the Workers' Compensation Appeals Board within 30 days from the date of this letter.

Sincerely,

Medical Director
`;
const TREATMENTS = "Treatment(s) in Dispute Listed on IMR Application:\nWRIST SPLINT; NAPROXEN 500MG\n";
const WRAPPED = "Treatment(s) in       WRIST SPLINT; NAPROXEN\nDispute Listed on     500MG\nIMR Application:\n";

const issueBlock = (title: string, decision: string): string => `${title}: ${decision}

Claims Administrator guideline: Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004.

MAXIMUS guideline: Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004.

Decision rationale: A trial of it was not described. The request was read as it stands.

`;
const BODY = `HOW THE IMR FINAL DETERMINATION WAS MADE
MAXIMUS Federal Services sent the complete case file to an expert reviewer.

DOCUMENTS REVIEWED
The following relevant documents received from the interested parties and the documents provided
with the application were reviewed and considered. These documents included:
  • Application for Independent Medical Review
  • Medical Records from Claims Administrator

CLINICAL CASE SUMMARY
The expert reviewer developed the following clinical case summary based on a review of the case
file, including all medical records:

The injured worker is a 40 year old male.

IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

`;
const SECOND_TABLE = `Case Number:       CM14-0990123      Date Assigned:         06/20/2014
Date of Injury:    05/18/2012        Decision Date:         07/14/2014

`;
const titles = ({ issues }: Determination): unknown[] => issues.map(({ title }) => title?.text);
const codes = ({ diagnostics }: Determination): string[] => diagnostics.map(({ code }) => code);
const ISSUES = issueBlock("1. Wrist splint", "Overturned") + issueBlock("2. Naproxen 500mg #60", "Upheld");

describe.each([
  { treatments: "on a line of their own", cover: COVER_HEAD + TREATMENTS + COVER_END },
  { treatments: "beside a label of three lines", cover: COVER_HEAD + WRAPPED + COVER_END },
])("a letter of issue blocks with a cover page, treatments $treatments", ({ cover }) => {
  const read = parseDetermination(cover + SECOND_TABLE + BODY + ISSUES);

  it("has the stated outcome", () => expect([read.layout, read.statedOutcome]).toEqual(["issue-blocks", "partially-overturned"]));

  it("has what either table gives", () =>
    expect(read.caseHeader).toMatchObject({
      caseNumber: "CM14-0990123",
      dateAssigned: "2014-06-20",
      dateOfInjury: "2012-05-18",
      decisionDate: "2014-07-14",
      urDenialDate: "2014-02-21",
      applicationReceived: "2014-03-17",
      priority: "standard",
    }));

  it("has its documents", () =>
    expect(read.documentsReviewed?.map(({ text }) => text)).toEqual([
      "Application for Independent Medical Review",
      "Medical Records from Claims Administrator",
    ]));

  it("leaves nothing unrecognized", () => expect(codes(read)).not.toContain("unrecognized-text"));
});

it("a cover page without treatments has its stated outcome", () => {
  const read = parseDetermination(COVER_HEAD + COVER_END + SECOND_TABLE + BODY + ISSUES);
  expect(read).toMatchObject({ statedOutcome: "partially-overturned", caseHeader: { dateAssigned: "2014-06-20" } });
});

describe("a second header table", () => {
  const cover = COVER_HEAD + TREATMENTS + COVER_END;
  it("of another case completes nothing", () => {
    const read = parseDetermination(cover + SECOND_TABLE.replace("0990123", "0990777") + BODY + ISSUES);
    expect(read.caseHeader).toMatchObject({ caseNumber: "CM14-0990123", dateAssigned: null });
  });

  it("that contradicts the first is told", () => {
    const read = parseDetermination(cover + SECOND_TABLE.replace("05/18/2012", "05/19/2011") + BODY + ISSUES);
    expect(read.caseHeader).toMatchObject({ dateOfInjury: "2012-05-18", dateAssigned: "2014-06-20" });
    const [told] = read.diagnostics.filter(({ code }) => code === "part-repeated");
    expect(told?.message).toContain("`dateOfInjury`");
  });

  it("that adds nothing is told to be a repeat", () => {
    const read = parseDetermination(cover + SECOND_TABLE.replace("Date Assigned:         06/20/2014", "") + BODY + ISSUES);
    expect(codes(read)).toContain("part-repeated");
  });
});

describe("numbers before titles", () => {
  const read = (...numbered: string[]): Determination =>
    parseDetermination(BODY + numbered.map((title, i) => issueBlock(title, i % 2 === 0 ? "Upheld" : "Overturned")).join(""));

  it.each([
    { why: "with full stops", numbered: ["1. Wrist splint", "2. Naproxen"], printed: ["Wrist splint", "Naproxen"] },
    { why: "with parentheses", numbered: ["1) Wrist splint", "2) Naproxen"], printed: ["Wrist splint", "Naproxen"] },
    { why: "without blanks", numbered: ["1.Wrist splint", "2.Naproxen"], printed: ["Wrist splint", "Naproxen"] },
    { why: "before an amount", numbered: ["1. 30 days of a TENS unit"], printed: ["30 days of a TENS unit"] },
    { why: "of the only title", numbered: ["1. Wrist splint"], printed: ["Wrist splint"] },
    {
      why: "one of four wrong",
      numbered: ["1. A cane", "2. A walker", "2. A brace", "4. A cup"],
      printed: ["A cane", "A walker", "A brace", "A cup"],
    },
  ])("are none of them: $why", ({ numbered, printed }) => expect(titles(read(...numbered))).toEqual(printed));

  it.each([
    { why: "amounts", numbered: ["1 wrist splint", "2 visits of therapy"] },
    { why: "a strength", numbered: ["1.5 mg of a drug"] },
    { why: "no list", numbered: ["2. Wrist splint"] },
    { why: "of one title of two", numbered: ["1. Wrist splint", "Naproxen"] },
  ])("are part of them: $why", ({ numbered }) => expect(titles(read(...numbered))).toEqual(numbered));

  it("belong to their issue", () => {
    const letter = BODY + ISSUES;
    const { issues } = parseDetermination(letter);
    expect(issues.map(({ span }) => letter.slice(span.start, span.start + 4))).toEqual(["1. W", "2. N"]);
  });
});

it("a page number before a title is none of it", () => {
  const letter = `${BODY}\n                          1\n\f${issueBlock("Wrist splint", "Upheld")}\n                          2\n\f`;
  expect(titles(parseDetermination(letter))).toEqual(["Wrist splint"]);
});

it("a page number that begins a page is none of the title behind it", () => {
  const letter = `${BODY}${issueBlock("Wrist splint", "Upheld")}\n\f2\n\n${issueBlock("Naproxen", "Upheld")}`;
  expect(titles(parseDetermination(letter))).toEqual(["Wrist splint", "Naproxen"]);
});

it("the line over the credentials can end a paragraph", () => {
  const line = "The expert reviewer has the following\ncredentials:";
  const letter =
    BODY.replace("CLINICAL", `He/she knows the field. ${line}\n\nState(s) of Licensure: Texas\n\nCLINICAL`) + issueBlock("Cane", "Upheld");
  const { reviewer, sections } = parseDetermination(letter);
  expect(reviewer?.licensedStates).toEqual(["TX"]);
  expect(sections.find(({ kind }) => kind === "reviewer")?.span.start).toBe(letter.indexOf(line));
});

it("the reviewer's label can be short", () => {
  const { issues } = parseDetermination(BODY + issueBlock("Cane", "Upheld").replace("Decision rationale:", "Rationale:"));
  expect(issues).toMatchObject([{ rationale: { text: "A trial of it was not described. The request was read as it stands." } }]);
});

it("numbers before titles are none of the rationale before, where the lines are lost", () => {
  const { issues } = parseDetermination((BODY + ISSUES).replace(/\s+/g, " "));
  expect(issues.map(({ rationale }) => rationale?.text.slice(-9))).toEqual(["t stands.", "t stands."]);
});

describe("a line of prose that begins with a date's label", () => {
  const PROSE = "The report is\nDated: 03/03/2016, has a high Priority: and gives another Date of Injury: 5/5/2012.";
  it.each([
    { why: "a rationale", letter: BODY + issueBlock("Cane", "Upheld").replace("A trial", `${PROSE} A trial`), part: "rationale" },
    {
      why: "a summary",
      letter: (BODY + ISSUES).replace("The injured worker is", `${PROSE} The injured worker is`),
      part: "clinical-summary",
    },
  ])("opens no header in $why", ({ letter }) => {
    const { sections, clinicalSummary } = parseDetermination(letter);
    expect(sections.map(({ kind }) => kind)).not.toContain("case-header");
    expect(clinicalSummary?.patient.age).toBe(40);
  });
});

describe("a notice", () => {
  const RELIED_UPON = "Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert\nReviewer to Make His/Her Decision";
  const DISPUTE = "The provider did not dispute the guidelines used by the Claims Administrator.";
  const SAME =
    "The Expert Reviewer found the guidelines used by the Claims Administrator relevant and appropriate for the employee's clinical circumstance.";
  const CITED =
    "The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines, page 51, which is part of the MTUS.";
  const item = (number: number, title: string, label: string, reliance = `${CITED} ${DISPUTE} ${SAME}`): string =>
    `${number}) Regarding the request for ${title}:\n\n${label}\n${reliance}\n\nRationale for the Decision:\nThe files tell of no trial.\n\n`;
  const decided = (number: number, title: string, not = "not "): string =>
    `${number}) MAXIMUS Federal Services, Inc. has determined the request for ${title} is ${not}medically necessary and appropriate.\n\n`;
  const notice = (list: string, items: string): Determination =>
    parseDetermination(
      `MAXIMUS FEDERAL SERVICES, INC.\n\nNotice of Independent Medical Review Determination\n\nDated: 9/26/2013\n\n${list}INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE\n\n${list}${items}Effect of the Decision:\nIt stands.\n`,
    );

  it.each([
    { label: RELIED_UPON },
    { label: `${RELIED_UPON}:` },
    { label: "Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer:" },
    { label: "Medical Treatment Guidelines Relied Upon by the Expert Reviewer" },
  ])("has its title and both sides' guidelines under $label", ({ label }) => {
    const [issue] = notice(decided(1, "a cane"), item(1, "a cane", label)).issues;
    expect(issue?.title?.text).toBe("a cane");
    expect(issue?.claimsAdministratorGuideline?.citations).toHaveLength(1);
    expect(issue?.rationale?.text).toBe("The files tell of no trial.");
  });

  it("cites for MAXIMUS what the claims administrator cited, where the reviewer found that relevant", () => {
    const { issues, diagnostics } = notice(decided(1, "a cane"), item(1, "a cane", RELIED_UPON));
    const [issue] = issues;
    expect(issue?.maximusGuideline).toMatchObject({
      basis: "mtus",
      citations: [
        {
          text: "the guidelines used by the Claims Administrator",
          context: { issue: 1, part: "maximus-guideline" },
          guideline: "chronic-pain-medical-treatment",
          pages: [{ from: 51, to: 51 }],
        },
      ],
    });
    expect(diagnostics.map(({ code }) => code)).not.toContain("citation-not-read");
  });

  it.each([
    { why: "did not agree", said: "The Expert Reviewer did not agree with the guidelines used by the Claims Administrator." },
    {
      why: "found them not applicable",
      said: "The Expert Reviewer found that the guidelines used by the Claims Administrator were not applicable.",
    },
  ])("cites nothing of the claims administrator's where the reviewer $why", ({ said }) => {
    const [issue] = notice(decided(1, "a cane"), item(1, "a cane", RELIED_UPON, `${CITED} ${DISPUTE} ${said}`)).issues;
    expect(issue?.maximusGuideline?.citations.filter((one) => one.guideline !== "other")).toEqual([]);
  });

  it("whose items have a number twice takes the decisions in their order", () => {
    const list = decided(1, "a cane") + decided(2, "a walker", "") + decided(3, "a brace");
    const items = item(1, "a cane", RELIED_UPON) + item(1, "a walker", RELIED_UPON) + item(3, "a brace", RELIED_UPON);
    expect(notice(list, items).issues.map(({ title, decision }) => [title?.text, decision])).toEqual([
      ["a cane", "upheld"],
      ["a walker", "overturned"],
      ["a brace", "upheld"],
    ]);
  });
});

describe("a professional review with a header, and headings without colons", () => {
  const review = (items: string): Determination =>
    parseDetermination(
      `MAXIMUS FEDERAL SERVICES, INC.\n\nDated: May 24, 2013\n\nDate of UR Decision:   2/27/2013\nDate of Injury:        8/19/2003\nMAXIMUS Case Number:   CM13-0990163\n\nMEDICAL PROFESSIONAL REVIEW\n\nThe physician reviewer is Board Certified in Anesthesiology and is licensed to practice in California.\n\nISSUE AT DISPUTE\n\n${items}\n\nCASE SUMMARY\n\nThe worker is a 39 year old man.\n\nRECORDS REVIEWED\n  • Application for Independent Medical Review\n\nRATIONALE\n\nThe cane is medically necessary.\n\nSincerely,\n\nMedical Director\n`,
    );

  it("is read", () => {
    const read = review("A cane");
    expect(read).toMatchObject({
      layout: "professional-review",
      caseHeader: { caseNumber: "CM13-0990163", decisionDate: "2013-05-24", urDenialDate: "2013-02-27", dateOfInjury: "2003-08-19" },
      reviewer: { certifications: ["Anesthesiology"], licensedStates: ["CA"] },
      clinicalSummary: { text: "The worker is a 39 year old man." },
      documentsReviewed: [{ text: "Application for Independent Medical Review" }],
      issues: [{ title: { text: "A cane" }, decision: "overturned", decisionBasis: "inferred" }],
    });
  });

  it("decides no list of items by the verdict on one of them", () =>
    expect(review("1. A walker\n2. A cane").issues).toMatchObject([{ decision: null, decisionBasis: null }]));
});
