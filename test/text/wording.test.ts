import { describe, expect, it } from "vitest";
import { endOfWording, isWordStart, lettersOf, startOfWording } from "../../src/text/wording.ts";

const LABEL = "Claims Administrator guideline";
const SHORT = "Upheld";

/** Is all of the text the wording, read from its end, and read from its start? */
const fits = (text: string, wording: string): [boolean, boolean] => [
  startOfWording(text, text.length, lettersOf(wording)) === 0,
  endOfWording(text, 0, lettersOf(wording)) === text.length,
];

describe("wording", () => {
  it("is compared by its letters alone", () => {
    expect(lettersOf("State(s) of Licensure")).toBe("statesoflicensure");
    expect(lettersOf("Certification(s)/Specialty")).toBe("certificationsspecialty");
  });

  it.each([
    { why: "as printed", text: "Claims Administrator guideline" },
    { why: "in capitals", text: "CLAIMS ADMINISTRATOR GUIDELINE" },
    { why: "blanks lost", text: "ClaimsAdministratorguideline" },
    { why: "blanks put in", text: "Cla ims Administ rator guide line" },
    { why: "a hyphen put in", text: "Claims Adminis-trator guideline" },
    { why: "one letter changed", text: "Claims Adminiztrator guideline" },
    { why: "one letter lost", text: "Claims Adminstrator guideline" },
    { why: "one letter doubled", text: "Claims Addministrator guideline" },
    { why: "a letter changed right behind the first", text: "Cxaims Administrator guideline" },
    { why: "a letter changed right before the last", text: "Claims Administrator guidelixe" },
    { why: "a figure for a letter", text: "Claims Admini5trator guideline" },
    { why: "parentheses and strokes put in", text: "Claim(s) Administrator/guideline" },
    { why: "an apostrophe put in", text: "Claim's Administrator’s guideline".replace("’s", "’") },
    { why: "a comma put in", text: "Claims, Administrator guideline" },
  ])("is found $why: $text", ({ text }) => expect(fits(text, LABEL)).toEqual([true, true]));

  it.each([
    { why: "two letters changed", text: "Claims Adminiztrator guidelixe" },
    { why: "two letters lost", text: "Claim Adminstrator guideline" },
    { why: "another word", text: "Claims Administrator decision" },
    { why: "a word between", text: "Claims and Administrator guideline" },
    { why: "nothing", text: "" },
  ])("is not found with $why: $text", ({ text }) => expect(fits(text, LABEL)).toEqual([false, false]));

  it("that is short must be whole: one letter off would be another word", () => {
    expect(fits("U pheld", SHORT)).toEqual([true, true]);
    expect(fits("Upheid", SHORT)).toEqual([false, false]);
    expect(fits("Uheld", SHORT)).toEqual([false, false]);
  });

  it("is found where it stands in a text, and nowhere else", () => {
    const text = "see the Claims Administrator guideline: below";
    expect(startOfWording(text, text.indexOf(":"), lettersOf(LABEL))).toBe(8);
    expect(endOfWording(text, 8, lettersOf(LABEL))).toBe(text.indexOf(":"));
    expect(startOfWording(text, text.length, lettersOf(LABEL))).toBe(-1);
    expect(endOfWording(text, 0, lettersOf(LABEL))).toBeLessThanOrEqual(0);
  });

  it("with any one letter changed, lost or doubled is still found from its end", () => {
    const letters = lettersOf(LABEL);
    for (let at = 2; at <= letters.length - 2; at++) {
      for (const slip of ["", "x", letters.charAt(at).repeat(2)]) {
        const text = letters.slice(0, at) + slip + letters.slice(at + 1);
        expect({ text, start: startOfWording(text, text.length, letters) }).toEqual({ text, start: 0 });
      }
    }
  });

  it("starts a word where no letter stands before", () => {
    expect([0, 1, 3, 5].map((offset) => isWordStart("no (x)", offset))).toEqual([true, false, true, false]);
  });
});

describe("ligatures in a label", () => {
  const label = "Certification(s)/Specialty: five office flaps, stiff and baffled";
  const printed = "Certiﬁcation(s)/Specialty: ﬁve oﬃce ﬂaps, stiﬀ and baﬄed".replace(":", "");
  it("are their letters, from either end", () => expect(fits(printed, label)).toEqual([true, true]));
  it("are no others", () => {
    expect(fits(printed.replace("ﬂ", "ﬁ").replace("ﬀ", "ﬁ"), label)).toEqual([false, false]);
    expect(fits("Upﬁheld", SHORT)).toEqual([false, false]);
  });
  it("at the very ends", () => {
    expect(fits("ﬁnal staﬀ", "final staff")).toEqual([true, true]);
    expect(fits("ﬂat staﬃ", "flat staffi")).toEqual([true, true]);
  });
});

describe("a slip at the end of the reading", () => {
  it("is taken for the last letter, or for a letter too few", () => {
    // From its start: the last letter changed, lost, doubled.
    expect(endOfWording("Claims Administrator guidelinx", 0, lettersOf(LABEL))).toBe(30);
    expect(endOfWording("Claims Administrator guidelin:", 0, lettersOf(LABEL))).toBe(29);
    expect(endOfWording("Claims Administrator guidelin", 0, lettersOf(LABEL))).toBe(29);
    // From its end: the first letter.
    expect(startOfWording("the xlaims Administrator guideline", 34, lettersOf(LABEL))).toBe(4);
    expect(startOfWording("the laims Administrator guideline", 33, lettersOf(LABEL))).toBe(4);
  });
});

describe("a label glued to its neighbours", () => {
  it.each([
    { why: "one letter too many before it", text: "the MClaims Administrator guideline", start: 4 },
    { why: "one letter too many at the very start", text: "MClaims Administrator guideline", start: 0 },
    { why: "a word before it", text: "theClaims Administrator guideline", start: 3 },
    { why: "its first letter is another word's last", text: "on basic laims Administrator guideline", start: 9 },
    { why: "its first letter stands alone, behind a blank", text: "on C laims Administrator guideline", start: 3 },
    { why: "its first letter is glued to one letter", text: "n oC laims Administrator guideline", start: 2 },
    { why: "a slip inside, with a letter before it", text: "the MClaims Adminiztrator guideline", start: 5 },
    { why: "a word with a letter of its own before it", text: "the Claims  Administrator guideline", start: 4 },
  ])("from its end: $why", ({ text, start }) => expect(startOfWording(text, text.length, lettersOf(LABEL))).toBe(start));

  it.each([
    { why: "its last letter doubled", text: "Claims Administrator guidelinee", read: "Claims Administrator guidelinee" },
    { why: "one letter too many", text: "Claims Administrator guidelinex y", read: "Claims Administrator guidelinex" },
    { why: "a word behind it", text: "Claims Administrator guidelinexy z", read: "Claims Administrator guideline" },
    { why: "one letter too many, and a slip", text: "Claims Adminiztrator guidelinex y", read: "Claims Adminiztrator guideline" },
    { why: "its last letter behind a comma", text: "Claims Administrator guidelin, e", read: "Claims Administrator guidelin, e" },
    { why: "a letter before its last", text: "Claims Administrator guidelinx-e", read: "Claims Administrator guidelinx-e" },
    { why: "its last letter lost, another word", text: "Claims Administrator guidelin xe", read: "Claims Administrator guidelin" },
    { why: "short, one letter too many", wording: SHORT, text: "Upheldx y", read: "Upheld" },
    { why: "of one letter", wording: "A", text: "a b", read: "a" },
    { why: "of one letter, which is not there", wording: "A", text: "b", read: "" },
  ])("from its start: $why", ({ text, read, wording = LABEL }) => {
    const end = endOfWording(text, 0, lettersOf(wording));
    expect(text.slice(0, Math.max(0, end))).toBe(read);
  });

  it("a short wording keeps to its own letters", () => {
    expect(startOfWording("xUpheld", 7, lettersOf(SHORT))).toBe(1);
    expect(startOfWording("the xUpheld", 11, lettersOf(SHORT))).toBe(5);
  });

  it("ten letters are long enough for a slip, nine are not", () => {
    expect(endOfWording("case summxry", 0, lettersOf("case summary"))).toBe(12);
    expect(endOfWording("case sumxry", 0, lettersOf("case sumary"))).toBe(11);
    expect(endOfWording("case sumxr", 0, lettersOf("case sumar"))).toBe(-1);
  });

  it("a slip may be allowed where no other word can stand, and forbidden where one can", () => {
    expect(endOfWording("Uphexd:", 0, lettersOf(SHORT), true)).toBe(6);
    expect(startOfWording("Uphexd", 6, lettersOf(SHORT), true)).toBe(0);
    expect(endOfWording("Claims Adminiztrator guideline", 0, lettersOf(LABEL), false)).toBe(-1);
    expect(startOfWording("Claims Adminiztrator guideline", 30, lettersOf(LABEL), false)).toBe(-1);
  });

  it("any letter of the alphabet is a letter, and nothing beside it", () => {
    const starts = (before: string): boolean => isWordStart(`${before}x`, 1);
    expect([..."AMZamz"].map(starts)).toEqual([false, false, false, false, false, false]);
    expect([..."@[`{ 5"].map(starts)).toEqual([true, true, true, true, true, true]);
  });

  it.each([..." -()/,’'"].map((filler) => ({ filler })))("a $filler may be put into it, another mark may not", ({ filler }) => {
    const text = `Up${filler}held`;
    expect([fits(text, SHORT), fits(text.replace(filler, ";"), SHORT)]).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it("a character behind the ligatures is none of them", () => {
    expect(fits("Certi\ufb05cation of staff", "Certification of staff")).toEqual([false, false]);
  });
});
