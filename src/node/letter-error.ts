/** What stands in the way of a letter's record, in words for the person at the terminal. */
import type { DeterminationErrorCode } from "../index.ts";
import type { PdfErrorCode } from "../pdf/index.ts";

/** Why there is no record: a reason of the parser's, one that lies in a PDF, or one in the file or line it should be in. */
export type LetterErrorCode =
  | DeterminationErrorCode
  | PdfErrorCode
  | "no-such-file"
  | "unreadable-file"
  | "folder-without-letters"
  | "binary-file"
  | "no-text"
  | "invalid-line"
  | "reader-crashed";

/** What stood in the way, in a sentence that also says what to do. The place is `null` where it is no place in a text. */
export interface LetterError {
  readonly code: LetterErrorCode;
  readonly message: string;
  readonly offset: number | null;
  /** Of a PDF; `line` and `column` are then those on the page. */
  readonly page: number | null;
  readonly line: number | null;
  readonly column: number | null;
}

/** An error that is not at a place in the letter's text. */
export function fileError(code: LetterErrorCode, message: string): LetterError {
  return { code, message, offset: null, page: null, line: null, column: null };
}

/** What the operating system answered, in words. */
export function systemError(error: unknown): LetterError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return fileError("no-such-file", "There is no such file or folder: check the path");
  if (code === "EACCES" || code === "EPERM")
    return fileError("unreadable-file", "The permission to read this is missing: ask its owner, or run as a user who may");
  // Behind the comma Node names the call and the path, which the reader has already.
  return fileError("unreadable-file", `This could not be read (${message.split(",", 1)[0]}): check the file and the disk that it is on`);
}
