/**
 * A drug: its name, what it is made of, how strong it is, and in what form it comes.
 *
 *     Hydrocodone/APAP 10-325 mg #60
 *     Norco 5/325mg oral tablet, one tablet twice daily 14 days #40
 *     Flurbiprofen 10%/Dextromethorphan 5%/Lidocaine 5%, 120grams #1
 */
import P from "parsimmon";
import { DRUGS, MANUFACTURED_TOPICALS, ORAL_GROUPS, type DrugName } from "../../catalogue/services/index.ts";
import type { Drug, DrugForm, DrugGroup, Ingredient } from "../../schema/index.ts";
import { itemOf, run, where, type Rule } from "../combinators.ts";
import { combinationOf, readNames, type NamedDrug } from "./drug-names.ts";
import type { Item } from "./items.ts";
import { readHanded, strengthUnit, type Handed } from "./strength.ts";
import { withoutOddBlanks } from "./words.ts";

const is = (...kinds: string[]): Rule<Item> => itemOf<Item>(...kinds);

/** Reads the drug whose name begins at an item. */
export function readDrug(text: string, items: readonly Item[], start: number): Drug {
  // `20% Ketoprofen`
  const begin = items[start - 1]?.kind === "%" && items[start - 2]?.kind === "number" ? start - 2 : start;
  const look = lookOf(items, start, begin);
  const named = readNames(text, items, begin, look.isCompounded);
  const codeine = canHoldCodeine(named.drug) ? run(codeineNumber, items, named.to) : null;
  const drug = codeine ? WITH_CODEINE : inForm(named.drug, look.form);
  const isTopical = !look.isElsewhere && (TOPICAL_FORMS.has(look.form) || look.hasPercent || look.isCompounded);
  const handed = readHanded(text, items, codeine ? codeine.end : begin < start && !named.amounts ? begin : named.to, drug, isTopical);
  const group = named.amounts ? drug.group : groupOf(drug, isTopical);
  const isCompound = named.amounts !== null || (group === "topical-compounds" && drug.ingredients.length > 1 && !named.brand);
  return {
    name: printedName(text, items, named.amounts ? begin : start, named.to),
    generic: drug.generic,
    brand: named.brand,
    ingredients: codeine ? withCodeine(drug, codeine.value) : ingredientsOf(drug, named, handed),
    strength: codeine ? text.slice(items[named.to]?.start, items[codeine.end - 1]?.end) : isCompound ? null : handed.strength,
    form: look.form,
    route: look.route,
    size: handed.size,
    group,
  };
}

/** What the words around a name say, wherever they stand. */
interface Look {
  /** The first one behind the name, or else before it. */
  form: DrugForm | null;
  route: Drug["route"];
  isCompounded: boolean;
  hasPercent: boolean;
  /** For the eye, the ear or the nose. */
  isElsewhere: boolean;
}

function lookOf(items: readonly Item[], start: number, begin: number): Look {
  const look: Look = { form: null, route: null, isCompounded: false, hasPercent: false, isElsewhere: false };
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at] as Item;
    switch (item.kind) {
      case "form":
        if (at > start || look.form === null) look.form = valueOf(item);
        break;
      case "route":
        look.route = valueOf(item);
        break;
      case "compound":
        look.isCompounded = true;
        break;
      case "%":
        if (at >= begin) look.hasPercent = true;
        break;
      case "not-skin":
        look.isElsewhere = true;
    }
  }
  return look;
}

// ---- what it is made of -----------------------------------------------------------------------------------------

const unknownAmount = (generic: string): Ingredient => ({ generic, amount: null, unit: null });

/** As many numbers as ingredients are theirs, as these are named; of fewer nobody knows whose they are. */
function ingredientsOf(drug: DrugName, { amounts, order }: NamedDrug, { measures, listed }: Handed): Ingredient[] {
  const own = amounts ?? listed;
  return drug.ingredients.map((generic) => {
    const named = own?.get(generic);
    if (named) return { generic, amount: named.amount, unit: strengthUnit(named.unit) };
    const isCodeineAlone = generic === "codeine" && drug.generic === WITH_CODEINE.generic && measures.length === 1;
    const measure = isCodeineAlone
      ? measures[0]
      : measures.length === drug.ingredients.length
        ? measures[order.indexOf(generic)]
        : undefined;
    return measure && !own?.size ? { generic, amount: measure.amount, unit: strengthUnit(measure.unit) } : unknownAmount(generic);
  });
}

const WITH_CODEINE = combinationOf(["acetaminophen", "codeine"]) as DrugName;
const canHoldCodeine = ({ generic }: DrugName): boolean => generic === WITH_CODEINE.generic || generic === "acetaminophen";

/** Milligrams of codeine by the number that Tylenol with codeine goes by. */
const CODEINE: ReadonlyMap<number, number> = new Map([
  [2, 15],
  [3, 30],
  [4, 60],
]);

/** `#3`, `No. 3` */
const codeineNumber: Rule<number> = where(
  P.seqMap(P.alt<unknown>(is("#"), P.seq(is("without"), is("."))), is("number"), (_mark, { value }) => value),
  (number) => CODEINE.has(number),
);

const withCodeine = ({ ingredients }: DrugName, number: number): Ingredient[] =>
  ingredients.map((generic) =>
    generic === "codeine" ? { generic, amount: CODEINE.get(number) ?? null, unit: "mg" } : unknownAmount(generic),
  );

// ---- form and class ---------------------------------------------------------------------------------------------

const valueOf = <T extends string>(item: Item | undefined): T | null =>
  item?.meaning && "value" in item.meaning ? (item.meaning.value as T) : null;

/** Names that mean another drug in one form: `Terocin patch`. */
const FORM_VARIANTS: ReadonlyMap<string, DrugName> = new Map(
  DRUGS.filter(({ form }) => form !== null).map((drug) => [`${drug.name} ${drug.form}`, drug]),
);
const inForm = (drug: DrugName, form: DrugForm | null): DrugName => (form !== null && FORM_VARIANTS.get(`${drug.name} ${form}`)) || drug;

const TOPICAL_FORMS: ReadonlySet<DrugForm | null> = new Set<DrugForm>(["cream", "gel", "ointment", "lotion", "patch"]);

/** The class: a drug that is taken by mouth is another thing in a cream. */
function groupOf({ group, generic }: DrugName, isTopical: boolean): DrugGroup {
  if (!isTopical || !ORAL_GROUPS.has(group)) return group;
  if (generic === null || !MANUFACTURED_TOPICALS.has(generic)) return "topical-compounds";
  return generic === "diclofenac" ? "topical-analgesics" : group;
}

// ---- names ------------------------------------------------------------------------------------------------------

/** The name as it is printed, without blanks that an extractor put into it; `Ultram (tramadol 50mg)` closes behind the strength. */
function printedName(text: string, items: readonly Item[], from: number, to: number): string {
  let name = "";
  let open = 0;
  for (let at = from; at < to; at++) {
    const { kind, start, end, meaning } = items[at] as Item;
    if (at > from) name += text.slice(items[at - 1]?.end, start);
    const printed = text.slice(start, end);
    name += meaning?.kind === "drug" ? withoutOddBlanks(printed, meaning.drug.name) : printed;
    open += kind === "(" ? 1 : kind === ")" ? -1 : 0;
  }
  return open > 0 ? `${name})` : name;
}

/** Some printed items, and the item behind them. */
interface Printed {
  readonly printed: string;
  readonly to: number;
}

/** `Compounded topical`, `Topical compound` */
function compoundName(text: string, items: readonly Item[]): Printed | null {
  const at = items.findIndex(({ kind }) => kind === "compound");
  if (at < 0) return null;
  const isTopical = (item: Item | undefined): boolean => item?.kind === "word" && /^topical$/i.test(text.slice(item.start, item.end));
  const from = isTopical(items[at - 1]) ? at - 1 : at;
  const to = isTopical(items[at + 1]) ? at + 2 : at + 1;
  const isOnSkin = to - from > 1 || items.some((item) => TOPICAL_FORMS.has(valueOf(item)));
  return isOnSkin ? { printed: text.slice(items[from]?.start, items[to - 1]?.end), to } : null;
}

const MOST_WORDS = 3;
const isOfName = (item: Item | undefined): boolean => item?.kind === "word" || item?.kind === "salt";
/** A hyphen inside a name has no blanks around it: `Newdrugol-HCl`. */
function isHyphen(items: readonly Item[], at: number): boolean {
  const mark = items[at];
  return mark?.kind === "-" && items[at - 1]?.end === mark.start && mark.end === items[at + 1]?.start;
}

/** The words before the first dose in milligrams or micrograms. */
function nameBeforeDose(text: string, items: readonly Item[]): Printed | null {
  const unit = items.findIndex((item) => item.kind === "unit" && /^mc?g$/.test(valueOf(item) ?? ""));
  let to = unit;
  while (to > 0 && (items[to - 1]?.kind === "number" || (to < unit && "/-".includes(items[to - 1]?.kind ?? "?")))) to--;
  let from = to;
  while (isOfName(items[from - 1]) || (isHyphen(items, from - 1) && isOfName(items[from - 2]))) from--;
  const isName = to < unit && from < to && to - from <= MOST_WORDS;
  return isName ? { printed: text.slice(items[from]?.start, items[to - 1]?.end), to } : null;
}

/**
 * A drug that no catalogue has: words with a dose in milligrams or micrograms (`Newdrugol 50mg #60`), or a topical compound of
 * which nothing more is said (`Compounded topical cream`).
 */
export function readUnknownDrug(text: string, items: readonly Item[]): Drug | null {
  const compound = compoundName(text, items);
  const named = compound ?? nameBeforeDose(text, items);
  if (!named) return null;
  const { form, route } = lookOf(items, 0, 0);
  const { strength, size } = readHanded(text, items, named.to, null, TOPICAL_FORMS.has(form));
  const group = compound ? "topical-compounds" : "other";
  return { name: named.printed, generic: null, brand: null, ingredients: [], strength, form, route, size, group };
}
