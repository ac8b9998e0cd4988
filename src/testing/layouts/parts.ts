/** Parts of letters that several layouts print. */
import type {
  CaseHeader,
  ClinicalSummary,
  Decision,
  GuidelineLine,
  Issue,
  Passage,
  Rationale,
  Reviewer,
  Span,
} from "../../schema/index.ts";
import type { FooterContent, HeaderContent, IssueContent, LineContent, ReviewerContent, SummaryContent } from "../content/types.ts";
import { headerRows, type HeaderOrder, type LayoutWithHeader } from "../header-table.ts";
import { nowhere, type Typesetter } from "../typesetter.ts";

/** The header table, if the letter has one. */
export function caseHeader(set: Typesetter, layout: LayoutWithHeader, header: HeaderContent | null, order: HeaderOrder): CaseHeader | null {
  if (header === null) return null;
  set.section("case-header");
  return set.marked({ span: nowhere(), ...header }, () => set.table(headerRows(layout, header, order)));
}

const AFFILIATION = "no affiliation with the employer, employee, providers or the claims administrator.";
const PRACTICE =
  "in active clinical practice for more than five years and is currently working at least 24 hours a week in active practice.";
const selected = (who: string, disputed: string): string =>
  `The ${who} was selected based on his/her clinical experience, education, background, and expertise in the same or similar ` +
  `specialties that evaluate and/or treat the medical condition and ${disputed}.`;
const LAWS =
  "He/she is familiar with governing laws and regulations, including the strength of evidence hierarchy that applies to Independent " +
  "Medical Review determinations.";

/** How the determination was made, with the reviewer's credentials in the middle of it or at its end. */
export function howDetermined(
  set: Typesetter,
  { shape, printed, ...facts }: ReviewerContent,
  { who, article, disputed }: { readonly who: string; readonly article: "a" | "an"; readonly disputed: string },
): Reviewer {
  const mark = { ...facts, text: "", span: nowhere() };
  const practice = `been ${PRACTICE} ${selected(who, `disputed ${disputed}`)} ${LAWS}`;
  set.section("how-determined");
  set.heading("HOW THE IMR FINAL DETERMINATION WAS MADE");
  set.text(`MAXIMUS Federal Services sent the complete case file to ${article} ${who}. He/she has ${AFFILIATION} `);
  if (shape === "sentence") {
    set.section("reviewer");
    set.marked(mark, () => set.text(printed[0] ?? ""));
    set.section("how-determined");
    set.text(` He/she has ${practice}`);
    return mark;
  }
  set.text(`He/she has ${practice}`);
  set.gap("paragraph");
  set.section("reviewer");
  set.text("The Expert Reviewer has the following credentials:");
  set.gap("line");
  return set.marked(mark, () => {
    set.label("State(s) of Licensure:");
    set.text(printed[0] ?? "");
    set.gap("line");
    set.label("Certification(s)/Specialty:");
    set.text(printed[1] ?? "");
  });
}

/** A section for the reviewer's qualifications, with the sentence about them among boilerplate or at its head. */
export function qualifications(
  set: Typesetter,
  label: string,
  { shape: _, printed, ...facts }: ReviewerContent,
  isNotice: boolean,
): Reviewer {
  set.gap("paragraph");
  set.section("reviewer");
  set.label(label, "line");
  if (isNotice) set.text(`The independent Medical Doctor who made the decision has ${AFFILIATION} `);
  const mark = set.marked({ ...facts, text: "", span: nowhere() }, () => set.text(printed[0] ?? ""));
  set.text(` He/she has been ${PRACTICE}`);
  if (isNotice) set.text(` ${selected("Expert Reviewer", "treatments in dispute")}`);
  return mark;
}

/** The list of documents below its heading or label. */
export function documentsReviewed(set: Typesetter, documents: readonly string[]): Passage[] {
  set.text(
    "The following relevant documents received from the interested parties and the documents provided with the application were " +
      "reviewed and considered. These documents included:",
  );
  return documents.map((document) => set.bullet(document));
}

/** The clinical case summary's passage. */
export const summaryPassage = (set: Typesetter, { text, ...facts }: SummaryContent): ClinicalSummary =>
  set.marked({ text: "", span: nowhere(), ...facts, citations: [] }, () => set.text(text));

/** What one side says it based its decision on. */
export function guidelineLine(
  set: Typesetter,
  { basis, wording }: LineContent,
  issue: number,
  part: "claims-administrator-guideline" | "maximus-guideline",
): GuidelineLine {
  const mark: GuidelineLine = { text: "", span: nowhere(), basis, citations: [] };
  return set.marked(mark, () => mark.citations.push(...set.wording(wording, issue, part)));
}

/** A rationale's passage. */
export function rationalePassage(set: Typesetter, { verdict, wording }: IssueContent["rationale"], issue: number): Rationale {
  const mark: Rationale = { text: "", span: nowhere(), verdict, citations: [] };
  return set.marked(mark, () => mark.citations.push(...set.wording(wording, issue, "rationale")));
}

/** An issue whose parts `print` sets, from the first word of its block to the last. */
export function issueBlock(
  set: Typesetter,
  number: number,
  { service, decision }: { readonly service: Issue["service"]; readonly decision: Decision },
  decisionBasis: Issue["decisionBasis"],
  print: () => Pick<Issue, "title" | "claimsAdministratorGuideline" | "maximusGuideline" | "rationale">,
): Issue {
  const mark: { span: Span } = { span: nowhere() };
  let parts: ReturnType<typeof print> | undefined;
  set.marked(mark, () => (parts = print()));
  const { title, claimsAdministratorGuideline, maximusGuideline, rationale } = parts as ReturnType<typeof print>;
  return { number, span: mark.span, title, service, decision, decisionBasis, claimsAdministratorGuideline, maximusGuideline, rationale };
}

/** MAXIMUS's address at the head of a cover page. */
export function letterhead(set: Typesetter): void {
  set.heading("MAXIMUS FEDERAL SERVICES, INC.");
  for (const line of ["Independent Medical Review", "P.O. Box 138009", "Sacramento, CA 95813-8009", "(855) 865-8873 Fax: (916) 605-4270"]) {
    set.line(line);
  }
}

/** `Sincerely,` and what stands below it. */
export function signature(set: Typesetter, copies: readonly string[]): void {
  set.paragraph("Sincerely,");
  set.paragraph("C. D. Example, MD");
  set.line("Medical Director");
  set.gap("paragraph");
  copies.forEach((line) => set.line(line));
}

/** The lines at the foot of every page. */
export function footerLines(footer: FooterContent | null): string[] {
  if (footer === null) return [];
  const blanks = " ".repeat(footer.blanks);
  const line = `Final Determination Letter for IMR Case Number ${footer.caseNumber}${blanks}{page}`;
  return footer.form === null ? [line] : [line, `Form Effective ${footer.form}${blanks}Page {page} of ${footer.pages}`];
}
