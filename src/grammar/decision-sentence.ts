/**
 * Decisions of the layouts before `Upheld` and `Overturned`: a sentence says whether the service is necessary.
 *
 *     … is not medically necessary and appropriate.      … is notmedically necessary and appropriate.
 */
import type { Decision } from "../schema/index.ts";
import { asMisspelt } from "../text/spelling.ts";
import { placed, seqMap, textUpTo, token, type Match, type Rule } from "./combinators.ts";

/** An item and what is said of it. */
export interface DecidedItem {
  readonly item: Match<string>;
  readonly decision: Match<Decision>;
}

/** An item up to the words that decide on it, and those. */
const itemBefore = (necessity: RegExp): Rule<DecidedItem> =>
  seqMap(
    placed(textUpTo(necessity)),
    placed(token(necessity, ([, not]): Decision => (not === undefined ? "overturned" : "upheld"))),
    (item, decision) => ({ item, decision }),
  );

/** The sentence as it is printed. */
export const decidedItem: Rule<DecidedItem> = itemBefore(/ (?:is|are|was|were) (not ?-?)?medically ?-?necessary(?: and appropriate)?\.?/i);

/** Is, are, was, were; with a letter of `not` in it, it could be what a blank left of that: `is no t medically necessary`. */
const VERB = "(?![a-z]{0,4}[not])[a-z]{1,5}";

/** The sentence with a slip in any of its words, as in `is not medicaly necessary`: for places where it must stand. */
export const decidedItemWithSlips: Rule<DecidedItem> = itemBefore(
  new RegExp(
    ` ${VERB} (${asMisspelt("not")} ?-?)?${asMisspelt("medically")} ?-?${asMisspelt("necessary")}(?!\\w)(?: ${asMisspelt("and")} ${asMisspelt("appropriate")}(?!\\w))?\\.?`,
    "i",
  ),
);
