/** Labels and headings in another letter case, or misspelt by one character, are read all the same. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDetermination } from "../../src/index.ts";
import { contentOf, LETTERS } from "./letters.ts";

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

const LABELS = [
  { name: "issue-blocks", letter: LETTERS["issue-blocks"], labels: [...HEADER, ...ISSUE_BLOCKS] },
  { name: "issue-blocks, its header's labels before the values", letter: read("03-labels-first"), labels: HEADER },
  {
    name: "numbered-decisions",
    letter: LETTERS["numbered-decisions"],
    labels: [
      "Independent Medical Review Final Determination Letter",
      "Treatment(s) in Dispute Listed on IMR Application",
      "Final Determination: PARTIAL OVERTURN",
      "IMR Case Number",
      "Priority",
      "Date of Injury",
      "UR Denial Date",
      "Application Received",
      "HOW THE IMR FINAL DETERMINATION WAS MADE",
      "DOCUMENTS REVIEWED",
      "CLINICAL CASE SUMMARY",
      "IMR DECISION(S) AND RATIONALE(S)",
      "The Physician Reviewer's decision rationale",
    ],
    sentences: ["The Claims Administrator based", "The Claims Administrator did not", "The Physician Reviewer based"],
  },
  {
    name: "notice",
    letter: LETTERS.notice,
    labels: [
      "Notice of Independent Medical Review Determination",
      "Date of UR Decision",
      "Date of Injury",
      "IMR Application Received",
      "MAXIMUS Case Number",
      "MAXIMUS Federal Services, Inc. has determined the request for",
      "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE",
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

describe.each(LABELS)("a letter of $name", ({ letter, labels, sentences = [] }) => {
  const expected = contentOf(parseDetermination(letter));
  /** Some of the letter's own text has the same words as a label: what stands behind it is compared, not the words. */
  const contentAfter = (spoilt: string): unknown => contentOf(parseDetermination(spoilt));

  it.each(labels.map((label) => ({ label })))("with `$label` misspelt", ({ label }) => {
    const at = letter.search(new RegExp(label.replace(/[()]/g, "\\$&").replaceAll(" ", "\\s+")));
    expect(at).toBeGreaterThanOrEqual(0);
    for (let i = 0; i < label.length; i++) {
      const character = letter.charAt(at + i);
      if (!/[A-Za-z]/.test(character)) continue;
      for (const instead of ["", character + character, character === "x" ? "z" : "x"]) {
        const spoilt = letter.slice(0, at + i) + instead + letter.slice(at + i + 1);
        expect(contentAfter(spoilt), letter.slice(at, at + i) + instead + letter.slice(at + i + 1, at + label.length)).toEqual(expected);
      }
    }
  });

  it.each(sentences.map((sentence) => ({ sentence })))(
    "with the sentence `$sentence` misspelt, whose own citations that may cost",
    ({ sentence }) => {
      const others = (text: string) => {
        const { issues, ...rest } = contentOf(parseDetermination(text));
        return { ...rest, issues: issues.map(({ title, decision, rationale }) => ({ title, decision, rationale })) };
      };
      const at = letter.indexOf(sentence);
      for (let i = 0; i < sentence.length; i++) {
        for (const instead of ["", sentence.charAt(i).repeat(2), "x"]) {
          const spoilt = letter.slice(0, at + i) + instead + letter.slice(at + i + 1);
          expect(others(spoilt), spoilt.slice(at, at + 40)).toEqual(others(letter));
        }
      }
    },
  );

  it("with its labels in small letters, and in capitals", () => {
    for (const changed of [(words: string) => words.toLowerCase(), (words: string) => words.toUpperCase()]) {
      const spoilt = labels.reduce(
        (text, label) => text.replaceAll(new RegExp(`^ *${label.replace(/[()]/g, "\\$&").replaceAll(" ", "\\s+")}`, "gm"), changed),
        letter,
      );
      expect(contentAfter(spoilt)).toEqual(expected);
    }
  });
});
