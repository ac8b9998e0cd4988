/** One disputed item of a determination, from its title to its rationale. */
import * as z from "zod";
import { named } from "./named.ts";
import { CitationSchema, GuidelineCitationSchema, type GuidelineCitation } from "./citation.ts";
import { ServiceSchema, type Service } from "./service.ts";
import { PassageSchema, SpanSchema, type Passage, type Span } from "./span.ts";

/** `upheld`: the utilization review denial stands. `overturned`: the service is to be provided. */
export const DecisionSchema = z.enum(["upheld", "overturned"]);
export type Decision = z.infer<typeof DecisionSchema>;

/** On what a side says that it based its decision; `none` where it says that it cited no evidence, or cites nothing. */
export const GuidelineBasisSchema = z.enum(["mtus", "mtus-and-non-mtus", "non-mtus", "none"]);
export type GuidelineBasis = z.infer<typeof GuidelineBasisSchema>;

/** The line behind `Claims Administrator guideline:` or `MAXIMUS guideline:`. */
export const GuidelineLineSchema = z.object({
  /** Unwrapped, without its label. */
  text: z.string(),
  span: named<Span>(SpanSchema),
  basis: GuidelineBasisSchema,
  /** The guidelines that it cites, in text order. */
  citations: z.array(named<GuidelineCitation>(GuidelineCitationSchema)),
});
export interface GuidelineLine extends z.infer<typeof GuidelineLineSchema> {}

/** What the rationale says of medical necessity, in whatever words. */
export const VerdictSchema = z.enum(["medically-necessary", "not-medically-necessary"]);
export type Verdict = z.infer<typeof VerdictSchema>;

/** The text behind `Decision rationale:`. */
export const RationaleSchema = z.object({
  /** Unwrapped, without its label. */
  text: z.string(),
  span: named<Span>(SpanSchema),
  /** `null` where it says nothing of medical necessity. */
  verdict: VerdictSchema.nullable(),
  /** Everything that it cites, in text order. */
  citations: z.array(CitationSchema),
});
export interface Rationale extends z.infer<typeof RationaleSchema> {}

/** One disputed item/service and its decision. */
export const IssueSchema = z.object({
  /** 1, 2, … in letter order. */
  number: z.int().positive(),
  /** The whole block. */
  span: named<Span>(SpanSchema),
  /** As printed, up to the colon before the decision word. */
  title: named<Passage>(PassageSchema).nullable(),
  service: named<Service>(ServiceSchema).nullable(),
  /** `null` where damage took the decision word away. */
  decision: DecisionSchema.nullable(),
  /** `inferred`: the layout prints no decision word; it was read from the rationale's verdict. */
  decisionBasis: z.enum(["printed", "inferred"]).nullable(),
  claimsAdministratorGuideline: named<GuidelineLine>(GuidelineLineSchema).nullable(),
  maximusGuideline: named<GuidelineLine>(GuidelineLineSchema).nullable(),
  rationale: named<Rationale>(RationaleSchema).nullable(),
});
export interface Issue extends z.infer<typeof IssueSchema> {}
