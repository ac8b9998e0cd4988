/**
 * What stands behind a drug's name: its strength and the package.
 *
 *     10/325mg   4%-27.5%-0.0325%   10mg/1ml   75mcg/hr   120grams
 */
import P from "parsimmon";
import type { DrugName } from "../../catalogue/services/index.ts";
import type { Drug, StrengthUnit } from "../../schema/index.ts";
import { byKind, itemOf, optional, placed, run, where, type Match, type Rule } from "../combinators.ts";
import { readListedPercent } from "./drug-names.ts";
import type { Item } from "./items.ts";
import { measure, unitOf, type Measure } from "./measure.ts";

const is = (...kinds: string[]): Rule<Item> => itemOf<Item>(...kinds);

/** `/ml`, `/hr`, `per ml` */
const ratio: Rule<string> = P.seqMap(
  is("/", "per"),
  byKind({ unit: where(is("unit"), (unit) => unitOf(unit) === "ml"), hour: is("hour") }),
  (_per, { kind }) => kind,
);

/** No drug has more ingredients. */
const MOST_NUMBERS = 11;

interface ReadStrength {
  readonly measures: readonly Measure[];
  readonly ratio: string | null;
}

/** `10/325mg`, `5mg/325mg`, `4%-27.5%-0.0325%`, `25mg/ml`, `10mg/1ml`, `75mcg/hr` */
const strength: Rule<ReadStrength> = P.seqMap(
  measure,
  P.seqMap(is("/", "-"), measure, (_mark, other) => other).atMost(MOST_NUMBERS),
  optional(ratio),
  (first, others, per) => ({ measures: [first, ...others], ratio: per }),
);

/** Numbers without a unit take the next one's: `10/325mg`. */
function withUnits(measures: readonly Measure[]): Measure[] {
  const read: Measure[] = [];
  let unit: string | null = null;
  for (const { amount, unit: own } of [...measures].reverse()) {
    unit = own ?? unit;
    read.unshift({ amount, unit });
  }
  return read;
}

const MASSES = new Set<string | null>(["mg", "mcg", "g"]);

/** The strength's numbers with their units; `10mg/1ml` and `75mcg/hr` are one number. */
function measuresOf({ measures, ratio: per }: ReadStrength): Measure[] {
  const read = withUnits(measures);
  const [first, second] = read;
  if (first && per !== null && read.length === 1) {
    if (per === "hour") return [{ amount: first.amount, unit: first.unit === "mcg" ? "mcg/h" : null }];
    return [{ amount: first.amount, unit: first.unit === "mg" ? "mg/ml" : null }];
  }
  if (first && second?.unit === "ml" && MASSES.has(first.unit) && read.length === 2) {
    const amount = second.amount > 0 ? Number((first.amount / second.amount).toPrecision(6)) : null;
    return amount === null || first.unit !== "mg" ? [] : [{ amount, unit: "mg/ml" }];
  }
  return read;
}

const UNITS: ReadonlySet<string> = new Set<StrengthUnit>(["mg", "mcg", "g", "ml", "%", "mg/ml", "mcg/h", "units"]);
/** The unit as the record has it. */
export const strengthUnit = (unit: string | null): StrengthUnit | null =>
  unit !== null && UNITS.has(unit) ? (unit as StrengthUnit) : null;

/** Grams of a pill are few; more are a package. */
const MOST_GRAMS = 10;

/** What is printed behind the names. */
export interface Handed {
  /** The strength's numbers, as printed, and the wording of all of them. */
  measures: readonly Measure[];
  strength: string | null;
  size: Drug["size"];
  /** Percentages of ingredients that are listed behind the name: `Terocin: capsaicin 0.025%, menthol 10%`. */
  listed: Map<string, Measure> | null;
}

/** What shows that a number right behind the name is a strength, though it has no unit. */
const behindBareStrength: Rule<boolean> = byKind<unknown>(
  {
    "#": is("#"),
    quantity: is("quantity"),
    direction: is("direction"),
    once: is("once"),
    often: is("often"),
    every: is("every"),
    in: is("in"),
    number: is("number").then(is("times", "form")),
  },
  P.eof,
).result(true);
interface BareStrength {
  readonly read: Match<ReadStrength>;
  readonly isShown: boolean;
}
/** `Soma 350 #60`, `Robaxin-750 #60`, `Zolpidem (Ambien) 10`, `Lyrica 75 bid` */
const rightBehind: Rule<BareStrength> = P.seqMap(
  optional(is("-", ")")),
  placed(strength),
  optional(behindBareStrength),
  (_dash, read, isShown) => ({ read, isShown: isShown ?? false }),
);

/** The strength right behind the name, with or without a unit: as many numbers as ingredients are one too, as in `Norco 10/325 tablets`. */
function bareStrength(items: readonly Item[], from: number, drug: DrugName | null): Match<ReadStrength> | undefined {
  const first = run(rightBehind, items, from)?.value;
  const numbers = first?.read.value.measures.length ?? 0;
  return first && (first.isShown || (numbers > 1 && numbers === drug?.ingredients.length)) ? first.read : undefined;
}

/** Reads what stands behind a drug's name, up to another drug. */
export function readHanded(text: string, items: readonly Item[], from: number, drug: DrugName | null, isTopical: boolean): Handed {
  const handed: Handed = { measures: [], strength: null, size: null, listed: null };
  const wordingOf = ({ start, end }: Match<unknown>): string => text.slice(items[start]?.start, items[end - 1]?.end);
  const first = bareStrength(items, from, drug);
  if (first) take(handed, first.value, wordingOf(first), isTopical, false);
  for (let at = first ? first.end : from; at < items.length;) {
    const { kind, meaning } = items[at] as Item;
    if (meaning?.kind === "drug") {
      const [ingredient = "", ...more] = meaning.drug.ingredients;
      // Another drug is asked for besides; an ingredient of this one is listed with its percentage.
      if (more.length > 0 || !drug?.ingredients.includes(ingredient)) break;
      const listed = drug.ingredients.length > 1 ? readListedPercent(items, at) : null;
      if (listed) (handed.listed ??= new Map()).set(ingredient, { amount: listed.percent, unit: "%" });
      at = listed ? listed.to : at + 1;
      continue;
    }
    // The number behind the mark is the quantity.
    if (kind === "#" || kind === "quantity") at++;
    const match = kind === "number" ? run(strength, items, at) : null;
    if (match) take(handed, match.value, wordingOf(match), isTopical, true);
    at = match ? match.end : at + 1;
  }
  return handed;
}

function take(handed: Handed, read: ReadStrength, wording: string, isTopical: boolean, needsUnit: boolean): void {
  const measures = measuresOf(read);
  const [only] = measures;
  const isSize = measures.length === 1 && only && (only.unit === "ml" || (only.unit === "g" && (isTopical || only.amount >= MOST_GRAMS)));
  if (isSize) handed.size ??= { amount: only.amount, unit: only.unit as "g" | "ml" };
  else if (handed.strength === null && (!needsUnit || read.measures.some(({ unit }) => unit !== null))) {
    handed.measures = measures;
    handed.strength = wording;
  }
}
