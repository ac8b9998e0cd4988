/** The text of a PDF, read with pdf.js as unpdf packs it. */
import { getResolvedPDFJS } from "unpdf";
import { PdfError } from "./errors.ts";
import { checkFile } from "./file-check.ts";
import { linesOfPage, type PrintedLine, type TextRun } from "./page-lines.ts";
import { textOfPages } from "./page-text.ts";
import type { PdfText } from "./pages.ts";
import { withStrayRejections } from "./stray-rejections.ts";

/** How to read a PDF. */
export interface PdfOptions {
  /** Of a protected PDF; any other is read all the same. */
  readonly password?: string | undefined;
}

/**
 * Reads the text of a PDF. Lines, columns of tables and gaps between paragraphs are rebuilt from the places of the glyphs.
 *
 * @param bytes The file. It is copied: pdf.js would take its memory away.
 * @param options The password, where one is needed.
 * @returns The text, with a form feed where a page ends, and what of it stands on which page. What is no visible text
 *   of the pages themselves is left out: beyond their edges, in annotations, form fields and attachments.
 * @throws {@link PdfError} where no text can be read, or not all of it: a file that is cut off or damaged, is no PDF, needs a
 *   password, or holds only images.
 * @example
 * const { text } = await readPdf(await readFile("letter.pdf"));
 * const record = parseDetermination(text);
 */
export async function readPdf(bytes: Uint8Array | ArrayBuffer, options: PdfOptions = {}): Promise<PdfText> {
  const file = new Uint8Array(ArrayBuffer.isView(bytes) ? bytes : bytes.slice(0));
  checkFile(file);
  const pdf = textOfPages(await linesOfPages(file, options));
  if (!/\S/.test(pdf.text)) {
    throw new PdfError(
      "pdf-without-text",
      "This PDF holds no text, only images, as a scan does: add the text with text recognition (OCR) first, such as `ocrmypdf`",
    );
  }
  return pdf;
}

async function linesOfPages(data: Uint8Array, { password }: PdfOptions): Promise<PrintedLine[][]> {
  const { getDocument, InvalidPDFException, VerbosityLevel } = await getResolvedPDFJS();
  return withStrayRejections(new InvalidPDFException("") as Error, async () => {
    const task = getDocument({
      data,
      ...(password === undefined ? {} : { password }),
      verbosity: VerbosityLevel.ERRORS,
      // Otherwise it would go on without what it cannot read, and the text would have gaps that nobody sees.
      stopAtErrors: true,
      // Nothing is drawn.
      disableFontFace: true,
      useSystemFonts: true,
      isEvalSupported: false,
    });
    try {
      const pdf = await task.promise;
      const pages: PrintedLine[][] = [];
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number);
        const { items } = await page.getTextContent();
        // Marked content, the other kind of item, has to be asked for.
        pages.push(linesOfPage(items as TextRun[]));
      }
      return pages;
    } catch (error) {
      throw pdfErrorOf(error);
    } finally {
      await task.destroy();
    }
  });
}

/** How pdf.js says that a password was given, and was wrong. */
const INCORRECT_PASSWORD = 2;

function pdfErrorOf(error: unknown): PdfError {
  const { name, code } = error as Error & { code?: unknown };
  if (name === "PasswordException") {
    const message =
      code === INCORRECT_PASSWORD
        ? "This PDF is protected by another password than the one that was given: give the right one"
        : "This PDF is protected by a password: give it with the option `password`";
    return new PdfError("pdf-password", message, { cause: error });
  }
  return new PdfError(
    "pdf-damaged",
    "This PDF is damaged, and parts of it cannot be read: download or copy it again, or open it in a viewer and save it anew",
    { cause: error },
  );
}
