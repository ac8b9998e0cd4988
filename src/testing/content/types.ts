/** What an invented letter says, before any of it is printed. */
import type {
  CaseHeader,
  ClinicalSummary,
  GuidelineBasis,
  GuidelineCitation,
  Issue,
  LiteratureCitation,
  Rationale,
  Reviewer,
  Service,
} from "../../schema/index.ts";

/** A citation without the places where it is printed: those come from the printer. */
export type CitationContent<C> = Omit<C, "text" | "span" | "context">;

/** Wording in which some stretches are citations. */
export type Wording<C> = readonly (string | { readonly text: string; readonly citation: CitationContent<C> })[];

/** The table at the head of the letter, its dates as ISO strings. */
export type HeaderContent = { [Field in Exclude<keyof CaseHeader, "span">]: NonNullable<CaseHeader[Field]> };

/** The expert reviewer, and what is printed of the credentials between the fixed words. */
export interface ReviewerContent extends Omit<Reviewer, "text" | "span"> {
  /** `sentence` in letters of 2014, `credentials` (two labelled lines) from 2015 on. */
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

/** One disputed service. */
export interface IssueContent {
  readonly title: string;
  readonly service: Service;
  readonly decision: NonNullable<Issue["decision"]>;
  readonly claimsAdministratorGuideline: LineContent;
  readonly maximusGuideline: LineContent;
  readonly rationale: { readonly verdict: Rationale["verdict"]; readonly wording: Wording<LiteratureCitation> };
}

/** All that a letter says. */
export interface LetterContent {
  readonly header: HeaderContent | null;
  readonly reviewer: ReviewerContent;
  /** The fixed text's words for what is in dispute: they changed over the years. */
  readonly disputed: "items/services" | "items/Service";
  readonly summary: SummaryContent;
  readonly issues: readonly IssueContent[];
}
