/** What a reader should know about how a letter was read. */
import * as z from "zod";
import { SpanSchema } from "./span.ts";

/** The closed list of what can be said of a letter. `DIAGNOSTICS` gives each code's severity and meaning. */
export const DiagnosticCodeSchema = z.enum([
  "missing-part",
  "missing-decision",
  "missing-label",
  "part-repeated",
  "other-letter",
  "unrecognized-text",
  "impossible-date",
  "unknown-state",
  "citation-not-read",
  "verdict-contradicts-decision",
  "outcome-contradicts-decisions",
  "decision-inferred",
  "layout-not-recognized",
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
  message: z.string(),
  span: SpanSchema,
});
export type Diagnostic = z.infer<typeof DiagnosticSchema>;
