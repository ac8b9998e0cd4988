/** What can be said of a letter: every code's severity, its meaning, and what to do about it. */
import type { DiagnosticCode, Severity } from "../schema/index.ts";

/** One kind of remark. */
export interface DiagnosticKind {
  readonly severity: Severity;
  /** What is the matter, and what the record holds all the same. */
  readonly meaning: string;
  /** What to do about it. */
  readonly action: string;
}

/** The closed list of remarks; `docs/diagnostics.md` is the same list as a page. */
export const DIAGNOSTICS: Readonly<Record<DiagnosticCode, DiagnosticKind>> = {
  "missing-part": {
    severity: "error",
    meaning: "A part that every letter has was not found. Its field is null or empty.",
    action: "Look whether the letter is cut off, or the part's heading damaged; without the part the record is incomplete.",
  },
  "missing-label": {
    severity: "error",
    meaning: "An issue lacks one of its labels. The part's field is null; its text may stand in the part before.",
    action: "Look at the issue around this place: if the label is damaged or lost, the part before holds the text.",
  },
  "missing-decision": {
    severity: "error",
    meaning: "An issue has no readable decision. Its `decision` and the letter's `outcome` are null.",
    action: "Read the decision at this place in the letter; count the issue neither as upheld nor as overturned.",
  },
  "empty-part": {
    severity: "error",
    meaning: "A label or heading stands there with nothing behind it. The part's field is null.",
    action: "Look whether the letter is cut off here, or the text was lost in extraction.",
  },
  "part-repeated": {
    severity: "warning",
    meaning: "A stretch stands twice, as where a page was scanned twice. It was read once; the copy is a section `repeated`.",
    action: "Nothing, if a page was scanned twice; else compare the copy with what was read.",
  },
  "part-out-of-order": {
    severity: "warning",
    meaning: "A part stands behind one that it comes before in every letter. It was read where it stands.",
    action: "Put the pages in order and read again: a part that runs over a page's end may be cut in two.",
  },
  "other-letter": {
    severity: "warning",
    meaning: "The text holds a further letter. Only the first was read; the rest is a section `other-letter`.",
    action: "Cut the text with `splitDeterminations` and read each letter.",
  },
  "unrecognized-text": {
    severity: "warning",
    meaning: "A stretch belongs to no part that is known. It is a section `unrecognized` and in no field.",
    action: "Read it: it can be a mail header or page noise, but also what is left of a damaged part.",
  },
  "layout-not-recognized": {
    severity: "warning",
    meaning: "The letter fits no known layout well, and `layout` is null. What could be recognised was read.",
    action: "Look whether the letter is damaged or of a kind that is not known yet, and check the record against it.",
  },
  "impossible-date": {
    severity: "warning",
    meaning: "A date is none of the calendar's. Its field is null.",
    action: "Take the date from another document; the letter's own wording stands at this place.",
  },
  "unknown-state": {
    severity: "warning",
    meaning: "A state of licensure is the name of no state. It is left out of `licensedStates`; the reviewer's text keeps it.",
    action: "Read the name at this place.",
  },
  "citation-not-read": {
    severity: "warning",
    meaning: "A citation was announced, but its words are known to no rule. It is kept whole, with guideline `other`.",
    action: "Read the citation's text, and count it as cited but not identified.",
  },
  "decision-inferred": {
    severity: "info",
    meaning: "The layout prints no decision word; the decision was inferred from the rationale's verdict.",
    action: "Leave such decisions out (`decisionBasis`) where only printed ones may count.",
  },
  "verdict-contradicts-decision": {
    severity: "warning",
    meaning: "The rationale's verdict contradicts the printed decision. The record keeps both.",
    action: "Read the rationale: the printed decision is the binding one, but one of the two is a slip.",
  },
  "outcome-contradicts-decisions": {
    severity: "warning",
    meaning: "The outcome stated on the cover contradicts the decisions. The record keeps both.",
    action: "Look whether an issue is missing; else take the decisions, which `outcome` comes from.",
  },
  "summary-contradicts-header": {
    severity: "warning",
    meaning: "The clinical case summary gives another date than the case header. The record keeps both.",
    action: "Decide which to use: the header is the case's own record, the summary what the reviewer wrote.",
  },
  "dates-out-of-order": {
    severity: "warning",
    meaning: "Two dates stand in an order that cannot be, such as a decision before the case was assigned. The record keeps both.",
    action: "Compute no durations from these dates before one of them is corrected.",
  },
  "title-repeated": {
    severity: "warning",
    meaning: "Two issues have the same title. Both are kept.",
    action: "Compare the two before counting: one item may have been decided twice, or on two dates of service.",
  },
  "issue-without-guideline": {
    severity: "warning",
    meaning: "An issue has no guideline line of either side.",
    action: "Leave the issue out of counts by guideline: that is not the same as a line that says that nothing was cited.",
  },
  "service-not-read": {
    severity: "warning",
    meaning: "No rule says what a title asks for. The service's category is `other`; its text is kept whole.",
    action: "Count the issue as `other`, or read the title; `options.drugs` adds names of drugs that no catalogue has.",
  },
  "drug-not-known": {
    severity: "info",
    meaning: "A title prints a dose behind a name that no catalogue has. The drug has no generic, and its group is `other`.",
    action: "Add the name with `options.drugs`, if it is a drug.",
  },
};
