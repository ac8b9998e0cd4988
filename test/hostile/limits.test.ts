/** What `options.limits` does, whatever number is given. */
import { describe, expect, it } from "vitest";
import { letterWith } from "../../bench/families.mjs";
import {
  DeterminationLimitError,
  extractCitations,
  parseDetermination,
  safeParseDetermination,
  type Limits,
  type ParseOptions,
} from "../../src/index.ts";

const issue = "Brace 0000: Upheld\nClaims Administrator guideline: a.\nMAXIMUS guideline: b.\nDecision rationale: c.\n\n";
/** So many issues, all of one length and each another one: the same again would be a copy. */
const issues = (count: number): string =>
  Array.from({ length: count }, (_, i) => issue.replace("0000", String(i).padStart(4, "0"))).join("");
const letter = letterWith("", "issue-blocks");

const told = (text: string, limits: Limits): string => {
  const result = safeParseDetermination(text, { limits });
  return result.success ? "read" : `${result.error.code} at ${result.error.offset}`;
};

describe("the limit of the letter's length", () => {
  it.each([
    { limit: letter.length, gives: "read" },
    { limit: letter.length + 0.5, gives: "read" },
    { limit: Infinity, gives: "read" },
    { limit: letter.length - 1, gives: `letter-too-long at ${letter.length - 1}` },
    { limit: letter.length - 0.5, gives: `letter-too-long at ${letter.length - 1}` },
    { limit: 1.5, gives: "letter-too-long at 1" },
    { limit: 0, gives: "letter-too-long at 0" },
    { limit: -1, gives: "letter-too-long at 0" },
    { limit: -Infinity, gives: "letter-too-long at 0" },
    { limit: NaN, gives: "letter-too-long at 0" },
  ])("$limit: $gives", ({ limit, gives }) => {
    expect(told(letter, { letterLength: limit })).toBe(gives);
  });

  it("of 0 lets the empty text through to be refused as no letter", () => {
    expect(told("", { letterLength: 0 })).toBe("not-a-determination at 0");
    expect(told("", { letterLength: -1 })).toBe("letter-too-long at 0");
  });

  it("is 10,000,000 where none is given", () => {
    expect(told("a".repeat(10_000_000), {})).toBe("not-a-determination at 0");
    expect(told("a".repeat(10_000_001), {})).toBe("letter-too-long at 10000000");
  });
});

describe("the limit of issues", () => {
  const three = issues(3);
  it.each([
    { limit: 3, gives: "read" },
    { limit: 3.5, gives: "read" },
    { limit: Infinity, gives: "read" },
    { limit: 2, gives: `too-many-issues at ${2 * issue.length}` },
    { limit: 2.9, gives: `too-many-issues at ${2 * issue.length}` },
    { limit: 1, gives: `too-many-issues at ${issue.length}` },
    { limit: 0, gives: "too-many-issues at 0" },
    { limit: -1, gives: "too-many-issues at 0" },
    { limit: NaN, gives: "too-many-issues at 0" },
  ])("$limit: $gives", ({ limit, gives }) => {
    expect(told(three, { issues: limit })).toBe(gives);
  });

  it("lets letters without an issue through, but for one that is no limit", () => {
    const none = "CLINICAL CASE SUMMARY\nThe worker wore a brace.";
    expect(told(none, { issues: 0 })).toBe("read");
    expect(told(none, { issues: -1 })).toBe("too-many-issues at 0");
    expect(told(none, { issues: NaN })).toBe("too-many-issues at 0");
  });

  it("is 1,000 where none is given", () => {
    expect(told(issues(1_000), {})).toBe("read");
    expect(told(issues(1_001), {})).toBe(`too-many-issues at ${1_000 * issue.length}`);
  });
});

describe("a limit error", () => {
  it("says how many there are, how many may be, and where", () => {
    const result = safeParseDetermination(issues(3), { limits: { issues: 2 } });
    if (result.success) return expect.unreachable();
    expect(result.error).toBeInstanceOf(DeterminationLimitError);
    expect(result.error.message).toBe("The letter has 3 issues; the limit is 2 (line 11, column 1)");
    expect(result.error).toMatchObject({ line: 11, column: 1, expected: ["at most 2 issues"] });
  });

  it("is thrown by parseDetermination, and by extractCitations where the text is a letter", () => {
    const options: ParseOptions = { limits: { issues: 2 } };
    expect(() => parseDetermination(issues(3), options)).toThrow(DeterminationLimitError);
    expect(() => extractCitations(issues(3), options)).toThrow(DeterminationLimitError);
    expect(extractCitations("MTUS page 24", { limits: { letterLength: 0 } })).toHaveLength(1);
  });
});
