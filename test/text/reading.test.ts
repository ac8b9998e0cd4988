import { describe, expect, it } from "vitest";
import {
  endOfWhiteSpace,
  lastAtMost,
  offsetInLetter,
  passageOf,
  pointAt,
  readText,
  spanOf,
  trimmed,
  withoutPunctuation,
} from "../../src/text/reading.ts";

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

describe("page footers", () => {
  const FOOTER = "Final Determination Letter for IMR Case Number CM13-0990001   3";
  const PAGE = "the knee was seen, ".repeat(60) + "and the hip";
  const FORM = "Form Effective 12.09.13   Page 3 of 5";

  it.each([
    { why: "in mid-sentence", letter: `the knee\n${FOOTER}\n\fwas seen`, text: "the knee was seen" },
    { why: "of two lines", letter: `the knee\n${FOOTER}\n${FORM}\n\fwas seen`, text: "the knee was seen" },
    { why: "of the form alone", letter: `the knee\n  ${FORM}\nwas seen`, text: "the knee was seen" },
    { why: "of the form without its page", letter: "the knee\nForm Effective 5.16.13\nwas seen", text: "the knee was seen" },
    { why: "with a colon, and without a number", letter: "a\nFinal Determination Letter for IMR Case Number: \nb", text: "a b" },
    { why: "with blanks in the case number", letter: "a\nFinal Determination Letter for IMR Case Number CM 13 - 0990001\nb", text: "a b" },
    { why: "at the end of the letter", letter: `the end.\n${FOOTER}`, text: "the end. " },
    {
      why: "with no-break spaces",
      letter: `the knee\n${FOOTER.replaceAll(" ", "\u00a0")}\n${FORM.replaceAll(" ", "\u00a0")}\nwas seen`,
      text: "the knee was seen",
    },
    {
      why: "with two blanks between the words",
      letter: `the knee\n${FOOTER.replaceAll(" ", "  ")}\n${FORM.replaceAll(" ", "  ")}\nwas seen`,
      text: "the knee was seen",
    },
    { why: "with a hyphen that breaks no line", letter: `the knee\n${FOOTER.replace("-", "\u2011")}\nwas seen`, text: "the knee was seen" },
    { why: "with carriage returns for line ends", letter: `the knee\r${FOOTER}\r${FORM}\rwas seen`, text: "the knee was seen" },
    { why: "one behind the other", letter: `a\n${FOOTER}\n${FOOTER}\nb`, text: "a b" },
    {
      why: "of a notice",
      letter: "the knee\nFinal Letter of Determination      Form Effective 5.16.13        Page 1 of 4\n\fwas seen",
      text: "the knee was seen",
    },
    { why: "misread", letter: `the knee\n${FOOTER.replace("IMR", "lMR")}\nwas seen`, text: "the knee was seen" },
    { why: "of a notice without its form", letter: "the knee\nFinal Letter of Determination\n\fwas seen", text: "the knee was seen" },
    { why: "page numbers that count the pages", letter: "one\n\n   1\n\ftwo\n\n   2\n\fthree\n\n   3\n", text: "one two three " },
    { why: "a last number that counts no page is none", letter: "one\n\n   1\n\ftwo\n\n   12\n", text: "one two 12 " },
    { why: "page numbers at the beginnings of pages", letter: "one\n\f2\n\ntwo\n\f   3\n\nthree", text: "one two three" },
    { why: "no number that begins a page's first sentence", letter: "one\n\f2\nvisits", text: "one 2 visits" },
    {
      why: "`Page 2 of 3` where the page ends are lost",
      letter: "one\nPage 1 of 3\ntwo\r\nPage 2 of 3\r\nthree\nPage 3 of 3",
      text: "one two three ",
    },
    { why: "one that empty lines set off", letter: "one\n\nPage 3 of 4\n\ntwo", text: "one two" },
    { why: "not one in a paragraph", letter: "attached as\nPage 3 of 4\nof a report", text: "attached as Page 3 of 4 of a report" },
    { why: "not several that count nothing", letter: "a\nPage 3 of 4\nb\nPage 2 of 9\nc", text: "a Page 3 of 4 b Page 2 of 9 c" },
    { why: "numbers that count up where page ends are lost", letter: `${PAGE}\n1\n${PAGE}\n2\nend`, text: `${PAGE} ${PAGE} end` },
    { why: "... not from 3 on", letter: `${PAGE}\n3\n${PAGE}\n4\nend`, text: `${PAGE} 3 ${PAGE} 4 end` },
    { why: "... not in a list", letter: "see\n1\na\n2\nb", text: "see 1 a 2 b" },
    { why: "no words of a sentence", letter: "A Final Letter of Determination\nof 2013", text: "A Final Letter of Determination of 2013" },
    { why: "... not in mid-line", letter: "see\nPage 1 of 3 and\nmore", text: "see Page 1 of 3 and more" },
    { why: "page numbers behind a cover page without one", letter: "one\n\ftwo\n\n1\n\fthree\n\n2\n\fend", text: "one two three end" },
    { why: "`Page 2 of 3`", letter: "one\nPage 1 of 2\n\ftwo\nPage 2 of 2\n\f", text: "one two " },
    { why: "far from the margin", letter: "one\n                              1\n\ftwo", text: "one two" },
    { why: "no number that counts no pages", letter: "one\n\n7\n\ftwo\n\n3\n\fend", text: "one 7 two 3 end" },
    { why: "no number at the end of a sentence's line", letter: "give\n1\n\ftwo", text: "give 1 two" },
    {
      why: "none in the middle of a line",
      letter: `see ${FOOTER} for more`,
      text: "see Final Determination Letter for IMR Case Number CM13-0990001 3 for more",
    },
    { why: "none without its number's line", letter: "the Form Effective date\nis past", text: "the Form Effective date is past" },
    { why: "and a hyphen before one is joined", letter: `Non-\n${FOOTER}\n\fMTUS`, text: "Non-MTUS" },
  ])("are left out: $why", ({ letter, text }) => expect(readText(letter).text).toBe(text));

  it("are told with their places", () => {
    const letter = `the knee\n${FOOTER}\n  ${FORM}\n\fwas seen`;
    expect(readText(letter).footers.map(({ start, end }) => letter.slice(start, end))).toEqual([FOOTER, FORM]);
  });

  it("are white space to offsets: what stands behind them is found", () => {
    const letter = `the knee\n${FOOTER}\n\fwas seen`;
    const reading = readText(letter);
    const start = reading.text.indexOf("was");
    expect(spanOf(reading, { start, end: start + 3 })).toEqual({ start: letter.indexOf("was"), end: letter.indexOf("was") + 3 });
    expect(reading.lines).toEqual({ starts: [start], feeds: [2], pages: [true] });
  });
});

describe("stretches", () => {
  it.each([
    { why: "at both ends", text: " , ODG, Pain. ", wording: "ODG, Pain" },
    { why: "hyphens at the start alone", text: "- ODG -", wording: "ODG -" },
    { why: "semicolons", text: "; ODG;", wording: "ODG" },
    { why: "nothing to lose", text: "ODG", wording: "ODG" },
    { why: "inside they stay", text: "p. 3, 4.", wording: "p. 3, 4" },
    { why: "nothing else than these", text: " ., . ", wording: "., ." },
  ])("lose their punctuation: $why", ({ text, wording }) => {
    const { start, end } = withoutPunctuation(text, { start: 0, end: text.length });
    expect(text.slice(start, end)).toBe(wording);
  });

  it("lose none that stands outside", () => {
    expect(withoutPunctuation("a, b, c", { start: 1, end: 5 })).toEqual({ start: 3, end: 4 });
  });

  it("of white space end where it ends", () => {
    expect(endOfWhiteSpace("a \n\f b", 1)).toBe(5);
    expect(endOfWhiteSpace("a b", 2)).toBe(2);
    expect(endOfWhiteSpace("a  ", 1)).toBe(3);
  });
});

describe("repeats", () => {
  const FOOTER = "Final Determination Letter for IMR Case Number CM13-0990001   3";

  /** What is repeated stands between bars. */
  const readMarked = (marked: string) => {
    const letter = marked.replaceAll("|", "");
    const repeats = [...marked.matchAll(/\|([^|]*)\|/g)].map(({ index, 1: words = "" }, at) => ({
      start: index - 2 * at,
      end: index - 2 * at + words.length,
    }));
    return readText(letter, repeats);
  };

  it.each([
    { why: "a line", marked: "the knee\n|the knee|\nwas seen", text: "the knee was seen" },
    { why: "two of them", marked: "the knee\n|the knee|\nwas seen\n|was seen|\nin May", text: "the knee was seen in May" },
    { why: "at the end of the letter", marked: "the knee\n|the knee|", text: "the knee " },
    { why: "with a footer before it", marked: `the knee\n${FOOTER}\n|the knee|\nwas seen`, text: "the knee was seen" },
    { why: "with a footer behind it", marked: `the knee\n|the knee|\n${FOOTER}\nwas seen`, text: "the knee was seen" },
    { why: "with a footer in it", marked: `the knee\n|the knee\n${FOOTER}\nwas seen|\nin May`, text: "the knee in May" },
    { why: "that begins with a footer", marked: `the knee\n|${FOOTER}\nthe knee|\nwas seen`, text: "the knee was seen" },
    { why: "that ends with a footer", marked: `the knee\n|the knee\n${FOOTER}|\nwas seen`, text: "the knee was seen" },
  ])("are left out: $why", ({ marked, text }) => expect(readMarked(marked).text).toBe(text));

  it("are white space to offsets: what stands behind them is found", () => {
    const reading = readMarked(`the knee\n|the knee\n${FOOTER}|\nwas seen`);
    expect(offsetInLetter(reading, reading.text.indexOf("was"))).toBe(reading.letter.indexOf("was"));
  });

  it("end no line: behind them the text goes on as it does behind what is repeated", () => {
    expect(readMarked("one\n|one\n\ntwo\n\n|three").lines).toEqual({ starts: [], feeds: [], pages: [] });
    expect(readMarked("one\n\n|two\n\nthree|\nfour").lines).toEqual({ starts: [4], feeds: [1], pages: [false] });
    expect(readMarked("one |one\n\f\n|two").lines.starts).toEqual([]);
  });
});

describe("lines", () => {
  it.each([
    { why: "a lone CR is a line end", letter: "one\rtwo", feeds: [1], pages: [false] },
    { why: "CRLF is one", letter: "one\r\ntwo", feeds: [1], pages: [false] },
    { why: "two CRs are two", letter: "one\r\rtwo", feeds: [2], pages: [false] },
    { why: "a form feed alone begins a line too", letter: "one\ftwo", feeds: [0], pages: [true] },
    { why: "blanks alone do not", letter: "one  \t two", feeds: [], pages: [] },
    { why: "a line end behind a page end", letter: "one\f\ntwo", feeds: [1], pages: [true] },
  ])("$why", ({ letter, feeds, pages }) => {
    const { lines } = readText(letter);
    expect([lines.feeds, lines.pages]).toEqual([feeds, pages]);
  });

  it("joints stand only where the letter runs further ahead of the text than before", () => {
    const { joints, leads } = readText("one two\nthree  four\nfive  six");
    expect([joints, leads]).toEqual([
      [14, 24],
      [1, 2],
    ]);
  });
});

describe("stretches", () => {
  it.each([
    { why: "blanks at both ends", text: " a b ", bare: "a b", trim: "a b" },
    { why: "punctuation at both ends", text: " -a, b;. ", bare: "a, b", trim: "-a, b;." },
    { why: "a hyphen at the end is part of a word that was cut", text: "a-", bare: "a-", trim: "a-" },
    { why: "nothing but punctuation loses its blanks alone", text: " ., ", bare: ".,", trim: ".," },
    { why: "nothing but blanks", text: "   ", bare: "", trim: "" },
  ])("lose $why", ({ text, bare, trim }) => {
    const all = { start: 0, end: text.length };
    const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    expect([cut(withoutPunctuation(text, all)), cut(trimmed(text, all))]).toEqual([bare, trim]);
  });

  it("of nothing stay where they are", () => {
    const reading = readText("one  two");
    expect(trimmed("a b", { start: 1, end: 1 })).toEqual({ start: 1, end: 1 });
    expect(trimmed("a b", { start: 2, end: 1 })).toEqual({ start: 2, end: 1 });
    expect(spanOf(reading, { start: 4, end: 4 })).toEqual({ start: 5, end: 5 });
    expect(spanOf(reading, { start: 4, end: 2 })).toEqual({ start: 5, end: 5 });
  });
});
