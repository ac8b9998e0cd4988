import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDetermination } from "../../src/index.ts";
import { issueBlocksLetter, noticeLetter, numberedDecisionsLetter, professionalReviewLetter } from "../../src/testing/index.ts";
import { brokenInvariants } from "../helpers/invariants.ts";

describe.each([
  { layout: "issue-blocks", letters: issueBlocksLetter(), numRuns: 300 },
  { layout: "numbered-decisions", letters: numberedDecisionsLetter(), numRuns: 300 },
  { layout: "notice", letters: noticeLetter(), numRuns: 300 },
  { layout: "professional-review", letters: professionalReviewLetter(), numRuns: 300 },
])("a letter printed in the layout $layout", ({ letters, numRuns }) => {
  it("gives the record that it was printed from", () => {
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
