/**
 * Decisions of the layouts before `Upheld` and `Overturned`: a sentence says whether the service is necessary.
 *
 *     … is not medically necessary and appropriate.      … is notmedically necessary and appropriate.
 */
import type { Decision } from "../schema/index.ts";
import { placed, seqMap, textUpTo, token, type Match, type Rule } from "./combinators.ts";

const NECESSITY = / (?:is|are|was|were) (not ?-?)?medically ?-?necessary(?: and appropriate)?\.?/i;

/** An item and what is said of it. */
export interface DecidedItem {
  readonly item: Match<string>;
  readonly decision: Match<Decision>;
}

/** Reads an item up to the words that decide on it, and those. */
export const decidedItem: Rule<DecidedItem> = seqMap(
  placed(textUpTo(NECESSITY)),
  placed(token(NECESSITY, ([, not]): Decision => (not === undefined ? "overturned" : "upheld"))),
  (item, decision) => ({ item, decision }),
);
