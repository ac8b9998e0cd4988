/** The text of a PDF, read with pdf.js (unpdf). */
import { getDocumentProxy } from "unpdf";
import { PdfError } from "./errors.ts";
import { linesOfPage, type PrintedLine, type TextRun } from "./page-lines.ts";
import { textOfPages } from "./page-text.ts";
import type { PdfText } from "./pages.ts";

export interface PdfOptions {
  readonly password?: string;
}
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<PdfText> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: true, ...options });
  try {
    const pages: PrintedLine[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOfPage(items as TextRun[]));
    }
    return textOfPages(pages);
  } finally {
    await pdf.destroy();
  }
}
