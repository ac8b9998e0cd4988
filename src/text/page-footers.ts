/**
 * What stands at the ends and beginnings of pages and lands in mid-sentence: footers with the case number or the form, page numbers.
 *
 *     Final Determination Letter for IMR Case Number CM13-0012345   3      Form Effective 12.09.13   Page 3 of 5      3
 */
import type { Span } from "../schema/index.ts";

/**
 * `Final Determination Letter for IMR Case Number CM13-0012345   3`, `Form Effective 12.09.13   Page 3 of 5`,
 * `Final Letter of Determination   Form Effective 5.16.13   Page 1 of 4`
 */
const PAGE_FOOTER =
  /(?:Final\s{1,4}Determination\s{1,4}Letter\s{1,4}for\s{1,4}[Il1]MR\s{1,4}Case\s{1,4}Number:?(?:[^\S\r\n]{0,40}CM\s?\d\d\s?[-‐‑–]\s?\d{5,8})?(?:[^\S\r\n]{1,40}\d{1,3})?|Final\s{1,4}Letter\s{1,4}of\s{1,4}Determination(?:[^\S\r\n]{1,80}Form\s{1,4}Effective[^\S\r\n]{1,40}[\d./]{6,10}[^\S\r\n]{0,80}(?:Page[^\S\r\n]{1,4}\d{1,3}(?:[^\S\r\n]{1,4}of[^\S\r\n]{1,4}\d{1,3})?)?)?|Form\s{1,4}Effective[^\S\r\n]{1,40}[\d./]{6,10}[^\S\r\n]{0,80}(?:Page[^\S\r\n]{1,4}\d{1,3}(?:[^\S\r\n]{1,4}of[^\S\r\n]{1,4}\d{1,3})?)?)(?=[^\S\r\n]{0,80}(?:[\r\n]|$))/g;

/** Finds the page footers of the letters of 2013 and 2014, and page numbers, in text order: offsets into the letter. */
export function findFooters(letter: string): Span[] {
  const numbers = pageNumbers(letter);
  if (!letter.includes("Letter") && !letter.includes("Effective")) return numbers;
  const found = [...letter.matchAll(PAGE_FOOTER)]
    .map(({ index, 0: words }) => ({ start: index, end: index + words.trimEnd().length }))
    .filter(
      ({ start }) => !letter.startsWith("Final Letter", start) || BEGINS_LINE.test(letter.slice(Math.max(0, start - WIDEST_MARGIN), start)),
    );
  return numbers.length === 0 ? found : [...found, ...numbers].sort((a, b) => a.start - b.start);
}

/** A sentence can name `a Final Letter of Determination`. */
const BEGINS_LINE = /(?:^|[\r\n\f])[^\S\r\n\f]*$/;
const WIDEST_MARGIN = 120;

/** The last line of a page where it is no more than a number, behind an empty line or far from the margin. */
const LAST_LINE = /(?:\n[^\S\n]*\n[^\S\n]*|\n[^\S\n]{20,}|\n[^\S\n]*(?=Page ))((?:Page )?(\d{1,3})(?: of \d{1,3})?)\s*$/;
/** The first one, before an empty line. */
const FIRST_LINE = /^\s{0,80}((?:Page )?(\d{1,3})(?: of \d{1,3})?)[^\S\n]*\n[^\S\n]*\n/;
/** `Page 3 of 4`, alone on its line: copies from a viewer, and some extractors, lose the page ends. */
const PAGE_LINE = /\n([^\S\n]{0,80})Page (\d{1,3}) of (\d{1,3})(?=[^\S\n]{0,80}(?:\n|$))/g;
const LONGEST_PAGE_END = 300;

/** A page number, and by how much it is ahead of the page's place in the file: cover pages can have none. */
interface PageNumber extends Span {
  readonly ahead: number;
}

/** Page numbers that stand alone, at the page ends or beginnings, and count the pages. */
function pageNumbers(letter: string): Span[] {
  const last: PageNumber[] = [];
  const first: PageNumber[] = [];
  let page = 0;
  for (let feed = letter.indexOf("\f"); feed >= 0; feed = letter.indexOf("\f", feed + 1)) {
    page++;
    const from = Math.max(0, feed - LONGEST_PAGE_END);
    last.push(...numberIn(from, LAST_LINE.exec(letter.slice(from, feed)), page));
    first.push(...numberIn(feed + 1, FIRST_LINE.exec(letter.slice(feed + 1, feed + LONGEST_PAGE_END)), page + 1));
  }
  if (page === 0) return [pageLines(letter), numberLines(letter)].find(({ length }) => length > 0) ?? [];
  // The last page ends with the letter.
  if (last.length > 0) {
    const from = Math.max(0, letter.length - LONGEST_PAGE_END);
    const end = numberIn(from, LAST_LINE.exec(letter.slice(from)), page + 1);
    last.push(...end.filter(({ ahead }) => ahead === last[0]?.ahead));
  }
  return [last, first].find(counts)?.map(({ start, end }) => ({ start, end })) ?? [];
}

/** Lines that are `Page 3 of 4` and no more: set off by empty lines, or several that count up to the same number. */
function pageLines(letter: string): Span[] {
  if (!letter.includes("Page ")) return [];
  const lines = [...letter.matchAll(PAGE_LINE)].map(({ index, 0: whole, 1: blanks, 2: number, 3: of }) => ({
    start: index + 1 + (blanks as string).length,
    end: index + whole.length,
    number: Number(number),
    of: Number(of),
  }));
  const countUp = lines.every(({ number, of }, i) => number <= of && of === lines[0]?.of && number > (lines[i - 1]?.number ?? 0));
  const areSetOff = lines.every(
    ({ start, end }) =>
      EMPTY_LINE_BEFORE.test(letter.slice(Math.max(0, start - 90), start)) && EMPTY_LINE_BEHIND.test(letter.slice(end, end + 90)),
  );
  return countUp && (lines.length > 1 || areSetOff) ? lines.map(({ start, end }) => ({ start, end })) : [];
}
const EMPTY_LINE_BEFORE = /\n[^\S\n]*\n[^\S\n]*$/;
const EMPTY_LINE_BEHIND = /^[^\S\n]*(?:$|\n[^\S\n]*(?:\n|$))/;

/** Lines that are a number and no more, where all of them together count from 1 or 2 up, and a page's text stands between. */
function numberLines(letter: string): Span[] {
  const lines = [...letter.matchAll(NUMBER_LINE)].map(({ index, 0: whole }) => ({ end: index + whole.length, number: whole.trim() }));
  const [first] = lines;
  const countUp = lines.every(
    ({ end, number }, i) => Number(number) === Number(first?.number) + i && (i === 0 || end - (lines[i - 1]?.end ?? 0) > SHORTEST_PAGE),
  );
  if (lines.length < 2 || !countUp || Number(first?.number) > 2) return [];
  return lines.map(({ end, number }) => ({ start: end - number.length, end }));
}
const NUMBER_LINE = /\n[^\S\n]{0,80}\d{1,2}(?=[^\S\n]{0,80}(?:\n|$))/g;
const SHORTEST_PAGE = 800;

/** The number that a regex has found in a piece of the letter. */
function numberIn(from: number, found: RegExpExecArray | null, page: number): PageNumber[] {
  if (!found) return [];
  const [whole, words, digits] = found as unknown as [string, string, string];
  const start = from + found.index + whole.lastIndexOf(words);
  return [{ start, end: start + words.length, ahead: Number(digits) - page }];
}

/** One alone can be a coincidence: it must be the page's own. */
const counts = (numbers: readonly PageNumber[]): boolean =>
  numbers.length > 0 && numbers.every(({ ahead }) => Math.abs(ahead) <= (numbers.length > 1 ? 1 : 0) && ahead === numbers[0]?.ahead);
