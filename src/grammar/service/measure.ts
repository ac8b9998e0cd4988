/** A number with its unit: `10mg`, `5%`, `350`. */
import P from "parsimmon";
import { itemOf, optional, type Rule } from "../combinators.ts";
import type { Item } from "./items.ts";

const is = (...kinds: string[]): Rule<Item> => itemOf<Item>(...kinds);

/** A number and its unit, as the wording has it: `gm` is `g`, and `""` a unit that the record does not have. */
export interface Measure {
  readonly amount: number;
  readonly unit: string | null;
}

export const unitOf = (item: Item): string => (item.kind === "%" ? "%" : (item.meaning as { value: string }).value);

export const measure: Rule<Measure> = P.seqMap(is("number"), optional(is("unit", "%")), ({ value }, unit) => ({
  amount: value,
  unit: unit && unitOf(unit),
}));
