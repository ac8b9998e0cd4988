/** The record of one final determination letter. */
import * as z from "zod";
import { named } from "./named.ts";
import { CitationSchema } from "./citation.ts";
import { DiagnosticSchema, type Diagnostic } from "./diagnostic.ts";
import { IssueSchema, type Issue } from "./issue.ts";
import { IsoDateSchema, PassageSchema, SpanSchema, type Passage, type Span } from "./span.ts";

const date = IsoDateSchema.nullable();

/** The shapes that the letter has had since 2013. */
export const LayoutSchema = z.enum(["issue-blocks", "numbered-decisions", "notice", "professional-review"]);
export type Layout = z.infer<typeof LayoutSchema>;

/** `upheld`: every denial stands. `overturned`: every service is to be provided. `partially-overturned`: some of each. */
export const OutcomeSchema = z.enum(["upheld", "overturned", "partially-overturned"]);
export type Outcome = z.infer<typeof OutcomeSchema>;

/** The table at the head of the letter. */
export const CaseHeaderSchema = z.object({
  span: named<Span>(SpanSchema),
  /** As printed: `CM16-0990101`. */
  caseNumber: z.string().nullable(),
  /** When the case was assigned to MAXIMUS. */
  dateAssigned: date,
  /** When the worker was injured. */
  dateOfInjury: date,
  /** When the final determination was made; `Dated:` in the layouts of 2013 and 2014. */
  decisionDate: date,
  /** The date of the utilization review denial in dispute. */
  urDenialDate: date,
  /** An expedited review is one that cannot wait. */
  priority: z.enum(["standard", "expedited"]).nullable(),
  /** When the application for Independent Medical Review was received. */
  applicationReceived: date,
});
export interface CaseHeader extends z.infer<typeof CaseHeaderSchema> {}

/** The states, territories and the District of Columbia by their USPS codes. */
export const StateCodeSchema = z.enum([
  "AL",
  "AK",
  "AZ",
  "AR",
  "CA",
  "CO",
  "CT",
  "DE",
  "DC",
  "FL",
  "GA",
  "HI",
  "ID",
  "IL",
  "IN",
  "IA",
  "KS",
  "KY",
  "LA",
  "ME",
  "MD",
  "MA",
  "MI",
  "MN",
  "MS",
  "MO",
  "MT",
  "NE",
  "NV",
  "NH",
  "NJ",
  "NM",
  "NY",
  "NC",
  "ND",
  "OH",
  "OK",
  "OR",
  "PA",
  "RI",
  "SC",
  "SD",
  "TN",
  "TX",
  "UT",
  "VT",
  "VA",
  "WA",
  "WV",
  "WI",
  "WY",
  "AS",
  "GU",
  "MP",
  "PR",
  "VI",
]);
export type StateCode = z.infer<typeof StateCodeSchema>;

/** The expert reviewer's credentials; the reviewer is never named. */
export const ReviewerSchema = z.object({
  /** Board certifications and specialties as printed. */
  certifications: z.array(z.string()),
  /** As printed, before 2015 only. */
  subspecialties: z.array(z.string()),
  /** The states of licensure that are states; a misspelt one that is none is left out, with a diagnostic. */
  licensedStates: z.array(StateCodeSchema),
  /** The credentials, unwrapped; those from 2015 on with their labels. */
  text: z.string(),
  span: named<Span>(SpanSchema),
});
export interface Reviewer extends z.infer<typeof ReviewerSchema> {}

/** The clinical case summary. Its dates are as it tells them, also where they contradict the header. */
export const ClinicalSummarySchema = z.object({
  /** The summary, unwrapped. */
  text: z.string(),
  span: named<Span>(SpanSchema),
  /** The injured worker's age and sex by a stated word, never by pronoun. */
  patient: z.object({
    /** In years. */
    age: z.int().nonnegative().nullable(),
    /** As a word states it. */
    sex: z.enum(["female", "male"]).nullable(),
  }),
  /** When the worker was injured, as the summary tells it. */
  dateOfInjury: date,
  /** The date of the denial or modification in dispute. */
  utilizationReviewDate: date,
  /** Everything that the summary cites, in text order. */
  citations: z.array(CitationSchema),
});
export interface ClinicalSummary extends z.infer<typeof ClinicalSummarySchema> {}

/** What a stretch of the letter was read as. */
export const SectionKindSchema = z.enum([
  "cover-page",
  "case-header",
  "how-determined",
  "reviewer",
  "documents-reviewed",
  "clinical-summary",
  "issues-lead-in",
  "issue-title",
  "claims-administrator-guideline",
  "maximus-guideline",
  "rationale",
  "effect",
  "closing",
  "page-footer",
  "repeated",
  "other-letter",
  "blank",
  "unrecognized",
]);
export type SectionKind = z.infer<typeof SectionKindSchema>;

/** A stretch of the letter and what it was read as; a heading or label belongs to the section that it opens. */
export const SectionSchema = z.object({
  kind: SectionKindSchema,
  /** The number of the issue to which it belongs; `null` where it belongs to none. */
  issue: z.int().positive().nullable(),
  span: named<Span>(SpanSchema),
});
export interface Section extends z.infer<typeof SectionSchema> {}

/** A final determination letter, read. Plain JSON: what is absent is `null` or `[]`, never a missing key. */
export const DeterminationSchema = z.object({
  /** Changes where a field changes its name or meaning. */
  schemaVersion: z.literal(1),
  /** `null` where no known layout fits well. */
  layout: LayoutSchema.nullable(),
  caseHeader: named<CaseHeader>(CaseHeaderSchema).nullable(),
  /** What a cover page states; letters without one state none. */
  statedOutcome: OutcomeSchema.nullable(),
  /** From the issues' decisions; `null` if there is no issue or a decision is missing. */
  outcome: OutcomeSchema.nullable(),
  reviewer: named<Reviewer>(ReviewerSchema).nullable(),
  /** The list of documents of the letters of 2013 and 2014. */
  documentsReviewed: z.array(named<Passage>(PassageSchema)).nullable(),
  clinicalSummary: named<ClinicalSummary>(ClinicalSummarySchema).nullable(),
  /** The disputed items/services, in letter order. */
  issues: z.array(named<Issue>(IssueSchema)),
  /** Tiles the letter: the first starts at 0, each starts where the last ended, the last ends at `letter.length`. */
  sections: z.array(named<Section>(SectionSchema)),
  /** What a careful reader should know: what was missing, doubtful or contradictory. */
  diagnostics: z.array(named<Diagnostic>(DiagnosticSchema)),
});
export interface Determination extends z.infer<typeof DeterminationSchema> {}
