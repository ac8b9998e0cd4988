/**
 * The `professional-review` layout: one disputed item, and no decision word.
 *
 *     MEDICAL PROFESSIONAL REVIEW / ISSUE AT DISPUTE: / CASE SUMMARY: / DOCUMENTS REVIEWED FOR DETERMINATION:
 *     MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:
 *     RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY: / MEDICAL REVIEWER QUALIFICATIONS:
 */
import type { ClinicalSummary, Diagnostic, Passage } from "../../schema/index.ts";
import type { ProfessionalReviewContent } from "../content/types.ts";
import { nowhere, Typesetter } from "../typesetter.ts";
import { laidOut, type LaidOutLetter } from "./laid-out.ts";
import { documentsReviewed, guidelineLine, issueBlock, qualifications, rationalePassage, summaryPassage } from "./parts.ts";

/** Lays a letter out. Print its atoms once: the record's places are those of that print. */
export function layOutProfessionalReview(content: ProfessionalReviewContent): LaidOutLetter {
  const set = new Typesetter();
  const { issue } = content;
  set.section("cover-page");
  set.heading("MEDICAL PROFESSIONAL REVIEW");
  set.gap("paragraph");
  const inferred: Diagnostic = {
    code: "decision-inferred",
    severity: "info",
    message: `Issue 1 is ${issue.decision} by its rationale's verdict; this layout prints no decision`,
    span: nowhere(),
  };
  let summary: ClinicalSummary | null = null;
  let documents: Passage[] = [];
  set.section("issue-title", 1);
  // The issue's parts stand apart, so its block runs over the summary and the documents.
  const block = issueBlock(set, 1, issue, "inferred", () => {
    set.label("ISSUE AT DISPUTE:", "line");
    const title: Passage = { text: "", span: nowhere() };
    set.marked(inferred, () => set.marked(title, () => set.text(issue.title)));
    set.gap("paragraph");
    set.section("clinical-summary");
    set.label("CASE SUMMARY:", "line");
    summary = summaryPassage(set, content.summary);
    set.gap("paragraph");
    set.section("documents-reviewed");
    set.label("DOCUMENTS REVIEWED FOR DETERMINATION:", "line");
    documents = documentsReviewed(set, content.documents);
    set.gap("paragraph");
    set.section("maximus-guideline", 1);
    set.label("MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:", "line");
    const maximusGuideline = guidelineLine(set, issue.guideline, 1, "maximus-guideline");
    set.gap("paragraph");
    set.section("rationale", 1);
    set.label("RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:", "line");
    return { title, claimsAdministratorGuideline: null, maximusGuideline, rationale: rationalePassage(set, issue.rationale, 1) };
  });
  const reviewer = qualifications(set, "MEDICAL REVIEWER QUALIFICATIONS:", content.reviewer, false);
  const parts = {
    caseHeader: null,
    reviewer,
    documentsReviewed: documents,
    clinicalSummary: summary,
    issues: [block],
    diagnostics: [inferred],
  };
  return laidOut(set, "professional-review", parts);
}
