import { describe, expect, it } from "vitest";
import { readWords, squeezed, withoutOddBlanks } from "../../src/grammar/service/words.ts";

/** The words and marks of a title, and the title squeezed. */
const read = (title: string): { words: string[]; squeezed: string } => {
  const { count, plain, starts, ends, squeezed: bytes, squeezedStarts } = readWords(title);
  return {
    words: Array.from({ length: count }, (_, at) => plain.slice(starts[at], ends[at])),
    squeezed: Buffer.from(bytes.subarray(0, squeezedStarts[count])).toString("latin1"),
  };
};

describe("the words of a title", () => {
  it.each([
    {
      why: "words, figures and marks",
      title: "Post-op X-ray, L4-5",
      words: ["post", "-", "op", "x", "-", "ray", ",", "l", "4", "-", "5"],
      squeezed: "postopxray,l45",
    },
    { why: "letters and figures part", title: "10mg", words: ["10", "mg"], squeezed: "10mg" },
    { why: "a number with a full stop", title: "0.5 mg", words: ["0.5", "mg"], squeezed: "0.5mg" },
    { why: "a number that begins with its full stop", title: ".5 mg", words: [".5", "mg"], squeezed: ".5mg" },
    { why: "a full stop behind a number", title: "30. mg", words: ["30", ".", "mg"], squeezed: "30mg" },
    { why: "a full stop behind a number and before another", title: "3.3.7", words: ["3.3", ".", "7"], squeezed: "3.37" },
    { why: "a thousand's comma", title: "1,200", words: ["1,200"], squeezed: "1,200" },
    { why: "a million's commas", title: "1,200,300.5", words: ["1,200,300.5"], squeezed: "1,200,300.5" },
    { why: "a comma before fewer figures", title: "1,20", words: ["1", ",", "20"], squeezed: "1,20" },
    { why: "a comma before more figures", title: "1,2000", words: ["1", ",", "2000"], squeezed: "1,2000" },
    { why: "the nines and noughts are figures", title: "90a09", words: ["90", "a", "09"], squeezed: "90a09" },
    { why: "the last letters are letters", title: "az ZA", words: ["az", "za"], squeezed: "azza" },
    { why: "an apostrophe", title: "patient's", words: ["patient", "'", "s"], squeezed: "patients" },
    { why: "a curly one", title: "patient’s", words: ["patient", "'", "s"], squeezed: "patients" },
    { why: "dashes", title: "a‐b–c—d−e", words: ["a", "-", "b", "-", "c", "-", "d", "-", "e"], squeezed: "abcde" },
    { why: "a multiplication sign", title: "2×4", words: ["2", "x", "4"], squeezed: "2x4" },
    { why: "a micro sign and a Greek mu", title: "µg μg", words: ["ug", "ug"], squeezed: "ugug" },
    { why: "& is and", title: "a & b", words: ["a", "&", "b"], squeezed: "aandb" },
    { why: "ligatures", title: "oﬃce", words: ["office"], squeezed: "office" },
    { why: "other signs are blanks", title: "a•b™c", words: ["a", "b", "c"], squeezed: "abc" },
    { why: "a surrogate pair is a blank", title: "a🦴b", words: ["a", "b"], squeezed: "ab" },
    { why: "nothing", title: "", words: [], squeezed: "" },
  ])("$why: $title", ({ title, words, squeezed: letters }) => expect(read(title)).toEqual({ words, squeezed: letters }));

  it("stand where they are printed", () => {
    const { starts, ends, kinds, count } = readWords("Norco 10/325");
    expect([starts.slice(0, count), ends.slice(0, count), kinds.slice(0, count)]).toEqual([
      [0, 6, 8, 9],
      [5, 8, 9, 12],
      [0, 1, 2, 1],
    ]);
  });

  it("of the vocabulary are squeezed in the same way", () => {
    expect(["X-ray", "x ray", "X. R/ay", "o'ﬃce & Co"].map(squeezed)).toEqual(["xray", "xray", "xray", "officeandco"]);
  });

  it("of a title longer than any before are read as well", () => {
    expect(read("word & ".repeat(3000)).squeezed).toBe("wordand".repeat(3000));
  });
});

describe("a printed name", () => {
  it.each([
    { printed: "Hydroco done", spelling: "hydrocodone", mended: "Hydrocodone" },
    { printed: "Hydro co done", spelling: "hydrocodone", mended: "Hydrocodone" },
    { printed: "Vitamin D", spelling: "vitamin d", mended: "Vitamin D" },
    { printed: "Vita min D", spelling: "vitamin d", mended: "Vitamin D" },
    { printed: "Ben Gay", spelling: "ben-gay", mended: "Ben Gay" },
    { printed: "Ben Ga y", spelling: "ben-gay", mended: "Ben Gay" },
    { printed: "NORCO", spelling: "norco", mended: "NORCO" },
  ])("$printed loses the blanks that $spelling does not have", ({ printed, spelling, mended }) => {
    expect(withoutOddBlanks(printed, spelling)).toBe(mended);
  });
});
