import P from "parsimmon";
import { describe, expect, it } from "vitest";
import { byFirst, byKind, itemOf, notAhead, oneOf, run, scan, textUpTo, token, where } from "../../src/grammar/combinators.ts";
import { asDamaged, asPrinted } from "../../src/text/spelling.ts";

const number = token(/\d+/, ([figures]) => Number(figures));

describe("rules", () => {
  it("of a closed vocabulary want no letter behind them", () => {
    for (const spelling of [asPrinted, asDamaged]) {
      const rule = oneOf(["Pain"], spelling);
      for (const behind of ["", ".", "@", "[", "\u0060", "{", "5"])
        expect(run(rule, `Pain${behind}`), `Pain${behind}`).toEqual({ value: "Pain", start: 0, end: 4 });
      for (const behind of ["A", "Z", "a", "z", "ful"]) expect(run(rule, `Pain${behind}`), `Pain${behind}`).toBeNull();
      expect(run(rule, "Gain")).toBeNull();
    }
  });

  it("of text stop where the pattern stands, but read something", () => {
    expect(run(textUpTo(/;/), "one; two")).toEqual({ value: "one", start: 0, end: 3 });
    expect(run(textUpTo(/;/), "; two; three")).toEqual({ value: "; two", start: 0, end: 5 });
    expect(run(textUpTo(/;/), "one")).toEqual({ value: "one", start: 0, end: 3 });
    expect(run(textUpTo(/;/), "one", 3)).toBeNull();
    expect(run(textUpTo(/;/), "one; two", 5)).toEqual({ value: "two", start: 5, end: 8 });
  });

  it("that want a value fit where it is as they want it", () => {
    const even = where(number, (value) => value % 2 === 0);
    expect(run(even, "24")).toEqual({ value: 24, start: 0, end: 2 });
    expect(run(even, "25")).toBeNull();
    expect(run(even, "none")).toBeNull();
  });

  it("are chosen by the first character", () => {
    const rule = byFirst(
      { "0123456789": number, Nn: token(/no/i, () => 0) },
      token(/./, () => -1),
    );
    expect(["12", "No", "no", "x", "nx"].map((text) => run(rule, text)?.value)).toEqual([12, 0, 0, -1, undefined]);
    expect(run(rule, "x12", 1)).toEqual({ value: 12, start: 1, end: 3 });
  });

  it("are chosen by the kind of the next item", () => {
    const rule = byKind({ a: itemOf("a"), b: itemOf("b", "c") });
    expect(run(rule, [{ kind: "a" }])?.end).toBe(1);
    expect(run(rule, [{ kind: "c" }])).toBeNull();
    expect(run(rule, [])).toBeNull();
    expect(run(byKind({ a: itemOf("a") }, itemOf("c")), [{ kind: "c" }])?.end).toBe(1);
    expect(run(itemOf("a"), [{ kind: "b" }])).toBeNull();
  });

  it("that look ahead read nothing", () => {
    expect(run(notAhead(number), "x")).toEqual({ value: null, start: 0, end: 0 });
    expect(run(notAhead(number), "1")).toBeNull();
  });

  it("are found where their cue stands, and not again inside what they have read", () => {
    const pair = token(/\d+(?:-\d+)?/);
    expect(scan("1-2, 3 and 4-5", /\d/g, pair).map(({ value }) => value)).toEqual(["1-2", "3", "4-5"]);
    expect(scan("no 1", /no|\d/g, number).map(({ start }) => start)).toEqual([3]);
    // A cue longer than what it leads to.
    expect(scan("12 12", /12 12|12/g, number)).toHaveLength(1);
  });

  it("work as parsers of the library that they are made for", () => {
    expect(P.seq(number, P.string(","), number).parse("1,2")).toMatchObject({ status: true, value: [1, ",", 2] });
    expect(number.parse("x").status).toBe(false);
  });
});
