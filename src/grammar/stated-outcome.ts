/**
 * The outcome that a cover page states.
 *
 *     Final Determination: PARTIAL OVERTURN. This means we decided that some (but not all) of the disputed items/services …
 */
import type { Outcome } from "../schema/index.ts";
import type { Match } from "./combinators.ts";

const STATED = /Final Determination ?: ?(PARTIAL(?:LY)? ?-?OVERTURN|OVERTURN|UPHOLD|UPHELD)/i;

/** The outcome that a cover page states, if it states one, and where in its text. */
export function statedOutcome(text: string): Match<Outcome> | null {
  const found = STATED.exec(text);
  if (!found) return null;
  const words = (found[1] as string).toUpperCase();
  const value = words.startsWith("PARTIAL") ? "partially-overturned" : words.startsWith("OVERTURN") ? "overturned" : "upheld";
  return { value, start: found.index, end: found.index + found[0].length };
}
