import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilson } from "../../src/stats/index.ts";

describe("the Wilson interval", () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3: the intervals that papers on the matter check themselves against.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i of %i is known", (count, of, low, high) => {
    const interval = wilson(count, of);
    expect([interval.low.toFixed(4), interval.high.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)]);
  });

  const shares = fc.integer({ min: 1, max: 1_000_000 }).chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));

  it("holds the share, and stays between 0 and 1", () => {
    fc.assert(
      fc.property(shares, ([count, of]) => {
        const { low, high } = wilson(count, of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(count / of);
        expect(high).toBeGreaterThanOrEqual(count / of);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThan(high);
      }),
    );
  });

  it("is the mirror image for the other decision", () => {
    fc.assert(
      fc.property(shares, ([count, of]) => {
        expect(wilson(of - count, of).low).toBeCloseTo(1 - wilson(count, of).high, 9);
      }),
    );
  });

  it("solves the equation that it is defined by: its ends lie z standard errors from the share", () => {
    for (const [count, of] of [
      [8, 15],
      [3, 4],
      [134, 153],
    ] as const) {
      const { low, high } = wilson(count, of);
      for (const end of [low, high]) expect(Math.abs(count / of - end) / Math.sqrt((end * (1 - end)) / of)).toBeCloseTo(1.959964, 5);
    }
  });
});
