/** Where a title begins, by the way the letter's lines are set. */
import { describe, expect, it } from "vitest";
import { parseDetermination } from "../../src/index.ts";
import { titleStretch, type LineSetting } from "../../src/grammar/issue-title.ts";
import { readText } from "../../src/text/reading.ts";

const SET_OFF: LineSetting = { usualFeeds: 1, paragraphsAreSetOff: true, hasLines: true };
const NOT_SET_OFF: LineSetting = { ...SET_OFF, paragraphsAreSetOff: false };
const DOUBLE_SPACED: LineSetting = { ...SET_OFF, usualFeeds: 2 };
const WITHOUT_LINES: LineSetting = { ...NOT_SET_OFF, hasLines: false };

const titleOf = (letter: string, setting: LineSetting, floor = 0): string => {
  const reading = readText(letter);
  const { start, end } = titleStretch(reading, floor, reading.text.length, setting);
  return reading.text.slice(start, end);
};

describe("a title", () => {
  it.each([
    { why: "behind an empty line", setting: SET_OFF, letter: "It is not needed.\n\nCold pack", title: "Cold pack" },
    {
      why: "of two lines behind an empty line",
      setting: SET_OFF,
      letter: "It is not needed.\n\nCold pack\nfor the knee",
      title: "Cold pack for the knee",
    },
    {
      why: "that holds a sentence at a line's start",
      setting: SET_OFF,
      letter: "It is not needed.\n\nInj. of vit.\nOne vial",
      title: "Inj. of vit. One vial",
    },
    {
      why: "that has lost its empty line: the one before stands over the rationale",
      setting: SET_OFF,
      letter: "Said so.\n\nIt is not medically necessary. It was tried.\nCold pack",
      title: "Cold pack",
    },
    {
      why: "that has lost its empty line, behind a paragraph of three sentences",
      setting: SET_OFF,
      letter: "Said so.\n\nIt was tried. It failed. It hurts.\nCold pack",
      title: "Cold pack",
    },
    {
      why: "of the only line behind a paragraph of the rationale",
      setting: SET_OFF,
      letter: "Said so.\n\nNot medically necessary",
      title: "Not medically necessary",
    },
    {
      why: "at the top of a page",
      setting: SET_OFF,
      letter: "It is not needed.\n\fCold pack\nfor the knee",
      title: "Cold pack for the knee",
    },
    { why: "at the top of a page, in small letters", setting: SET_OFF, letter: "It is not needed.\n\fcold pack", title: "cold pack" },
    {
      why: "of a page that begins before it",
      setting: SET_OFF,
      letter: "It is not needed.\n\fHere it goes on.\nCold pack",
      title: "Cold pack",
    },
    {
      why: "behind an empty line, though no sentence ends there",
      setting: SET_OFF,
      letter: "It is not needed\n\ncold pack\nfor the knee",
      title: "cold pack for the knee",
    },
    {
      why: "behind the last of two empty lines, though no sentence ends there",
      setting: SET_OFF,
      letter: "As told\n\nit is so\n\ncold pack",
      title: "cold pack",
    },
    {
      why: "on a line of its own, where nothing sets it off",
      setting: NOT_SET_OFF,
      letter: "It is not needed.\nCold pack",
      title: "Cold pack",
    },
    {
      why: "on the last of such lines",
      setting: NOT_SET_OFF,
      letter: "It was tried.\nIt is not needed.\nCold pack",
      title: "Cold pack",
    },
    {
      why: "a line that begins in small letters goes on",
      setting: NOT_SET_OFF,
      letter: "It is not needed.\nCold pack No. 3.\nfor the knee",
      title: "Cold pack No. 3. for the knee",
    },
    {
      why: "quotation marks and figures begin sentences too",
      setting: NOT_SET_OFF,
      letter: "It is not needed.”\n“12 visits”",
      title: "“12 visits”",
    },
    {
      why: "double spacing: one empty line is none",
      setting: DOUBLE_SPACED,
      letter: "It is so.\n\n\nCold pack\n\nNo. 3",
      title: "Cold pack No. 3",
    },
    {
      why: "of a text without lines: its last sentence",
      setting: WITHOUT_LINES,
      letter: "It was tried. It is not needed. Cold pack",
      title: "Cold pack",
    },
    {
      why: "of a text without lines, though it had some",
      setting: WITHOUT_LINES,
      letter: "It is so. Cold\nPack No.\nThree",
      title: "Three",
    },
    { why: "of a text of one sentence", setting: WITHOUT_LINES, letter: "Cold pack", title: "Cold pack" },
    {
      why: "of a partial approval, in a text without lines",
      setting: WITHOUT_LINES,
      letter:
        "It is so. Norco #60 was the original request. Norco #25 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Norco #35 is",
      title:
        "Norco #60 was the original request. Norco #25 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Norco #35 is",
    },
    {
      why: "of a partial approval, each sentence a paragraph",
      setting: SET_OFF,
      letter:
        "It is so.\n\nNorco #60 was the original request.\n\nNorco #25 was authorized by the Claims Administrator.\n\nThe remaining IMR eligible portion of the original request, Norco #35 is",
      title:
        "Norco #60 was the original request. Norco #25 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Norco #35 is",
    },
  ])("$why", ({ setting, letter, title }) => expect(titleOf(letter, setting)).toBe(title));

  it("does not begin before the place that it is looked for behind", () => {
    expect(titleOf("Decision rationale: It is so", WITHOUT_LINES, 19)).toBe("It is so");
    expect(titleOf("It is so.\nDecision rationale: Cold pack", NOT_SET_OFF, 29)).toBe("Cold pack");
  });

  it("is never longer than any title is", () => {
    expect(titleOf("word ".repeat(1000).trim(), SET_OFF).length).toBeLessThanOrEqual(1200);
  });
});

describe("how a letter's lines are set is told by its labels", () => {
  /** The issues' paragraphs, their lines by `lineEnd`, the paragraphs by `between`. */
  const letterOf = (lineEnd: string, between: string, rationale: readonly string[], title: readonly string[], page = ""): string => {
    const issue = (name: readonly string[], why: readonly string[]): string[] => [
      `${name.join(lineEnd)}: Upheld`,
      "Claims Administrator guideline: Decision based on MTUS.",
      `${page}MAXIMUS guideline: Decision based on MTUS.`,
      `${page}Decision rationale: ${why.join(lineEnd)}`,
    ];
    return [
      "IMR ISSUES, DECISIONS AND RATIONALES",
      "The Final Determination was based on decisions for the disputed items/services set forth below:",
      ...issue(["Cold pack"], rationale),
      ...issue(title, ["It was not tried for a month, as it should have been,", "and nobody says why it was not done in that time."]),
      "",
    ].join(between);
  };
  const titles = (letter: string): (string | undefined)[] => parseDetermination(letter).issues.map(({ title }) => title?.text);
  const RATIONALE = ["It was tried for a month and helped for a day,", "as the notes of all six visits say in other words."];
  const TWO_SENTENCES = ["Inj. of vit.", "One vial"];

  it.each([
    { why: "set off", letter: letterOf("\n", "\n\n", RATIONALE, TWO_SENTENCES), second: "Inj. of vit. One vial" },
    { why: "not set off", letter: letterOf("\n", "\n", RATIONALE, TWO_SENTENCES), second: "One vial" },
    {
      why: "set off, of double-spaced lines",
      letter: letterOf("\n\n", "\n\n\n", RATIONALE, TWO_SENTENCES),
      second: "Inj. of vit. One vial",
    },
    { why: "not set off, of double-spaced lines", letter: letterOf("\n\n", "\n\n", RATIONALE, TWO_SENTENCES), second: "One vial" },
    {
      why: "not set off, though a rationale has an empty line",
      letter: letterOf("\n", "\n", [...RATIONALE, "\nIt is an option."], ["Lumbar brace"]),
      second: "Lumbar brace",
    },
    {
      why: "told by no label that begins a page",
      letter: letterOf("\n", "\n", [...RATIONALE, "\nIt is an option."], ["Lumbar brace"], "\n\n\f"),
      second: "Lumbar brace",
    },
  ])("$why", ({ letter, second }) => expect(titles(letter)).toEqual(["Cold pack", second]));

  it("and the first issue's title is all that stands behind the sentence before it", () => {
    const letter = letterOf("\n", "\n", RATIONALE, ["Lumbar brace"]).replace("Cold pack:", "Inj. of vit.\nOne vial:");
    expect(titles(letter)).toEqual(["Inj. of vit. One vial", "Lumbar brace"]);
    const withoutLeadIn = letter.replace(/The Final Determination.*\n/, "");
    expect(withoutLeadIn).not.toBe(letter);
    expect(titles(withoutLeadIn)).toEqual(["Inj. of vit. One vial", "Lumbar brace"]);
  });
});
