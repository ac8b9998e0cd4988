import { describe, expect, it } from "vitest";
import { codeFrame, frameAt, positionAt } from "../../src/text/position.ts";

describe("positionAt", () => {
  it.each([
    { why: "the first character", letter: "ab\ncd", offset: 0, line: 1, column: 1 },
    { why: "a line end belongs to its line", letter: "ab\ncd", offset: 2, line: 1, column: 3 },
    { why: "the first of the second line", letter: "ab\ncd", offset: 3, line: 2, column: 1 },
    { why: "the end", letter: "ab\ncd", offset: 5, line: 2, column: 3 },
    { why: "CRLF is one line end", letter: "a\r\nb\r\nc", offset: 6, line: 3, column: 1 },
    { why: "between CR and LF the line has not ended", letter: "a\r\nb", offset: 2, line: 1, column: 3 },
    { why: "a lone CR", letter: "a\rb", offset: 2, line: 2, column: 1 },
    { why: "a form feed ends a page, not a line", letter: "a\fb", offset: 2, line: 1, column: 3 },
    { why: "empty lines count", letter: "a\n\n\nb", offset: 4, line: 4, column: 1 },
    { why: "columns are UTF-16 units", letter: "🦴b", offset: 2, line: 1, column: 3 },
    { why: "behind the end is the end", letter: "ab", offset: 9, line: 1, column: 3 },
    { why: "before the start is the start", letter: "ab", offset: -4, line: 1, column: 1 },
    { why: "nothing", letter: "", offset: 0, line: 1, column: 1 },
  ])("$why", ({ letter, offset, line, column }) => expect(positionAt(letter, offset)).toEqual({ line, column }));
});

describe("codeFrame", () => {
  /** The character above the caret. */
  const shown = (frame: string): string | undefined => {
    const [line = "", caret = ""] = frame.split("\n");
    return line[caret.indexOf("^")];
  };

  it("shows the line, its number, and a caret below the place", () => {
    expect(codeFrame("one\ntwo three\nfour", 8)).toBe("2 | two three\n  |     ^");
  });

  it.each([
    { why: "the start of the letter", letter: "abc", offset: 0, character: "a" },
    { why: "a line of a letter with CRLF", letter: "ab\r\ncd\r\nef", offset: 9, character: "f" },
    { why: "far into a long line", letter: `${"x".repeat(500)}Z${"y".repeat(500)}`, offset: 500, character: "Z" },
    { why: "the tenth line, where the gutter is wider", letter: `${"\n".repeat(9)}abc`, offset: 10, character: "b" },
    { why: "behind a tab, which is shown as one blank", letter: "\tZ", offset: 1, character: "Z" },
  ])("points at $why", ({ letter, offset, character }) => expect(shown(codeFrame(letter, offset))).toBe(character));

  it("shows no more than a short piece of a long line", () => {
    for (const offset of [0, 300, 5000]) expect(codeFrame("secret ".repeat(1000), offset).length).toBeLessThan(150);
  });

  it("shows nothing that could steer a terminal", () => {
    const frame = codeFrame("a\u001b[31m\u0007\u200e\ud83db", 0);
    expect(frame).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u200e\ud800-\udfff]/);
  });

  it("points behind the end of a letter that ends in mid-line", () => expect(codeFrame("abc", 3)).toBe("1 | abc\n  |    ^"));
});

describe("frameAt", () => {
  const frame = (letter: string, start: number, end: number) => frameAt(letter, { start, end }, positionAt(letter, start));
  it.each([
    { why: "an empty span", letter: "ab cd", start: 3, end: 3, shown: ["1 | ab cd", "  |    ^"] },
    { why: "a span of one character", letter: "ab cd", start: 3, end: 4, shown: ["1 | ab cd", "  |    ^"] },
    { why: "a span of two", letter: "ab cd ef", start: 3, end: 5, shown: ["1 | ab cd ef", "  |    ^~"] },
    { why: "a span that runs on over its line", letter: "ab cd   \nef", start: 3, end: 11, shown: ["1 | ab cd", "  |    ^~"] },
    { why: "blanks at the line's start", letter: "  ab cd", start: 2, end: 4, shown: ["1 |   ab cd", "  |   ^~"] },
    { why: "an empty line", letter: "ab\n\ncd", start: 3, end: 3, shown: ["2 | ", "  | ^"] },
    { why: "at a line end", letter: "ab\ncd", start: 2, end: 2, shown: ["1 | ab", "  |   ^"] },
  ])("underlines $why", ({ letter, start, end, shown }) => expect(frame(letter, start, end)).toEqual(shown));

  it("underlines far into a long line as much as it shows", () => {
    const [line, caret] = frame(`${"x".repeat(100)}${"y".repeat(100)}`, 100, 200);
    expect([line, caret]).toEqual([`1 | ${"x".repeat(30)}${"y".repeat(30)}`, `  | ${" ".repeat(30)}^${"~".repeat(29)}`]);
  });
});
