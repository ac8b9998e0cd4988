import { describe, expect, it } from "vitest";
import { run } from "../../src/grammar/combinators.ts";
import { damagedPageList, pageList, pagesInText } from "../../src/grammar/pages.ts";

const shown = (found: ReturnType<typeof run<{ from: number; to: number }[]>>): string | undefined =>
  found?.value.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(" ");

describe("a list of pages", () => {
  it.each([
    { why: "one page", text: "24", pages: "24" },
    { why: "two pages", text: "41, 64", pages: "41 64" },
    { why: "a range", text: "74-97", pages: "74-97" },
    { why: "a range in words", text: "114 to 116", pages: "114-116" },
    { why: "a dash", text: "74 – 97", pages: "74-97" },
    { why: "a hyphen that breaks no line", text: "74‑97", pages: "74-97" },
    { why: "a range and a page", text: "76-80, 124", pages: "76-80 124" },
    { why: "with and", text: "8, 9, and 12", pages: "8 9 12" },
    { why: "a range that is printed short", text: "1205-7", pages: "1205-1207" },
    { why: "one that is printed short by two figures", text: "298-02", pages: "298" },
    { why: "one that is printed short over a ten", text: "195-98", pages: "195-198" },
    { why: "a range over a hundred", text: "97-114", pages: "97-114" },
    { why: "a range of one page", text: "24-24", pages: "24" },
    { why: "a range that goes back is its first page", text: "97-74", pages: "97" },
    { why: "a range that goes back by one figure", text: "97-4", pages: "97" },
  ])("$why: $text", ({ text, pages }) => {
    const found = run(pageList, text);
    expect(shown(found)).toBe(pages);
    expect(found?.end).toBe(text.length);
  });

  it.each([
    { why: "blanks inside numbers", text: "2 4-2 5", pages: "24-25" },
    { why: "a blank inside a number of three figures", text: "1 24", pages: "124" },
    { why: "a lost comma", text: "74 75", pages: "74 75" },
    { why: "a lost comma in a longer list", text: "78 80, 93", pages: "78 80 93" },
    { why: "numbers that go down are one", text: "12 05-7", pages: "1205-1207" },
  ])("damaged, $why: $text", ({ text, pages }) => expect(shown(run(damagedPageList, text))).toBe(pages));

  it("is none of a longer number", () => expect(run(pageList, "12345")).toBeNull());

  it.each([
    { why: "pages that go up", text: "24, 30, 41", pages: "24 30 41" },
    { why: "a number that goes back counts something", text: "46, 2 more", pages: "46" },
    { why: "a page inside the range before", text: "46-50, 48", pages: "46-50" },
    { why: "the last page of the range before", text: "46-50, 50", pages: "46-50" },
    { why: "days are counted", text: "24 and 30 days", pages: "24" },
    { why: "a year is told", text: "24, 2016", pages: "24" },
    { why: "a share", text: "24, 30%", pages: "24" },
  ])("in running text: $why", ({ text, pages }) => expect(shown(run(pagesInText, text))).toBe(pages));
});
