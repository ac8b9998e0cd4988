/**
 * The `notice` layout.
 *
 *     Notice of Independent Medical Review Determination / Dated: … / 1) MAXIMUS Federal Services, Inc. has determined …
 *     INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE / the same decisions again
 *     Medical Qualifications of the Expert Reviewer: / Case Summary: / Documents Reviewed for Determination:
 *     1) Regarding the request for <title>: / … Relied Upon by the Expert Reviewer … / Rationale for the Decision:
 *     Effect of the Decision: / Sincerely, / Disclaimer:
 */
import type { Issue } from "../../schema/index.ts";
import { written } from "../content/calendar.ts";
import type { ListedIssueContent, NoticeContent } from "../content/types.ts";
import { TABLE_DATES, type HeaderOrder } from "../header-table.ts";
import { Typesetter } from "../typesetter.ts";
import { laidOut, type LaidOutLetter } from "./laid-out.ts";
import {
  caseHeader,
  documentsReviewed,
  footerLines,
  guidelineLine,
  issueBlock,
  letterhead,
  qualifications,
  rationalePassage,
  signature,
  summaryPassage,
} from "./parts.ts";

const RELIED_UPON = {
  schedule: "Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her Decision:",
  guidelines: "The Medical Treatment Guidelines Relied Upon by the Expert Reviewer to Make His/Her Decision:",
} as const;

/** Lays a letter out. Print its atoms once: the record's places are those of that print. */
export function layOutNotice(content: NoticeContent, headerOrder: HeaderOrder): LaidOutLetter {
  const set = new Typesetter();
  set.section("cover-page");
  letterhead(set);
  set.heading("Notice of Independent Medical Review Determination");
  set.gap("paragraph");
  const header = caseHeader(set, "notice", content.header, headerOrder);
  set.gap("paragraph");
  set.section("cover-page");
  decisionList(set, content);

  set.section("issues-lead-in");
  set.heading("INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE");
  const day = (iso: string): string => written(iso, TABLE_DATES.notice);
  set.text(
    `An application for Independent Medical Review was filed on ${day(content.filed)} disputing the Utilization Review Denial dated ` +
      `${day(content.denied)}. A Notice of Assignment and Request for Information was provided to the above parties on ` +
      `${day(content.assigned)}. A decision has been made for each of the treatment and/or services that were in dispute:`,
  );
  decisionList(set, content);

  const reviewer = qualifications(set, "Medical Qualifications of the Expert Reviewer:", content.reviewer, true);
  set.gap("paragraph");
  set.section("clinical-summary");
  set.label(content.summaryLabel, "line");
  const summary = summaryPassage(set, content.summary);
  set.gap("paragraph");
  set.section("documents-reviewed");
  set.label("Documents Reviewed for Determination:", "line");
  const documents = documentsReviewed(set, content.documents);
  const issues = content.issues.map((issue, index) => item(set, issue, index + 1));

  set.gap("paragraph");
  set.section("effect");
  set.label("Effect of the Decision:", "line");
  set.text(
    "The determination of MAXIMUS Federal Services and its physician reviewer is deemed to be the final determination of the " +
      "Administrative Director, Division of Workers’ Compensation. With respect to the medical necessity of the treatment in dispute, " +
      "this determination is binding on all parties. In accordance with California Labor Code Section 4610.6(h), a party may appeal this " +
      "determination with a verified appeal filed within 30 days of the date of mailing.",
  );
  set.gap("paragraph");
  set.section("closing");
  signature(set, ["cc: Department of Industrial Relations", "Division of Workers’ Compensation"]);
  set.paragraph("/abc");
  set.paragraph(
    "Disclaimer: MAXIMUS is providing an independent review service under contract with the California Department of Industrial " +
      "Relations. MAXIMUS is not engaged in the practice of law or medicine.",
  );
  const parts = { caseHeader: header, reviewer, documentsReviewed: documents, clinicalSummary: summary, issues };
  return laidOut(set, "notice", parts, footerLines(content.footer));
}

function decisionList(set: Typesetter, { issues }: NoticeContent): void {
  issues.forEach(({ article, title, decided }, index) =>
    set.paragraph(`${index + 1}) MAXIMUS Federal Services, Inc. has determined the request for ${article}${title} ${decided}`),
  );
}

function item(set: Typesetter, issue: ListedIssueContent, number: number): Issue {
  set.gap(number === 1 ? "paragraph" : "title");
  set.section("issue-title", number);
  return issueBlock(set, number, issue, "printed", () => {
    set.text(`${number}) Regarding the request for `);
    const title = set.passage(issue.title);
    set.colon();
    set.gap("paragraph");
    set.section("claims-administrator-guideline", number);
    set.label(RELIED_UPON[issue.reliedUpon], "line");
    const claimsAdministratorGuideline = guidelineLine(set, issue.claimsAdministratorGuideline, number, "claims-administrator-guideline");
    set.gap("blank");
    set.section("maximus-guideline", number);
    const maximusGuideline = guidelineLine(set, issue.maximusGuideline, number, "maximus-guideline");
    set.gap("paragraph");
    set.section("rationale", number);
    set.label("Rationale for the Decision:", "line");
    return { title, claimsAdministratorGuideline, maximusGuideline, rationale: rationalePassage(set, issue.rationale, number) };
  });
}
