import { describe, expect, it } from "vitest";
import { withoutRepeats } from "../../src/grammar/repeats.ts";
import { readText } from "../../src/text/reading.ts";

/** A page of so many lines, each longer than the one before. */
const page = (lines: number, words = "of the records that were sent for this review in May"): string =>
  Array.from({ length: lines }, (_, i) => `Line ${"abcdefghijklmnop".charAt(i)} ${"-".repeat(i)}${words}\n`).join("");
const FIVE = page(5);
const LABEL = "Decision rationale: It was tried in May, and did not help.\n";

/** How often the text still holds the line that a page begins with. */
const timesRead = (letter: string): number => withoutRepeats(readText(letter)).text.split("Line a ").length - 1;
const leftOut = (letter: string): string[] => withoutRepeats(readText(letter)).repeats.map(({ start, end }) => letter.slice(start, end));

describe("a stretch that stands twice", () => {
  it.each([
    { why: "as a page", letter: `One\n${FIVE}\f${FIVE}Two`, times: 1 },
    { why: "as a page, three times", letter: `One\n${FIVE}\f${FIVE}\f${FIVE}Two`, times: 1 },
    { why: "with a label in it, though no page begins", letter: `One\n${FIVE}${LABEL}${FIVE}${LABEL}Two`, times: 1 },
    { why: "without a label and no page: a reviewer says it twice", letter: `One\n${FIVE}${FIVE}Two`, times: 2 },
    { why: "with a line between: it does not stand right behind", letter: `One\n${FIVE}Else\n\f${FIVE}Two`, times: 2 },
    { why: "with one word changed", letter: `One\n${FIVE}\f${FIVE.replace("Line e", "Line E")}Two`, times: 2 },
    { why: "of two lines alone", letter: `One\n${page(2, "x".repeat(200))}\f${page(2, "x".repeat(200))}Two`, times: 2 },
    { why: "of three long lines", letter: `One\n${page(3, "x".repeat(100))}\f${page(3, "x".repeat(100))}Two`, times: 1 },
    { why: "of short lines", letter: `One\n${page(5, "x")}\f${page(5, "x")}Two`, times: 2 },
    { why: "at the very start", letter: `${FIVE}\f${FIVE}`, times: 1 },
    { why: "behind blank lines", letter: `\n\n${FIVE}\n\n\f${FIVE}\n`, times: 1 },
    { why: "of a letter of few lines", letter: "Line a b\nLine a b", times: 2 },
    {
      why: "a page that begins with a line which it holds again",
      letter: `One\nAgain\nBrace\nAgain\n${FIVE}\fAgain\nBrace\nAgain\n${FIVE}Two`,
      times: 1,
    },
  ])("$why: $times", ({ letter, times }) => expect(timesRead(letter)).toBe(times));

  it("is told with its place in the letter", () => {
    expect(leftOut(`One\n${FIVE}\f${FIVE}Two`)).toEqual([FIVE.trim()]);
    expect(leftOut(`One\n${FIVE}\f${FIVE}\f${FIVE}Two`)).toEqual([`${FIVE}\f${FIVE}`.trim()]);
    expect(leftOut(`One\n${FIVE}${FIVE}Two`)).toEqual([]);
  });

  it("as two pages, each of them twice, is left out twice", () => {
    const other = page(4, "of another page, with other words than those of the first");
    expect(leftOut(`${FIVE}\f${FIVE}Between\n${other}\f${other}`)).toEqual([FIVE.trim(), other.trim()]);
  });

  it("is left out from some length on", () => {
    // Three lines of 81, 82 and 83 characters with two blanks between them are 248.
    const three = (longer: number): string => page(3, "x".repeat(74 + longer));
    expect(timesRead(`${three(1)}\f${three(1)}`)).toBe(1);
    expect(timesRead(`${three(0)}\f${three(0)}`)).toBe(2);
  });

  it("nothing is read again where nothing is left out", () => {
    const reading = readText(`One\n${FIVE}Two`);
    expect(withoutRepeats(reading)).toBe(reading);
  });
});
