import { describe, expect, it } from "vitest";
import { readItems } from "../../src/grammar/service/items.ts";
import { standardVocabulary } from "../../src/grammar/service/vocabulary.ts";

/** Each item as it is printed, with its kind; of a number what it says. */
const itemsOf = (title: string): string[] =>
  readItems(title, standardVocabulary()).items.map(
    ({ kind, start, end, value }) => `${title.slice(start, end)} ${kind === "number" ? value : kind}`,
  );

describe("a date in a title is no number", () => {
  it.each([
    { why: "with slashes", title: "12/07/2016", items: ["12/07/2016 date"] },
    { why: "with hyphens", title: "8-20-14", items: ["8-20-14 date"] },
    { why: "with full stops", title: "04.23.2014", items: ["04.23.2014 date"] },
    { why: "with full stops and short", title: "4.5.14", items: ["4.5.14 date"] },
    { why: "with full stops and one short", title: "10.2.14", items: ["10.2.14 date"] },
    { why: "before a parenthesis", title: "(1/2/15)", items: ["( (", "1/2/15 date", ") )"] },
    { why: "before a word", title: "1/2/15 gown", items: ["1/2/15 date", "gown word"] },
    { why: "behind another", title: "1/2/15-3/4/15", items: ["1/2/15 date", "- -", "3/4/15 date"] },
    { why: "marks of two kinds make none", title: "1/2-15", items: ["1 1", "/ /", "2 2", "- -", "15 15"] },
    { why: "a year of three figures is none", title: "10/325/150", items: ["10 10", "/ /", "325 325", "/ /", "150 150"] },
    { why: "a year of one figure is none", title: "10-10-5", items: ["10 10", "- -", "10 10", "- -", "5 5"] },
    { why: "a day of three figures is none", title: "1/200/15", items: ["1 1", "/ /", "200 200", "/ /", "15 15"] },
    { why: "a month of three figures is none", title: "100/2/15", items: ["100 100", "/ /", "2 2", "/ /", "15 15"] },
    { why: "a unit makes it strengths", title: "50-25-40mg", items: ["50 50", "- -", "25 25", "- -", "40 40", "mg unit"] },
    { why: "a percent sign too", title: "10-10-20%", items: ["10 10", "- -", "10 10", "- -", "20 20", "% %"] },
    { why: "two numbers are none", title: "12/16", items: ["12 12", "/ /", "16 16"] },
    { why: "a fraction is none", title: "7.5", items: ["7.5 7.5"] },
    { why: "a blank parts it", title: "1/ 2/15", items: ["1 1", "/ /", "2 2", "/ /", "15 15"] },
    { why: "another mark parts it", title: "1+2+15", items: ["1 1", "+ +", "2 2", "+ +", "15 15"] },
  ])("$why: $title", ({ title, items }) => expect(itemsOf(title)).toEqual(items));
});

describe("a number", () => {
  it.each([
    { why: "with a comma", title: "1,200", items: ["1,200 1200"] },
    { why: "in words", title: "two", items: ["two 2"] },
    { why: "glued to a word is part of a name", title: "gown2", items: ["gown word", "2 word"] },
    { why: "before a word that is glued to it is none", title: "3gown", items: ["gown word"] },
    { why: "before a word", title: "3 gown", items: ["3 3", "gown word"] },
  ])("$why: $title", ({ title, items }) => expect(itemsOf(title)).toEqual(items));
});

describe("a level of the spine", () => {
  it.each([
    { why: "two", title: "L4-5", items: ["L4-5 level"] },
    { why: "in a row of words", title: "gown L4-L5, gown", items: ["gown word", "L4-L5 level", ", ,", "gown word"] },
  ])("$why: $title", ({ title, items }) => expect(itemsOf(title)).toEqual(items));
});
