import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DeterminationSchema, type Determination } from "../../src/index.ts";
import { anyRecord, damagedRecord } from "../../src/testing/index.ts";

const isTiled = ({ sections }: Determination): boolean =>
  sections.every(({ span }, at) => span.start === (at === 0 ? 0 : sections[at - 1]?.span.end));

describe("records without their letters", () => {
  it("are whole: every part, and a decision for each issue", () => {
    fc.assert(
      fc.property(anyRecord(), (record) => {
        expect(DeterminationSchema.parse(record)).toEqual(record);
        expect(isTiled(record)).toBe(true);
        expect(record.issues.every(({ title, decision, rationale }) => title && decision && rationale)).toBe(true);
        expect([record.reviewer, record.clinicalSummary, record.outcome]).not.toContain(null);
      }),
    );
  });

  it("are of every layout, and of as many issues as are asked for", () => {
    const records = fc.sample(anyRecord(), { numRuns: 300, seed: 1 });
    expect(new Set(records.map(({ layout }) => layout)).size).toBe(4);
    expect(Math.max(...records.map(({ issues }) => issues.length))).toBeGreaterThan(4);
    const small = fc.sample(anyRecord({ maxIssues: 2 }), { numRuns: 300, seed: 1 });
    expect(Math.max(...small.map(({ issues }) => issues.length))).toBe(2);
  });
});

describe("records of damaged letters", () => {
  it("are records all the same", () => {
    fc.assert(
      fc.property(damagedRecord(), (record) => {
        expect(DeterminationSchema.parse(record)).toEqual(record);
        expect(isTiled(record)).toBe(true);
      }),
    );
  });

  it("lack now this and now that, and say so", () => {
    const records = fc.sample(damagedRecord(), { numRuns: 600, seed: 1 });
    const some = (holds: (record: Determination) => boolean): number => records.filter(holds).length;
    expect(some(({ caseHeader }) => caseHeader === null)).toBeGreaterThan(20);
    expect(some(({ reviewer }) => reviewer === null)).toBeGreaterThan(20);
    expect(some(({ clinicalSummary }) => clinicalSummary === null)).toBeGreaterThan(20);
    expect(some(({ outcome }) => outcome === null)).toBeGreaterThan(20);
    expect(some(({ issues }) => issues.length === 0)).toBeGreaterThan(5);
    for (const part of ["title", "decision", "claimsAdministratorGuideline", "maximusGuideline", "rationale"] as const) {
      expect(
        some(({ issues }) => issues.some((issue) => issue[part] === null)),
        part,
      ).toBeGreaterThan(5);
    }
    expect(some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === "error"))).toBeGreaterThan(100);
  });
});
