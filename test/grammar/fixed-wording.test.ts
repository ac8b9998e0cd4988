import { describe, expect, it } from "vitest";
import { beginnings, sentences, unknownIn } from "../../src/grammar/fixed-wording.ts";

const KNOWN = [...sentences("He has no affiliation with the employer.", "Medical Director"), ...beginnings("The file was sent on")];

/** What no sentence explains, of the part of the text between the bars. */
const unknown = (marked: string, tolerance?: number): string[] => {
  const [before = "", stretch = marked] = marked.includes("|") ? marked.split("|") : ["", marked];
  const text = marked.replaceAll("|", "");
  const span = { start: marked.includes("|") ? before.length : 0, end: (marked.includes("|") ? before.length : 0) + stretch.length };
  return unknownIn(text, span, KNOWN, tolerance).map(({ start, end }) => text.slice(start, end));
};

describe("what no fixed wording explains", () => {
  it.each([
    { why: "all of it is fixed", text: "He has no affiliation with the employer.", left: [] },
    { why: "fixed, misspelt by one letter", text: "He has no affilation with the employer.", left: [] },
    { why: "two sentences", text: "He has no affiliation with the employer. Medical Director", left: [] },
    { why: "nothing of it is fixed", text: "FAX from Reno", left: ["FAX from Reno"] },
    { why: "one word", text: "FAX", left: ["FAX"] },
    { why: "before a sentence", text: "FAX one He has no affiliation with the employer.", left: ["FAX one"] },
    { why: "behind a sentence", text: "He has no affiliation with the employer. FAX", left: ["FAX"] },
    { why: "between two", text: "He has no affiliation with the employer. FAX 3 Medical Director", left: ["FAX 3"] },
    { why: "two of them", text: "FAX Medical Director MAIL", left: ["FAX", "MAIL"] },
    { why: "punctuation says nothing", text: ". , : ;", left: [] },
    { why: "nor do bullets", text: "• Medical Director •", left: [] },
    { why: "unless something unknown follows them", text: "Medical Director • FAX", left: ["• FAX"] },
    { why: "from the first of several marks", text: "Medical Director (• FAX)", left: ["(• FAX)"] },
    { why: "marks at the very start", text: "(FAX) Medical Director", left: ["(FAX)"] },
    { why: "punctuation before it is left out", text: "Medical Director, : FAX", left: ["FAX"] },
    { why: "a mark before a known sentence counts for nothing behind it", text: "• Medical Director FAX", left: ["FAX"] },
    { why: "marks inside it", text: "FAX • 3", left: ["FAX • 3"] },
    { why: "a sentence that goes on as it likes", text: "The file was sent on May 3 by mail", left: [] },
    { why: "up to its end", text: "The file was sent on May 3. FAX 9", left: ["FAX 9"] },
    { why: "a full stop inside its words ends it not", text: "The file was sent on May 3 by a.b mail", left: [] },
    { why: "nothing", text: "", left: [] },
    { why: "the stretch alone is read", text: "MAIL |FAX| MAIL", left: ["FAX"] },
    { why: "a sentence that runs on behind the stretch is not in it", text: "|FAX Medical| Director", left: ["FAX Medical"] },
    { why: "one that ends with the stretch is", text: "|FAX Medical Director| MAIL", left: ["FAX"] },
    { why: "a beginning goes on no further than the stretch", text: "|The file was sent on May| MAIL", left: [] },
  ])("$why: $text", ({ text, left }) => expect(unknown(text)).toEqual(left));

  it("a little may stand where it is tolerated", () => {
    expect(unknown("Medical Director A. Example Medical Director", 10)).toEqual([]);
    expect(unknown("Medical Director A. Examples Medical Director", 10)).toEqual(["A. Examples"]);
  });

  it("a beginning goes on for a sentence of some length, not for ever", () => {
    const words = "many words ".repeat(60);
    expect(unknown(`The file was sent on ${words}`).join("").length).toBeGreaterThan(100);
    expect(unknown(`The file was sent on ${words}`).join("").length).toBeLessThan(words.length - 400);
  });
});
