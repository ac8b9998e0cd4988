/** Labels and headings in another letter case, or misspelt by one character, are read all the same. */
import { describe, expect, it } from "vitest";
import { parseDetermination } from "../../src/index.ts";
import { LABELS, placeOf } from "./labels.ts";
import { contentOf } from "./letters.ts";

describe.each(LABELS)("a letter of $name", ({ letter, labels, sentences = [] }) => {
  const expected = contentOf(parseDetermination(letter));
  /** Some of the letter's own text has the same words as a label: what stands behind it is compared, not the words. */
  const contentAfter = (spoilt: string): unknown => contentOf(parseDetermination(spoilt));

  it.each(labels.map((label) => ({ label })))("with `$label` misspelt", ({ label }) => {
    const at = placeOf(label, letter);
    expect(at).toBeGreaterThanOrEqual(0);
    for (let i = 0; i < label.length; i++) {
      const character = letter.charAt(at + i);
      if (!/[A-Za-z]/.test(character)) continue;
      for (const instead of ["", character + character, character === "x" ? "z" : "x"]) {
        const spoilt = letter.slice(0, at + i) + instead + letter.slice(at + i + 1);
        expect(contentAfter(spoilt), letter.slice(at, at + i) + instead + letter.slice(at + i + 1, at + label.length)).toEqual(expected);
      }
    }
  });

  it.each(sentences.map((sentence) => ({ sentence })))(
    "with the sentence `$sentence` misspelt, whose own citations that may cost",
    ({ sentence }) => {
      const others = (text: string) => {
        const { issues, ...rest } = contentOf(parseDetermination(text));
        return { ...rest, issues: issues.map(({ title, decision, rationale }) => ({ title, decision, rationale })) };
      };
      const at = letter.indexOf(sentence);
      for (let i = 0; i < sentence.length; i++) {
        for (const instead of ["", sentence.charAt(i).repeat(2), "x"]) {
          const spoilt = letter.slice(0, at + i) + instead + letter.slice(at + i + 1);
          expect(others(spoilt), spoilt.slice(at, at + 40)).toEqual(others(letter));
        }
      }
    },
  );

  it("with its labels in small letters, and in capitals", () => {
    for (const changed of [(words: string) => words.toLowerCase(), (words: string) => words.toUpperCase()]) {
      const spoilt = labels.reduce(
        (text, label) => text.replaceAll(new RegExp(`^ *${label.replace(/[()]/g, "\\$&").replaceAll(" ", "\\s+")}`, "gm"), changed),
        letter,
      );
      expect(contentAfter(spoilt)).toEqual(expected);
    }
  });
});
