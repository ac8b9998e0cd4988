import * as fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { Determination } from "../../src/index.ts";
import { newStats, STATS_KEYS, statsOf, wilson, type CountedRow, type StatsKey } from "../../src/stats/index.ts";
import { toRows } from "../../src/tables/index.ts";
import { RECORDS } from "../tables/helpers.ts";

const BLANK: CountedRow = {
  decision: "upheld",
  decision_date: null,
  category: null,
  subcategory: null,
  associated_surgical_service: false,
  operative_phase: null,
  drug_group: null,
  drug_generic: null,
  maximus_guidelines: null,
  agreement: null,
  reviewer_certifications: null,
  reviewer_licensed_states: null,
  body_parts: null,
};

/** Rows that are like `BLANK` but for this. */
function counted<const Key extends StatsKey>(by: readonly Key[], rows: readonly Partial<CountedRow>[], as?: "themselves" | "surgery") {
  const stats = newStats({ by, countSurgicalServicesAs: as });
  for (const row of rows) stats.addRow({ ...BLANK, ...row });
  return stats;
}

/** A row as `value issues/upheld/overturned/undecided`. */
const inShort = (row: object): string => {
  const {
    issues,
    upheld,
    overturned,
    undecided,
    upheld_rate: _r,
    upheld_rate_low: _l,
    upheld_rate_high: _h,
    ...values
  } = row as Record<string, unknown>;
  return `${Object.values(values).join(" ")} ${[issues, upheld, overturned, undecided].join("/")}`;
};

const EXAMPLES: readonly Determination[] = [...RECORDS].filter(([path]) => path.startsWith("examples")).map(([, record]) => record);

describe("counts", () => {
  it("tell upheld, overturned and undecided apart, and leave the undecided out of the rate", () => {
    const injection: Partial<CountedRow> = { category: "injection" };
    const stats = counted(
      ["category"],
      [injection, injection, injection, { ...injection, decision: "overturned" }, { ...injection, decision: null }],
    );
    const interval = wilson(3, 4);
    const counts = {
      issues: 5,
      upheld: 3,
      overturned: 1,
      undecided: 1,
      upheld_rate: 0.75,
      upheld_rate_low: interval.low,
      upheld_rate_high: interval.high,
    };
    expect(stats.rows()).toEqual([{ category: "injection", ...counts }]);
    expect(stats.total()).toEqual(counts);
  });

  it("have no rate where nothing is decided", () => {
    expect(counted(["state"], [{ decision: null }]).rows()).toEqual([
      { state: null, issues: 1, upheld: 0, overturned: 0, undecided: 1, upheld_rate: null, upheld_rate_low: null, upheld_rate_high: null },
    ]);
    expect(counted(["state"], []).rows()).toEqual([]);
    expect(counted(["state"], []).total()).toMatchObject({ issues: 0, upheld_rate: null });
  });

  it.each<[StatsKey, Partial<CountedRow>, string[]]>([
    ["category", { category: "dmepos" }, ["dmepos"]],
    ["drug-group", { drug_group: "opioids" }, ["opioids"]],
    ["drug", { drug_generic: "tramadol" }, ["tramadol"]],
    ["guideline", { maximus_guidelines: ["odg", "acoem", "odg"] }, ["acoem", "odg"]],
    ["agreement", { agreement: "same" }, ["same"]],
    [
      "specialty",
      { reviewer_certifications: ["Physical Medicine & Rehabilitation", "Pain Management"] },
      ["Pain Management", "Physical Medicine and Rehabilitation"],
    ],
    ["state", { reviewer_licensed_states: ["CA", "OR"] }, ["CA", "OR"]],
    ["month", { decision_date: "2017-02-28" }, ["2017-02"]],
    ["body-part", { body_parts: ["knee", "lumbar-spine", "knee"] }, ["knee", "lumbar-spine"]],
  ])("by %s", (key, row, values) => {
    expect(counted([key], [row]).rows().map(inShort)).toEqual(values.map((value) => `${value} 1/1/0/0`));
    expect(counted([key], [{}]).rows().map(inShort)).toEqual([" 1/1/0/0"]);
  });

  it("by subcategory keep those apart that have one word in two categories", () => {
    const rows = counted(
      ["subcategory"],
      [
        { category: "psych-services", subcategory: "therapies" },
        { category: "therapies", subcategory: "therapies" },
      ],
    ).rows();
    expect(rows.map(inShort)).toEqual(["psych-services therapies 1/1/0/0", "therapies therapies 1/1/0/0"]);
    expectTypeOf(rows[0]!.category).toEqualTypeOf<string | null>();
  });

  it("by several keys are of each combination of values", () => {
    const rows = counted(
      ["state", "guideline"],
      [
        { reviewer_licensed_states: ["CA", "NV"], maximus_guidelines: ["odg", "acoem"] },
        { reviewer_licensed_states: ["CA"], maximus_guidelines: ["odg"], decision: "overturned" },
        { reviewer_licensed_states: ["CA"] },
      ],
    ).rows();
    expect(rows.map(inShort)).toEqual(["CA odg 2/1/1/0", "CA acoem 1/1/0/0", "NV acoem 1/1/0/0", "NV odg 1/1/0/0", "CA  1/1/0/0"]);
  });

  it("stand with most issues first, those without a value last; months in order", () => {
    const states = [["CA"], ["NV"], ["NV"], [], [], [], ["AZ"]].map((reviewer_licensed_states): Partial<CountedRow> => ({
      reviewer_licensed_states: reviewer_licensed_states as never[],
    }));
    expect(
      counted(["state"], states)
        .rows()
        .map(({ state }) => state),
    ).toEqual(["NV", "AZ", "CA", null]);
    const dates = ["2017-02-01", "2016-12-31", "2017-02-02", null].map((decision_date) => ({ decision_date }));
    expect(
      counted(["month"], dates)
        .rows()
        .map(({ month }) => month),
    ).toEqual(["2016-12", "2017-02", null]);
  });

  it("refuse what is no key", () => {
    expect(() => newStats({ by: [] })).toThrow(/nothing to count by: name one or more of category, /);
    expect(() => newStats({ by: ["colour" as StatsKey] })).toThrow(/Nothing is counted by `colour`: the keys are category, /);
  });
});

describe("services around an operation", () => {
  const ROWS: readonly Partial<CountedRow>[] = [
    { category: "rehabilitation", subcategory: "pt-ot", operative_phase: "post-operative", body_parts: ["knee"] },
    { category: "dmepos", subcategory: "dme", associated_surgical_service: true },
    { category: "surgery", subcategory: "arthroscopic-surgery", associated_surgical_service: true },
    { category: "rehabilitation", subcategory: "pt-ot" },
    { category: null, subcategory: null, associated_surgical_service: null, operative_phase: null },
  ];
  it("count as themselves", () => {
    const expected = ["rehabilitation 2/2/0/0", "dmepos 1/1/0/0", "surgery 1/1/0/0", " 1/1/0/0"];
    expect(counted(["category"], ROWS).rows().map(inShort)).toEqual(expected);
    expect(counted(["category"], ROWS, "themselves").rows().map(inShort)).toEqual(expected);
  });

  it("or as surgery, where that was asked for; what else they are stays", () => {
    expect(counted(["category"], ROWS, "surgery").rows().map(inShort)).toEqual(["surgery 3/3/0/0", "rehabilitation 1/1/0/0", " 1/1/0/0"]);
    expect(counted(["subcategory"], ROWS, "surgery").rows().map(inShort)).toEqual([
      "surgery adjunct-surgical-services 2/2/0/0",
      "rehabilitation pt-ot 1/1/0/0",
      "surgery arthroscopic-surgery 1/1/0/0",
      "  1/1/0/0",
    ]);
    expect(counted(["body-part"], ROWS, "surgery").rows().map(inShort)).toEqual(["knee 1/1/0/0", " 4/4/0/0"]);
  });
});

describe("records", () => {
  // The seven examples, as a reader counts them; test/examples/duckdb.test.ts tells what is in each.
  it("are counted as a reader counts them", () => {
    expect(statsOf(EXAMPLES, { by: ["category"] }).map(inShort)).toEqual([
      "pharmaceuticals 4/4/0/0",
      "rehabilitation 4/1/3/0",
      "surgery 3/1/2/0",
      "diagnostic-testing 2/1/1/0",
      "dmepos 1/1/0/0",
      "psych-services 1/0/1/0",
    ]);
    expect(statsOf(EXAMPLES, { by: ["state"] }).map(inShort)).toEqual([
      "CA 15/8/7/0",
      "OR 5/2/3/0",
      "TX 3/2/1/0",
      "FL 1/0/1/0",
      "WA 1/1/0/0",
    ]);
  });

  it("give the same as the rows of their table, one by one or as an iterable", () => {
    for (const { id } of STATS_KEYS) {
      const [byRecord, byRow] = [newStats({ by: [id] }), newStats({ by: [id] })];
      for (const record of RECORDS.values()) {
        byRecord.add(record);
        for (const row of toRows(record, "issues")) byRow.addRow(row);
      }
      expect(byRecord.rows()).toEqual(byRow.rows());
      expect(statsOf(RECORDS.values(), { by: [id] })).toEqual(byRow.rows());
      expect(byRecord.total()).toEqual(byRow.total());
    }
  });

  it("stay as they are", () => {
    const before = JSON.stringify(EXAMPLES);
    statsOf(EXAMPLES, { by: STATS_KEYS.map(({ id }) => id), countSurgicalServicesAs: "surgery" });
    expect(JSON.stringify(EXAMPLES)).toBe(before);
  });
});

describe("sums", () => {
  const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { nil: null });
  const row: fc.Arbitrary<CountedRow> = fc.record({
    decision: maybe(fc.constantFrom("upheld", "overturned")),
    decision_date: maybe(fc.constantFrom("2016-12-30", "2017-01-02", "2017-01-31")),
    category: maybe(fc.constantFrom("surgery", "injection", "dmepos")),
    subcategory: maybe(fc.constantFrom("injection", "therapies")),
    associated_surgical_service: maybe(fc.boolean()),
    operative_phase: maybe(fc.constantFrom("pre-operative", "post-operative")),
    drug_group: maybe(fc.constantFrom("opioids", "nsaids")),
    drug_generic: maybe(fc.string()),
    maximus_guidelines: maybe(fc.array(fc.constantFrom("odg", "acoem", "mtus"))),
    agreement: maybe(fc.constantFrom("same", "different")),
    reviewer_certifications: maybe(fc.array(fc.string())),
    reviewer_licensed_states: maybe(fc.array(fc.constantFrom("CA", "NV"))),
    body_parts: maybe(fc.array(fc.constantFrom("knee", "hip"))),
  });
  const of = (counts: readonly { issues: number; upheld: number; overturned: number; undecided: number }[]): number[] =>
    (["issues", "upheld", "overturned", "undecided"] as const).map((name) => counts.reduce((sum, one) => sum + one[name], 0));
  const SINGLE = ["category", "subcategory", "drug-group", "drug", "agreement", "month"] as const;

  it("of keys with one value are those of all issues; of others they are no less, and no value has more issues than there are", () => {
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom("themselves" as const, "surgery" as const), (rows, as) => {
        const total = [
          rows.length,
          ...(["upheld", "overturned", null] as const).map((decision) => rows.filter((one) => one.decision === decision).length),
        ];
        for (const { id } of STATS_KEYS) {
          const stats = counted([id], rows, as);
          const sums = of(stats.rows());
          expect(of([stats.total()])).toEqual(total);
          if ((SINGLE as readonly string[]).includes(id)) expect(sums).toEqual(total);
          else sums.forEach((sum, i) => expect(sum).toBeGreaterThanOrEqual(total[i]!));
          for (const one of stats.rows()) {
            expect(one.issues).toBeLessThanOrEqual(rows.length);
            expect(one.issues).toBe(one.upheld + one.overturned + one.undecided);
          }
        }
      }),
    );
  });

  it("of two keys are those of the first, where the second has one value", () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const both = counted(["state", "month"], rows).rows();
        for (const single of counted(["state"], rows).rows())
          expect(of(both.filter(({ state }) => state === single.state))).toEqual(of([single]));
      }),
    );
  });

  it("do not depend on the order of the issues", () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(counted(["guideline", "category"], [...rows].reverse()).rows()).toEqual(counted(["guideline", "category"], rows).rows());
      }),
    );
  });
});
