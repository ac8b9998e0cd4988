import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastAtMost, offsetInLetter, passageOf, pointAt, readText, spanOf, trimmed } from "../../src/text/reading.ts";

describe("readText", () => {
  it.each([
    { why: "plain blanks stay", letter: "one two", text: "one two" },
    { why: "a run of blanks is one", letter: "one   two", text: "one two" },
    { why: "a line end is a blank", letter: "one\ntwo", text: "one two" },
    { why: "CRLF is one line end", letter: "one\r\ntwo", text: "one two" },
    { why: "a lone CR is a line end", letter: "one\rtwo", text: "one two" },
    { why: "doubled lines and trailing blanks", letter: "one \n\n two", text: "one two" },
    { why: "a page break", letter: "one\n\f\ntwo", text: "one two" },
    { why: "no-break spaces and tabs", letter: "one\u00a0\ttwo\u2003three", text: "one two three" },
    { why: "a byte order mark is white space", letter: "\ufeffone", text: " one" },
    { why: "a hyphen at a line end is joined", letter: "Non-\nMTUS", text: "Non-MTUS" },
    { why: "also behind a blank and over empty lines", letter: "x- \r\n\r\n rays", text: "x-rays" },
    { why: "also over a page break", letter: "two-\n\fweek", text: "two-week" },
    { why: "also behind a figure", letter: "(3-\n14 days)", text: "(3-14 days)" },
    { why: "a hyphen in mid-line is not joined", letter: "Non- MTUS", text: "Non- MTUS" },
    { why: "a page break without a line end joins nothing", letter: "Non-\fMTUS", text: "Non- MTUS" },
    { why: "a dash with blanks around is not joined", letter: "pain -\nleft", text: "pain - left" },
    { why: "a bullet at a line end is not joined", letter: "list:\n-\nrest", text: "list: - rest" },
    { why: "a double hyphen is not joined", letter: "pain--\nleft", text: "pain-- left" },
    { why: "letters with marks are letters", letter: "Côté-\nMüller", text: "Côté-Müller" },
    { why: "a hyphen at the letter's end stays as it is", letter: "Non-\n", text: "Non- " },
    { why: "ligatures, typos and surrogate pairs are left alone", letter: "conﬁrmed 🦴\nteh", text: "conﬁrmed 🦴 teh" },
    { why: "nothing", letter: "", text: "" },
  ])("$why: $letter", ({ letter, text }) => expect(readText(letter).text).toBe(text));

  it("tells where the printed lines begin, how many line ends stand before, and at which a page ends", () => {
    const { text, lines } = readText("one\ntwo \r\n\r\n three\n\ffour-\nfive");
    expect(text).toBe("one two three four-five");
    expect(lines.starts.map((start) => text.slice(start, start + 4))).toEqual(["two ", "thre", "four", "five"]);
    expect(lines.feeds).toEqual([1, 2, 1, 1]);
    expect(lines.pages).toEqual([false, false, true, false]);
  });
});

/** Each word between bars, then white space of all kinds. */
const letters = fc
  .array(fc.tuple(fc.stringMatching(/^[a-zé0-9🦴-]{1,6}$/u), fc.stringMatching(/^[ \n\r\f\t\u00a0\ufeff]{1,4}$/)), { maxLength: 12 })
  .map((pieces) => pieces.flat().join(""));

describe("offsets", () => {
  it.each([
    { why: "nothing to map", letter: "one two", word: "two" },
    { why: "behind a run of blanks", letter: "one    two", word: "two" },
    { why: "behind doubled lines with CRLF", letter: "a\r\n\r\nb\r\n\r\ntwo", word: "two" },
    { why: "behind a joined hyphen, where the text is shorter by one more", letter: "Non-\n  MTUS two", word: "two" },
    { why: "the very word behind the hyphen", letter: "Non-\n  MTUS", word: "MTUS" },
    { why: "behind a surrogate pair", letter: "🦴 \n two", word: "two" },
  ])("$why", ({ letter, word }) => {
    const reading = readText(letter);
    const start = reading.text.indexOf(word);
    expect(offsetInLetter(reading, start)).toBe(letter.indexOf(word));
    const span = spanOf(reading, { start, end: start + word.length });
    expect(letter.slice(span.start, span.end)).toBe(word);
  });

  it("every character of the text that is no blank stands in the letter where its offset says", () => {
    fc.assert(
      fc.property(letters, (letter) => {
        const reading = readText(letter);
        for (let at = 0; at < reading.text.length; at++) {
          if (reading.text[at] !== " ") expect(letter[offsetInLetter(reading, at)]).toBe(reading.text[at]);
        }
      }),
    );
  });

  it("offsets never go back", () => {
    fc.assert(
      fc.property(letters, (letter) => {
        const reading = readText(letter);
        let before = -1;
        for (let at = 0; at <= reading.text.length; at++) {
          const offset = offsetInLetter(reading, at);
          expect(offset).toBeGreaterThan(before);
          before = offset;
        }
      }),
    );
  });

  it("a span does not run on over the white space behind it", () => {
    const letter = "one \n\n two \n";
    const reading = readText(letter);
    expect(spanOf(reading, { start: 0, end: 3 })).toEqual({ start: 0, end: 3 });
    expect(spanOf(reading, { start: 4, end: 7 })).toEqual({ start: 7, end: 10 });
    expect(spanOf(readText("Non-\nMTUS"), { start: 0, end: 4 })).toEqual({ start: 0, end: 4 });
  });

  it("an empty stretch is a place, and never behind the letter", () => {
    const reading = readText("one\n\n");
    expect(spanOf(reading, { start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
    expect(pointAt(reading, 99)).toEqual({ start: 5, end: 5 });
  });
});

describe("passages", () => {
  it("are trimmed, and null where nothing stands", () => {
    const reading = readText(" \n one\n two \n");
    expect(passageOf(reading, { start: 0, end: reading.text.length })).toEqual({ text: "one two", span: { start: 3, end: 11 } });
    expect(passageOf(reading, { start: 0, end: 1 })).toBeNull();
    expect(trimmed("  ", { start: 0, end: 2 })).toEqual({ start: 2, end: 2 });
  });

  it("are found in sorted lists", () => {
    const sorted = [2, 4, 4, 9];
    expect([1, 2, 3, 4, 8, 9, 99].map((value) => lastAtMost(sorted, value))).toEqual([-1, 0, 0, 2, 2, 3, 3]);
    expect(lastAtMost([], 1)).toBe(-1);
  });
});
