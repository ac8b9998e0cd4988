/**
 * A drug: its name, what it is made of, how strong it is, and in what form it comes.
 *
 *     Hydrocodone/APAP 10-325 mg #60
 *     Norco 5/325mg oral tablet, one tablet twice daily 14 days #40
 *     Flurbiprofen 10%/Dextromethorphan 5%/Lidocaine 5%, 120grams #1
 */
import P from "parsimmon";
import { DRUGS, MANUFACTURED_TOPICALS, ORAL_GROUPS, type DrugName } from "../../catalogue/services/index.ts";
import type { Drug, DrugForm, DrugGroup, Ingredient, StrengthUnit } from "../../schema/index.ts";
import { byKind, itemOf, optional, run, such, type Match, type Rule } from "../combinators.ts";
import type { Item } from "./items.ts";
import { withoutOddBlanks } from "./words.ts";

const is = (...kinds: string[]): Rule<Item> => itemOf<Item>(...kinds);

// ---- names ------------------------------------------------------------------------------------------------------

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
  is("salt").many(),
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
    const { drug, percent, hasPercentBehind } = next.value;
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

const KEY_OF_COMBINATION = (ingredients: readonly string[]): string => [...ingredients].sort().join("/");
/** Drugs of several ingredients, by their ingredients in any order: the generic names. */
const COMBINATIONS: ReadonlyMap<string, DrugName> = new Map(
  DRUGS.filter(({ ingredients }) => ingredients.length > 1)
    .reverse()
    .map((drug) => [KEY_OF_COMBINATION(drug.ingredients), drug]),
);

const ingredientsOf = (substances: readonly Substance[]): string[] => [...new Set(substances.flatMap(({ drug }) => drug.ingredients))];
const isSecondName = (names: readonly Substance[], first: DrugName): boolean =>
  names.every(({ drug }) => drug.ingredients.length > 0 && drug.ingredients.every((ingredient) => first.ingredients.includes(ingredient)));

/** A drug by its printed names, up to the item behind them. */
interface Named {
  readonly drug: DrugName;
  readonly brand: boolean;
  readonly to: number;
  /** Of a list of percentages. */
  readonly percents: ReadonlyMap<string, number> | null;
}

/** In a cream hyaluronate goes by the name of its acid. */
const asIngredient = (ingredient: string): string => (ingredient === "hyaluronate" ? "hyaluronic acid" : ingredient);

/** What the printed names come to: one drug, a combination, a compound, or the first of several drugs. */
function nameDrug(substances: readonly Substance[], isCompounded: boolean): Named {
  const [first] = substances as [Substance];
  const { brand } = first.drug;
  const lastPercent = substances.map(({ percent }) => percent !== null).lastIndexOf(true);
  if (lastPercent > 0 || (isCompounded && substances.length > 1 && substances.every(({ drug }) => !drug.brand))) {
    return compoundOf(lastPercent > 0 ? substances.slice(0, lastPercent + 1) : substances);
  }
  let count = 1;
  let { drug } = first;
  for (let n = substances.length; n > 1; n--) {
    const ingredients = ingredientsOf(substances.slice(0, n));
    const known = COMBINATIONS.get(KEY_OF_COMBINATION(ingredients));
    if (known && ingredients.length > first.drug.ingredients.length && !substances.slice(1, n).some((other) => other.drug.brand)) {
      drug = known;
      count = n;
      break;
    }
  }
  if (count === 1 && !isSecondName(substances.slice(1, 2), first.drug)) {
    const glued = substances.findIndex(({ joint: mark, drug: other }, at) => at > 0 && (!"/+-".includes(mark) || other.brand));
    const n = glued < 0 ? substances.length : glued;
    if (n > 1 && !brand) {
      const ingredients = ingredientsOf(substances.slice(0, n));
      drug = { name: drug.name, generic: ingredients.join("-"), ingredients, brand, group: drug.group, form: null, debatable: true };
      count = n;
    }
  }
  const rest = substances.slice(count);
  const isSecond = rest.length > 0 && first.percent === null && "(/-".includes(rest[0]?.joint ?? " ") && isSecondName(rest, drug);
  return { drug, brand, to: (substances[isSecond ? substances.length - 1 : count - 1] as Substance).nameTo, percents: null };
}

function compoundOf(substances: readonly Substance[]): Named {
  const [first] = substances as [Substance];
  const named = isSecondName(substances.slice(1), first.drug) ? substances.slice(1) : substances;
  const ingredients = [...new Set(named.flatMap(({ drug }) => drug.ingredients.map(asIngredient)))];
  const known = COMBINATIONS.get(KEY_OF_COMBINATION(ingredients));
  const percents = new Map(
    named.flatMap(({ drug, percent }) => (percent === null ? [] : drug.ingredients.map((name) => [asIngredient(name), percent] as const))),
  );
  const drug: DrugName = {
    name: first.drug.name,
    generic: known && known.group === "topical-analgesics" ? known.generic : ingredients.join("-"),
    ingredients,
    brand: first.drug.brand,
    // Fixed combinations are manufactured, whatever the percentages.
    group: known?.group === "topical-analgesics" ? "topical-analgesics" : "topical-compounds",
    form: null,
    debatable: true,
  };
  return { drug, brand: drug.brand, to: (substances.at(-1) as Substance).to, percents };
}

// ---- strength and package ---------------------------------------------------------------------------------------

interface Measure {
  readonly amount: number;
  readonly unit: string | null;
}

const unitOf = (item: Item): string => (item.kind === "%" ? "%" : (item.meaning as { value: string }).value);

const measure: Rule<Measure> = P.seqMap(is("number"), optional(is("unit", "%")), ({ value }, unit) => ({
  amount: value,
  unit: unit && unitOf(unit),
}));

/** `/ml`, `/hr`, `per ml` */
const ratio: Rule<string> = P.seqMap(
  is("/", "per"),
  byKind({ unit: such(is("unit"), (unit) => unitOf(unit) === "ml"), hour: is("hour") }),
  (_per, { kind }) => kind,
);

interface ReadStrength {
  readonly measures: readonly Measure[];
  readonly ratio: string | null;
}

/** `10/325mg`, `5mg/325mg`, `4%-27.5%-0.0325%`, `25mg/ml`, `10mg/1ml`, `75mcg/hr` */
const strength: Rule<ReadStrength> = P.seqMap(
  measure,
  P.seqMap(is("/", "-"), measure, (_mark, other) => other).many(),
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
const strengthUnit = (unit: string | null): StrengthUnit | null => (unit !== null && UNITS.has(unit) ? (unit as StrengthUnit) : null);

/** Grams of a pill are few; more are a package. */
const MOST_GRAMS = 10;

/** What is printed behind the names. */
interface Handed {
  measures: readonly Measure[];
  printed: string | null;
  size: Drug["size"];
}

/** A number without a unit right behind the name is its strength where a quantity follows: `Soma 350 #60`, `Robaxin-750 #60`. */
const bareStrength: Rule<ReadStrength> = P.seqMap(
  optional(is("-")),
  strength,
  byKind({ "#": is("#"), quantity: is("quantity") }, P.eof.result(null)),
  (_dash, read) => read,
);

function readHanded(text: string, items: readonly Item[], start: number, isTopical: boolean): Handed {
  const handed: Handed = { measures: [], printed: null, size: null };
  for (let at = start; at < items.length;) {
    const item = items[at] as Item;
    if (item.kind === "#" || item.kind === "quantity") at++;
    const match = item.kind === "number" ? run(strength, items, at) : null;
    if (!match) {
      at++;
      continue;
    }
    const measures = measuresOf(match.value);
    const [only] = measures;
    const isSize = measures.length === 1 && only && (only.unit === "ml" || (only.unit === "g" && (isTopical || only.amount >= MOST_GRAMS)));
    if (isSize) handed.size ??= { amount: only.amount, unit: only.unit as "g" | "ml" };
    else if (handed.printed === null && match.value.measures.some(({ unit }) => unit !== null)) {
      handed.measures = measures;
      handed.printed = text.slice(item.start, items[match.end - 1]?.end);
    }
    at = match.end;
  }
  return handed;
}

// ---- the drug ---------------------------------------------------------------------------------------------------

const TOPICAL_FORMS: ReadonlySet<DrugForm | null> = new Set<DrugForm>(["cream", "gel", "ointment", "lotion", "patch"]);

/** The class: a drug that is taken by mouth is another thing in a cream. */
function groupOf({ group, generic }: DrugName, isTopical: boolean): DrugGroup {
  if (!isTopical || !ORAL_GROUPS.has(group)) return group;
  if (generic === null || !MANUFACTURED_TOPICALS.has(generic)) return "topical-compounds";
  return generic === "diclofenac" ? "topical-analgesics" : group;
}

const CODEINE: ReadonlyMap<number, number> = new Map([
  [2, 15],
  [3, 30],
  [4, 60],
]);
const WITH_CODEINE = COMBINATIONS.get(KEY_OF_COMBINATION(["acetaminophen", "codeine"])) as DrugName;

/** `Tylenol #3`: the number stands for the codeine in it. */
const codeineNumber: Rule<number> = such(
  P.seqMap(P.alt(is("#"), P.seq(is("word"), is("."))), is("number"), (_mark, { value }) => value),
  (number) => CODEINE.has(number),
);

const FORM_VARIANTS: ReadonlyMap<string, DrugName> = new Map(
  DRUGS.filter(({ form }) => form !== null).map((drug) => [`${drug.name.toLowerCase()} ${drug.form}`, drug]),
);

const valueOf = <T extends string>(item: Item | undefined): T | null =>
  item?.meaning && "value" in item.meaning ? (item.meaning.value as T) : null;

/** Reads the drug whose name begins at an item. */
export function readDrug(text: string, items: readonly Item[], start: number): Drug {
  const isCompounded = items.some(({ kind }) => kind === "compound");
  const percentBefore = items[start - 1]?.kind === "%" && items[start - 2]?.kind === "number" ? start - 2 : null;
  const named = nameDrug(readSubstances(text, items, percentBefore ?? start), isCompounded);
  const from = named.percents ? (percentBefore ?? start) : start;
  const form = valueOf<DrugForm>(items.find(({ kind }, at) => kind === "form" && at > start) ?? items.find(({ kind }) => kind === "form"));
  const route = valueOf<"oral" | "transdermal">(items.find(({ kind }) => kind === "route"));
  const hasPercent = items.some(({ kind }, at) => kind === "%" && at >= (percentBefore ?? start));
  const isTopical = !items.some(({ kind }) => kind === "not-skin") && (TOPICAL_FORMS.has(form) || hasPercent || isCompounded);
  const codeine = named.drug.generic === "acetaminophen" || named.drug === WITH_CODEINE ? run(codeineNumber, items, named.to) : null;
  const drug = codeine ? WITH_CODEINE : (FORM_VARIANTS.get(`${named.drug.name.toLowerCase()} ${form}`) ?? named.drug);
  const bare = named.percents ? null : run(bareStrength, items, named.to);
  const handed = readHanded(
    text,
    items,
    from === start && percentBefore !== null ? percentBefore : (codeine?.end ?? bare?.end ?? named.to),
    isTopical,
  );
  const measures = bare && handed.printed === null ? measuresOf(bare.value) : handed.measures;
  const printed = codeine
    ? text.slice(items[named.to]?.start, items[codeine.end - 1]?.end)
    : (handed.printed ?? (bare ? printedBare() : null));
  return {
    name: printedName(text, items, from, named.to),
    generic: drug.generic,
    brand: named.brand,
    ingredients: drug.ingredients.map(ingredient),
    strength: named.percents ? null : printed,
    form,
    route,
    size: handed.size,
    group: named.percents ? drug.group : groupOf(drug, isTopical),
  };

  function ingredient(generic: string, at: number): Ingredient {
    const percent = named.percents?.get(generic);
    if (percent !== undefined) return { generic, amount: percent, unit: "%" };
    if (codeine)
      return generic === "codeine" ? { generic, amount: CODEINE.get(codeine.value) ?? null, unit: "mg" } : unknownAmount(generic);
    const isCodeineAlone = drug === WITH_CODEINE && measures.length === 1;
    const own = isCodeineAlone
      ? generic === "codeine"
        ? measures[0]
        : undefined
      : measures.length === drug.ingredients.length
        ? measures[at]
        : undefined;
    return own && !named.percents?.size ? { generic, amount: own.amount, unit: strengthUnit(own.unit) } : unknownAmount(generic);
  }

  function printedBare(): string {
    const first = items[named.to]?.kind === "-" ? named.to + 1 : named.to;
    const last = items.findIndex(({ kind }, at) => at > first && (kind === "#" || kind === "quantity"));
    return text.slice(items[first]?.start, items[(last < 0 ? items.length : last) - 1]?.end);
  }
}

const unknownAmount = (generic: string): Ingredient => ({ generic, amount: null, unit: null });

/** The name as it is printed, without blanks that an extractor put into it, and with the parenthesis that ends it. */
function printedName(text: string, items: readonly Item[], from: number, to: number): string {
  let name = "";
  let open = 0;
  for (let at = from; at < to; at++) {
    const { kind, start, end, meaning } = items[at] as Item;
    const before = items[at - 1];
    if (at > from && before) name += text.slice(before.end, start);
    name += meaning?.kind === "drug" ? withoutOddBlanks(text.slice(start, end), meaning.drug.name) : text.slice(start, end);
    open += kind === "(" ? 1 : kind === ")" ? -1 : 0;
  }
  return open > 0 && items[to]?.kind === ")" ? `${name})` : name;
}

const DOSES: ReadonlySet<string> = new Set<StrengthUnit>(["mg", "mcg"]);
const MOST_WORDS = 3;

/**
 * A drug whose name no catalogue has: words with a dose in milligrams or micrograms (`Newdrugol 50mg #60`), or an unnamed
 * topical compound (`Compound cream`).
 */
export function readUnknownDrug(text: string, items: readonly Item[]): Drug | null {
  const dose = items.findIndex((item, at) => item.kind === "unit" && DOSES.has(unitOf(item)) && items[at - 1]?.kind === "number");
  if (dose < 0) return null;
  let to = dose - 1;
  while (to > 0 && "/-".includes(items[to - 1]?.kind ?? " ") && items[to - 2]?.kind === "number") to -= 2;
  let from = to;
  while (from > 0 && (items[from - 1]?.kind === "word" || items[from - 1]?.kind === "salt")) from--;
  if (from === to || to - from > MOST_WORDS) return null;
  const form = valueOf<DrugForm>(items.find(({ kind }) => kind === "form"));
  const route = valueOf<"oral" | "transdermal">(items.find(({ kind }) => kind === "route"));
  const handed = readHanded(text, items, to, TOPICAL_FORMS.has(form));
  const name = text.slice(items[from]?.start, items[to - 1]?.end);
  return { name, generic: null, brand: null, ingredients: [], strength: handed.printed, form, route, size: handed.size, group: "other" };
}
