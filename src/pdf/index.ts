/**
 * PDFs of determination letters as text, with their pages.
 *
 * @packageDocumentation
 */
export { PdfError, type PdfErrorCode } from "./errors.ts";
export { placeOf, type PdfPage, type PdfText, type PlaceOnPage } from "./pages.ts";
export { readPdf, type PdfOptions } from "./read-pdf.ts";
