import { describe, expect, it } from "vitest";
import { run, scan } from "../../src/grammar/combinators.ts";
import { DATE_CUE, date, headerDate } from "../../src/grammar/date.ts";

/** What a text that is nothing but a date says: a day, null for an impossible one, or that it is no date. */
const read = (text: string): string | null => {
  const match = run(date, text);
  return match && match.end === text.length ? match.value.iso : "no date";
};

describe("a date", () => {
  it.each([
    { why: "with slashes", text: "10/18/2016", iso: "2016-10-18" },
    { why: "with hyphens and two digits of the year", text: "10-13-16", iso: "2016-10-13" },
    { why: "with hyphens that break no line", text: "10‑13‑16", iso: "2016-10-13" },
    { why: "with full stops", text: "04.23.2014", iso: "2014-04-23" },
    { why: "without leading zeros", text: "5/6/2015", iso: "2015-05-06" },
    { why: "with a blank that an extractor put in", text: "11-7- 16", iso: "2016-11-07" },
    { why: "with blanks on both sides", text: "9 -14- 2016", iso: "2016-09-14" },
    { why: "with the month's name", text: "October 10, 2016", iso: "2016-10-10" },
    { why: "with a short month and a full stop", text: "Oct. 10, 2016", iso: "2016-10-10" },
    { why: "with an ordinal and no comma", text: "March 3rd 2016", iso: "2016-03-03" },
    { why: "in capitals", text: "JUNE 30, 2020", iso: "2020-06-30" },
    { why: "with September's other short form", text: "Sept 8, 2014", iso: "2014-09-08" },
    { why: "of a leap year", text: "02/29/2016", iso: "2016-02-29" },
    { why: "of two digits in this century", text: "01/29/09", iso: "2009-01-29" },
    { why: "of two digits in the last century: claims are that old", text: "10/10/85", iso: "1985-10-10" },
    { why: "the last year of two digits that is of this century", text: "01/01/40", iso: "2040-01-01" },
    { why: "the first that is of the last", text: "01/01/41", iso: "1941-01-01" },
    { why: "of a century that is a leap year", text: "02/29/2000", iso: "2000-02-29" },
    { why: "the first year that is read", text: "01/01/1900", iso: "1900-01-01" },
    { why: "the last year that is read", text: "12/31/2100", iso: "2100-12-31" },
    { why: "of the last century", text: "12/31/1961", iso: "1961-12-31" },
  ])("$why: $text", ({ text, iso }) => expect(read(text)).toBe(iso));

  it.each([
    { why: "month 13", text: "13/05/2016" },
    { why: "month 0", text: "00/05/2016" },
    { why: "day 0", text: "05/00/2016" },
    { why: "day 32", text: "05/32/2016" },
    { why: "30 February", text: "02/30/2015" },
    { why: "29 February in a common year", text: "02/29/2015" },
    { why: "29 February 1900, no leap year", text: "02/29/1900" },
    { why: "31 June in words", text: "June 31, 2016" },
    { why: "29 February 2100, no leap year", text: "02/29/2100" },
    { why: "the year before the first", text: "12/31/1899" },
    { why: "the year behind the last", text: "01/01/2101" },
    { why: "month 99", text: "99/99/2016" },
    { why: "a year far ahead", text: "10/10/3026" },
    { why: "a year long past", text: "10/10/1016" },
  ])("that is none of the calendar's is null, never a guess: $why", ({ text }) => expect(read(text)).toBeNull());

  it.each([
    { why: "a strength", text: "10/325" },
    { why: "a score", text: "7/10" },
    { why: "a version number", text: "3.3.7" },
    { why: "a month and a year", text: "June 2016" },
    { why: "a year of three digits", text: "10/10/201" },
    { why: "a longer number", text: "10/10/20167" },
    { why: "a word that begins like a month", text: "Marching 10, 2016" },
  ])("is not read out of $why: $text", ({ text }) => expect(read(text)).toBe("no date"));

  it("is found in running text, once each", () => {
    const text = "seen on 5/6/15 and June 8, 2016; L4-5 at 10/325mg, 7-8/10, 3.3.7.2, denied 11-7- 16.";
    expect(scan(text, DATE_CUE, date).map(({ value }) => value.iso)).toEqual(["2015-05-06", "2016-06-08", "2016-11-07"]);
  });

  it.each([
    { why: "whole", text: "12/05/2016", iso: "2016-12-05" },
    { why: "with blanks inside its year", text: "12/05/20 16", iso: "2016-12-05" },
    { why: "with blanks around the slashes", text: "12 / 05 / 2 016", iso: "2016-12-05" },
    { why: "impossible", text: "12/35/2016", iso: null },
  ])("of the header table is read $why", ({ text, iso }) => {
    const match = run(headerDate, text);
    expect(match?.end).toBe(text.length);
    expect(match?.value.iso).toBe(iso);
  });
});
