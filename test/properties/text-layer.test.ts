import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offsetInLetter, readText } from "../../src/text/reading.ts";
import { asDamaged, asPrinted } from "../../src/text/spelling.ts";
import { endOfWording, lettersOf, startOfWording } from "../../src/text/wording.ts";

/** Each word between bars, then white space of all kinds. */
const letters = fc
  .array(fc.tuple(fc.stringMatching(/^[a-zé0-9🦴-]{1,6}$/u), fc.stringMatching(/^[ \n\r\f\t\u00a0\ufeff]{1,4}$/)), { maxLength: 12 })
  .map((pieces) => pieces.flat().join(""));

describe("offsets in a letter", () => {
  it("every character of the text that is no blank stands in the letter where its offset says", () => {
    fc.assert(
      fc.property(letters, (letter) => {
        const reading = readText(letter);
        for (let at = 0; at < reading.text.length; at++) {
          if (reading.text[at] !== " ") expect(letter[offsetInLetter(reading, at)]).toBe(reading.text[at]);
        }
      }),
    );
  });

  it("offsets never go back", () => {
    fc.assert(
      fc.property(letters, (letter) => {
        const reading = readText(letter);
        let before = -1;
        for (let at = 0; at <= reading.text.length; at++) {
          const offset = offsetInLetter(reading, at);
          expect(offset).toBeGreaterThan(before);
          before = offset;
        }
      }),
    );
  });
});

describe("wordings", () => {
  const isSpelt = (source: string, text: string): boolean => new RegExp(`^(?:${source})$`).test(text);
  it("are spelt as they are, whatever it is", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{1,20}$/), (wording) => {
        expect(isSpelt(asPrinted(wording), wording)).toBe(true);
        if (!/ {2}|^ | $/.test(wording)) expect(isSpelt(asDamaged(wording), wording)).toBe(true);
      }),
    );
  });

  it("are never looked for outside the text", () => {
    const label = lettersOf("Claims Administrator guideline");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(40), (text, at) => {
        const start = startOfWording(text, Math.min(at, text.length), label);
        expect(start).toBeGreaterThanOrEqual(-1);
        expect(endOfWording(text, at, label)).toBeLessThanOrEqual(Math.max(0, text.length));
      }),
    );
  });
});
