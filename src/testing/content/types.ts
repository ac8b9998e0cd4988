/** What an invented letter says, before any of it is printed. */
import type {
  CaseHeader,
  ClinicalSummary,
  Decision,
  GuidelineBasis,
  GuidelineCitation,
  LiteratureCitation,
  Rationale,
  Reviewer,
  Service,
} from "../../schema/index.ts";

/** A citation without the places where it is printed: those come from the printer. */
export type CitationContent<C> = Omit<C, "text" | "span" | "context">;

/** A stretch of wording that is a citation. */
export interface Cited<C> {
  readonly text: string;
  readonly citation: CitationContent<C>;
}

/** Wording in which some stretches are citations; a line end parts two paragraphs. */
export type Wording<C> = readonly (string | Cited<C>)[];

/** The table at the head of the letter, its dates as ISO strings; null is what the layout's table does not have. */
export type HeaderContent = Readonly<Omit<CaseHeader, "span">>;

/** The lines at the foot of every page. */
export interface FooterContent {
  readonly caseNumber: string;
  /** The date of the form's second line, if the form has it. */
  readonly form: string | null;
  readonly pages: number;
  /** Blanks before the page's number. */
  readonly blanks: number;
}

/** The expert reviewer, and what is printed of the credentials between the fixed words. */
export interface ReviewerContent extends Omit<Reviewer, "text" | "span"> {
  /** `sentence` in letters up to 2014, `credentials` (two labelled lines) from 2015 on. */
  readonly shape: "sentence" | "credentials";
  /** As printed: the sentence, or the lines behind the two labels. */
  readonly printed: readonly string[];
}

/** The clinical case summary as running text, and what it states. */
export type SummaryContent = Readonly<Omit<ClinicalSummary, "span" | "citations">>;

/** What one side's guideline line says. */
export interface LineContent {
  readonly basis: GuidelineBasis;
  readonly wording: Wording<GuidelineCitation>;
}

/** What a reviewer gives as the reason, and the verdict in it. */
export interface RationaleContent {
  readonly verdict: Rationale["verdict"];
  readonly wording: Wording<LiteratureCitation>;
}

interface DisputedItem {
  readonly title: string;
  readonly service: Service;
  readonly decision: Decision;
  readonly rationale: RationaleContent;
}

/** One disputed service. */
export interface IssueContent extends DisputedItem {
  readonly claimsAdministratorGuideline: LineContent;
  readonly maximusGuideline: LineContent;
}

/** One disputed service on which a sentence decides. */
export interface DecidedIssueContent extends IssueContent {
  /** The sentence behind the title: `is not medically necessary and appropriate.` */
  readonly decided: string;
}

/** One disputed service of a notice, which lists its decisions first. */
export interface ListedIssueContent extends DecidedIssueContent {
  /** What the lists print before the title: `a `, or nothing. */
  readonly article: string;
  /** Which of the two labels stands over the guidelines. */
  readonly reliedUpon: "schedule" | "guidelines";
}

/** A letter of 2014 to today. */
export interface IssueBlocksContent {
  readonly layout: "issue-blocks";
  readonly header: HeaderContent | null;
  readonly reviewer: ReviewerContent;
  /** The fixed text's words for what is in dispute: they changed over the years. */
  readonly disputed: "items/services" | "items/Service";
  readonly summary: SummaryContent;
  readonly issues: readonly IssueContent[];
}

/** A letter of December 2013 to spring 2014. */
export interface NumberedDecisionsContent {
  readonly layout: "numbered-decisions";
  readonly header: HeaderContent | null;
  readonly footer: FooterContent | null;
  readonly reviewer: ReviewerContent;
  readonly documents: readonly string[];
  readonly summary: SummaryContent;
  readonly issues: readonly DecidedIssueContent[];
}

/** A letter of mid to late 2013. */
export interface NoticeContent {
  readonly layout: "notice";
  readonly header: HeaderContent | null;
  readonly footer: FooterContent | null;
  readonly filed: string;
  readonly denied: string;
  readonly assigned: string;
  readonly reviewer: ReviewerContent;
  readonly summaryLabel: "Case Summary:" | "Expert Reviewer Case Summary:";
  readonly summary: SummaryContent;
  readonly documents: readonly string[];
  readonly issues: readonly ListedIssueContent[];
}

/** A letter of early 2013. */
export interface ProfessionalReviewContent {
  readonly layout: "professional-review";
  readonly issue: DisputedItem & { readonly guideline: LineContent };
  readonly summary: SummaryContent;
  readonly documents: readonly string[];
  readonly reviewer: ReviewerContent;
}

/** All that a letter says. */
export type LetterContent = IssueBlocksContent | NumberedDecisionsContent | NoticeContent | ProfessionalReviewContent;
