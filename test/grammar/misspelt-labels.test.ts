/** Labels and headings misspelt by one character are read all the same: some characters of each. (test/recovery has them all.) */
import { describe, expect, it } from "vitest";
import { parseDetermination } from "../../src/index.ts";
import { LABELS, placeOf } from "../recovery/labels.ts";
import { contentOf } from "../recovery/letters.ts";

describe.each(LABELS)("a letter of $name", ({ letter, labels }) => {
  const expected = contentOf(parseDetermination(letter));

  it.each(labels.map((label) => ({ label })))("with `$label` misspelt", ({ label }) => {
    const at = placeOf(label, letter);
    for (const { place, instead } of [
      { place: 0, instead: "x" },
      { place: 2, instead: "" },
      { place: 1, instead: letter.charAt(at + 1).repeat(2) },
      { place: label.length - 1, instead: "x" },
    ]) {
      if (!/[A-Za-z]/.test(letter.charAt(at + place))) continue;
      const spoilt = letter.slice(0, at + place) + instead + letter.slice(at + place + 1);
      expect(contentOf(parseDetermination(spoilt)), spoilt.slice(at, at + label.length)).toEqual(expected);
    }
  });

  it("with its labels in small letters", () => {
    const small = labels.reduce((text, label) => {
      const at = placeOf(label, text);
      return at < 0 ? text : text.slice(0, at) + text.slice(at, at + label.length).toLowerCase() + text.slice(at + label.length);
    }, letter);
    expect(contentOf(parseDetermination(small))).toEqual(expected);
  });
});
