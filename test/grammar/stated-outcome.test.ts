import { describe, expect, it } from "vitest";
import { statedOutcome } from "../../src/grammar/stated-outcome.ts";

describe("the outcome that a cover page states", () => {
  it.each([
    { words: "Final Determination: UPHOLD", outcome: "upheld" },
    { words: "Final Determination: UPHELD", outcome: "upheld" },
    { words: "Final Determination: OVERTURN", outcome: "overturned" },
    { words: "FINAL DETERMINATION : Overturned", outcome: "overturned", read: "FINAL DETERMINATION : Overturn" },
    { words: "Final Determination: PARTIAL OVERTURN", outcome: "partially-overturned" },
    { words: "Final Determination: PARTIALLY-OVERTURN", outcome: "partially-overturned" },
  ])("$words is $outcome", ({ words, outcome, read = words }) => {
    const text = `Dated 1 May. ${words}. This means so.`;
    const found = statedOutcome(text);
    expect(found?.value).toBe(outcome);
    expect(text.slice(found?.start, found?.end)).toBe(read);
  });

  it("is none where it states none", () => expect(statedOutcome("Final Determination Letter for IMR")).toBeNull());
});
