import { describe, expect, it } from "vitest";
import { categoryInWords } from "../../src/cli/output/service.ts";
import { readService } from "../../src/index.ts";

describe("a service in a few words", () => {
  it.each([
    { why: "a drug with what it is made of", title: "Norco 10/325mg #60", words: "Pharmaceuticals, Opioids: hydrocodone + acetaminophen" },
    { why: "a drug without one", title: "Theramine #90", words: "Pharmaceuticals, Nutritional Products" },
    { why: "a drug of no class of the Division's", title: "Allopurinol 100mg", words: "Pharmaceuticals: allopurinol" },
    { why: "a procedure", title: "Left knee arthroscopy", words: "Surgery, Arthroscopic Surgery" },
    { why: "a subcategory that says no more", title: "Gym membership", words: "Programs" },
    { why: "nothing read", title: "Interpreter", words: "not read" },
  ])("$why", ({ title, words }) => expect(categoryInWords(readService(title))).toBe(words));
});
