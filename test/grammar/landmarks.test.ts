import { describe, expect, it } from "vitest";
import {
  beginsAlike,
  beginsLine,
  canBeginLine,
  findHeadings,
  findLabels,
  firstOfRun,
  hasLandmark,
  hasLines,
  labelFinder,
  leadIn,
  wording,
  withoutHeading,
  withProse,
} from "../../src/grammar/landmarks.ts";
import { readText, type Stretch } from "../../src/text/reading.ts";

const HEADINGS = [
  wording("summary", "CLINICAL CASE SUMMARY"),
  wording("end", "Sincerely,"),
  wording("maker", "MAXIMUS FEDERAL SERVICES, INC."),
];
const LABELS = [
  wording("guideline", "Claims Administrator guideline"),
  wording("rationale", "Decision rationale"),
  leadIn("issues", "services set forth below"),
];

const cut = (text: string, { start, end }: Stretch): string => text.slice(start, end);
const headings = (letter: string): string[] => {
  const reading = readText(letter);
  return findHeadings(reading, HEADINGS).map((one) => `${one.kind}: ${cut(reading.text, one)}`);
};
const labels = (letter: string): string[] => {
  const reading = readText(letter);
  return findLabels(reading, labelFinder(LABELS)).map((one) => `${one.kind}: ${cut(reading.text, one)}`);
};
/** Longer than any printed line. */
const LONG = "It was seen and told at length. ".repeat(15);

describe("headings", () => {
  it.each([
    { why: "fills its line", letter: "one\nCLINICAL CASE SUMMARY\ntwo", found: ["summary: CLINICAL CASE SUMMARY"] },
    { why: "begins the text", letter: "CLINICAL CASE SUMMARY\ntwo", found: ["summary: CLINICAL CASE SUMMARY"] },
    { why: "begins the text behind blanks", letter: "  CLINICAL CASE SUMMARY\ntwo", found: ["summary: CLINICAL CASE SUMMARY"] },
    { why: "ends the text", letter: "one\nCLINICAL CASE SUMMARY", found: ["summary: CLINICAL CASE SUMMARY"] },
    { why: "with a colon", letter: "one\nCLINICAL CASE SUMMARY:\ntwo", found: ["summary: CLINICAL CASE SUMMARY:"] },
    { why: "with its own comma", letter: "one\nSincerely,\nA. Sample", found: ["end: Sincerely,"] },
    { why: "with its own full stop", letter: "one\nMAXIMUS FEDERAL SERVICES, INC.\ntwo", found: ["maker: MAXIMUS FEDERAL SERVICES, INC."] },
    { why: "over two lines", letter: "one\nCLINICAL CASE\nSUMMARY\ntwo", found: ["summary: CLINICAL CASE SUMMARY"] },
    { why: "in small letters", letter: "one\nclinical case summary\ntwo", found: ["summary: clinical case summary"] },
    { why: "misspelt", letter: "one\nCLINIC4L CASE SUMMARY\ntwo", found: ["summary: CLINIC4L CASE SUMMARY"] },
    {
      why: "what always follows stands on its line",
      letter: "one\nCLINICAL CASE SUMMARY The man\ntwo",
      found: ["summary: CLINICAL CASE SUMMARY"],
    },
    { why: "other words on its line: none", letter: "one\nCLINICAL CASE SUMMARY of it\ntwo", found: [] },
    { why: "in mid-line: none", letter: "one CLINICAL CASE SUMMARY\ntwo", found: [] },
    { why: "the end of a sentence: none", letter: "as told in the\nclinical case summary.\ntwo", found: [] },
    { why: "the middle of a sentence: none", letter: "as told in the\nclinical case summary,\ntwo", found: [] },
    { why: "in capitals a full stop is a slip", letter: "one\nCLINICAL CASE SUMMARY.\ntwo", found: ["summary: CLINICAL CASE SUMMARY."] },
    { why: "in a text without lines", letter: `${LONG}CLINICAL CASE SUMMARY The man fell.`, found: ["summary: CLINICAL CASE SUMMARY"] },
    { why: "in a text without lines, other words behind it: none", letter: `${LONG}CLINICAL CASE SUMMARY of it.`, found: [] },
    { why: "in a text without lines, not in capitals: none", letter: `${LONG}Clinical Case Summary The man fell.`, found: [] },
  ])("$why", ({ letter, found }) => expect(headings(letter)).toEqual(found));
});

describe("labels", () => {
  it.each([
    { why: "begins a line", letter: "one\nDecision rationale: so", found: ["rationale: Decision rationale:"] },
    { why: "begins the text", letter: "Decision rationale: so", found: ["rationale: Decision rationale:"] },
    { why: "with a blank before the colon", letter: "one\nDecision rationale : so", found: ["rationale: Decision rationale :"] },
    { why: "over two lines", letter: "one\nClaims Administrator\nguideline: so", found: ["guideline: Claims Administrator guideline:"] },
    { why: "with a slip in its last letter", letter: "one\nDecision rationalo: so", found: ["rationale: Decision rationalo:"] },
    { why: "with a ligature at its end", letter: "one\nDecision rationaleﬁ: so", found: [] },
    { why: "in mid-line: none", letter: "one Decision rationale: so", found: [] },
    { why: "without a colon: none", letter: "one\nDecision rationale so", found: [] },
    { why: "the end of a longer word: none", letter: "one\nIndecision rationale: so", found: [] },
    { why: "in quotation marks: none", letter: "one\n“Decision rationale:” so", found: [] },
    { why: "the second of two colons ends no label", letter: "one\nDecision rationale:: so", found: ["rationale: Decision rationale:"] },
    {
      why: "two of them",
      letter: "Decision rationale: so\nDecision rationale: too",
      found: ["rationale: Decision rationale:", "rationale: Decision rationale:"],
    },
    { why: "in a text without lines, anywhere", letter: `${LONG}Decision rationale: so`, found: ["rationale: Decision rationale:"] },
    { why: "in a text without lines, quoted: none", letter: `${LONG}the “Decision rationale: so`, found: [] },
    {
      why: "a lead-in sentence, from its beginning",
      letter: "x. The items are the\nservices set forth below: y",
      found: ["issues: The items are the services set forth below:"],
    },
    {
      why: "a lead-in whose beginning is spoilt, from its last words",
      letter: "x. Tne items or services set forth below: y",
      found: ["issues: services set forth below:"],
    },
    {
      why: "a lead-in's beginning is no further away than it is long",
      letter: `The ${"item ".repeat(60)}services set forth below: y`,
      found: ["issues: services set forth below:"],
    },
  ])("$why", ({ letter, found }) => expect(labels(letter)).toEqual(found));
});

describe("lines", () => {
  it("begin where a line end stood, and at the text's start", () => {
    const reading = readText("one two\nthree");
    expect([0, 1, 2, 4, 8, 9].map((offset) => beginsLine(reading, offset))).toEqual([true, true, false, false, true, false]);
  });

  it("are lost where they are longer than any is printed", () => {
    expect(hasLines(readText("a".repeat(400)))).toBe(true);
    expect(hasLines(readText("a".repeat(401)))).toBe(false);
    expect(hasLines(readText(`${"a".repeat(400)}\n${"b".repeat(399)}`))).toBe(true);
    expect(hasLines(readText(`${"a".repeat(400)}\n${"b".repeat(400)}`))).toBe(false);
  });

  it("may begin anywhere where they are lost, but not behind a mark that opens a quotation", () => {
    const reading = readText(`${"a ".repeat(300)}“b`);
    expect([600, 601, 2].map((offset) => canBeginLine(reading, offset))).toEqual([true, false, true]);
    expect(canBeginLine(readText("one two\nthree"), 4)).toBe(false);
  });
});

describe("beginsAlike", () => {
  it.each([
    { why: "as it is", text: "clinical", alike: true },
    { why: "in capitals", text: "CLINICAL", alike: true },
    { why: "the first letter changed", text: "xlinical", alike: true },
    { why: "the first letter lost", text: "linical", alike: true },
    { why: "the second letter changed", text: "cxinical", alike: true },
    { why: "the second letter lost", text: "cinical", alike: true },
    { why: "a letter doubled", text: "cclinical", alike: true },
    { why: "a blank behind the first", text: "c linical", alike: true },
    { why: "a letter before it", text: "xclinical", alike: true },
    { why: "another word with the same first letter", text: "cabbage", alike: false },
    { why: "another word with the same second letter", text: "flat", alike: false },
    { why: "another word", text: "summary", alike: false },
    { why: "nothing", text: "", alike: false },
  ])("$why: $text is $alike", ({ text, alike }) => expect(beginsAlike(text, 0, "clinical")).toBe(alike));
});

describe("what stands in a letter", () => {
  it.each([
    { why: "a heading", letter: "one\nCLINICAL CASE SUMMARY\ntwo", has: true },
    { why: "a label", letter: "one\nDecision rationale: so", has: true },
    { why: "a label in mid-line", letter: "one Decision rationale: so", has: false },
    { why: "a lead-in sentence in mid-line", letter: "one. The services set forth below: so", has: true },
    { why: "other words before a colon", letter: "one\nDecision: so", has: false },
    { why: "nothing", letter: "", has: false },
  ])("$why: $has", ({ letter, has }) =>
    expect(hasLandmark(readText(letter), { headings: HEADINGS, labels: LABELS }, labelFinder(LABELS))).toBe(has),
  );

  it("the sentence of a part stands for its heading, where that is lost", () => {
    const reading = readText("one\nMAXIMUS Federal Services sent it\ntwo");
    const at = reading.text.indexOf("MAXIMUS");
    expect(withoutHeading(reading, [], "how", /MAXIMUS Federal/)).toEqual([{ kind: "how", start: at, end: at }]);
    expect(withoutHeading(reading, [{ kind: "how", start: 0, end: 3 }], "how", /MAXIMUS Federal/)).toEqual([]);
    expect(withoutHeading(reading, [{ kind: "other", start: 0, end: 3 }], "how", /MAXIMUS Federal/)).toHaveLength(1);
    expect(withoutHeading(reading, [], "how", /Federal/)).toEqual([]);
    expect(withoutHeading(reading, [], "how", /State/)).toEqual([]);
    expect(withoutHeading(readText("MAXIMUS sent it"), [], "how", /MAXIMUS/)).toEqual([{ kind: "how", start: 0, end: 0 }]);
  });

  it("of labels of a kind in a row the first counts", () => {
    const of = (...kinds: string[]) => kinds.map((kind, start) => ({ kind, start, end: start + 1 }));
    expect(firstOfRun(of("a", "a", "b", "a", "b", "b"), "a").map(({ start }) => start)).toEqual([0, 2, 3, 4, 5]);
  });

  it("between landmarks is prose, without blanks; what overlaps one is left out", () => {
    const text = "one TWO three FOUR  ";
    const marks = [
      { kind: "mark", start: 4, end: 7 },
      { kind: "mark", start: 5, end: 9 },
      { kind: "mark", start: 14, end: 18 },
    ];
    expect(withProse(text, marks).map((one) => `${one.kind}: ${cut(text, one)}`)).toEqual([
      "prose: one",
      "mark: TWO",
      "prose: three",
      "mark: FOUR",
    ]);
    expect(withProse("one", [])).toEqual([{ kind: "prose", start: 0, end: 3 }]);
    expect(withProse("  ", [])).toEqual([]);
  });
});
