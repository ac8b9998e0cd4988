/** One disputed item of a determination, from its title to its rationale. */
import * as z from "zod";
import { CitationSchema, GuidelineCitationSchema } from "./citation.ts";
import { ServiceSchema } from "./service.ts";
import { PassageSchema, SpanSchema } from "./span.ts";

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
  span: SpanSchema,
  basis: GuidelineBasisSchema,
  /** The guidelines that it cites, in text order. */
  citations: z.array(GuidelineCitationSchema),
});
export type GuidelineLine = z.infer<typeof GuidelineLineSchema>;

/** What the rationale says of medical necessity, in whatever words. */
export const VerdictSchema = z.enum(["medically-necessary", "not-medically-necessary"]);
export type Verdict = z.infer<typeof VerdictSchema>;

/** The text behind `Decision rationale:`. */
export const RationaleSchema = z.object({
  /** Unwrapped, without its label. */
  text: z.string(),
  span: SpanSchema,
  /** `null` where it says nothing of medical necessity. */
  verdict: VerdictSchema.nullable(),
  /** Everything that it cites, in text order. */
  citations: z.array(CitationSchema),
});
export type Rationale = z.infer<typeof RationaleSchema>;

/** One disputed item/service and its decision. */
export const IssueSchema = z.object({
  /** 1, 2, … in letter order. */
  number: z.int().positive(),
  /** The whole block. */
  span: SpanSchema,
  /** As printed, up to the colon before the decision word. */
  title: PassageSchema.nullable(),
  service: ServiceSchema.nullable(),
  /** `null` where damage took the decision word away. */
  decision: DecisionSchema.nullable(),
  /** `inferred`: the layout prints no decision word; it was read from the rationale's verdict. */
  decisionBasis: z.enum(["printed", "inferred"]).nullable(),
  claimsAdministratorGuideline: GuidelineLineSchema.nullable(),
  maximusGuideline: GuidelineLineSchema.nullable(),
  rationale: RationaleSchema.nullable(),
});
export type Issue = z.infer<typeof IssueSchema>;
