import { describe, expect, it } from "vitest";
import { endsInQuotation, isQuoted, opensHere } from "../../src/text/quotation.ts";

describe("opensHere", () => {
  it.each([
    { why: "a curly mark", text: "say “no”", at: 4, opens: true },
    { why: "a curly mark, even behind a letter", text: "say“no”", at: 3, opens: true },
    { why: "a guillemet", text: "say «no»", at: 4, opens: true },
    { why: "a low mark", text: "say „no”", at: 4, opens: true },
    { why: "a parenthesis", text: "say (no)", at: 4, opens: true },
    { why: "a closing mark", text: "say “no”", at: 7, opens: false },
    { why: "a letter", text: "say no", at: 4, opens: false },
    { why: "a straight mark behind a blank", text: 'say "no"', at: 4, opens: true },
    { why: "a straight mark behind a letter", text: 'say "no"', at: 7, opens: false },
    { why: "a straight mark behind a letter and before a blank", text: 'x" "', at: 1, opens: false },
    { why: "a straight mark at the very start", text: '"no"', at: 0, opens: true },
    { why: "a straight mark behind a parenthesis", text: 'x("no")', at: 2, opens: true },
    { why: "a straight mark behind a square bracket", text: "x['no']", at: 2, opens: true },
    { why: "an apostrophe inside a word", text: "patient's", at: 7, opens: false },
    { why: "the end of the text, where no character stands", text: "say ", at: 4, opens: false },
    { why: "before the text", text: "no", at: -1, opens: false },
  ])("$why: $opens", ({ text, at, opens }) => expect(opensHere(text, at)).toBe(opens));
});

describe("isQuoted", () => {
  it.each([
    { why: "curly marks around it", text: "the “words” stand", quoted: true },
    { why: "straight marks around it", text: 'the "words" stand', quoted: true },
    { why: "parentheses around it", text: "the (words) stand", quoted: true },
    { why: "an opening mark alone", text: "the “words stand", quoted: true },
    { why: "a closing mark alone", text: "the words” stand", quoted: true },
    { why: "a closing straight mark alone", text: 'the words" stand', quoted: true },
    { why: "a closing straight mark at the end of the text", text: 'the words"', quoted: true },
    { why: "a closing apostrophe before a blank", text: "the words' stand", quoted: true },
    { why: "no marks", text: "the words stand", quoted: false },
    { why: "nothing around it at all", text: "words", quoted: false },
    { why: "the apostrophe of what is owned", text: "the words’s stand", quoted: false },
    { why: "a straight apostrophe before a letter", text: "the words's stand", quoted: false },
    { why: "a straight mark of two strokes before a letter closes", text: 'the words"s stand', quoted: true },
    { why: "a mark that opens behind it", text: "the words“ stand", quoted: false },
  ])("$why: $quoted", ({ text, quoted }) => {
    const start = text.indexOf("words");
    expect(isQuoted(text, { start, end: start + "words".length })).toBe(quoted);
  });

  it("a straight mark behind a blank closes nothing", () => expect(isQuoted('words "no"', { start: 0, end: 6 })).toBe(false));
});

describe("endsInQuotation", () => {
  /** The stretch stands between bars. */
  it.each([
    { why: "a quotation is open", text: "|he wrote “the label| stands”", open: true },
    { why: "a quotation has ended", text: "|he wrote “so” and| left", open: false },
    { why: "one has ended, another is open", text: "|he wrote “so” and “the| rest”", open: true },
    { why: "it opens before the stretch", text: "he “wrote |of a label| here”", open: false },
    { why: "it opens behind the stretch", text: "|he wrote| “so”", open: false },
    { why: "straight marks, open", text: '|he wrote "the label| stands"', open: true },
    { why: "straight marks, ended", text: '|he wrote "so" and| left', open: false },
    { why: "its first character opens it", text: "|“the label| stands”", open: true },
    { why: "its last character opens it", text: "|he wrote “|the label”", open: true },
    { why: "its last character closes it", text: "|he wrote “so”|", open: false },
    { why: "parentheses are none", text: "|he wrote (the label| stands)", open: false },
    { why: "parentheses inside a quotation", text: "|he wrote “the (old) label| stands”", open: true },
    { why: "square brackets inside a quotation", text: "|he wrote “the [old] label| stands”", open: true },
    { why: "an apostrophe inside a word opens and closes nothing", text: "|he wrote “the patient’s label| stands”", open: true },
    { why: "an apostrophe alone", text: "|the patient's label| stands", open: false },
    { why: "no marks at all", text: "|the label| stands", open: false },
  ])("$why: $open", ({ text, open }) => {
    const start = text.indexOf("|");
    const end = text.indexOf("|", start + 1) - 1;
    expect(endsInQuotation(text.replaceAll("|", ""), { start, end })).toBe(open);
  });
});
