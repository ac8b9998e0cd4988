/** Which layout a letter has, told by its structure wherever it stands, and what is said where it cannot be told. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseDetermination, splitDeterminations } from "../../src/index.ts";

const golden = join(dirname(fileURLToPath(import.meta.url)), "../golden");
const letterOf = (name: string): string => readFileSync(join(golden, `${name}.txt`), "utf8");
const codes = (letter: string): string[] => parseDetermination(letter).diagnostics.map(({ code }) => code);

const LETTERS = [
  ["issue-blocks", "04-two-columns-partial-approvals"],
  ["numbered-decisions", "13-numbered-footers-lists"],
  ["notice", "16-notice-labels-first"],
  ["professional-review", "17-review-approved"],
] as const;

describe.each(LETTERS)("a letter of the layout %s", (layout, name) => {
  const letter = letterOf(name);
  const { issues, outcome } = parseDetermination(letter);

  it("is recognised", () => expect(parseDetermination(letter).layout).toBe(layout));

  it("is recognised behind a mail header, blank pages and a fax line", () => {
    const read = parseDetermination(`From: records@clinic.example\nSubject: decision\n\n\f\n \n\fFAX 3 of 9\n\n${letter}`);
    expect(read.layout).toBe(layout);
    expect(read.issues.map(({ title }) => title?.text)).toEqual(issues.map(({ title }) => title?.text));
    expect(read.outcome).toBe(outcome);
  });

  it("is recognised without its first lines", () => {
    const read = parseDetermination(letter.slice(letter.indexOf("\n", letter.length * 0.12)));
    expect(read.layout).toBe(layout);
    expect(read.issues).toHaveLength(issues.length);
  });

  it("is two letters where another of its kind stands behind it", () => {
    const other = letter.replaceAll("099", "098").replace(/\d\d(?=[ -]y(?:ear|\/o))/, "39");
    expect(other).not.toBe(letter);
    const spans = splitDeterminations(`${letter}\n\f${other}`);
    expect(spans).toHaveLength(2);
    expect(parseDetermination(`${letter}\n\f${other}`).issues).toHaveLength(issues.length);
  });
});

describe("a letter that could be of several layouts", () => {
  const letter =
    "HOW THE IMR FINAL DETERMINATION WAS MADE\nMAXIMUS Federal Services sent the complete case file to an expert reviewer.\n\nCLINICAL CASE SUMMARY\nThe patient is a 41-year-old man who fell on 03/04/2014.";

  it("has no layout, and a record of what was recognised", () => {
    const { layout, clinicalSummary, issues } = parseDetermination(letter);
    expect(layout).toBeNull();
    expect(clinicalSummary?.dateOfInjury).toBe("2014-03-04");
    expect(issues).toEqual([]);
  });

  it("is told to be one, with what is missing", () =>
    expect(codes(letter)).toEqual(["layout-not-recognized", "missing-part", "missing-part"]));
});

describe("the outcome that a cover page states", () => {
  const letter = letterOf("13-numbered-footers-lists");
  const { statedOutcome, outcome } = parseDetermination(letter);

  it("agrees with the decisions", () => {
    expect(statedOutcome).toBe(outcome);
    expect(codes(letter)).not.toContain("outcome-contradicts-decisions");
  });

  it("is kept where it contradicts them, and the contradiction is told", () => {
    const contradicting = letter.replace(
      /Final Determination: (?:PARTIAL OVERTURN|UPHOLD|OVERTURN)/,
      statedOutcome === "upheld" ? "Final Determination: OVERTURN" : "Final Determination: UPHOLD",
    );
    const read = parseDetermination(contradicting);
    expect(read.statedOutcome).not.toBe(statedOutcome);
    expect(read.outcome).toBe(outcome);
    expect(codes(contradicting)).toContain("outcome-contradicts-decisions");
  });
});

describe("numbered lists inside a rationale", () => {
  it("are no decisions, also where they speak of necessity", () => {
    const letter = letterOf("13-numbered-footers-lists");
    const { issues } = parseDetermination(letter);
    const first = issues[0]?.rationale?.span.end ?? 0;
    const withList = `${letter.slice(0, first)}\n\n2. A second opinion is not medically necessary.\n\n3. Rest is advised.${letter.slice(first)}`;
    expect(parseDetermination(withList).issues.map(({ title }) => title?.text)).toEqual(issues.map(({ title }) => title?.text));
  });
});
