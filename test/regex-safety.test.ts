/** No letter, however hostile, may take a regex more than linear time; recheck proves it or shows the attack. */
import { checkSync } from "recheck";
import { describe, expect, it, vi } from "vitest";
import { regexesMadeBy } from "./helpers/made-regexes.ts";
import { sourceFiles } from "./helpers/source.ts";

/** Regexes that are slow on long texts, and why they never see one. `begins` is how the pattern begins. */
const EXEMPT: readonly { path: string; begins: string; reason: string }[] = [
  {
    path: "grammar/clinical-summary.ts",
    begins: String.raw`\b(?:reports?|notes?|visit|exam`,
    reason: "runs on the 60 characters before a date",
  },
  {
    path: "grammar/clinical-summary.ts",
    begins: String.raw`\b(?:injur(?:y|ies)|injured`,
    reason: "runs on the 130 characters before a date",
  },
  {
    path: "grammar/clinical-summary.ts",
    begins: String.raw`\butili[sz]ation review\b|\bUR\b|`,
    reason: "runs on one sentence, cut to 400 characters",
  },
  {
    path: "grammar/guideline-mention.ts",
    begins: String.raw`\b(?:[Pp]ages? (?<page>`,
    reason: "runs on the 70 characters before a name",
  },
];

/** Code that reads no letters. */
const OUTSIDE = /^(?:testing|cli|node)\//;

/** A letter whose guideline lines no rule reads as they are printed, so that the rules for damaged lines are made too. */
const LETTER = [
  "CLINICAL CASE SUMMARY\nThe injured worker is a 44-year-old man.\nBrace: Upheld",
  "Claims Administrator guideline: Deci sion based on MT US Kn ee Complaints 20 04",
  "MAXIMUS guideline: Decision based on Non -MTUS Cita tion Offi cial Disability Guidelines, P ain\nDecision rationale: The request is not medically necessary.",
].join("\n");

vi.resetModules();
let read = (_letter: string): unknown => null;
const madeOnLoading = await regexesMadeBy(async () => {
  ({ parseDetermination: read } = await import("../src/index.ts"));
});
const madeForDamage = await regexesMadeBy(async () => void read(LETTER));
const made = [...madeOnLoading, ...madeForDamage];
const written = sourceFiles.flatMap(({ path, regexes }) => regexes.map((regex) => ({ path, ...regex })));
const all = [...written, ...made].filter(({ path }) => !OUTSIDE.test(path));
const exemptionOf = ({ path, pattern }: { path: string; pattern: string }) =>
  EXEMPT.find((exempt) => exempt.path === path && pattern.startsWith(exempt.begins));

const verdicts = new Map<string, ReturnType<typeof checkSync>>();
const verdictOn = ({ pattern, flags }: { pattern: string; flags: string }): ReturnType<typeof checkSync> => {
  const key = `${flags} ${pattern}`;
  const verdict = verdicts.get(key) ?? checkSync(pattern, flags, { timeout: 60_000 });
  verdicts.set(key, verdict);
  return verdict;
};

it("regexes of all sorts were found: written out, made from wording, and made for damaged lines", () => {
  expect(written.length).toBeGreaterThan(40);
  expect(madeOnLoading.length).toBeGreaterThan(80);
  expect(madeForDamage.length).toBeGreaterThan(10);
  expect(made.some(({ flags }) => flags.includes("y"))).toBe(true);
});

it("recheck tells a safe regex from a slow one", () => {
  expect(verdictOn({ pattern: "(?:a|a)*b", flags: "" }).status).toBe("vulnerable");
  expect(verdictOn({ pattern: "a*b", flags: "y" }).status).toBe("safe");
});

describe.each([...new Set(all.map(({ path }) => path))].sort())("%s", (path) => {
  it("has no regex that a text can make slow", { timeout: 600_000 }, () => {
    const slow = all
      .filter((regex) => regex.path === path && !exemptionOf(regex))
      .flatMap((regex) => {
        const verdict = verdictOn(regex);
        if (verdict.status === "safe") return [];
        const how =
          verdict.status === "vulnerable"
            ? `${verdict.complexity.summary}, as on ${verdict.attack.pattern.slice(0, 120)}`
            : verdict.error.kind;
        return [`/${regex.pattern.slice(0, 160)}/${regex.flags}: ${how}`];
      });
    expect(slow).toEqual([]);
  });
});

describe("the exemptions", () => {
  it.each(EXEMPT)("$path /$begins… is slow, and $reason", (exempt) => {
    const regexes = all.filter((regex) => exemptionOf(regex) === exempt);
    expect(regexes.length).toBeGreaterThan(0);
    for (const regex of regexes) expect(verdictOn(regex).status).toBe("vulnerable");
  });
});
