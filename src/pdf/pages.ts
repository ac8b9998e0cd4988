/** Pages in a text that was made from a PDF: which part of the text stands on which page, and where on it. */
import type { Span } from "../schema/index.ts";

/** A page of a PDF. */
export interface PdfPage {
  /** From 1, as viewers count, whatever number is printed on the page. */
  readonly number: number;
  /** What of the text stands on it, in UTF-16 units. The spans of the pages tile the text; that of an empty page can be empty. */
  readonly span: Span;
}

/** The text of a PDF and its pages. */
export interface PdfText {
  /** What a parser is given. */
  readonly text: string;
  /** Its pages, in order. */
  readonly pages: readonly PdfPage[];
}

/** A place on a page as people count: all from 1. */
export interface PlaceOnPage {
  /** As viewers count. */
  readonly page: number;
  /** Of the page's printed lines: those that hold text. */
  readonly line: number;
  /** In UTF-16 units. */
  readonly column: number;
}

/** Printed lines of a page, without the blank lines between its paragraphs. */
const PRINTED_LINE = /[^\n\f]+/g;

/**
 * Says where on which page something stands.
 *
 * @param pdf What `readPdf` gave.
 * @param offset A UTF-16 offset into its text, such as the start of a span of the record. One behind the end is taken
 *   for the end, one between two lines for the end of the upper one.
 * @returns Page, line and column.
 * @example
 * const pdf = await readPdf(bytes);
 * const { issues } = parseDetermination(pdf.text);
 * placeOf(pdf, issues[0].title.span.start); // { page: 2, line: 3, column: 1 }
 */
export function placeOf({ text, pages }: PdfText, offset: number): PlaceOnPage {
  const at = Math.min(Math.max(offset, 0), text.length);
  const page = pages.findLast(({ span }) => span.start <= at);
  const start = page?.span.start ?? 0;
  let line = 0;
  let lineStart = start;
  let lineEnd = start;
  for (const { index, 0: words } of text.slice(start, at + 1).matchAll(PRINTED_LINE)) {
    line++;
    lineStart = start + index;
    lineEnd = lineStart + words.length;
  }
  return { page: page?.number ?? 1, line: Math.max(line, 1), column: Math.min(at, lineEnd) - lineStart + 1 };
}
