/** Lines and columns, and the piece of the letter that an error or diagnostic shows. */

/** A place in a letter as people count: both from 1; the column in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** As editors and grep count: a form feed ends a page, not a line. */
const LINE_END = /\r\n|[\n\r]/g;

/** Line and column of an offset. Offsets behind the end are taken for the end. */
export function positionAt(letter: string, offset: number): Position {
  const end = Math.min(Math.max(offset, 0), letter.length);
  let line = 1;
  let start = 0;
  LINE_END.lastIndex = 0;
  for (let found = LINE_END.exec(letter); found && found.index + found[0].length <= end; found = LINE_END.exec(letter)) {
    line++;
    start = found.index + found[0].length;
  }
  return { line, column: end - start + 1 };
}

/** Letters hold medical text: a frame shows no more than this much of the line. */
const EXCERPT = 60;

/**
 * The printed line around an offset, cut to a short excerpt, with a caret under the place:
 *
 *     12 | Claims Administrator guidline: Decision based on MTUS
 *        |                     ^
 */
export function codeFrame(letter: string, offset: number): string {
  const { line, column } = positionAt(letter, offset);
  const start = Math.min(Math.max(offset, 0), letter.length) - (column - 1);
  const from = Math.max(start, start + column - 1 - EXCERPT / 2);
  LINE_END.lastIndex = start;
  const lineEnd = LINE_END.exec(letter)?.index ?? letter.length;
  const excerpt = letter.slice(from, Math.min(lineEnd, from + EXCERPT)).replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, " ");
  const gutter = String(line);
  const caret = " ".repeat(Math.max(0, start + column - 1 - from));
  return `${gutter} | ${excerpt.trimEnd()}\n${" ".repeat(gutter.length)} | ${caret}^`;
}
