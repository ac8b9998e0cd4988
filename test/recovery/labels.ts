/** The labels and headings of letters of every layout, as they stand in them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LETTERS } from "./letters.ts";

const read = (name: string): string => readFileSync(join(import.meta.dirname, "..", "golden", `${name}.txt`), "utf8");

const HEADER = ["Case Number", "Date Assigned", "Date of Injury", "Decision Date", "UR Denial Date", "Priority", "Application", "Received"];
const ISSUE_BLOCKS = [
  "HOW THE IMR FINAL DETERMINATION WAS MADE",
  "The Expert Reviewer has the following credentials",
  "State(s) of Licensure",
  "Certification(s)/Specialty",
  "CLINICAL CASE SUMMARY",
  "IMR ISSUES, DECISIONS AND RATIONALES",
  "Upheld",
  "Overturned",
  "Claims Administrator guideline",
  "MAXIMUS guideline",
  "Decision rationale",
];

interface Labels {
  readonly name: string;
  readonly letter: string;
  readonly labels: readonly string[];
  /** Sentences that labels begin, and whose own citations a slip may cost. */
  readonly sentences?: readonly string[];
}

export const LABELS: readonly Labels[] = [
  { name: "issue-blocks", letter: LETTERS["issue-blocks"], labels: [...HEADER, ...ISSUE_BLOCKS] },
  { name: "issue-blocks, its header's labels before the values", letter: read("03-labels-first"), labels: HEADER },
  {
    name: "numbered-decisions",
    letter: LETTERS["numbered-decisions"],
    labels: [
      "Independent Medical Review Final Determination Letter",
      "Treatment(s) in Dispute Listed on IMR Application",
      "Final Determination: PARTIAL OVERTURN",
      "Dated",
      "IMR Case Number",
      "Priority",
      "Date of Injury",
      "UR Denial Date",
      "Application Received",
      "HOW THE IMR FINAL DETERMINATION WAS MADE",
      "DOCUMENTS REVIEWED",
      "CLINICAL CASE SUMMARY",
      "IMR DECISION(S) AND RATIONALE(S)",
      "not medically necessary and appropriate",
      "The Physician Reviewer's decision rationale",
    ],
    sentences: ["The Claims Administrator based", "The Claims Administrator did not", "The Physician Reviewer based"],
  },
  {
    name: "notice",
    letter: LETTERS.notice,
    labels: [
      "Notice of Independent Medical Review Determination",
      "Dated",
      "Date of UR Decision",
      "Date of Injury",
      "IMR Application Received",
      "MAXIMUS Case Number",
      "MAXIMUS Federal Services, Inc. has determined the request for",
      "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE",
      "medically necessary and appropriate",
      "of the Expert Reviewer",
      "Case Summary",
      "Documents Reviewed for Determination",
      "Regarding the request for",
      "Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer",
      "The Medical Treatment Guidelines Relied Upon by the Expert Reviewer",
      "Rationale for the Decision",
      "Sincerely",
      "Disclaimer",
    ],
  },
  {
    name: "professional-review",
    letter: LETTERS["professional-review"],
    labels: [
      "MEDICAL PROFESSIONAL REVIEW",
      "ISSUE AT DISPUTE",
      "CASE SUMMARY",
      "DOCUMENTS REVIEWED FOR DETERMINATION",
      "RELIED UPON BY PROFESSIONAL",
      "RATIONALE FOR WHY THE REQUESTED",
      "MEDICAL REVIEWER QUALIFICATIONS",
    ],
  },
];

/** Where a label stands in its letter. */
export const placeOf = (label: string, letter: string): number =>
  letter.search(new RegExp(label.replace(/[()]/g, "\\$&").replaceAll(" ", "\\s+")));
