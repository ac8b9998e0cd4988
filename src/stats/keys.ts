/** By what issues are counted, as data: each key is a column of the table `issues`, and says which values an issue has in it. */
import type { IssueRow } from "../tables/index.ts";

/** By what issues can be counted. */
export type StatsKey =
  "category" | "subcategory" | "drug-group" | "drug" | "guideline" | "agreement" | "specialty" | "state" | "month" | "body-part";

/** The columns of the table `issues` from which counts are made; a row of that table has them all. */
export type CountedRow = Readonly<
  Pick<
    IssueRow,
    | "decision"
    | "decision_date"
    | "category"
    | "subcategory"
    | "associated_surgical_service"
    | "operative_phase"
    | "drug_group"
    | "drug_generic"
    | "maximus_guidelines"
    | "agreement"
    | "reviewer_certifications"
    | "reviewer_licensed_states"
    | "body_parts"
  >
>;

/** One key. */
export interface StatsKeyEntry {
  readonly id: StatsKey;
  /** What its column of the counts is called. */
  readonly column: string;
  /** The column of the table `issues` that it is made of. */
  readonly of: keyof CountedRow;
  /** What its values are. */
  readonly meaning: string;
  /** The values of an issue, each once: none where the letter doesn't say. */
  valuesOf(row: CountedRow): readonly string[];
}

const one = (value: string | null): readonly string[] => (value === null ? [] : [value]);
const each = (values: readonly string[] | null): readonly string[] => [...new Set(values ?? [])];

/** The keys, in the order in which help and documents name them. */
export const STATS_KEYS: readonly StatsKeyEntry[] = [
  {
    id: "category",
    column: "category",
    of: "category",
    meaning: "The treatment category of the disputed service.",
    valuesOf: ({ category }) => one(category),
  },
  {
    id: "subcategory",
    column: "subcategory",
    of: "subcategory",
    meaning: "Its subcategory. Some words come in two categories, so that the category stands before it, asked for or not.",
    valuesOf: ({ subcategory }) => one(subcategory),
  },
  {
    id: "drug-group",
    column: "drug_group",
    of: "drug_group",
    meaning: "The Division's class of the disputed drug.",
    valuesOf: ({ drug_group }) => one(drug_group),
  },
  {
    id: "drug",
    column: "drug",
    of: "drug_generic",
    meaning: "The generic name of the disputed drug. A compound has none.",
    valuesOf: ({ drug_generic }) => one(drug_generic),
  },
  {
    id: "guideline",
    column: "guideline",
    of: "maximus_guidelines",
    meaning: "The guidelines that the expert reviewer cited in the MAXIMUS guideline line.",
    valuesOf: ({ maximus_guidelines }) => each(maximus_guidelines),
  },
  {
    id: "agreement",
    column: "agreement",
    of: "agreement",
    meaning: "Whether the claims administrator and the expert reviewer relied on the same guidelines.",
    valuesOf: ({ agreement }) => one(agreement),
  },
  {
    id: "specialty",
    column: "specialty",
    of: "reviewer_certifications",
    meaning: "The expert reviewer's certifications and specialties as printed, but always with `and` for `&`.",
    valuesOf: ({ reviewer_certifications }) => each(reviewer_certifications?.map((name) => name.replaceAll("&", "and")) ?? null),
  },
  {
    id: "state",
    column: "state",
    of: "reviewer_licensed_states",
    meaning: "The states that license the expert reviewer.",
    valuesOf: ({ reviewer_licensed_states }) => each(reviewer_licensed_states),
  },
  {
    id: "month",
    column: "month",
    of: "decision_date",
    meaning: "The month of the decision: `2016-11`.",
    valuesOf: ({ decision_date }) => one(decision_date && decision_date.slice(0, "2016-11".length)),
  },
  {
    id: "body-part",
    column: "body_part",
    of: "body_parts",
    meaning: "The parts of the body that the disputed service is for, whatever the side.",
    valuesOf: ({ body_parts }) => each(body_parts),
  },
];

/** Whether a word is a key. */
export const isStatsKey = (word: string): word is StatsKey => STATS_KEYS.some(({ id }) => id === word);

/**
 * The keys by which is counted.
 *
 * @param by What was asked for.
 * @returns Each once, in that order; the category before the subcategory, as only both together are a key.
 * @throws A `RangeError` where there is none, or one that is no key.
 */
export function keysBy(by: readonly StatsKey[]): StatsKeyEntry[] {
  if (by.length === 0) throw new RangeError(`There is nothing to count by: name one or more of ${NAMES}`);
  const ids = new Set(by.flatMap((id): StatsKey[] => (id === "subcategory" ? ["category", id] : [id])));
  return [...ids].map((id) => {
    const entry = STATS_KEYS.find((one) => one.id === id);
    if (!entry) throw new RangeError(`Nothing is counted by \`${id}\`: the keys are ${NAMES}`);
    return entry;
  });
}

const NAMES = STATS_KEYS.map(({ id }) => id).join(", ");
