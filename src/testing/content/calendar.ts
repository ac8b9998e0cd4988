/** The dates of a case, and how they are written. */
import * as fc from "fast-check";

/** The wording of guideline lines and credentials changed at the turn of these years. */
export type Era = "2014" | "2015" | "2018";

/** When a letter's layout or wording was in use. */
export type Period = Era | "professional-review" | "notice" | "numbered-decisions";

/** The dates of a case, in the order in which they can follow each other. */
export interface Calendar {
  readonly injury: string;
  readonly visit: string;
  readonly denial: string;
  readonly application: string;
  readonly assigned: string;
  readonly decision: string;
}

/** What is drawn before the case's dates are known. */
export type Draft<T> = fc.Arbitrary<(calendar: Calendar) => T>;

const DAY = 86_400_000;
const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Decision days of a period: late enough that every edition its letters cite had come out. */
const DECIDED: Record<Period, readonly [string, string]> = {
  "professional-review": ["2013-04-01", "2013-07-31"],
  notice: ["2013-08-01", "2013-12-15"],
  "numbered-decisions": ["2013-12-10", "2014-04-30"],
  2014: ["2014-05-01", "2015-06-30"],
  2015: ["2016-09-01", "2017-11-30"],
  2018: ["2022-07-01", "2025-06-30"],
};

/** Cases that were decided in a period. */
export function calendars(period: Period): fc.Arbitrary<Calendar> {
  const [first, last] = DECIDED[period].map((iso) => Date.parse(iso) / DAY) as [number, number];
  return fc
    .tuple(fc.integer({ min: first, max: last }), fc.nat(50), fc.nat(20), fc.nat(25), fc.nat(8), fc.nat(13_000))
    .map(([decision, toDecide, toAssign, toApply, sinceVisit, sinceInjury]) => {
      const assigned = decision - 10 - toDecide;
      const application = assigned - 3 - toAssign;
      const denial = application - 2 - toApply;
      const visit = denial - 5 - sinceVisit;
      return {
        injury: isoDay(visit - 1 - sinceInjury),
        visit: isoDay(visit),
        denial: isoDay(denial),
        application: isoDay(application),
        assigned: isoDay(assigned),
        decision: isoDay(decision),
      };
    });
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** How a date is written, from its year, month and day with their leading zeros. */
export type DateStyle = (year: string, month: string, day: string) => string;

/** Dates in figures; the first and the third are those of header tables. */
export const DATE_STYLES: readonly DateStyle[] = [
  (year, month, day) => `${month}/${day}/${year}`,
  (year, month, day) => `${month}-${day}-${year}`,
  (year, month, day) => `${Number(month)}/${Number(day)}/${year}`,
  (year, month, day) => `${Number(month)}-${Number(day)}-${year.slice(2)}`,
  (year, month, day) => `${month}/${day}/${year.slice(2)}`,
  (year, month, day) => `${month}.${day}.${year}`,
];
/** `October 10, 2016` */
export const LONG_DATE: DateStyle = (year, month, day) => `${MONTHS[Number(month) - 1]} ${Number(day)}, ${year}`;

/** A date as some hand writes it: `2016-11-04` may be `11/4/2016`. */
export function written(iso: string, style: DateStyle): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return style(year, month, day);
}
