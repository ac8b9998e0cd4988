/**
 * The `issue-blocks` layout.
 *
 *     Case Number: … / HOW THE IMR FINAL DETERMINATION WAS MADE / CLINICAL CASE SUMMARY / IMR ISSUES, DECISIONS AND RATIONALES
 *     <title>: Upheld / Claims Administrator guideline: … / MAXIMUS guideline: … / Decision rationale: …
 */
import type { GuidelineLine, Issue } from "../../schema/index.ts";
import type { IssueBlocksContent, IssueContent, LineContent } from "../content/types.ts";
import type { HeaderOrder } from "../header-table.ts";
import { Typesetter } from "../typesetter.ts";
import { laidOut, type LaidOutLetter } from "./laid-out.ts";
import { caseHeader, guidelineLine, howDetermined, issueBlock, rationalePassage, summaryPassage } from "./parts.ts";

/** Lays a letter out. Print its atoms once: the record's places are those of that print. */
export function layOutIssueBlocks(content: IssueBlocksContent, headerOrder: HeaderOrder): LaidOutLetter {
  const set = new Typesetter();
  const header = caseHeader(set, "issue-blocks", content.header, headerOrder);
  const reviewer = howDetermined(set, content.reviewer, { who: "expert reviewer", article: "an", disputed: content.disputed });

  set.section("clinical-summary");
  set.heading("CLINICAL CASE SUMMARY");
  set.text(
    "The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:",
  );
  set.gap("paragraph");
  const summary = summaryPassage(set, content.summary);

  set.section("issues-lead-in");
  set.heading("IMR ISSUES, DECISIONS AND RATIONALES");
  set.text("The Final Determination was based on decisions for the disputed items/services set forth below:");
  const issues = content.issues.map((issue, index) => block(set, issue, index + 1));
  return laidOut(set, "issue-blocks", { caseHeader: header, reviewer, clinicalSummary: summary, issues });
}

function block(set: Typesetter, issue: IssueContent, number: number): Issue {
  const line = (content: LineContent, part: "claims-administrator-guideline" | "maximus-guideline", label: string): GuidelineLine => {
    set.gap("paragraph");
    set.section(part, number);
    set.label(label);
    return guidelineLine(set, content, number, part);
  };
  set.gap(number === 1 ? "paragraph" : "title");
  set.section("issue-title", number);
  return issueBlock(set, number, issue, "printed", () => {
    const title = set.passage(issue.title);
    set.colon();
    set.text(issue.decision === "upheld" ? "Upheld" : "Overturned");
    const claimsAdministratorGuideline = line(
      issue.claimsAdministratorGuideline,
      "claims-administrator-guideline",
      "Claims Administrator guideline:",
    );
    const maximusGuideline = line(issue.maximusGuideline, "maximus-guideline", "MAXIMUS guideline:");
    set.gap("paragraph");
    set.section("rationale", number);
    set.label("Decision rationale:");
    return { title, claimsAdministratorGuideline, maximusGuideline, rationale: rationalePassage(set, issue.rationale, number) };
  });
}
