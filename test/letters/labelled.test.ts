import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { comparable, compare, filesIn, hashedLabels, labelledLetters, labelKeys, sameSqueezed } from "../../scripts/labels.mjs";
import { LayoutSchema, parseDetermination } from "../../src/index.ts";
import { brokenInvariants } from "../helpers/invariants.ts";

/** The letters are public, but they are not ours to hand on; they stand beside the repository where they are at hand. */
const letters = join(import.meta.dirname, "..", "..", "..", "shared", "letters");
const hashed = join(import.meta.dirname, "labels");

const noBlanks = (text: string): string => text.replace(/\s+/g, "");
const noBlanksAndHyphens = (text: string): string => text.replace(/[\s-]+/g, "");
const oneSpace = (text: string): string => text.replace(/\s+/g, " ").trim();
/** What these extractors put into words and dates, or take away, is lost for good. */
const LOOSE: Readonly<Record<string, (text: string) => string>> = { pypdf: noBlanks, pdfjs: noBlanks, pdftotext: noBlanksAndHyphens };

for (const set of ["seeds", "posted", "modelled"]) {
  const folder = join(letters, set);
  if (!existsSync(folder)) {
    it.skip(`the labelled letters of ../shared/letters/${set} are not at hand`, () => {});
    continue;
  }
  describe(set, () => {
    const labelled = labelledLetters(folder);
    it("has labelled letters", () => expect(labelled.length).toBeGreaterThan(0));
    for (const { label, texts } of labelled) {
      for (const path of texts) {
        const reading = basename(path, ".txt");
        const name = texts.length > 1 ? `${basename(dirname(path))} through ${reading}` : reading;
        const letter = readFileSync(path, "utf8");

        it(`${name} is read as labelled`, () => {
          const normal = LOOSE[reading] ?? oneSpace;
          const compared = compare(label, comparable(parseDetermination(letter)), (a, b) => normal(a) === normal(b));
          expect(compared.length).toBeGreaterThan(20);
          expect(compared.filter(({ ok }) => !ok).map(({ path: field }) => field)).toEqual([]);
        });

        it(`${name} keeps the invariants`, () => {
          expect(brokenInvariants(letter, parseDetermination(letter))).toEqual([]);
        });

        it(`${name} finds its hashed label`, () => {
          const [key] = labelKeys(letter, parseDetermination(letter)).filter((candidate) => existsSync(join(hashed, `${candidate}.json`)));
          expect(key).toBeDefined();
          const own = JSON.parse(readFileSync(join(hashed, `${key}.json`), "utf8")) as { issues?: unknown[] };
          expect(compare(own, label, (a, b) => sameSqueezed(a, b)).filter(({ ok }) => !ok)).toEqual([]);
        });
      }
    }
  });
}

describe("the hashed labels", () => {
  const files = filesIn(hashed, ".json");
  const own = new Map(files.map((path) => [basename(path, ".json"), JSON.parse(readFileSync(path, "utf8")) as unknown]));

  it("are those of 81 letters", () => expect(files.length).toBe(81));

  it("hold no prose: every longer string is a hash, a section's or a certification's name", () => {
    const prose: string[] = [];
    (function visit(node: unknown, path: string): void {
      if (typeof node === "string") {
        const isVocabulary = /\.(?:sections|certifications|subspecialties|author|guideline|layout|outcome|statedOutcome)$/.test(path);
        if (!isVocabulary && !/^sha256:[0-9a-f]{64}$/.test(node) && !/^[\w.-]{1,25}$/.test(node)) prose.push(`${path}: ${node}`);
      } else if (node !== null && typeof node === "object") {
        for (const [key, child] of Object.entries(node)) visit(child, Array.isArray(node) ? path : `${path}.${key}`);
      }
    })([...own.values()], "");
    expect(prose).toEqual([]);
  });

  it("name layouts that the record knows", () => {
    for (const label of own.values()) expect(LayoutSchema.safeParse((label as { layout: unknown }).layout).success).toBe(true);
  });

  const currentTest = existsSync(letters) ? it : it.skip;
  currentTest("are current (node scripts/hash-labels.mjs ../shared/letters makes them again)", () => {
    expect(Object.fromEntries(own)).toEqual(Object.fromEntries(hashedLabels(letters)));
  });
});
