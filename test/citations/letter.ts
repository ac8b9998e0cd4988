/** The smallest invented letters that a guideline line can stand in. */

const NOTHING = "The Expert Reviewer did not cite any medical evidence for its decision.";
const REVIEWER_FIRST = /^The (?:Expert|Physician) Reviewer /;

/** A letter of 2014 or later; the line is the claims administrator's, or the reviewer's where it says so. */
function ofLabels(line: string): string {
  const isReviewers = REVIEWER_FIRST.test(line);
  return [
    "HOW THE IMR FINAL DETERMINATION WAS MADE",
    "MAXIMUS Federal Services sent the complete case file to an expert reviewer.",
    "",
    "CLINICAL CASE SUMMARY",
    "The patient is a 44-year-old man who hurt his left wrist on 03/04/2014.",
    "",
    "IMR ISSUES, DECISIONS AND RATIONALES",
    "The Final Determination was based on decisions for the disputed items/services set forth below:",
    "",
    "Wrist brace:  Upheld",
    "",
    `Claims Administrator guideline: ${isReviewers ? "The Claims Administrator did not cite any medical evidence for its decision." : line}`,
    "",
    `MAXIMUS guideline: ${isReviewers ? line : NOTHING}`,
    "",
    "Decision rationale: He owns a brace. The request is not medically necessary.",
    "",
  ].join("\n");
}

/** A letter of the winter of 2013-14, in which a sentence of its own stands for each side. */
function ofSentences(line: string): string {
  const isReviewers = REVIEWER_FIRST.test(line);
  return [
    "MAXIMUS FEDERAL SERVICES, INC.",
    "Independent Medical Review",
    "",
    "Independent Medical Review Final Determination Letter",
    "",
    "Dated: 01/14/2014",
    "",
    "HOW THE IMR FINAL DETERMINATION WAS MADE",
    "MAXIMUS Federal Services sent the complete case file to a physician reviewer.",
    "",
    "DOCUMENTS REVIEWED",
    "The following relevant documents were reviewed:",
    "   • Utilization Review Determination",
    "",
    "CLINICAL CASE SUMMARY",
    "The patient is a 44-year-old man who hurt his left wrist on 03/04/2013.",
    "",
    "IMR DECISION(S) AND RATIONALE(S)",
    "The Final Determination was based on decisions for the disputed items/services set forth below:",
    "",
    "1. WRIST BRACE is not medically necessary and appropriate.",
    "",
    isReviewers ? "The Claims Administrator did not cite any evidence based criteria for its decision." : line,
    "",
    isReviewers ? line : "The Physician Reviewer did not cite any evidence based criteria for his/her decision.",
    "",
    "The Physician Reviewer's decision rationale: He owns a brace. The request is not medically necessary and appropriate.",
    "",
  ].join("\n");
}

/** A letter of 2013, in which the two sentences stand under one heading. */
function ofNotice(line: string): string {
  return [
    "MAXIMUS FEDERAL SERVICES, INC.",
    "Independent Medical Review",
    "",
    "Notice of Independent Medical Review Determination",
    "",
    "Dated: 9/26/2013",
    "",
    "1) MAXIMUS Federal Services, Inc. has determined the request for a wrist brace is not medically necessary and appropriate.",
    "",
    "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE",
    "An application for Independent Medical Review was filed on 9/6/2013 disputing the Utilization Review Denial dated 8/30/2013.",
    "A decision has been made for each of the treatment and/or services that were in dispute:",
    "",
    "1) MAXIMUS Federal Services, Inc. has determined the request for a wrist brace is not medically necessary and appropriate.",
    "",
    "Medical Qualifications of the Expert Reviewer:",
    "The independent Medical Doctor who made the decision has no affiliation with the employer.",
    "",
    "Expert Reviewer Case Summary:",
    "The employee is a 44-year-old man who hurt his left wrist on March 4, 2013.",
    "",
    "Documents Reviewed for Determination:",
    "The following relevant documents were reviewed:",
    "   • Utilization Review Determination",
    "",
    "1) Regarding the request for a wrist brace :",
    "",
    "The Medical Treatment Guidelines Relied Upon by the Expert Reviewer to Make His/Her Decision:",
    `The Claims Administrator did not cite any evidence based criteria for its decision. ${line}`,
    "",
    "Rationale for the Decision:",
    "He owns a brace. The requested wrist brace is not medically necessary and appropriate.",
    "",
  ].join("\n");
}

/** A letter around a guideline line, of the layout in which such a line stands. */
export function letterAround(line: string): { letter: string; start: number } {
  const made = /^The Expert Reviewer (?:found|relied)/.test(line)
    ? ofNotice(line)
    : /^The \w+ \w+ (?:based (?:its|his\/her) decision on|did not cite any evidence based)/.test(line)
      ? ofSentences(line)
      : ofLabels(line);
  return { letter: made, start: made.indexOf(line) };
}
