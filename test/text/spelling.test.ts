import { describe, expect, it } from "vitest";
import { anyOf, asDamaged, asPrinted, bare, damagedVocabulary, squeezed, withoutLigatures } from "../../src/text/spelling.ts";

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

describe("ligatures", () => {
  it.each([
    ["Oﬃcial", "Official"],
    ["conﬁrmed", "confirmed"],
    ["ﬂexion", "flexion"],
    ["stiﬀ", "stiff"],
    ["baﬄed", "baffled"],
    ["ﬁve oﬃces ﬁt", "five offices fit"],
    ["none", "none"],
  ])("%s reads %s", (printed, read) => {
    expect(withoutLigatures(printed)).toBe(read);
    expect(isSpelt(asDamaged(read), printed)).toBe(true);
  });
});

describe("wording laid bare", () => {
  it.each([
    [" , Pain. ", "Pain"],
    ["; Low Back, MRI;", "Low Back, MRI"],
    ["(Pain)", "(Pain)"],
    [" .,; ", ""],
    ["", ""],
  ])("%j is %j", (wording, left) => expect(bare(wording)).toBe(left));
});

describe("a vocabulary through damage", () => {
  const find = (text: string, start: number) =>
    damagedVocabulary(["Pain", "Pain Medicine", "Low Back", "Hernia", "Hernias", "Oﬃce visits", "PT"])(text, start);
  it.each([
    { why: "whole", text: "Pain.", start: 0, found: { wording: "Pain", end: 4 } },
    { why: "the longest that stands there", text: "Pain Medicine", start: 0, found: { wording: "Pain Medicine", end: 13 } },
    { why: "the shorter where the longer breaks off", text: "Pain Medici", start: 0, found: { wording: "Pain", end: 4 } },
    { why: "at a place inside the text", text: "the Low Back", start: 4, found: { wording: "Low Back", end: 12 } },
    { why: "blanks and hyphens put in", text: "Lo w- Ba ck", start: 0, found: { wording: "Low Back", end: 11 } },
    { why: "blanks lost, and in another case", text: "LOWBACK", start: 0, found: { wording: "Low Back", end: 7 } },
    { why: "letters for a ligature", text: "Office visits", start: 0, found: { wording: "Oﬃce visits", end: 13 } },
    { why: "two letters alone", text: "P T!", start: 0, found: { wording: "PT", end: 3 } },
    { why: "nothing of it", text: "Gain", start: 0, found: null },
    { why: "only its beginning", text: "Lo", start: 0, found: null },
    { why: "a beginning that goes on in another way", text: "Low Neck", start: 0, found: null },
    { why: "a whole entry, though the text goes on as none does", text: "Pain in the neck", start: 0, found: { wording: "Pain", end: 4 } },
    { why: "whose plural is an entry too, before an s", text: "Hernia section", start: 0, found: { wording: "Hernia", end: 6 } },
    { why: "that is the beginning of a longer word", text: "Painful", start: 0, found: null },
    { why: "behind the end", text: "Pain", start: 4, found: null },
    { why: "more hyphens than letters could have", text: `P${"-".repeat(100)}ain`, start: 0, found: null },
  ])("$why: $text", ({ text, start, found }) => expect(find(text, start)).toEqual(found));

  it("that is empty finds nothing", () => expect(damagedVocabulary([])("Pain", 0)).toBeNull());
});
