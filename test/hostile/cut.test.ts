/** Letters whose bytes were cut or spoilt on the way. */
import { describe, expect, it } from "vitest";
import { letterWith } from "../../bench/families.mjs";
import { goldenLetters } from "../properties/arbitraries.ts";
import { check } from "./check.ts";

const layouts = ["issue-blocks", "numbered-decisions", "notice", "professional-review"];
const bytesOf = (letter: string): Buffer => Buffer.from(letter, "utf8");

describe.each(layouts)("a letter of the layout %s", (layout) => {
  const letter = letterWith("The brace – “worn” for ﬁve years – did not help. 👩‍⚕️", layout, "rationale");

  it("is read up to any byte, and from any byte on", () => {
    const bytes = bytesOf(letter);
    let read = 0;
    for (let at = 0; at <= bytes.length; at += 7) {
      if (check(bytes.subarray(0, at).toString("utf8"))) read++;
      if (check(bytes.subarray(at).toString("utf8"))) read++;
    }
    expect(read).toBeGreaterThan(bytes.length / 10);
  });

  it("is read up to any UTF-16 unit, also in the middle of a pair", () => {
    const begin = letter.indexOf("👩") - 8;
    for (let at = begin; at < begin + 24; at++) {
      expect(check(letter.slice(0, at))).not.toBeNull();
      check(letter.slice(at));
    }
  });

  it("is read where bytes are lost, or are others", () => {
    const bytes = bytesOf(letter);
    for (let at = 0; at < bytes.length; at += 11) {
      check(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 5)]).toString("utf8"));
      const other = Buffer.from(bytes);
      other[at] = (at * 31) % 256;
      check(other.toString("utf8"));
      check(other.toString("latin1"));
    }
  });

  it("is no letter, or one with little in it, where it was read in the wrong encoding", () => {
    for (const [written, read] of [
      ["utf16le", "utf8"],
      ["utf16le", "latin1"],
      ["utf8", "utf16le"],
      ["utf8", "base64"],
    ] as const)
      check(Buffer.from(letter, written).toString(read));
  });
});

it.each(goldenLetters.map((letter, at) => ({ letter, at })))(
  "golden letter $at is read up to any of 30 places, and from there on",
  ({ letter }) => {
    for (let n = 1; n <= 30; n++) {
      const place = Math.floor((n * letter.length) / 30);
      check(letter.slice(0, place));
      check(letter.slice(place));
    }
  },
);
