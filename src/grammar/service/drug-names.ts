/**
 * The names of a drug: one, a combination of several, a compound of several with their percentages, or a second name behind
 * the first.
 *
 *     Hydrocodone Bitartrate/APAP   Tramadol (Ultram)   Flurbiprofen 10%/Dextromethorphan 5%/Lidocaine 5%
 */
import P from "parsimmon";
import { DRUGS, strengthOrder, type DrugName } from "../../catalogue/services/index.ts";
import { itemOf, optional, run, where, type Match, type Rule } from "../combinators.ts";
import type { Item } from "./items.ts";
import { measure, type Measure } from "./measure.ts";

const is = (...kinds: string[]): Rule<Item> => itemOf<Item>(...kinds);

/** A name in a list of names, with the percentage beside it. */
interface Substance {
  readonly drug: DrugName;
  readonly percent: number | null;
  /** The items behind the name, … */
  readonly nameTo: number;
  /** … and behind its percentage. */
  readonly to: number;
  /** The mark or word before it, in a list; a blank where only blanks part it from the one before. */
  readonly joint: string;
}

/** What a rule reads of a substance; `drug` is null where the catalogue does not have the word. */
interface ReadSubstance {
  readonly drug: DrugName | null;
  readonly percent: number | null;
  readonly hasPercentBehind: boolean;
}

const percentage: Rule<number> = P.seqMap(is("number"), is("%"), ({ value }) => value);

/** `Oxycodone HCL ER`, `Lidocaine 5%`, `20% Ketoprofen` */
const knownSubstance: Rule<ReadSubstance> = P.seqMap(
  optional(percentage),
  is("drug"),
  is("salt").atMost(4),
  optional(percentage),
  (before, { meaning }, _salts, behind) => ({
    drug: (meaning as { drug: DrugName }).drug,
    percent: behind ?? before,
    hasPercentBehind: behind !== null,
  }),
);

/** In a list of percentages a word that the catalogue does not have is an ingredient too: `Panthenol 0.5%`. */
const unknownSubstance: Rule<ReadSubstance> = P.seqMap(is("word").times(1, 2), percentage, (_words, percent) => ({
  drug: null,
  percent,
  hasPercentBehind: true,
}));

const joint: Rule<string> = P.seqMap(
  is("/", ",", "-", "and", "&", "+", "with", "(", ";", ":"),
  optional(is("and", "&")),
  ({ kind }, and) => (and ? "and" : kind),
);

const unlisted = (name: string): DrugName => ({
  name,
  generic: name.toLowerCase(),
  ingredients: [name.toLowerCase()],
  brand: false,
  group: "topical-compounds",
  form: null,
  debatable: false,
});

/** The longest list of ingredients that a compound can have. */
const MOST_SUBSTANCES = 12;

/** The names that stand together from an item on: at least the first. */
function readSubstances(text: string, items: readonly Item[], start: number): Substance[] {
  const substances: Substance[] = [];
  let isList = false;
  let mark = "";
  let at = start;
  while (substances.length < MOST_SUBSTANCES) {
    const next: Match<ReadSubstance> | null = run(knownSubstance, items, at) ?? (isList ? run(unknownSubstance, items, at) : null);
    if (!next) break;
    const { drug, percent, hasPercentBehind }: ReadSubstance = next.value;
    const to = next.end;
    const nameTo = hasPercentBehind ? to - 2 : to;
    substances.push({ drug: drug ?? unlisted(text.slice(items[at]?.start, items[nameTo - 1]?.end)), percent, nameTo, to, joint: mark });
    isList ||= percent !== null;
    const joined: Match<string> | null = run(joint, items, to);
    if (!joined && percent === null) break;
    mark = joined ? joined.value : " ";
    at = joined ? joined.end : to;
  }
  return substances;
}

const keyOf = (ingredients: readonly string[]): string => [...ingredients].sort().join("/");

/** Drugs of several ingredients by their ingredients, in whatever order these are printed: the generic names. */
const COMBINATIONS: ReadonlyMap<string, DrugName> = new Map(
  DRUGS.filter(({ ingredients, form }) => ingredients.length > 1 && form === null)
    .reverse()
    .map((drug) => [keyOf(drug.ingredients), drug]),
);

/** The drug of these ingredients that is handed out as one. */
export const combinationOf = (ingredients: readonly string[]): DrugName | null => COMBINATIONS.get(keyOf(ingredients)) ?? null;

/** A drug by its printed names. */
export interface NamedDrug {
  readonly drug: DrugName;
  /** Its ingredients in the order in which they are named, and so their strengths: `Senna-docusate 8.6-50 mg`. */
  readonly order: readonly string[];
  /** Is the first printed name a brand? */
  readonly brand: boolean;
  /** The item behind the names. */
  readonly to: number;
  /** How much of each ingredient, where that is printed among the names. */
  readonly amounts: ReadonlyMap<string, Measure> | null;
}

/** Reads the names that begin at an item: one drug, a combination, a compound, or the first of several drugs. */
export function readNames(text: string, items: readonly Item[], start: number, isCompounded: boolean): NamedDrug {
  const substances = readSubstances(text, items, start);
  const [first] = substances as [Substance];
  const { brand } = first.drug;
  if (substances.length === 1)
    return (
      combinedWithDoses(items, start) ?? { drug: first.drug, order: strengthOrder(first.drug), brand, to: first.nameTo, amounts: null }
    );
  const percents = substances.filter(({ percent }) => percent !== null);
  const lastPercent = substances.indexOf(percents.at(-1) ?? first);
  if (lastPercent > 0) return compoundOf(substances.slice(0, lastPercent + 1));
  if (isCompounded && substances.length > 1 && substances.every(({ drug }) => !drug.brand)) return compoundOf(substances);
  const together = combined(substances) ?? glued(substances) ?? { drug: first.drug, order: strengthOrder(first.drug), count: 1 };
  const { drug, order, count } = together;
  const rest = substances.slice(count);
  const [second] = rest;
  if (count === 1 && second && isFullerName(second, first))
    return { drug: second.drug, order: strengthOrder(second.drug), brand, to: second.nameTo, amounts: null };
  const isSecondName = first.percent === null && "(/-".includes(second?.joint ?? "?") && areAmong(rest, drug);
  const last = substances[(isSecondName ? substances.length : count) - 1] as Substance;
  return { drug, order, brand, to: last.nameTo, amounts: null };
}

interface Together {
  readonly drug: DrugName;
  readonly order: readonly string[];
  /** How many of the names are its. */
  readonly count: number;
}

/** Among other ingredients hyaluronate goes by the name of its acid. */
const asIngredient = (ingredient: string): string => (ingredient === "hyaluronate" ? "hyaluronic acid" : ingredient);

const ingredientsOf = (substances: readonly Substance[]): string[] => [
  ...new Set(substances.flatMap(({ drug }) => drug.ingredients.map(asIngredient))),
];

/** Do the names say no more than that drug's? */
const areAmong = (names: readonly Substance[], { ingredients }: DrugName): boolean =>
  names.every(
    ({ drug }) => drug.ingredients.length > 0 && drug.ingredients.every((ingredient) => ingredients.includes(asIngredient(ingredient))),
  );

/** `Hydrocodone (Norco 10/325mg)`: the second name says what the first leaves out. */
const isFullerName = (second: Substance, first: Substance): boolean =>
  second.joint === "(" && second.drug.ingredients.length > first.drug.ingredients.length && areAmong([first], second.drug);

/** `Hydrocodone/APAP`, `Tylenol with codeine`: the longest run of names that is handed out as one. */
function combined(substances: readonly Substance[]): Together | null {
  const [first] = substances as [Substance];
  for (let count = substances.length; count > 1; count--) {
    const names = substances.slice(0, count);
    const others = names.slice(1);
    const ingredients = ingredientsOf(names);
    const drug = ingredients.length > first.drug.ingredients.length ? combinationOf(ingredients) : null;
    // Two drugs with a comma between them are two, but `butalbital, acetaminophen and caffeine` are one.
    const isOne = drug && others.every((other) => !other.drug.brand && !";:(".includes(other.joint) && (other.joint !== "," || count > 2));
    if (isOne) return { drug, order: ingredients, count };
  }
  return null;
}

const aDose = where(measure, ({ unit }) => unit !== null);
const substanceWithDose = P.seqMap(is("drug"), is("salt").atMost(4), aDose, ({ meaning }, _salts, amount) => ({
  drug: (meaning as { drug: DrugName }).drug,
  amount,
}));
const substancesWithDoses = P.seqMap(substanceWithDose, is("/", "-", "+", "with").then(substanceWithDose).atLeast(1), (first, others) => [
  first,
  ...others,
]);

/** `Hydrocodone 10mg/APAP 325mg`: names that are handed out as one, each with its strength. */
function combinedWithDoses(items: readonly Item[], start: number): NamedDrug | null {
  const match = run(substancesWithDoses, items, start);
  if (!match) return null;
  const order = match.value.map(({ drug }) => drug.generic ?? "");
  const drug = match.value.some(({ drug: { brand } }) => brand) ? null : combinationOf(order);
  const amounts = new Map(match.value.map(({ amount }, at) => [order[at] as string, amount]));
  return drug && { drug, order, brand: false, to: match.end, amounts };
}

/** `Ketoprofen/Lidocaine`: a combination that the catalogue does not have. */
function glued(substances: readonly Substance[]): Together | null {
  const [first, ...others] = substances as [Substance, ...Substance[]];
  const end = others.findIndex(({ joint: mark, drug }) => !"/+-".includes(mark) || drug.brand);
  const names = end < 0 ? substances : substances.slice(0, end + 1);
  if (names.length < 2 || first.drug.brand || areAmong(names.slice(1), first.drug)) return null;
  const ingredients = ingredientsOf(names);
  const { name, group } = first.drug;
  return {
    drug: { name, generic: ingredients.join("-"), ingredients, brand: false, group, form: null, debatable: true },
    order: ingredients,
    count: names.length,
  };
}

function compoundOf(substances: readonly Substance[]): NamedDrug {
  const [first, ...others] = substances as [Substance, ...Substance[]];
  // `HMPC2 - Flurbiprofen 20%/Baclofen 10%/…`: the first name is that of the whole.
  const named = areAmong(others, first.drug) ? others : substances;
  const ingredients = ingredientsOf(named);
  const amounts = new Map<string, Measure>();
  for (const { drug, percent } of named)
    if (percent !== null) for (const ingredient of drug.ingredients) amounts.set(asIngredient(ingredient), { amount: percent, unit: "%" });
  const { name, brand } = first.drug;
  // Fixed combinations are manufactured, whatever the percentages.
  const known = combinationOf(ingredients);
  const manufactured = known?.group === "topical-analgesics" ? known : null;
  const drug: DrugName = {
    name,
    generic: manufactured ? manufactured.generic : ingredients.join("-"),
    ingredients: manufactured ? manufactured.ingredients : ingredients,
    brand,
    group: manufactured ? manufactured.group : "topical-compounds",
    form: null,
    debatable: true,
  };
  return { drug, order: ingredients, brand, to: (substances.at(-1) as Substance).to, amounts };
}

/** The percentage of an ingredient that is listed at an item: `capsaicin 0.025%`. */
export function readListedPercent(items: readonly Item[], at: number): { readonly percent: number; readonly to: number } | null {
  const match = run(knownSubstance, items, at);
  return match && match.value.percent !== null ? { percent: match.value.percent, to: match.end } : null;
}
