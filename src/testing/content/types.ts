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
  /** The words. */
  readonly text: string;
  /** What they cite. */
  readonly citation: CitationContent<C>;
}

/** Wording in which some stretches are citations; a line end parts two paragraphs. */
export type Wording<C> = readonly (string | Cited<C>)[];

/** The table at the head of the letter, its dates as ISO strings; null is what the layout's table does not have. */
export type HeaderContent = Readonly<Omit<CaseHeader, "span">>;

/** The lines at the foot of every page. */
export interface FooterContent {
  /** Of the letter that it ends. */
  readonly caseNumber: string;
  /** The date of the form's second line, if the form has it. */
  readonly form: string | null;
  /** How many pages the letter says that it has. */
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
  /** Where it comes from. */
  readonly basis: GuidelineBasis;
  /** The line, with its citations. */
  readonly wording: Wording<GuidelineCitation>;
}

/** What a reviewer gives as the reason, and the verdict in it. */
export interface RationaleContent {
  /** The verdict that its words give. */
  readonly verdict: Rationale["verdict"];
  /** The text, with its citations. */
  readonly wording: Wording<LiteratureCitation>;
}

/** What every disputed service has. */
export interface DisputedItem {
  /** As printed, without the decision. */
  readonly title: string;
  /** What the title says. */
  readonly service: Service;
  /** What was decided. */
  readonly decision: Decision;
  /** Why. */
  readonly rationale: RationaleContent;
}

/** One disputed service. */
export interface IssueContent extends DisputedItem {
  /** On what the claims administrator relied. */
  readonly claimsAdministratorGuideline: LineContent;
  /** On what the reviewer relied. */
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
  /** `null` where it is cut off. */
  readonly header: HeaderContent | null;
  /** Who reviewed it. */
  readonly reviewer: ReviewerContent;
  /** The fixed text's words for what is in dispute: they changed over the years. */
  readonly disputed: "items/services" | "items/Service";
  /** The clinical case summary. */
  readonly summary: SummaryContent;
  /** What is in dispute, in letter order. */
  readonly issues: readonly IssueContent[];
}

/** A letter of December 2013 to spring 2014. */
export interface NumberedDecisionsContent {
  readonly layout: "numbered-decisions";
  /** `null` where it is cut off. */
  readonly header: HeaderContent | null;
  /** `null` where the letter has none. */
  readonly footer: FooterContent | null;
  /** Who reviewed it. */
  readonly reviewer: ReviewerContent;
  /** The documents reviewed. */
  readonly documents: readonly string[];
  /** The clinical case summary. */
  readonly summary: SummaryContent;
  /** What is in dispute, in letter order. */
  readonly issues: readonly DecidedIssueContent[];
}

/** A letter of mid to late 2013. */
export interface NoticeContent {
  readonly layout: "notice";
  /** `null` where it is cut off. */
  readonly header: HeaderContent | null;
  /** `null` where the letter has none. */
  readonly footer: FooterContent | null;
  /** When the application was filed, as an ISO string. */
  readonly filed: string;
  /** When utilization review denied the request, as an ISO string. */
  readonly denied: string;
  /** When the case was assigned, as an ISO string. */
  readonly assigned: string;
  /** Who reviewed it. */
  readonly reviewer: ReviewerContent;
  /** Which of the two labels stands over the summary. */
  readonly summaryLabel: "Case Summary:" | "Expert Reviewer Case Summary:";
  /** The clinical case summary. */
  readonly summary: SummaryContent;
  /** The documents reviewed. */
  readonly documents: readonly string[];
  /** What is in dispute, in letter order. */
  readonly issues: readonly ListedIssueContent[];
}

/** A letter of early 2013. */
export interface ProfessionalReviewContent {
  readonly layout: "professional-review";
  /** The one disputed service. */
  readonly issue: DisputedItem & { readonly guideline: LineContent };
  /** The clinical case summary. */
  readonly summary: SummaryContent;
  /** The documents reviewed. */
  readonly documents: readonly string[];
  /** Who reviewed it. */
  readonly reviewer: ReviewerContent;
}

/** All that a letter says. */
export type LetterContent = IssueBlocksContent | NumberedDecisionsContent | NoticeContent | ProfessionalReviewContent;
