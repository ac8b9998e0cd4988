/** Why a PDF gives no text. */

/** What is the matter with a file that was to be read as a PDF. */
export type PdfErrorCode = "empty-file" | "not-a-pdf" | "pdf-damaged" | "pdf-password" | "pdf-without-text";

/** What `readPdf` throws. The message is a sentence that also says what to do; it holds nothing of the file. */
export class PdfError extends Error {
  override readonly name = "PdfError";
  readonly code: PdfErrorCode;

  constructor(code: PdfErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
