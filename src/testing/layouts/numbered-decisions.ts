/**
 * The `numbered-decisions` layout.
 *
 *     Independent Medical Review Final Determination Letter / Dated: … / Final Determination: UPHOLD. … / Sincerely, / cc: …
 *     HOW THE IMR FINAL DETERMINATION WAS MADE / DOCUMENTS REVIEWED / CLINICAL CASE SUMMARY / IMR DECISION(S) AND RATIONALE(S)
 *     1. <title> is not medically necessary and appropriate. / The Claims Administrator based its decision on …
 *     The Physician Reviewer based his/her decision on … / The Physician Reviewer's decision rationale: …
 */
import type { Issue, Outcome } from "../../schema/index.ts";
import type { DecidedIssueContent, NumberedDecisionsContent } from "../content/types.ts";
import type { HeaderOrder } from "../header-table.ts";
import { Typesetter } from "../typesetter.ts";
import { laidOut, outcomeOf, type LaidOutLetter } from "./laid-out.ts";
import {
  caseHeader,
  documentsReviewed,
  footerLines,
  guidelineLine,
  howDetermined,
  issueBlock,
  letterhead,
  rationalePassage,
  signature,
  summaryPassage,
} from "./parts.ts";

const STATED: Readonly<Record<Outcome, string>> = {
  upheld: "UPHOLD. This means we decided that none of the disputed",
  overturned: "OVERTURN. This means we decided that all of the disputed",
  "partially-overturned": "PARTIAL OVERTURN. This means we decided that some (but not all) of the disputed",
};

/** Lays a letter out. Print its atoms once: the record's places are those of that print. */
export function layOutNumberedDecisions(content: NumberedDecisionsContent, headerOrder: HeaderOrder): LaidOutLetter {
  const set = new Typesetter();
  const statedOutcome = outcomeOf(content.issues);

  set.section("cover-page");
  letterhead(set);
  set.heading("Independent Medical Review Final Determination Letter");
  set.gap("paragraph");
  const header = caseHeader(set, "numbered-decisions", content.header, headerOrder);
  set.gap("paragraph");
  set.section("cover-page");
  coverPage(set, content, statedOutcome);

  const reviewer = howDetermined(set, content.reviewer, { who: "physician reviewer", article: "a", disputed: "items/services" });

  set.section("documents-reviewed");
  set.heading("DOCUMENTS REVIEWED");
  const documents = documentsReviewed(set, content.documents);

  set.section("clinical-summary");
  set.heading("CLINICAL CASE SUMMARY");
  set.text(
    "The physician reviewer developed the following clinical case summary based on a review of the case file, including all " +
      "medical records:",
  );
  set.gap("paragraph");
  const summary = summaryPassage(set, content.summary);

  set.section("issues-lead-in");
  set.heading("IMR DECISION(S) AND RATIONALE(S)");
  set.text("The Final Determination was based on decisions for the disputed items/services set forth below:");
  const issues = content.issues.map((issue, index) => numberedDecision(set, issue, index + 1));
  const parts = { caseHeader: header, statedOutcome, reviewer, documentsReviewed: documents, clinicalSummary: summary, issues };
  return laidOut(set, "numbered-decisions", parts, footerLines(content.footer));
}

function coverPage(set: Typesetter, { issues }: NumberedDecisionsContent, outcome: Outcome): void {
  set.label("Treatment(s) in Dispute Listed on IMR Application:", "line");
  set.text(issues.map(({ title }) => title).join("; "));
  set.paragraph("DEAR ,");
  set.paragraph(
    "MAXIMUS Federal Services has completed the Independent Medical Review (“IMR”) of the above workers’ compensation case. This letter " +
      "provides you with the IMR Final Determination and explains how the determination was made.",
  );
  set.paragraph(
    `Final Determination: ${STATED[outcome]} items/services are medically necessary and appropriate. A detailed explanation of the ` +
      "decision for each of the disputed items/services is provided later in this letter.",
  );
  set.paragraph(
    "The determination of MAXIMUS Federal Services and its physician reviewer is deemed to be the Final Determination of the " +
      "Administrative Director of the Division of Workers’ Compensation. This determination is binding on all parties.",
  );
  set.paragraph(
    "In certain limited circumstances, you can appeal the Final Determination. Appeals must be filed with the Workers’ Compensation " +
      "Appeals Board within 30 days from the date of this letter. For more information on appealing the final determination, please " +
      "see California Labor Code Section 4610.6(h).",
  );
  signature(set, ["cc: Department of Industrial Relations, Division of Workers’ Compensation"]);
}

function numberedDecision(set: Typesetter, issue: DecidedIssueContent, number: number): Issue {
  set.gap(number === 1 ? "paragraph" : "title");
  set.section("issue-title", number);
  return issueBlock(set, number, issue, "printed", () => {
    set.text(`${number}. `);
    const title = set.passage(issue.title);
    set.text(` ${issue.decided}`);
    set.gap("paragraph");
    set.section("claims-administrator-guideline", number);
    const claimsAdministratorGuideline = guidelineLine(set, issue.claimsAdministratorGuideline, number, "claims-administrator-guideline");
    set.gap("paragraph");
    set.section("maximus-guideline", number);
    const maximusGuideline = guidelineLine(set, issue.maximusGuideline, number, "maximus-guideline");
    set.gap("paragraph");
    set.section("rationale", number);
    set.label("The Physician Reviewer’s decision rationale:");
    return { title, claimsAdministratorGuideline, maximusGuideline, rationale: rationalePassage(set, issue.rationale, number) };
  });
}
