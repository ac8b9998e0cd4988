/** Lines and columns, and the piece of the letter that an error or diagnostic shows. */
import type { Span } from "../schema/index.ts";

/** A place in a letter as people count: both from 1; the column in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** As editors and grep count: a form feed ends a page, not a line. */
const LINE_END = /\r\n|[\n\r]/g;

/** Line and column of an offset. Offsets behind the end are taken for the end. */
export const positionAt = (letter: string, offset: number): Position => positionsAt(letter, [offset])[0] as Position;

/** Line and column of each of some offsets, which count up: the letter is gone through once. */
export function positionsAt(letter: string, offsets: readonly number[]): Position[] {
  let line = 1;
  let start = 0;
  LINE_END.lastIndex = 0;
  let next = LINE_END.exec(letter);
  return offsets.map((offset) => {
    const end = Math.min(Math.max(offset, 0), letter.length);
    for (; next && next.index + next[0].length <= end; next = LINE_END.exec(letter)) {
      line++;
      start = next.index + next[0].length;
    }
    return { line, column: end - start + 1 };
  });
}

/** Letters hold medical text: a frame shows no more than this much of the line. */
const EXCERPT = 60;

/**
 * The printed line around an offset, cut to a short excerpt, with a caret under the place:
 *
 *     12 | Claims Administrator guidline: Decision based on MTUS
 *        |                     ^
 */
export const codeFrame = (letter: string, offset: number): string =>
  frameAt(letter, { start: offset, end: offset }, positionAt(letter, offset)).join("\n");

/** The two lines of a frame, for a place whose position is known; as far as its span is shown it is underlined. */
export function frameAt(letter: string, span: Span, { line, column }: Position): [string, string] {
  const offset = Math.min(Math.max(span.start, 0), letter.length);
  const from = Math.max(offset - (column - 1), offset - EXCERPT / 2);
  const cut = letter.slice(from, from + EXCERPT);
  // A line end between the excerpt's start and the place can only be the place itself, behind a CR.
  const lineEnd = cut.slice(offset - from).search(/[\n\r]/);
  const shown = letter.slice(from, lineEnd < 0 ? from + EXCERPT : offset + lineEnd).trimEnd();
  const gutter = String(line);
  const before = columnsOf(letter.slice(from, offset));
  const underlined = Math.max(0, columnsOf(letter.slice(offset, Math.min(span.end, from + shown.length))) - 1);
  return [`${gutter} | ${printable(shown)}`, `${" ".repeat(gutter.length)} | ${" ".repeat(before)}^${"~".repeat(underlined)}`];
}

/** What a terminal gives two columns, and what it gives none. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;
const COMBINING = /\p{M}/gu;

/** How many columns of a terminal a piece of text takes. */
const columnsOf = (text: string): number => [...printable(text).replace(COMBINING, "").replace(WIDE, "  ")].length;

/** A text without what could steer a terminal, one blank for each such character: what is shown keeps its columns. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, " ");
