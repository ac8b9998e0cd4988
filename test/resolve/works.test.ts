import { describe, expect, it } from "vitest";
import { isPartOf } from "../../src/resolve/works.ts";
import type { GuidelineId } from "../../src/schema/index.ts";

const PARTS: readonly (readonly [GuidelineId, GuidelineId, boolean, string])[] = [
  ["low-back-complaints", "acoem", true, "a chapter of the 2nd edition"],
  ["low-back-disorders", "acoem", true, "a current guideline"],
  ["work-relatedness", "acoem", true, "a chapter that the MTUS does not hold"],
  ["chronic-pain-medical-treatment", "acoem", false, "the Division's own"],
  ["acoem", "acoem", false, "a work is no part of itself"],
  ["low-back-complaints", "mtus", true, "8 CCR 9792.23.5"],
  ["chronic-pain-medical-treatment", "mtus", true, "8 CCR 9792.24.2"],
  ["work-relatedness", "mtus", false, "no section of 8 CCR"],
  ["mtus", "mtus", false, "a work is no part of itself"],
  ["odg", "mtus", false, "not adopted"],
  ["low-back-complaints", "odg", false, "the ODG's parts are chapters"],
  ["low-back-complaints", "neck-and-upper-back-complaints", false, "not a whole work"],
];

describe("isPartOf", () => {
  it.each(PARTS)("%s of %s: %s (%s)", (part, whole, is) => {
    expect(isPartOf(part, whole)).toBe(is);
  });
});
