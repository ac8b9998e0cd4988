/**
 * What is to be read, as plain data: which letters there are is found in one place, and each is read on its own, there or
 * in another thread.
 */
import type { LetterError } from "./letter-error.ts";

/** A letter to read, or what stands in its place. `source` is what results and messages call it. */
export type Input =
  /** A file. `source` is its path as it was given or found. */
  | { readonly kind: "file"; readonly source: string }
  /** The bytes of a letter. `source` is `-`, for standard input. */
  | { readonly kind: "bytes"; readonly source: string; readonly bytes: Uint8Array }
  /** A text. */
  | { readonly kind: "text"; readonly source: string; readonly text: string }
  /** A line of NDJSON: an object with the letter as text in one of its fields. `source` is `FILE:LINE`. */
  | { readonly kind: "line"; readonly source: string; readonly line: Uint8Array }
  /** What could not be found or opened. */
  | { readonly kind: "error"; readonly source: string; readonly error: LetterError };

/** How inputs are read, the same for all of a run. */
export interface InputOptions {
  /** Of protected PDFs. */
  readonly password?: string | undefined;
  /** The field of NDJSON objects that holds the letter. Default: `text`. */
  readonly textField?: string | undefined;
}
