/** Texts of any size. None of these tests is timed: what hangs runs into the test's own time-out. */
import { describe, expect, it } from "vitest";
import { families, letterWith } from "../../bench/families.mjs";
import {
  extractCitations,
  parseDetermination,
  resolveCitations,
  agreementOf,
  safeParseDetermination,
  splitDeterminations,
} from "../../src/index.ts";
import { check, checkLong } from "./check.ts";

const MILLION = 1_000_000;
const NO_LIMITS = { limits: { letterLength: Infinity, issues: Infinity } };
const codeOf = (text: string): string => {
  const result = safeParseDetermination(text);
  return result.success ? "read" : result.error.code;
};

/** So many issues, each another one: the same again would be a copy. */
const issues = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `Brace ${i}: Upheld\nClaims Administrator guideline: a.\nMAXIMUS guideline: b.\nDecision rationale: c.\n\n`,
  ).join("");

describe("an empty text", () => {
  it.each(["", " ", "\n", "\f", "\0", "\ufeff", "\ud83d", "\udc00", "\u202e", ":", "(", "-"])("%j is no letter", (text) => {
    expect(codeOf(text)).toBe("not-a-determination");
    expect(check(text)).toBeNull();
    expect(extractCitations(text)).toEqual([]);
    expect(splitDeterminations(text)).toEqual([]);
  });
});

describe("50 MB", () => {
  it.each(["a", " ", "\n", ":", "Upheld ", "CLINICAL CASE SUMMARY\n"])("of %j are too long", (unit) => {
    const text = unit.repeat((50 * MILLION) / unit.length);
    const result = safeParseDetermination(text);
    expect(result).toMatchObject({ success: false, error: { code: "letter-too-long", offset: 10 * MILLION } });
    if (!result.success) expect(result.error.message).toContain(`has ${text.length} characters; the limit is 10000000`);
  });

  it.each(["a", " ", "\n", "word "])("of %j are no letter where the limit is lifted", (unit) => {
    const text = unit.repeat((50 * MILLION) / unit.length);
    expect(checkLong(text, NO_LIMITS)).toBeNull();
    expect(extractCitations(text)).toEqual([]);
    expect(splitDeterminations(text)).toEqual([]);
  });

  it("of letters are told apart, each of them", () => {
    const letters = 10_000;
    const text = Array.from({ length: letters }, (_, i) =>
      letterWith("It was worn. ".repeat(320)).replace("CM16-0990001", `CM16-${String(1_000_000 + i)}`),
    ).join("\f");
    expect(text.length).toBeGreaterThan(50 * MILLION);
    expect(splitDeterminations(text)).toHaveLength(letters);
  });
});

describe("10 MB", () => {
  const length = 9_990_000;

  it("in one line are read", () => {
    const line = letterWith("The brace was worn for a year. ".repeat(length / 31)).replace(/\n/g, " ");
    expect(checkLong(line)?.issues).toHaveLength(1);
    const summary = letterWith("The worker wore a brace. ".repeat(length / 25), "issue-blocks", "summary").replace(/\n/g, " ");
    expect(checkLong(summary)?.clinicalSummary?.text.length).toBeGreaterThan(length - 100);
  });

  it.each([
    "blanks",
    "line ends",
    "colons",
    "unclosed parentheses",
    "nested parentheses",
    "quotes",
    "hyphens at line ends",
    "decision words",
    "labels that are misspelt",
    "section signs",
    "digits",
    "NUL characters",
    "lone high surrogates",
    "bidirectional marks",
    "prototypes",
  ])("of %s in the rationale, the title and a guideline line are read", (name) => {
    for (const place of ["rationale", "title", "maximus-guideline"]) {
      const family = families.find((one) => one.name === name && one.layout === "issue-blocks" && one.place === place);
      const record = checkLong(family?.make(length) ?? "");
      expect(record?.issues.length).toBeGreaterThan(0);
    }
  });
});

describe("a million", () => {
  it("of headings are still one letter", () => {
    const text = letterWith("") + "CLINICAL CASE SUMMARY\n".repeat(MILLION);
    expect(checkLong(text, NO_LIMITS)?.issues).toHaveLength(1);
    expect(splitDeterminations(text)).toHaveLength(1);
  });

  it("of decision words are no decisions", () => {
    expect(codeOf("Upheld ".repeat(MILLION))).toBe("not-a-determination");
    expect(checkLong(letterWith("Overturned ".repeat(900_000)))?.issues).toHaveLength(1);
  });

  it("of issues are beyond the limit", () => {
    expect(codeOf(issues(90_000))).toBe("too-many-issues");
    expect(checkLong(issues(5_000), NO_LIMITS)?.issues).toHaveLength(5_000);
  });

  it("of parentheses are nested without end", () => {
    for (const place of ["rationale", "maximus-guideline", "claims-administrator-guideline", "title", "summary"]) {
      expect(checkLong(letterWith("(A".repeat(MILLION), "issue-blocks", place))?.issues).toHaveLength(1);
      expect(checkLong(letterWith("(".repeat(MILLION) + ")".repeat(MILLION), "issue-blocks", place))?.issues).toHaveLength(1);
    }
  });

  it("of characters in one word of a citation are read on", () => {
    for (const cue of ["http://", "www.", "(Chou", "8 CCR 9792.", "MTUS page ", "ODG, ", "Labor Code ", "Table 12-"]) {
      for (const unit of ["a", "1", ".", ",", "-", "A", "("]) expect(() => extractCitations(cue + unit.repeat(MILLION))).not.toThrow();
    }
  });

  it("of citations are resolved and compared", () => {
    const line = Array.from({ length: 20_000 }, (_, i) => `source ${i} of www.a${i}.gov`).join("; ");
    const text = letterWith("MTUS page 24. (Chou, 2007) www.a5.gov ODG, Low Back Chapter. ".repeat(8_000))
      .replace("Low Back Complaints 2004, ", `Low Back Complaints 2004. Decision based on Non-MTUS Citation ${line}`)
      .replace("Official Disability Guidelines (ODG),", line);
    const record = parseDetermination(text);
    expect(record.issues[0]?.maximusGuideline?.citations.length).toBeGreaterThan(10_000);
    expect(resolveCitations(record)).toHaveLength(record.issues[0]?.rationale?.citations.length ?? 0);
    expect(record.issues.map(agreementOf)).toEqual(["overlapping"]);
  });
});
