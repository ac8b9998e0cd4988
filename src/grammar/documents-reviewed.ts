/**
 * The list of documents of the letters of 2013 and 2014.
 *
 *     These documents included:
 *        • Application of Independent Medical Review
 *        • Utilization Review Determination
 */
import { lastAtMost, trimmed, type Reading, type Stretch } from "../text/reading.ts";

const BULLET = /[•·▪◦●○■□\uF0B7]|[-–*o](?= )/g;
const SIGN = /[-–*o]/;
const LEAD_IN = /^.{0,400}?documents included ?:/i;

/** The documents: behind bullets, or a printed line each. */
export function readDocuments({ text, lines }: Reading, passage: Stretch): Stretch[] {
  const start = passage.start + (LEAD_IN.exec(text.slice(passage.start, passage.end))?.[0].length ?? 0);
  const list = trimmed(text, { start, end: passage.end });
  // A hyphen is a bullet only where it begins a line: `Operative report - left knee` is one document.
  const bullets = [...text.slice(list.start, list.end).matchAll(BULLET)]
    .map(({ index, 0: mark }) => ({ mark, at: list.start + index, behind: list.start + index + mark.length }))
    .filter(({ mark, at }) => !SIGN.test(mark) || at === list.start || lines.starts[lastAtMost(lines.starts, at)] === at);
  const own = bullets.length > 0 ? bullets : lineStarts(lines.starts, list).map((at) => ({ at, behind: at }));
  return own
    .map(({ behind }, i) => trimmed(text, { start: behind, end: own[i + 1]?.at ?? list.end }))
    .filter(({ start: from, end }) => end > from);
}

function lineStarts(starts: readonly number[], { start, end }: Stretch): number[] {
  const first = lastAtMost(starts, start);
  return [start, ...starts.slice(first + 1).filter((at) => at > start && at < end)];
}
