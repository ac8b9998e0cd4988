/** Issues counted by what they are about: how many denials were upheld, and how sure that share is. */
import type { Decision, Determination } from "../schema/index.ts";
import { toRows } from "../tables/index.ts";
import { keysBy, type CountedRow, type StatsKey, type StatsKeyEntry } from "./keys.ts";
import { wilson } from "./wilson.ts";

/**
 * As what a service around an operation counts: a post-operative therapy, a pre-operative test, an associated surgical service.
 * - `themselves`: as what it is; the therapy is rehabilitation, the test diagnostic testing;
 * - `surgery`: as category `surgery`, subcategory `adjunct-surgical-services`, unless it is surgery already.
 */
export type SurgicalServicesAs = "themselves" | "surgery";

/** What is counted, and how. */
export interface StatsOptions<Key extends StatsKey = StatsKey> {
  /** By what: by several at once, each combination of their values is a row. */
  readonly by: readonly Key[];
  /** Default: `themselves`. Keys other than category and subcategory are the same in both. */
  readonly countSurgicalServicesAs?: SurgicalServicesAs | undefined;
}

/** The numbers of a row. */
export interface Counts {
  /** All of them: upheld, overturned and undecided. */
  readonly issues: number;
  /** The utilization review denial stands. */
  readonly upheld: number;
  /** The service is to be provided. */
  readonly overturned: number;
  /** Damage took the decision away: no part of the rate. */
  readonly undecided: number;
  /** Upheld of upheld and overturned, from 0 to 1; `null` where none is decided. */
  readonly upheld_rate: number | null;
  /** The Wilson interval of 95 % around the rate. */
  readonly upheld_rate_low: number | null;
  readonly upheld_rate_high: number | null;
}

type ColumnOf<Key extends string> = Key extends `${infer First}-${infer Rest}` ? `${First}_${Rest}` : Key;
type WithCategory<Key extends string> = "subcategory" extends Key ? Key | "category" : Key;

/** A row: a column for each key, named with `_` for `-`, and the counts. `null`: the issue has no such value. */
export type StatsRow<Key extends StatsKey = StatsKey> = { readonly [Name in ColumnOf<WithCategory<Key>>]: string | null } & Counts;

/** Counts as records come. What it holds grows with the values, not with the records. */
export interface Stats<Key extends StatsKey = StatsKey> {
  /** Counts the issues of a record. */
  add(record: Determination): void;
  /** Counts a row of the table `issues`, or what such a row has in the columns of `CountedRow`. */
  addRow(row: CountedRow): void;
  /**
   * The counts so far, those with most issues first or, where `month` is a key, in the order of the values; rows without a value last.
   * An issue with several values of a key (guidelines, specialties, states, parts of the body) counts once under each, so that rows can
   * add up to more than `total()`.
   */
  rows(): StatsRow<Key>[];
  /** Every issue once. */
  total(): Counts;
}

interface Group {
  readonly values: readonly (string | null)[];
  readonly tally: Record<Decision | "undecided", number>;
}

const newGroup = (values: Group["values"]): Group => ({ values, tally: { upheld: 0, overturned: 0, undecided: 0 } });

/**
 * Begins to count.
 *
 * @param options By what, and as what services around an operation count.
 * @returns An empty count.
 * @throws A `RangeError` where `by` is empty or holds what is no key.
 * @example const stats = newStats({ by: ["category", "month"] }); for await (const record of records) stats.add(record); stats.rows();
 */
export function newStats<const Key extends StatsKey>({ by, countSurgicalServicesAs = "themselves" }: StatsOptions<Key>): Stats<Key> {
  const keys = keysBy(by);
  const all = newGroup([]);
  const groups = new Map<string, Group>();
  const classed = countSurgicalServicesAs === "surgery" ? asSurgery : (row: CountedRow) => row;

  const addRow = (row: CountedRow): void => {
    const decision = row.decision ?? "undecided";
    all.tally[decision]++;
    for (const values of combinationsOf(keys, classed(row))) {
      const name = JSON.stringify(values);
      let group = groups.get(name);
      if (!group) groups.set(name, (group = newGroup(values)));
      group.tally[decision]++;
    }
  };
  return {
    addRow,
    add(record) {
      for (const row of toRows(record, "issues")) addRow(row);
    },
    rows: () => [...groups.values()].sort(orderBy(keys)).map((group) => rowOf(keys, group) as StatsRow<Key>),
    total: () => countsOf(all),
  };
}

/**
 * Counts issues of records.
 *
 * @param records Records, as `parseDetermination` gives them or as they were read back from JSON.
 * @param options By what, and as what services around an operation count.
 * @returns The rows; `Stats.rows` tells their order.
 * @throws A `RangeError` where `by` is empty or holds what is no key.
 * @example statsOf(records, { by: ["category"] })[0] // { category: "rehabilitation", issues: 5, upheld: 1, overturned: 4, …
 */
export function statsOf<const Key extends StatsKey>(records: Iterable<Determination>, options: StatsOptions<Key>): StatsRow<Key>[] {
  const stats = newStats(options);
  for (const record of records) stats.add(record);
  return stats.rows();
}

function asSurgery(row: CountedRow): CountedRow {
  const { category, associated_surgical_service: associated, operative_phase: phase } = row;
  const isAround = associated === true || phase !== null;
  return isAround && category !== null && category !== "surgery"
    ? { ...row, category: "surgery", subcategory: "adjunct-surgical-services" }
    : row;
}

/** Every combination of the values that an issue has in the keys. */
function combinationsOf(keys: readonly StatsKeyEntry[], row: CountedRow): (string | null)[][] {
  let combinations: (string | null)[][] = [[]];
  for (const key of keys) {
    const values = key.valuesOf(row);
    const orNull = values.length > 0 ? values : [null];
    combinations = combinations.flatMap((before) => orNull.map((value) => [...before, value]));
  }
  return combinations;
}

const sizeOf = ({ tally }: Group): number => tally.upheld + tally.overturned + tally.undecided;

/** Null last, and letters as they are coded: the same on every machine. */
const compareValues = (a: string | null, b: string | null): number => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1);

function orderBy(keys: readonly StatsKeyEntry[]): (a: Group, b: Group) => number {
  const inTime = keys.some(({ id }) => id === "month");
  const lacksOne = ({ values }: Group): number => (values.includes(null) ? 1 : 0);
  const byValues = (a: Group, b: Group): number =>
    a.values.reduce((order, value, i) => order || compareValues(value, b.values[i] ?? null), 0);
  return (a, b) => (inTime ? 0 : lacksOne(a) - lacksOne(b) || sizeOf(b) - sizeOf(a)) || byValues(a, b);
}

const rowOf = (keys: readonly StatsKeyEntry[], group: Group): object => ({
  ...Object.fromEntries(keys.map(({ column }, i) => [column, group.values[i] ?? null])),
  ...countsOf(group),
});

function countsOf(group: Group): Counts {
  const { upheld, overturned, undecided } = group.tally;
  const decided = upheld + overturned;
  const interval = decided > 0 ? wilson(upheld, decided) : null;
  return {
    issues: sizeOf(group),
    upheld,
    overturned,
    undecided,
    upheld_rate: decided > 0 ? upheld / decided : null,
    upheld_rate_low: interval && interval.low,
    upheld_rate_high: interval && interval.high,
  };
}
