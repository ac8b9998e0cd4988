/**
 * Pages that were printed or scanned twice: stretches of a letter that are, line by line, the same as the stretch right
 * before them, and begin a page or hold a heading or label. The text leaves them out, so that what runs over the end of such
 * a page is read as one.
 *
 *     … is not medically |page end| necessary. Norco: Upheld … |page end| necessary. Norco: Upheld … |page end| Decision …
 */
import { lastAtMost, readText, spanOf, trimmed, type Reading, type Stretch } from "../text/reading.ts";
import { isDetermination } from "./letter.ts";

/** Less than this repeats by chance: items of a list, the same short line of two issues. */
const LEAST_LINES = 3;
const LEAST_LENGTH = 250;
/** A page can begin with a line that it holds again; so many lines before the first that is only once in it are looked at. */
const LINES_BEFORE = 8;

/** The reading without what stands in the letter twice, one behind the other. */
export function withoutRepeats(reading: Reading): Reading {
  const repeats = findRepeats(reading).filter((copy) => beginsPage(reading, copy) || holdsWording(reading, copy));
  return repeats.length === 0
    ? reading
    : readText(
        reading.letter,
        repeats.map((repeat) => spanOf(reading, repeat)),
      );
}

const beginsPage = ({ lines }: Reading, { start }: Stretch): boolean => lines.pages[lastAtMost(lines.starts, start)] === true;

/** Reviewers say a thing twice, but not with its label. */
const holdsWording = (reading: Reading, copy: Stretch): boolean => {
  const { start, end } = spanOf(reading, copy);
  return isDetermination(readText(reading.letter.slice(start, end)));
};

/** The copies, in text order. Each line is compared with the last that looks like it, so that the work grows with the lines. */
function findRepeats({ text, lines: { starts } }: Reading): Stretch[] {
  const count = starts.length + 1;
  const repeats: Stretch[] = [];
  if (count < 2 * LEAST_LINES) return repeats;
  const { start: first, end: lastEnd } = trimmed(text, { start: 0, end: text.length });
  // A line's end is that of its last word: a blank stands behind it, or the hyphen that joined it to the next line.
  const startOf = (line: number): number => (line === 0 ? first : (starts[line - 1] as number));
  const endOf = (line: number): number => (line === count - 1 ? lastEnd : (starts[line] as number) - 1);
  const isSame = (one: number, other: number): boolean => {
    const start = startOf(one);
    const length = endOf(one) - start;
    const from = startOf(other);
    if (length !== endOf(other) - from) return false;
    for (let i = 0; i < length; i++) if (text.charCodeAt(start + i) !== text.charCodeAt(from + i)) return false;
    return true;
  };
  /** The last line so far (from 1) of each look; lines that share one by chance are told apart by `isSame`. */
  const seen = new Array<number>(1 << Math.min(20, Math.ceil(Math.log2(2 * count)))).fill(0);
  let distance = 0;
  let same = 0;
  for (let line = 0; line < count; line++) {
    const start = startOf(line);
    const end = endOf(line);
    const look = (end - start) * 31 + text.charCodeAt((start + end) >> 1);
    const slot = look & (seen.length - 1);
    const before = (seen[slot] as number) - 1;
    seen[slot] = line + 1;
    if (distance > 0 && isSame(line, line - distance)) same++;
    else {
      distance = before >= 0 && isSame(line, before) ? line - before : 0;
      same = distance > 0 ? 1 : 0;
      for (let back = 1; same > 0 && same === back && back <= LINES_BEFORE && line - back - distance >= 0; back++)
        if (isSame(line - back, line - back - distance)) same++;
    }
    if (distance < LEAST_LINES || same < distance) continue;
    const copy = { start: startOf(line - distance + 1), end };
    const last = repeats.at(-1);
    // A third copy goes on where the second ends.
    if (last && copy.start - last.end <= 1) repeats[repeats.length - 1] = { start: last.start, end: copy.end };
    else if (copy.end - copy.start >= LEAST_LENGTH) repeats.push(copy);
    same = 0;
  }
  return repeats;
}
