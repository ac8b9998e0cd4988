/**
 * Dates as the letters print them.
 *
 *     10/18/2016   10-13-16   10‑13‑16   04.23.2014   11-7- 16   October 10, 2016   Oct. 10, 2016
 */
import { alt, byFirst, token, type Rule } from "./combinators.ts";

/** A printed date: `iso` is null where no calendar has such a day. */
export interface ReadDate {
  readonly iso: string | null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const REST_OF_MONTHS = ["uary", "ruary", "ch", "il", "", "e", "y", "ust", "tember", "ober", "ember", "ember"];
/** `November`, `Nov`, `Sept`; `Novem ber`, as some extractors put blanks into words. */
const MONTH_NAME = `(?:${MONTHS.map((month, at) => `${month}(?:${[...(REST_OF_MONTHS[at] as string)].map((letter) => ` ?${letter}`).join("")})?`).join("|")}|sept)`;

/** Both separators are the same: `7-8/10` is a score, `L4-5/10` no date either. */
const NUMERIC = String.raw`(\d{1,2}) ?(?:[-‐‑–] ?(\d{1,2}) ?[-‐‑–]|\/ ?(\d{1,2}) ?\/) ?(\d{4}|\d{2})(?!\d)`;
const DOTTED = String.raw`(\d{1,2})\.(\d{1,2})()\.(\d{4}|\d{2})(?![\d.]\d)`;
const IN_WORDS = String.raw`(${MONTH_NAME})\.? (\d{1,2})(?:st|nd|rd|th)?,? ?((?:19|20) ?\d ?\d|\d{4})(?! ?\d)`;

/** Where a date can begin. */
export const DATE_CUE =
  /(?<![\d/.-]|\b[CLST])\d{1,2} ?[-‐‑–/.] ?\d|\b(?:Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JU[NL]|AUG|SEP|OCT|NOV|DEC)/g;

/** A date with the day and month in figures: month first, as everywhere in these letters. */
const numericDate = (source: string): Rule<ReadDate> =>
  token(new RegExp(source), ([, month, day, other, year]) => calendarDate(fullYear(year as string), Number(month), Number(day || other)));

/** A date with the month's name. */
export const dateInWords: Rule<ReadDate> = token(new RegExp(IN_WORDS, "i"), ([, month, day, year]) =>
  calendarDate(Number((year as string).replace(/ /g, "")), 1 + MONTHS.indexOf((month as string).slice(0, 3).toLowerCase()), Number(day)),
);

/** A date in any form. */
export const date: Rule<ReadDate> = byFirst({ "0123456789": alt(numericDate(NUMERIC), numericDate(DOTTED)) }, dateInWords);

/** A date of the header table: always whole, but some extractors put blanks into its year (`12/05/20 16`). */
export const headerDate: Rule<ReadDate> = token(/(\d{1,2}) ?\/ ?(\d{1,2}) ?\/ ?(\d(?: ?\d){3}|\d{2})(?!\d)/, ([, month, day, year]) =>
  calendarDate(fullYear((year as string).replace(/ /g, "")), Number(month), Number(day)),
);

/** Claims reach back to the middle of the last century, and no letter is older than 2013. */
const LAST_YEAR_OF_TWO_DIGITS = 40;

function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) <= LAST_YEAR_OF_TWO_DIGITS ? 2000 + Number(year) : 1900 + Number(year);
}

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const twoDigits = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

function calendarDate(year: number, month: number, day: number): ReadDate {
  const days = month === 2 && isLeapYear(year) ? 29 : DAYS[month - 1];
  const exists = year >= EARLIEST_YEAR && year <= LATEST_YEAR && days !== undefined && day >= 1 && day <= days;
  return { iso: exists ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : null };
}
