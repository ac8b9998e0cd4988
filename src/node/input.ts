/**
 * What is to be read, as plain data: which letters there are is found in one place, and each is read on its own, there or
 * in another thread.
 */
import type { LetterError } from "./letter-error.ts";

/** A letter to read, or what stands in its place. `source` is what results and messages call it. */
export type Input =
  | {
      readonly kind: "file";
      /** Its path as it was given or found. */
      readonly source: string;
    }
  | {
      readonly kind: "bytes";
      /** `-` for standard input. */
      readonly source: string;
      /** A PDF, or text in UTF-8. */
      readonly bytes: Uint8Array;
    }
  | {
      readonly kind: "text";
      /** What the caller calls it. */
      readonly source: string;
      /** The letter. */
      readonly text: string;
    }
  | {
      readonly kind: "line";
      /** `FILE:LINE` */
      readonly source: string;
      /** A line of NDJSON: an object with the letter as text in one of its fields. */
      readonly line: Uint8Array;
    }
  | {
      readonly kind: "error";
      /** What could not be found or opened. */
      readonly source: string;
      /** Why. */
      readonly error: LetterError;
    };

/** How inputs are read, the same for all of a run. */
export interface InputOptions {
  /** Of protected PDFs. */
  readonly password?: string | undefined;
  /** The field of NDJSON objects that holds the letter. Default: `text`. */
  readonly textField?: string | undefined;
}
