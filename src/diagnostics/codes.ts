/** What can be said of a letter: every code's severity and meaning. */
import type { DiagnosticCode, Severity } from "../schema/index.ts";

/** One kind of remark. */
export interface DiagnosticKind {
  readonly severity: Severity;
  /** What it means, and what to do, in one or two sentences. */
  readonly meaning: string;
}

/** The closed list of remarks. */
export const DIAGNOSTICS: Readonly<Record<DiagnosticCode, DiagnosticKind>> = {
  "missing-part": {
    severity: "error",
    meaning: "A part that every letter has was not found. Its field is null; look at the letter around the place given.",
  },
  "missing-decision": {
    severity: "error",
    meaning: "An issue has no readable `Upheld` or `Overturned`. Its decision and the letter's outcome are null.",
  },
  "missing-label": {
    severity: "error",
    meaning: "An issue lacks one of its three labels. The field is null; its text may stand in the part before.",
  },
  "part-repeated": { severity: "warning", meaning: "A part stands twice, as where a page was scanned twice. The first one was read." },
  "other-letter": {
    severity: "warning",
    meaning: "The text holds a further letter. Only the first was read; `splitDeterminations` finds them all.",
  },
  "unrecognized-text": {
    severity: "warning",
    meaning: "A stretch of the letter belongs to no part that is known. It is a section `unrecognized` and in no field.",
  },
  "impossible-date": { severity: "warning", meaning: "A date is none of the calendar's. Its field is null." },
  "unknown-state": {
    severity: "warning",
    meaning: "A state of licensure is the name of no state. It is left out of `licensedStates`; the reviewer's text keeps it.",
  },
  "citation-not-read": {
    severity: "warning",
    meaning: "A citation was announced, but its words are known to no rule. It is kept whole, with guideline `other`.",
  },
  "verdict-contradicts-decision": {
    severity: "warning",
    meaning: "The rationale's verdict contradicts the printed decision. The record keeps both.",
  },
  "outcome-contradicts-decisions": {
    severity: "warning",
    meaning: "The outcome stated on the cover contradicts the decisions. The record keeps both.",
  },
  "decision-inferred": { severity: "info", meaning: "The layout prints no decision word; it was inferred from the rationale's verdict." },
  "service-not-read": {
    severity: "warning",
    meaning: "No rule says what a title asks for. Its category is `other`; its text is kept whole.",
  },
  "drug-not-known": {
    severity: "info",
    meaning: "A title prints a dose behind a name that no catalogue has. Its drug has no generic; `options.drugs` can add the name.",
  },
  "layout-not-recognized": { severity: "warning", meaning: "The letter fits no known layout well. What could be recognised was read." },
};
