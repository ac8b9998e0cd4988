import { describe, expect, it } from "vitest";
import { findReliances } from "../../src/grammar/reliances.ts";
import { readText } from "../../src/text/reading.ts";

describe("sentences that tell what a side relied on", () => {
  it.each([
    { why: "the claims administrator's", letter: "The Claims Administrator based its decision on it.", found: ["claims-administrator 0"] },
    { why: "the reviewer's", letter: "The Physician Reviewer did not cite any.", found: ["reviewer 0"] },
    { why: "the expert's", letter: "The Expert Reviewer found it.", found: ["reviewer 0"] },
    { why: "in mid-line", letter: "So. The Claims Administrator cited it.", found: ["claims-administrator 4"] },
    { why: "with another verb", letter: "The Claims Administrator denied it.", found: [] },
    { why: "misspelt at the start of a line", letter: "So.\nThe Clams Administrator based it on it.", found: ["claims-administrator 4"] },
    { why: "the reviewer's, misspelt", letter: "So.\nThe Physican Reviewer used it.", found: ["reviewer 4"] },
    { why: "misspelt in mid-line", letter: "So. The Clams Administrator based it on it.", found: [] },
    {
      why: "misspelt between others: in text order",
      letter: "The Expert Reviewer used it.\nThe Clams Administrator based it on it.\nThe Physician Reviewer cited it.",
      found: ["reviewer 0", "claims-administrator 29", "reviewer 69"],
    },
    { why: "as printed at the start of a line: once", letter: "So.\nThe Expert Reviewer used it.", found: ["reviewer 4"] },
    { why: "another sentence at the start of a line", letter: "So.\nThe worker fell.", found: [] },
  ])("$why", ({ letter, found }) => {
    expect(findReliances(readText(letter)).map(({ side, start }) => `${side} ${start}`)).toEqual(found);
  });
});
