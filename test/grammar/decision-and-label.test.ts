/** Where an issue of the current layout opens: a decision word and the label behind it, as far as damage leaves them. */
import { describe, expect, it } from "vitest";
import { parseDetermination } from "../../src/index.ts";

const REST =
  "\nMAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004.\nDecision rationale: It was tried and did not help the pain. It is not needed.\n";
const BEFORE = `IMR ISSUES, DECISIONS AND RATIONALES\nThe Final Determination was based on decisions for the disputed items/services set forth below:\nCold pack: Upheld\nClaims Administrator guideline: Decision based on MTUS Low Back Complaints 2004.${REST}`;
const LABEL = "Claims Administrator guideline: Decision based on MTUS.";
const BASIS = "Decision based on MTUS.";

/** Title, decision and the claims administrator's line of the second issue. */
const second = (printed: string) => {
  const { issues } = parseDetermination(BEFORE + printed + REST);
  expect(issues).toHaveLength(2);
  expect(issues[0]?.rationale?.text).toBe("It was tried and did not help the pain. It is not needed.");
  const [, issue] = issues;
  return [issue?.title?.text ?? null, issue?.decision ?? null, issue?.claimsAdministratorGuideline?.text ?? null];
};

describe("an issue opens", () => {
  it.each([
    {
      why: "with a decision before a label that begins a line",
      printed: `Lumbar brace: Upheld\n${LABEL}`,
      read: ["Lumbar brace", "upheld", BASIS],
    },
    { why: "with an overturned one", printed: `Lumbar brace: Overturned\n${LABEL}`, read: ["Lumbar brace", "overturned", BASIS] },
    {
      why: "though the line end before the label is lost",
      printed: `Lumbar brace: Upheld ${LABEL}`,
      read: ["Lumbar brace", "upheld", BASIS],
    },
    { why: "though the colon is lost", printed: `Lumbar brace Upheld\n${LABEL}`, read: ["Lumbar brace", "upheld", BASIS] },
    { why: "with a full stop behind the decision", printed: `Lumbar brace: Upheld.\n${LABEL}`, read: ["Lumbar brace", "upheld", BASIS] },
    { why: "without a blank behind the colon", printed: `Lumbar brace:Upheld\n${LABEL}`, read: ["Lumbar brace", "upheld", BASIS] },
    { why: "with a blank before the colon", printed: `Lumbar brace : Upheld\n${LABEL}`, read: ["Lumbar brace", "upheld", BASIS] },
    { why: "with two colons", printed: `Lumbar brace: : Upheld\n${LABEL}`, read: ["Lumbar brace", "upheld", BASIS] },
    { why: "with a decision misspelt behind its colon", printed: `Lumbar brace: Uphld\n${LABEL}`, read: ["Lumbar brace", "upheld", BASIS] },
    { why: "with another misspelt", printed: `Lumbar brace: Overtrned\n${LABEL}`, read: ["Lumbar brace", "overturned", BASIS] },
    {
      why: "a word misspelt without a colon is the title's",
      printed: `Lumbar brace Uphld\n${LABEL}`,
      read: ["Lumbar brace Uphld", null, BASIS],
    },
    { why: "without a decision", printed: `Lumbar brace\n${LABEL}`, read: ["Lumbar brace", null, BASIS] },
    { why: "with a decision whose label is lost", printed: "Lumbar brace: Upheld", read: ["Lumbar brace", "upheld", null] },
    {
      why: "with a decision whose label is lost, before its line",
      printed: `Lumbar brace: Upheld\n${BASIS}`,
      read: ["Lumbar brace", "upheld", null],
    },
  ])("$why", ({ printed, read }) => expect(second(printed)).toEqual(read));

  it.each([
    { why: "the quotation of both opens none", said: `The letter said “Lumbar brace: Upheld ${LABEL}” of it.` },
    { why: "nor one that goes on", said: `The letter said “Lumbar brace: Upheld ${LABEL} It ended there.”` },
    { why: "nor both without colon and line", said: `Lumbar brace Upheld ${LABEL}` },
    { why: "nor a decision in a sentence", said: "The earlier decision was: Upheld by all of them." },
    { why: "nor the end of a longer word", said: `Lumbar brace: NotUpheld ${LABEL}` },
  ])("$why", ({ said }) => {
    const { issues } = parseDetermination(`${BEFORE.trimEnd()} ${said} The end.\n`);
    expect(issues.map(({ title }) => title?.text)).toEqual(["Cold pack"]);
    expect(issues[0]?.rationale?.text).toContain(said);
  });
});

describe("a header table of the current layout", () => {
  const header = (lines: string) => parseDetermination(`${lines}\n${BEFORE}`).caseHeader?.caseNumber ?? null;
  it.each([
    { why: "with other labels behind the number", lines: "Case Number: CM16-0990001 Date of Injury: 02/03/2014", number: "CM16-0990001" },
    { why: "with nothing else on its line", lines: "Case Number: CM16-0990001\nand no more", number: "CM16-0990001" },
    { why: "a number that a sentence mentions opens none", lines: "Case Number: CM16-0990001 was closed.\nIt is old.", number: null },
  ])("$why", ({ lines, number }) => expect(header(lines)).toBe(number));
});
