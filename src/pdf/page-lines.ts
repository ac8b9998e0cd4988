/**
 * The printed lines of a page, rebuilt from the runs of text that a PDF places on it.
 *
 *     "Priority:" at 72,649  "Standard" at 179,649  "Application" at 329,649  "Received:" at 329,637  "11/21/2016" at 427,649
 *  →  "Priority:         Standard                 Application      11/21/2016"
 *     "Received:"
 *
 * A PDF has no lines, columns or paragraphs: it places glyphs, in any order. Here their places decide, and their order
 * only where one column of prose stands beside another.
 */

/** A run of text as pdf.js gives it; one of white space stands for a printed blank. */
export interface TextRun {
  readonly str: string;
  /** The matrix that places its first glyph: six numbers, the last two of which are its origin. */
  readonly transform: readonly number[];
  /** Along the run, in the units of the page. */
  readonly width: number;
}

/** A line of a page. */
export interface PrintedLine {
  readonly text: string;
  /**
   * How far below the line above it stands, baseline to baseline, as a multiple of its text's size: 0 for the first of a
   * page or column, `Infinity` where text of another direction begins.
   */
  readonly gap: number;
  /** In the units of the page. */
  readonly width: number;
}

/**
 * Rebuilds the lines of a page.
 *
 * @param runs The page's runs, in the order in which the PDF has them.
 * @returns The lines from top to bottom, but for columns of prose, which stand one behind the other, and for text in
 *   another direction than the most, which stands at the end.
 */
export function linesOfPage(runs: readonly TextRun[]): PrintedLine[] {
  return byDirection(runs).flatMap((placed, nth) =>
    columnsOf(placed).flatMap((column, i) => printed(linesOf(column), nth > 0 && i === 0 ? Infinity : 0)),
  );
}

// ---- places -----------------------------------------------------------------------------------------------------

/** A run on the axes of its own direction: `start` and `end` along it, `baseline` across it. */
interface Placed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly baseline: number;
  readonly size: number;
  /** Is a blank printed behind it? */
  spaced: boolean;
}

/** How crooked a scan can be, in degrees. Text that is further from the four directions of a page is a watermark. */
const SKEW = 10;
const WATERMARK = 4;

/** The runs by the direction that they are read in, that of most of the text first. */
function byDirection(runs: readonly TextRun[]): Placed[][] {
  const directions = new Map<number, { readonly placed: Placed[]; length: number }>();
  let last: Placed | null = null;
  for (const { str, transform, width } of runs) {
    const text = str.trim();
    if (last !== null && str.trimStart().length < str.length) last.spaced = true;
    if (text === "") continue;
    const [a, b, c, d, x, y] = transform as [number, number, number, number, number, number];
    const breadth = Math.hypot(a, b) || 1;
    const [cos, sin] = [a / breadth, b / breadth];
    const degrees = (Math.atan2(b, a) * 180) / Math.PI;
    const quarter = Math.round(degrees / 90);
    const direction = Math.abs(degrees - 90 * quarter) <= SKEW ? (quarter + 4) % 4 : WATERMARK;
    const start = x * cos + y * sin;
    last = {
      text: text.replace(/\s+/g, " "),
      start,
      end: start + width,
      baseline: y * cos - x * sin,
      size: Math.hypot(c, d),
      spaced: str.trimEnd().length < str.length,
    };
    let found = directions.get(direction);
    if (!found) directions.set(direction, (found = { placed: [], length: 0 }));
    found.placed.push(last);
    found.length += text.length;
  }
  return [...directions.values()].sort((one, other) => other.length - one.length).map(({ placed }) => placed);
}

// ---- columns ----------------------------------------------------------------------------------------------------

/** A jump up the page, as a multiple of the text's size, that no superscript or table row makes. */
const JUMP = 2.5;
/** Columns of prose have at least so many lines beside each other, and so many words in a line; cells of tables have fewer. */
const COLUMN_LINES = 4;
const COLUMN_WORDS = 4;
/** An order that goes up more often than this is none, and comparing so many stretches would take long. */
const MOST_STRETCHES = 50;

/** Columns of prose: the PDF's order goes up the page behind each, to text that stands wholly beside it. */
function columnsOf(placed: readonly Placed[]): (readonly Placed[])[] {
  const stretches = downwards(placed);
  if (stretches.length > MOST_STRETCHES) return [placed];
  const columns: Placed[][] = [];
  for (const stretch of stretches) {
    const left = columns.at(-1);
    if (left === undefined || standBeside(left, stretch)) columns.push(stretch);
    else for (const run of stretch) left.push(run);
  }
  return columns;
}

/** The runs cut where their order goes up the page. */
function downwards(placed: readonly Placed[]): Placed[][] {
  const stretches: Placed[][] = [];
  let last: Placed | null = null;
  for (const run of placed) {
    if (last === null || run.baseline > last.baseline + JUMP * run.size) stretches.push([]);
    stretches.at(-1)?.push(run);
    last = run;
  }
  return stretches;
}

/** Are these columns of prose, as far as they stand at the same height? */
function standBeside(left: readonly Placed[], right: readonly Placed[]): boolean {
  const [one, other] = [extentOf(left), extentOf(right)];
  const top = Math.min(one.top, other.top);
  const bottom = Math.max(one.bottom, other.bottom);
  const isBeside = ({ baseline }: Placed): boolean => bottom <= baseline && baseline <= top;
  const [own, next] = [left.filter(isBeside), right.filter(isBeside)];
  return extentOf(own).end <= extentOf(next).start && isProse(own) && isProse(next);
}

function extentOf(placed: readonly Placed[]): { top: number; bottom: number; start: number; end: number } {
  const extent = { top: -Infinity, bottom: Infinity, start: Infinity, end: -Infinity };
  for (const { baseline, start, end } of placed) {
    extent.top = Math.max(extent.top, baseline);
    extent.bottom = Math.min(extent.bottom, baseline);
    extent.start = Math.min(extent.start, start);
    extent.end = Math.max(extent.end, end);
  }
  return extent;
}

function isProse(column: readonly Placed[]): boolean {
  const lines = linesOf(column).length;
  const words = column.reduce((sum, { text }) => sum + text.split(" ").length, 0);
  return lines >= COLUMN_LINES && words >= COLUMN_WORDS * lines;
}

// ---- lines ------------------------------------------------------------------------------------------------------

/** Runs on one line, in the order of the PDF; `main` is the largest of them. */
interface Line {
  readonly runs: Placed[];
  main: Placed;
}

/** The lines of a column from top to bottom. */
function linesOf(column: readonly Placed[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const run of column.toSorted((one, other) => other.baseline - one.baseline)) {
    if (line === null || !onOneLine(line.main, run)) lines.push((line = { runs: [], main: run }));
    line.runs.push(run);
    if (run.size > line.main.size) line.main = run;
  }
  return lines;
}

/** Superscripts and subscripts stand on the line of their word; large print over small lines gathers no more than one. */
function onOneLine(upper: Placed, lower: Placed): boolean {
  const [large, small] = upper.size > lower.size ? [upper.size, lower.size] : [lower.size, upper.size];
  return upper.baseline - lower.baseline < Math.min(0.5 * large, 0.7 * small);
}

function printed(lines: readonly Line[], gapAbove: number): PrintedLine[] {
  const left = lines.reduce((least, { runs }) => runs.reduce((start, run) => Math.min(start, run.start), least), Infinity);
  return lines.map(({ runs, main }, i) => {
    const above = lines[i - 1]?.main;
    const gap = above ? (above.baseline - main.baseline) / Math.max(above.size, main.size) : gapAbove;
    return { gap, ...joined(runs, left) };
  });
}

// Widths as multiples of the text's size.
/** Narrower gaps are spacing inside a word. */
const BLANK = 0.15;
/** Wider gaps divide the columns of a table. */
const WIDE = 1;
/** An average glyph: columns of a table are lined up as if all glyphs had this width. */
const GLYPH = 0.5;
/** No page has more glyphs beside each other; in a damaged file text can stand anywhere. */
const MOST_GLYPHS = 200;

/** The runs of a line as text. `left` is where the column's lines begin. */
function joined(runs: Placed[], left: number): { text: string; width: number } {
  const columnOf = ({ start, size }: Placed): number => Math.min((start - left) / (GLYPH * size), MOST_GLYPHS);
  const [first, ...others] = runs.sort((one, other) => one.start - other.start) as [Placed, ...Placed[]];
  let text = "".padEnd(columnOf(first)) + first.text;
  let { end } = first;
  let last = first;
  for (const run of others) {
    if (isPrintedAgain(last, run)) continue;
    const gap = (run.start - end) / Math.max(last.size, run.size);
    if (gap > WIDE) text = `${text}  `.padEnd(columnOf(run));
    else if (last.spaced || gap > BLANK || gap < -WIDE) text += " ";
    text += run.text;
    end = Math.max(end, run.end);
    last = run;
  }
  return { text, width: end - first.start };
}

/** Some printers make bold text by printing it twice, a little beside. */
const isPrintedAgain = (run: Placed, next: Placed): boolean => next.text === run.text && next.start - run.start < BLANK * run.size;
