import { describe, expect, it } from "vitest";
import { placeOf, type PdfText } from "../../src/pdf/index.ts";

/** Two pages with text, and an empty one between them. */
const PDF: PdfText = {
  text: "One two\n\nThree\n\f\fFour\n",
  pages: [
    { number: 1, span: { start: 0, end: 16 } },
    { number: 2, span: { start: 16, end: 17 } },
    { number: 3, span: { start: 17, end: 22 } },
  ],
};

const cases: readonly [where: string, offset: number, page: number, line: number, column: number][] = [
  ["the first character", 0, 1, 1, 1],
  ["a word in the line", 4, 1, 1, 5],
  ["the end of the line", 7, 1, 1, 8],
  ["the empty line, which is no printed one", 8, 1, 1, 8],
  ["the next printed line", 9, 1, 2, 1],
  ["the end of the page", 15, 1, 2, 6],
  ["an empty page", 16, 2, 1, 1],
  ["the last page", 18, 3, 1, 2],
  ["behind the end", 99, 3, 1, 5],
  ["before the start", -1, 1, 1, 1],
];

describe("placeOf", () => {
  for (const [where, offset, page, line, column] of cases)
    it(`counts ${where}`, () => expect(placeOf(PDF, offset)).toEqual({ page, line, column }));
});
