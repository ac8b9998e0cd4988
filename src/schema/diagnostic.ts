/** What a reader should know about how a letter was read. */
import * as z from "zod";
import { named } from "./named.ts";
import { SpanSchema, type Span } from "./span.ts";

/** The closed list of what can be said of a letter. `DIAGNOSTICS` gives each code's severity, its meaning and what to do. */
export const DiagnosticCodeSchema = z.enum([
  // how the letter was read
  "missing-part",
  "missing-label",
  "missing-decision",
  "empty-part",
  "part-repeated",
  "part-out-of-order",
  "other-letter",
  "unrecognized-text",
  "layout-not-recognized",
  "impossible-date",
  "unknown-state",
  "citation-not-read",
  "decision-inferred",
  // what the letter says
  "verdict-contradicts-decision",
  "outcome-contradicts-decisions",
  "summary-contradicts-header",
  "dates-out-of-order",
  "title-repeated",
  "issue-without-guideline",
  // what its titles ask for
  "service-not-read",
  "drug-not-known",
]);
export type DiagnosticCode = z.infer<typeof DiagnosticCodeSchema>;

/** `error`: something that a letter must have could not be read. `warning`: read, but doubtful. `info`: worth knowing. */
export const SeveritySchema = z.enum(["error", "warning", "info"]);
export type Severity = z.infer<typeof SeveritySchema>;

/** One remark on the letter; a missing thing has an empty span where it was expected. */
export const DiagnosticSchema = z.object({
  code: DiagnosticCodeSchema,
  severity: SeveritySchema,
  /** One sentence for people, with a short excerpt at most. */
  message: z.string(),
  span: named<Span>(SpanSchema),
});
export interface Diagnostic extends z.infer<typeof DiagnosticSchema> {}
