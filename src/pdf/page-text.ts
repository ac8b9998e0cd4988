/**
 * A PDF's text from the lines of its pages: an empty line where the gap between two lines is that of a paragraph, a form
 * feed where a page ends.
 */
import type { PrintedLine } from "./page-lines.ts";
import type { PdfPage, PdfText } from "./pages.ts";

/** Distance of the lines of running text as a multiple of their size, where a document has none to tell it by. */
const SINGLE_SPACED = 1.2;
/** Distances beyond three lines are no line spacing. */
const MOST_SPACED = 3.6;
/** A line with this share of the widest line's width goes on in the next: between the two is no paragraph. */
const FULL_LINE = 0.75;
/** A gap that is larger than the usual one by this factor divides paragraphs. */
const PARAGRAPH = 1.3;

/**
 * Puts the lines of a document together.
 *
 * @param pages The lines of each page, in order.
 * @returns The text, every line of which ends in a line feed, with the span of each page.
 */
export function textOfPages(pages: readonly (readonly PrintedLine[])[]): PdfText {
  const paragraphGap = PARAGRAPH * usualGap(pages);
  let text = "";
  const spans = pages.map((lines, i): PdfPage => {
    const start = text.length;
    lines.forEach((line, nth) => {
      text += nth > 0 && line.gap > paragraphGap ? `\n${line.text}\n` : `${line.text}\n`;
    });
    if (i + 1 < pages.length) text += "\f";
    return { number: i + 1, span: { start, end: text.length } };
  });
  return { text, pages: spans };
}

/** The distance of lines in running text: that behind full lines, of which half have less and half more. */
function usualGap(pages: readonly (readonly PrintedLine[])[]): number {
  const widest = pages.reduce((most, lines) => lines.reduce((width, line) => Math.max(width, line.width), most), 0);
  const gaps = pages.flatMap((lines) => lines.flatMap(({ gap }, i) => (isFull(lines[i - 1], widest) && gap > 0 ? [gap] : [])));
  const median = gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 2)];
  return Math.min(median ?? SINGLE_SPACED, MOST_SPACED);
}

const isFull = (line: PrintedLine | undefined, widest: number): boolean => line !== undefined && line.width >= FULL_LINE * widest;
