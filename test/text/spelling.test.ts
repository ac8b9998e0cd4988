import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyOf, asDamaged, asPrinted, squeezed } from "../../src/text/spelling.ts";

const isSpelt = (source: string, text: string): boolean => new RegExp(`^(?:${source})$`).test(text);

describe("spellings", () => {
  it.each([
    { why: "as it is", wording: "Section(s)", text: "Section(s)", printed: true, damaged: true },
    { why: "a blank put into a word", wording: "Section(s)", text: "Sec tion(s)", printed: false, damaged: true },
    { why: "a blank taken away", wording: "Low Back Complaints", text: "LowBack Complaints", printed: false, damaged: true },
    { why: "a hyphen taken away", wording: "Non-MTUS", text: "NonMTUS", printed: false, damaged: true },
    { why: "a blank put before a hyphen", wording: "Non-MTUS", text: "Non -MTUS", printed: false, damaged: true },
    { why: "a blank put behind a hyphen", wording: "Non-MTUS", text: "Non- MTUS", printed: false, damaged: true },
    { why: "a ligature for two letters", wording: "Official", text: "Oﬃcial", printed: false, damaged: true },
    { why: "a blank inside what could be a ligature", wording: "Official", text: "Of ficial", printed: false, damaged: true },
    { why: "another letter", wording: "Pain", text: "Gain", printed: false, damaged: false },
    { why: "two blanks", wording: "Pain", text: "Pa  in", printed: false, damaged: false },
    { why: "regex characters mean themselves", wording: "a.b*c?", text: "aXbbc", printed: false, damaged: false },
  ])("$why: $text", ({ wording, text, printed, damaged }) => {
    expect([isSpelt(asPrinted(wording), text), isSpelt(asDamaged(wording), text)]).toEqual([printed, damaged]);
  });

  it("fit their own wording, whatever it is", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{1,20}$/), (wording) => {
        expect(isSpelt(asPrinted(wording), wording)).toBe(true);
        if (!/ {2}|^ | $/.test(wording)) expect(isSpelt(asDamaged(wording), wording)).toBe(true);
      }),
    );
  });

  it("of a list put the longer wording first, so that none hides behind its own beginning", () => {
    const found = new RegExp(anyOf(["Pain", "Pain Medicine", "Pain"], asPrinted)).exec("Pain Medicine");
    expect(found?.[0]).toBe("Pain Medicine");
  });

  it("squeezed are one, damaged or whole", () => {
    expect(new Set(["Non-MTUS Citation", "NonMTUS  citation", "N on -MTUS Cita\ntion"].map(squeezed)).size).toBe(1);
    expect(squeezed("Oﬃcial")).toBe(squeezed("Official"));
    expect(squeezed("Pain")).not.toBe(squeezed("Gain"));
  });
});
