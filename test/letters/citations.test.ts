/** Citations in real rationales against labels set by hand: at least 0.97 of what is found is right, and of what stands there is found. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { citationAccuracy, labellersAgreement } from "../../scripts/citation-accuracy.mjs";
import { parseDetermination } from "../../src/index.ts";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../../../shared/letters/posted");
const LEAST = 0.97;

describe("citations in the rationales of labelled letters", () => {
  it.skipIf(!existsSync(folder))("precision and recall (skipped where the letters are not at hand)", () => {
    const { letters, kinds } = citationAccuracy(folder, parseDetermination);
    expect(letters).toBe(25);
    for (const [kind, { right, wanted, found }] of kinds) {
      expect(right / found, `precision of ${kind}`).toBeGreaterThanOrEqual(LEAST);
      expect(right / wanted, `recall of ${kind}`).toBeGreaterThanOrEqual(LEAST);
    }
  });

  it("two labellers agree on the letters that both labelled", () => {
    const { right, wanted, found } = labellersAgreement();
    expect(wanted).toBeGreaterThan(0);
    expect(right / Math.max(wanted, found)).toBeGreaterThanOrEqual(0.9);
  });
});
