/** How diagnostics look: place, frame, what to do; whatever the letter is made of. */
import { describe, expect, it } from "vitest";
import { DIAGNOSTICS, formatDiagnostics, parseDetermination, type Diagnostic, type DiagnosticCode } from "../../src/index.ts";
import { LETTERS } from "../recovery/letters.ts";

const remark = (start: number, end = start, code: DiagnosticCode = "unrecognized-text", message = "Told"): Diagnostic => ({
  code,
  severity: DIAGNOSTICS[code].severity,
  message,
  span: { start, end },
});
/** The two lines of the frame of one remark. */
const frame = (letter: string, start: number, end?: number): string[] =>
  formatDiagnostics(letter, [remark(start, end)])
    .split("\n")
    .slice(1, 3);

describe("a diagnostic", () => {
  it("is told with its place, its line, and what to do", () => {
    const letter = "one\ntwo three\nfour";
    expect(formatDiagnostics(letter, [remark(8, 13)], { name: "letter.txt" })).toBe(
      [
        "letter.txt:2:5: warning unrecognized-text: Told",
        "  2 | two three",
        "    |     ^~~~~",
        `  ${DIAGNOSTICS["unrecognized-text"].action}`,
      ].join("\n"),
    );
  });

  it("has no name where none is given, and colours where they are asked for", () => {
    expect(formatDiagnostics("a", [remark(0)])).toMatch(/^1:1: warning /);
    expect(formatDiagnostics("a", [remark(0)])).not.toContain("\x1b");
    for (const [code, colour] of [
      ["missing-part", 31],
      ["unrecognized-text", 33],
      ["drug-not-known", 36],
    ] as const)
      expect(formatDiagnostics("a", [remark(0, 1, code)], { color: true })).toContain(
        `\x1b[${colour}m${DIAGNOSTICS[code].severity}\x1b[0m`,
      );
  });

  it("is told by the place that the caller knows, without the number of a line", () => {
    const placeOf = (offset: number): string => ` page ${offset}`;
    expect(
      formatDiagnostics("a\nbc", [remark(3)], { name: "letter.pdf", placeOf })
        .split("\n")
        .slice(0, 3),
    ).toEqual(["letter.pdf: page 3: warning unrecognized-text: Told", "    | bc", "    |  ^"]);
  });
});

describe("several diagnostics", () => {
  const letter = "one\ntwo\nthree";

  it("stand in the order of their places, an empty line between two", () => {
    const given = [remark(8), remark(0), remark(4)];
    const blocks = formatDiagnostics(letter, given).split("\n\n");
    expect(blocks.map((block) => block.split(" ")[0])).toEqual(["1:1:", "2:1:", "3:1:"]);
    expect(given.map(({ span }) => span.start)).toEqual([8, 0, 4]);
  });

  it("are nothing where there are none", () => expect(formatDiagnostics(letter, [])).toBe(""));

  it("are as those of a letter that was read", () => {
    const spoilt = LETTERS["issue-blocks"].replace("#90: Overturned", "#90: Upheld").replace("10/12/2016", "10/32/2016");
    const shown = formatDiagnostics(spoilt, parseDetermination(spoilt).diagnostics);
    expect(shown.split("\n\n").map((block) => block.split("\n")[0])).toEqual([
      "4:76: warning impossible-date: The case header gives a date that no calendar has",
      "84:21: warning verdict-contradicts-decision: Issue 3 is upheld, but its rationale finds the service medically necessary",
    ]);
  });
});

describe("a frame", () => {
  it.each<{ why: string; letter: string; start: number; end?: number; lines: [string, string] }>([
    { why: "an empty span", letter: "abc", start: 1, lines: ["  1 | abc", "    |  ^"] },
    { why: "a span of one character", letter: "abc", start: 1, end: 2, lines: ["  1 | abc", "    |  ^"] },
    { why: "the end of the letter", letter: "abc", start: 3, lines: ["  1 | abc", "    |    ^"] },
    { why: "the end behind a line end", letter: "abc\n", start: 4, lines: ["  2 | ", "    | ^"] },
    { why: "an empty letter", letter: "", start: 0, lines: ["  1 | ", "    | ^"] },
    { why: "a span over several lines: its first", letter: "one two\nthree", start: 4, end: 11, lines: ["  1 | one two", "    |     ^~~"] },
    { why: "CR LF", letter: "one\r\ntwo\r\nthree", start: 5, end: 8, lines: ["  2 | two", "    | ^~~"] },
    { why: "CR alone", letter: "one\rtwo\rthree", start: 4, end: 7, lines: ["  2 | two", "    | ^~~"] },
    { why: "a tab, as one blank", letter: "\ta\tb", start: 3, lines: ["  1 |  a b", "    |    ^"] },
    { why: "a form feed, as one blank", letter: "\fab", start: 1, end: 3, lines: ["  1 |  ab", "    |  ^~"] },
    { why: "an emoji, two columns wide", letter: "🦴 bone", start: 3, end: 7, lines: ["  1 | 🦴 bone", "    |    ^~~~"] },
    { why: "wide characters", letter: "骨折 bone", start: 3, end: 7, lines: ["  1 | 骨折 bone", "    |      ^~~~"] },
    { why: "a span of wide characters", letter: "a 骨折", start: 2, end: 4, lines: ["  1 | a 骨折", "    |   ^~~~"] },
    {
      why: "combining marks, of no width",
      letter: "Me\u0301nie\u0300re x",
      start: 10,
      end: 11,
      lines: ["  1 | Me\u0301nie\u0300re x", "    |         ^"],
    },
    { why: "a lone surrogate, as a blank", letter: "\ud83d a", start: 2, lines: ["  1 |   a", "    |   ^"] },
    { why: "control characters, as blanks", letter: "\x1b[31m\x07\u202e\u0000a", start: 8, lines: ["  1 |  [31m   a", "    |         ^"] },
    { why: "a place before the letter", letter: "abc", start: -5, end: 2, lines: ["  1 | abc", "    | ^~"] },
    { why: "a place behind the letter", letter: "abc", start: 90, end: 99, lines: ["  1 | abc", "    |    ^"] },
  ])("shows $why", ({ letter, start, end, lines }) => expect(frame(letter, start, end)).toEqual(lines));

  it.each([0, 29, 30, 31, 5_000, 9_990])("cuts a long line around the place: %i", (start) => {
    const letter = Array.from({ length: 1_000 }, (_, i) => `word${i % 10} `.padEnd(10, "-")).join("");
    const [line = "", caret = ""] = frame(letter, start, start + 500);
    expect(line.length).toBeLessThanOrEqual("  1 | ".length + 60);
    expect(caret.length).toBeLessThanOrEqual(line.length);
    expect(line.slice(caret.indexOf("^"))).toBe(letter.slice(start, start + 60).slice(0, line.length - caret.indexOf("^")));
    expect(caret.endsWith("~")).toBe(true);
  });

  it("holds nothing of the letter that could steer a terminal, nor of the name or the message", () => {
    const bad =
      Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).join("") + "\u200b\u2028\u202e\u2066\ud800\udc00\udfff";
    for (let at = 0; at < bad.length; at++) {
      const shown = formatDiagnostics(bad, [remark(at, at + 9, "unrecognized-text", bad)], { name: bad });
      expect(shown.replace(/\n/g, "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      expect(shown.split("\n")).toHaveLength(4);
    }
  });
});
