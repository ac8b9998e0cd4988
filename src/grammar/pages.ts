/**
 * Pages as the letters print them.
 *
 *     24    41, 64    74-97    300-301    76-80, 124
 */
import type { PageRange } from "../schema/index.ts";
import { alt, sepBy1, token, where, whileGoingOn, type Rule } from "./combinators.ts";

const page: Rule<PageRange> = token(/(\d{1,4})(?: ?(?:[-‐‑–]|to|through) ?(\d{1,4}))?(?!\d)/, ([, first, last]) =>
  rangeOf(Number(first), last),
);

/** `Page(s): 2 4-2 5`: blanks stand inside the numbers. */
const dividedPage: Rule<PageRange> = token(/(\d(?: ?\d){0,3})(?: ?[-‐‑–] ?(\d(?: ?\d){0,3}))?(?! ?\d)/, ([, first, last]) =>
  rangeOf(Number((first as string).replace(/ /g, "")), last?.replace(/ /g, "")),
);

/** `Page(s): 74 75` are two, whose comma is lost, and no page 7475. */
const listedPage: Rule<PageRange> = where(
  token(/(\d\d)(?= (\d\d)(?!\d))/, ([, first, second]) => ({ from: Number(first), to: Number(first), next: Number(second) })),
  ({ from, next }) => next > from,
).map(({ from, to }) => ({ from, to }));

/** `1205-7` is short for 1205-1207. */
function rangeOf(from: number, last: string | undefined): PageRange {
  if (last === undefined) return { from, to: from };
  const head = String(from).slice(0, Math.max(0, String(from).length - last.length));
  const to = Number(head + last);
  return to < from ? { from, to: from } : { from, to };
}

const nextInList = token(/ ?(?:, and|,|;|&|and) ?(?=\d)/i);
/** Pages and ranges of pages, parted by commas. */
export const pageList: Rule<PageRange[]> = sepBy1(page, nextInList);
/** The same as extractors damage it. */
export const damagedPageList: Rule<PageRange[]> = sepBy1(alt(listedPage, dividedPage), alt(nextInList, token(/ (?=\d\d(?!\d))/)));

/** `page 24 and 30 days` counts days; `page 24, 2016` tells a year. */
const nextPage = token(
  / ?(?:, and|,|;|&|and) ?(?=\d)(?!(?:19|20)\d\d(?!\d))(?!\d+(?:[-‐‑–]\d+)? ?(?:%|(?:percent|mg|days?|weeks?|months?|years?|hours?|times|visits?|sessions?|injections?|tablets?|patients?)\b))/i,
).then(page);

/** The same in running text, where a number behind the pages can count something, as in `page 46, 2 injections`: pages go up. */
export const pagesInText: Rule<PageRange[]> = whileGoingOn(page, nextPage, (before, next) => next.from > before.to);
