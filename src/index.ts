/**
 * imr-determination reads California workers' compensation Independent Medical Review (IMR) final determination letters.
 *
 * @packageDocumentation
 */
export { parseDetermination, safeParseDetermination, type Limits, type ParseOptions, type ParseResult } from "./parse-determination.ts";
export { extractCitations } from "./extract-citations.ts";
export { readService } from "./read-service.ts";
export { splitDeterminations } from "./split-determinations.ts";
export type { ServiceOptions } from "./added-drugs.ts";
export {
  DeterminationLimitError,
  DeterminationSyntaxError,
  OptionsError,
  type DeterminationError,
  type DeterminationErrorCode,
} from "./errors.ts";
export * from "./resolve/index.ts";
export { DIAGNOSTICS, type DiagnosticKind } from "./diagnostics/codes.ts";
export { formatDiagnostics, type FormatOptions } from "./diagnostics/format.ts";
export { locate } from "./diagnostics/locate.ts";
export * from "./catalogue/index.ts";
export * from "./schema/index.ts";
