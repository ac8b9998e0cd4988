import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DeterminationLimitError,
  DeterminationSyntaxError,
  extractCitations,
  parseDetermination,
  readService,
  safeParseDetermination,
  ServiceSchema,
  splitDeterminations,
  type DeterminationError,
} from "../../src/index.ts";
import { damagedLetter } from "../../src/testing/index.ts";
import { brokenInvariants, brokenService } from "../helpers/invariants.ts";
import { anyString, gluedTitle, gluedWording, misspeltWording, mutilatedLetter } from "./arbitraries.ts";

const CODES = ["not-a-determination", "diagnostic-error", "letter-too-long", "too-many-issues"];

function expectTypedError(letter: string, error: DeterminationError): void {
  expect(error instanceof DeterminationSyntaxError || error instanceof DeterminationLimitError).toBe(true);
  expect(CODES).toContain(error.code);
  expect(error.offset).toBeGreaterThanOrEqual(0);
  expect(error.offset).toBeLessThanOrEqual(letter.length);
  expect(error.line).toBeGreaterThanOrEqual(1);
  expect(error.column).toBeGreaterThanOrEqual(1);
}

/** Reads a string and checks all that must hold, whatever it is; true if it gave a record. */
function check(text: string): boolean {
  const result = safeParseDetermination(text);
  if (result.success) expect(brokenInvariants(text, result.data)).toEqual([]);
  else {
    expectTypedError(text, result.error);
    expect(() => parseDetermination(text)).toThrow(result.error.message);
  }
  for (const { text: wording, span } of extractCitations(text)) {
    expect(wording).not.toBe("");
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(span.start).toBeLessThan(span.end);
  }
  const letters = splitDeterminations(text);
  if (letters.length > 0) expect([letters[0]?.start, letters.at(-1)?.end]).toEqual([0, text.length]);
  letters.forEach(({ start, end }, at) => {
    expect(start).toBe(at === 0 ? 0 : letters[at - 1]?.end);
    expect(end).toBeGreaterThan(start);
  });
  if (result.success) expect(letters.length).toBeGreaterThan(0);
  const strict = safeParseDetermination(text, { strict: true });
  if (!strict.success) expectTypedError(text, strict.error);
  else expect(strict.data.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return result.success;
}

describe.each([
  { name: "any string", strings: anyString, numRuns: 2000, readable: 0 },
  { name: "the letter's wording in any order", strings: gluedWording, numRuns: 2000, readable: 0.25 },
  { name: "misspelt wording in any order", strings: misspeltWording, numRuns: 2000, readable: 0.15 },
  { name: "a mutilated golden letter", strings: mutilatedLetter, numRuns: 600, readable: 0.8 },
  { name: "a damaged printed letter", strings: damagedLetter().map(({ letter }) => letter), numRuns: 300, readable: 0.8 },
])("$name", ({ strings, numRuns, readable }) => {
  it("is read or refused with a typed error, and keeps the invariants", () => {
    fc.assert(
      fc.property(strings, (text) => void check(text)),
      { numRuns },
    );
  });

  it("is no empty test: enough of them are read", () => {
    const read = fc.sample(strings, { numRuns: 100, seed: 1 }).filter((text) => safeParseDetermination(text).success).length;
    expect(read / 100).toBeGreaterThanOrEqual(readable);
  });
});

describe.each([
  { name: "any string", strings: anyString, numRuns: 2000, readable: 0 },
  { name: "words of titles in any order", strings: gluedTitle, numRuns: 4000, readable: 0.6 },
])("as a title, $name", ({ strings, numRuns, readable }) => {
  it("gives a service that keeps the invariants", () => {
    fc.assert(
      fc.property(strings, (title) => {
        const service = readService(title);
        expect(ServiceSchema.parse(service)).toEqual(service);
        expect(JSON.parse(JSON.stringify(service))).toStrictEqual(service);
        expect(brokenService(service)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it("is no empty test: enough of them are read", () => {
    const read = fc.sample(strings, { numRuns: 100, seed: 1 }).filter((title) => readService(title).category !== "other").length;
    expect(read / 100).toBeGreaterThanOrEqual(readable);
  });
});

describe("an error", () => {
  it("shows no more than a short piece of the letter", () => {
    const secret = "a long line of private text ".repeat(100);
    const result = safeParseDetermination(secret);
    if (result.success) expect.unreachable();
    else expect(result.error.message.length).toBeLessThan(300);
  });

  it.each([
    { why: "an empty string", letter: "", options: {}, code: "not-a-determination" },
    { why: "blanks alone", letter: " \n\f\r\n\ufeff", options: {}, code: "not-a-determination" },
    { why: "another letter", letter: "Dear sir,\n\nplease find my invoice enclosed.", options: {}, code: "not-a-determination" },
    {
      why: "a header table alone is no letter",
      letter: "Case Number: CM16-0990001\nPriority: Standard",
      options: {},
      code: "not-a-determination",
    },
    { why: "longer than the limit", letter: "x".repeat(11), options: { limits: { letterLength: 10 } }, code: "letter-too-long" },
    {
      why: "more issues than the limit",
      letter: ["A", "B", "C"]
        .map((title) => `${title}:\nUpheld\nClaims Administrator guideline: x.\nMAXIMUS guideline: y.\nDecision rationale: z.\n`)
        .join(""),
      options: { limits: { issues: 2 } },
      code: "too-many-issues",
    },
    {
      why: "strict, and a part is missing",
      letter: "CLINICAL CASE SUMMARY\nThe patient is a man.",
      options: { strict: true },
      code: "diagnostic-error",
    },
  ])("says $code of $why", ({ letter, options, code }) => {
    const result = safeParseDetermination(letter, options);
    expect(result.success ? "read" : result.error.code).toBe(code);
  });
});
