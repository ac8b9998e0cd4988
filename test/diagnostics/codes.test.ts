/** Each code: a small change of an invented letter that provokes it and nothing else, and changes that look alike and must not. */
import { describe, expect, it } from "vitest";
import {
  DIAGNOSTICS,
  DiagnosticCodeSchema,
  parseDetermination,
  type Diagnostic,
  type DiagnosticCode,
  type Layout,
  type Severity,
} from "../../src/index.ts";
import { brokenInvariants } from "../helpers/invariants.ts";
import { LETTERS, WITHOUT_HEADER } from "../recovery/letters.ts";

type From = Layout | "without-header";
type Change = readonly [what: string | RegExp, instead: string];

interface Row {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly why: string;
  readonly from: From;
  readonly changes: readonly Change[];
  /** What of the letter stands at the span; `before` where the span is empty, and what stands right behind it. */
  readonly at: string | { readonly before: string };
  readonly message: string;
  /** What it never comes without. */
  readonly companions?: readonly DiagnosticCode[];
}

const letterOf = (from: From): string => (from === "without-header" ? WITHOUT_HEADER : LETTERS[from]);

function changed(from: From, changes: readonly Change[]): string {
  let letter = letterOf(from);
  for (const [what, instead] of changes) {
    const next = letter.replace(what, () => instead);
    expect(next, `nothing is changed by ${what}`).not.toBe(letter);
    letter = next;
  }
  return letter;
}

/** What is said of the changed letter and not of the letter as it is. */
function added(from: From, letter: string): Diagnostic[] {
  const before = parseDetermination(letterOf(from)).diagnostics.map(({ code, message }) => `${code} ${message}`);
  return parseDetermination(letter).diagnostics.filter(({ code, message }) => !before.includes(`${code} ${message}`));
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The letter of another case. */
const another = LETTERS["issue-blocks"].replaceAll("099", "098").replace("62 year old", "39 year old");
const NUMBERED_SUMMARY = /^ *CLINICAL CASE SUMMARY[\s\S]*?(?=^ *IMR DECISION)/m.exec(LETTERS["numbered-decisions"])?.[0] ?? "–";
const FIRST_PAGE = /^[\s\S]*?(?=^ *CLINICAL)/m.exec(LETTERS["issue-blocks"])?.[0] ?? "–";
const GABAPENTIN = /Gabapentin 300mg #90: Overturned[\s\S]*?is medically necessary\.\n/.exec(LETTERS["issue-blocks"])?.[0] ?? "–";
const SUMMARY = /^ *CLINICAL CASE SUMMARY[\s\S]*?(?=^ *IMR ISSUES)/m.exec(LETTERS["issue-blocks"])?.[0] ?? "–";

const ROWS: readonly Row[] = [
  {
    code: "missing-part",
    severity: "error",
    why: "the reviewer's sentence is lost",
    from: "without-header",
    changes: [[/The expert\s+reviewer is Board Certified[\s\S]*?California\.\s*/, ""]],
    at: { before: "CLINICAL CASE SUMMARY" },
    message: "The expert reviewer's credentials were not found",
  },
  {
    code: "missing-part",
    severity: "error",
    why: "the page with the summary is lost",
    from: "issue-blocks",
    changes: [[SUMMARY, ""]],
    at: { before: "IMR ISSUES" },
    message: "The clinical case summary was not found",
  },
  {
    code: "missing-part",
    severity: "error",
    why: "the pages with the issues are lost",
    from: "issue-blocks",
    changes: [[/^ *IMR ISSUES[\s\S]*/m, ""]],
    at: { before: "" },
    message: "No issue was found",
  },
  {
    code: "missing-label",
    severity: "error",
    why: "a line of MAXIMUS is lost",
    from: "issue-blocks",
    changes: [[/MAXIMUS guideline: [^:]*?Section\(s\):\nAntiepilepsy drugs \(AEDs\) for pain, Gabapentin \(Neurontin\)\.\n\n/, ""]],
    at: { before: "Decision rationale: Gabapentin" },
    message: "Issue 3 has no guideline line of MAXIMUS: its label was not found",
  },
  {
    code: "missing-label",
    severity: "error",
    why: "the letter is cut off before its last rationale",
    from: "issue-blocks",
    changes: [[/Decision rationale: A second injection[\s\S]*/, ""]],
    at: { before: "" },
    message: "Issue 4 has no decision rationale: its label was not found",
  },
  {
    code: "missing-decision",
    severity: "error",
    why: "a decision word is lost",
    from: "issue-blocks",
    changes: [["#90: Overturned", "#90"]],
    at: { before: "Claims Administrator guideline: Decision based on MTUS Chronic Pain" },
    message: "Issue 3 has no decision word",
  },
  {
    code: "empty-part",
    severity: "error",
    why: "the letter is cut off behind its last label",
    from: "issue-blocks",
    changes: [[/(?<=Decision rationale:) A second injection[\s\S]*/, ""]],
    at: "Decision rationale:",
    message: "The decision rationale of issue 4 is empty",
  },
  {
    code: "empty-part",
    severity: "error",
    why: "the text of the summary is lost",
    from: "issue-blocks",
    changes: [[/The injured worker is a 62[\s\S]*?(?=^ *IMR ISSUES)/m, ""]],
    at: "CLINICAL CASE SUMMARY The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:",
    message: "The clinical case summary is empty",
  },
  {
    code: "part-repeated",
    severity: "warning",
    why: "an issue comes twice",
    from: "issue-blocks",
    changes: [[GABAPENTIN, `${GABAPENTIN}\n${GABAPENTIN}`]],
    at: GABAPENTIN,
    message: "This is the same as what stands before it, line by line",
  },
  {
    code: "part-out-of-order",
    severity: "warning",
    why: "the summary stands behind the issues",
    from: "issue-blocks",
    changes: [
      [SUMMARY, ""],
      [/$/, `\n${SUMMARY}`],
    ],
    at: { before: "CLINICAL CASE SUMMARY" },
    message: "`clinical-summary` stands behind `rationale`, but comes before it in every letter",
  },
  {
    code: "other-letter",
    severity: "warning",
    why: "a letter stands behind the letter",
    from: "issue-blocks",
    changes: [[/$/, `\n\f${another}`]],
    at: another,
    message: "Another letter begins here; `splitDeterminations` gives each letter of a file",
  },
  {
    code: "unrecognized-text",
    severity: "warning",
    why: "a mail's header stands over the letter",
    from: "issue-blocks",
    changes: [[/^/, "From: records@clinic.example\nSubject: decision\n\n"]],
    at: "From: records@clinic.example Subject: decision",
    message: "This text belongs to no part of the letter that is known",
  },
  {
    code: "unrecognized-text",
    severity: "warning",
    why: "a stamp stands in a lead-in sentence",
    from: "issue-blocks",
    changes: [["based on decisions for the", "based on decisions\nRECEIVED JAN 04\nfor the"]],
    at: "The Final Determination was based on decisions RECEIVED JAN 04 for the disputed items/services set forth below:",
    message: "This text belongs to no part of the letter that is known",
  },
  {
    code: "layout-not-recognized",
    severity: "warning",
    why: "a signature is all that tells a layout",
    from: "without-header",
    changes: [[/[\s\S]*/, "CLINICAL CASE SUMMARY\nThe worker fell.\n\nSincerely,\n\nA. B. Example"]],
    at: { before: "CLINICAL" },
    message: "No layout fits well; the letter was read as issue-blocks",
    companions: ["missing-part", "missing-part"],
  },
  {
    code: "impossible-date",
    severity: "warning",
    why: "a day that no month has",
    from: "issue-blocks",
    changes: [["10/12/2016", "10/32/2016"]],
    at: "10/32/2016",
    message: "The case header gives a date that no calendar has",
  },
  {
    code: "unknown-state",
    severity: "warning",
    why: "a misspelt state",
    from: "issue-blocks",
    changes: [["Oregon,California", "Freedonia, California"]],
    at: "State(s) of Licensure: Freedonia, California Certification(s)/Specialty: Anesthesiology, Pain Management",
    message: "`Freedonia` is the name of no state",
  },
  {
    code: "citation-not-read",
    severity: "warning",
    why: "a guideline that no rule knows",
    from: "issue-blocks",
    changes: [["MTUS Opioid Treatment 2016.\n", "Non-MTUS Citation Handbook of the Valley Board 12.\n"]],
    at: "Handbook of the Valley Board 12",
    message: "This citation is known to no rule",
  },
  {
    code: "decision-inferred",
    severity: "info",
    why: "the layout prints no decision",
    from: "without-header",
    changes: [[/[\s\S]*/, LETTERS["professional-review"]]],
    at: "Cognitive behavioral therapy, six sessions",
    message: "Issue 1 is overturned by its rationale's verdict; this layout prints no decision",
  },
  {
    code: "verdict-contradicts-decision",
    severity: "warning",
    why: "another decision is printed than the rationale comes to",
    from: "issue-blocks",
    changes: [["#90: Overturned", "#90: Upheld"]],
    at: ": Upheld",
    message: "Issue 3 is upheld, but its rationale finds the service medically necessary",
  },
  {
    code: "outcome-contradicts-decisions",
    severity: "warning",
    why: "the cover states another outcome",
    from: "numbered-decisions",
    changes: [["PARTIAL OVERTURN", "UPHOLD"]],
    at: "Final Determination: UPHOLD",
    message: "The cover page states upheld, the decisions come to partially overturned",
  },
  {
    code: "summary-contradicts-header",
    severity: "warning",
    why: "the summary has another date of injury",
    from: "issue-blocks",
    changes: [["injury on 4-11-2013", "injury on 4-12-2013"]],
    at: "4-12-2013",
    message: "The summary gives 2013-04-12 as the date of injury, the case header 2013-04-11",
  },
  {
    code: "dates-out-of-order",
    severity: "warning",
    why: "a decision before the case was assigned",
    from: "issue-blocks",
    changes: [["11/23/2016", "10/20/2016"]],
    at: "10/20/2016",
    message: "The case header puts the decision (2016-10-20) before the assignment (2016-10-21)",
  },
  {
    code: "title-repeated",
    severity: "warning",
    why: "two issues have one title, in another letter case",
    from: "issue-blocks",
    changes: [["Left L5-S1 transforaminal epidural steroid injection under fluoroscopic guidance: Upheld", "GABAPENTIN 300mg #90: Upheld"]],
    at: "GABAPENTIN 300mg #90",
    message: "Issue 4 has the same title as issue 3",
  },
  {
    code: "issue-without-guideline",
    severity: "warning",
    why: "the part on the guidelines is lost from a review",
    from: "professional-review",
    changes: [[/MEDICAL TREATMENT GUIDELINE[\s\S]*?(?=RATIONALE FOR WHY)/, ""]],
    at: "Cognitive behavioral therapy, six sessions",
    message: "Issue 1 has no guideline line",
    companions: ["missing-label"],
  },
  {
    code: "service-not-read",
    severity: "warning",
    why: "a title that no rule reads",
    from: "issue-blocks",
    changes: [["Gabapentin 300mg #90: Overturned", "Quellness of the wend: Overturned"]],
    at: "Quellness of the wend",
    message: "No rule says what issue 3 asks for",
  },
  {
    code: "drug-not-known",
    severity: "info",
    why: "a dose behind a name that no catalogue has",
    from: "issue-blocks",
    changes: [["Gabapentin 300mg #90: Overturned", "Zyzzyvacin 300mg #90: Overturned"]],
    at: "Zyzzyvacin 300mg #90",
    message: "Issue 3 asks for a drug that no catalogue has; `options.drugs` can add it",
  },
];

it("every code has a row", () => {
  expect([...new Set(ROWS.map(({ code }) => code))].sort()).toEqual([...DiagnosticCodeSchema.options].sort());
});

it("the letters as they are have no remark, but that a review's decision is inferred", () => {
  const codes = (["issue-blocks", "numbered-decisions", "notice", "without-header", "professional-review"] as const).map((from) =>
    parseDetermination(letterOf(from)).diagnostics.map(({ code }) => code),
  );
  expect(codes).toEqual([[], [], [], [], ["decision-inferred"]]);
});

describe.each(ROWS)("$code: $why", ({ code, severity, from, changes, at, message, companions = [] }) => {
  it("is told at its place, and nothing else", () => {
    const letter = changed(from, changes);
    const found = added(from, letter);
    const own = found.filter((one) => one.code === code);
    expect(found.filter((one) => one.code !== code).map((one) => one.code)).toEqual(companions);
    expect(own.map((one) => one.message)).toEqual([message]);
    expect(own[0]?.severity).toBe(severity);
    expect(DIAGNOSTICS[code].severity).toBe(severity);
    const { start, end } = own[0]?.span ?? { start: -1, end: -1 };
    const place = oneLine(letter.slice(start, end));
    if (typeof at === "string") expect(place).toBe(oneLine(at));
    else {
      expect(place).toBe("");
      expect(oneLine(letter.slice(start)).startsWith(at.before)).toBe(true);
      if (at.before === "") expect(oneLine(letter.slice(start))).toBe("");
    }
    expect(brokenInvariants(letter, parseDetermination(letter))).toEqual([]);
  });
});

/** What looks like it, and is none. */
const TWINS: readonly (Pick<Row, "code" | "why" | "from"> & { readonly changes: readonly Change[] })[] = [
  { code: "missing-part", why: "a heading is lost", from: "issue-blocks", changes: [[/^ *CLINICAL CASE SUMMARY\n/m, ""]] },
  { code: "missing-label", why: "a label is misspelt", from: "issue-blocks", changes: [["MAXIMUS guideline:", "MAXMUS guide line:"]] },
  {
    code: "missing-label",
    why: "a label stands on the title's line",
    from: "issue-blocks",
    changes: [["Overturned\n\nClaims", "Overturned Claims"]],
  },
  { code: "missing-decision", why: "a decision word is misspelt", from: "issue-blocks", changes: [["#90: Overturned", "#90: Overtuned"]] },
  {
    code: "missing-decision",
    why: "a decision word is in capitals",
    from: "issue-blocks",
    changes: [["#90: Overturned", "#90: OVERTURNED"]],
  },
  {
    code: "empty-part",
    why: "a page ends behind a label",
    from: "issue-blocks",
    changes: [["rationale: Gabapentin", "rationale:\n\n\fGabapentin"]],
  },
  {
    code: "part-repeated",
    why: "a sentence comes twice in a rationale",
    from: "issue-blocks",
    changes: [["The criteria are not met,", "The MRI is two years old. The MRI is two years old. The criteria are not met,"]],
  },
  {
    code: "part-repeated",
    why: "an issue comes twice with another number of tablets",
    from: "issue-blocks",
    changes: [[GABAPENTIN, `${GABAPENTIN}\n${GABAPENTIN.replaceAll("#90", "#60")}`]],
  },
  {
    code: "part-out-of-order",
    why: "the documents stand behind the summary, as in other letters",
    from: "numbered-decisions",
    changes: [
      [NUMBERED_SUMMARY, ""],
      [/(?=^ *DOCUMENTS REVIEWED)/m, NUMBERED_SUMMARY],
    ],
  },
  { code: "other-letter", why: "the letter itself comes twice", from: "issue-blocks", changes: [[/$/, `\n\f${LETTERS["issue-blocks"]}`]] },
  {
    code: "other-letter",
    why: "its first page comes last",
    from: "issue-blocks",
    changes: [
      [FIRST_PAGE, ""],
      [/$/, `\n\f${FIRST_PAGE}`],
    ],
  },
  {
    code: "unrecognized-text",
    why: "fixed wording with a slip and a blank",
    from: "issue-blocks",
    changes: [["affiliation with the", "afiliation w ith the"]],
  },
  {
    code: "unrecognized-text",
    why: "a lead-in sentence with a slip",
    from: "issue-blocks",
    changes: [["clinical case summary based", "clinical case sumary based"]],
  },
  {
    code: "unrecognized-text",
    why: "a lead-in sentence over three lines",
    from: "issue-blocks",
    changes: [["based on decisions for the disputed", "based on\ndecisions for\nthe disputed"]],
  },
  {
    code: "layout-not-recognized",
    why: "the letter begins with its issues",
    from: "issue-blocks",
    changes: [[/^[\s\S]*?(?=^Oxycodone)/m, ""]],
  },
  {
    code: "impossible-date",
    why: "a leap day",
    from: "issue-blocks",
    changes: [
      ["09/29/2016", "02/29/2016"],
      ["9-29-2016", "2-29-2016"],
    ],
  },
  { code: "impossible-date", why: "blanks in a year", from: "issue-blocks", changes: [["10/12/2016", "10/12/20 16"]] },
  {
    code: "unknown-state",
    why: "states in short, and the District",
    from: "issue-blocks",
    changes: [["Oregon,California", "CA, District of Columbia"]],
  },
  { code: "unknown-state", why: "a misspelt state", from: "issue-blocks", changes: [["Oregon,California", "Oregan, Califonia"]] },
  {
    code: "citation-not-read",
    why: "a guideline with blanks in its name",
    from: "issue-blocks",
    changes: [["MTUS Opioid Treatment 2016.", "MTUS Opioid Tre atment 2016."]],
  },
  {
    code: "citation-not-read",
    why: "a side that cited nothing",
    from: "issue-blocks",
    changes: [
      ["Decision based on MTUS Opioid Treatment 2016.", "The Claims Administrator did not cite any medical evidence for its decision."],
    ],
  },
  {
    code: "issue-without-guideline",
    why: "a side that cited nothing",
    from: "issue-blocks",
    changes: [
      ["Decision based on MTUS Opioid Treatment 2016.", "The Claims Administrator did not cite any medical evidence for its decision."],
    ],
  },
  {
    code: "decision-inferred",
    why: "a layout that prints decisions lacks one",
    from: "issue-blocks",
    changes: [["#90: Overturned", "#90"]],
  },
  {
    code: "verdict-contradicts-decision",
    why: "the rationale tells another's verdict first",
    from: "issue-blocks",
    changes: [["A benefit of this size", "Utilization Review found the request not medically necessary. A benefit of this size"]],
  },
  {
    code: "verdict-contradicts-decision",
    why: "the rationale comes to no verdict",
    from: "issue-blocks",
    changes: [[/The request\nfor Gabapentin 300mg #90 is medically necessary\./, ""]],
  },
  {
    code: "outcome-contradicts-decisions",
    why: "the outcome in other words",
    from: "numbered-decisions",
    changes: [["PARTIAL OVERTURN", "PARTIALLY OVERTURN"]],
  },
  {
    code: "summary-contradicts-header",
    why: "the summary names a period",
    from: "issue-blocks",
    changes: [["injury on 4-11-2013", "injury from 4-11-2012 to 4-11-2013"]],
  },
  {
    code: "summary-contradicts-header",
    why: "the date in other forms",
    from: "issue-blocks",
    changes: [["injury on 4-11-2013", "injury on April 11, 2013"]],
  },
  {
    code: "dates-out-of-order",
    why: "all on one day",
    from: "issue-blocks",
    changes: [
      ["10/21/2016", "10/12/2016"],
      ["11/23/2016", "10/12/2016"],
    ],
  },
  { code: "dates-out-of-order", why: "a date is lost", from: "issue-blocks", changes: [["10/21/2016", "          "]] },
  {
    code: "title-repeated",
    why: "another strength",
    from: "issue-blocks",
    changes: [["Left L5-S1 transforaminal epidural steroid injection under fluoroscopic guidance: Upheld", "Gabapentin 600mg #90: Upheld"]],
  },
  {
    code: "service-not-read",
    why: "a request in everyday words",
    from: "issue-blocks",
    changes: [["Gabapentin 300mg #90: Overturned", "One follow up with the doctor: Overturned"]],
  },
  {
    code: "drug-not-known",
    why: "a strength that no maker sells",
    from: "issue-blocks",
    changes: [["Gabapentin 300mg #90: Overturned", "Gabapentin 333mg #90: Overturned"]],
  },
];

it.each(TWINS)("$code is not told where $why", ({ code, from, changes }) => {
  expect(added(from, changed(from, changes)).map((one) => one.code)).not.toContain(code);
});
