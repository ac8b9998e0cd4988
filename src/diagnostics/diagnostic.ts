/** How a diagnostic is made. */
import type { Diagnostic, DiagnosticCode, Span } from "../schema/index.ts";
import { DIAGNOSTICS } from "./codes.ts";

/** A remark on the letter; its code tells how severe it is. */
export const diagnostic = (code: DiagnosticCode, message: string, { start, end }: Span): Diagnostic => ({
  code,
  severity: DIAGNOSTICS[code].severity,
  message,
  span: { start, end },
});
