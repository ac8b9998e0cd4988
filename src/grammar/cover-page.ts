/**
 * The cover page of the letters of 2013 and 2014.
 *
 *     Final Determination: PARTIAL OVERTURN. This means we decided that some (but not all) of the disputed items/services …
 */
import type { Outcome } from "../schema/index.ts";

const STATED = /Final Determination ?: ?(PARTIAL(?:LY)? ?-?OVERTURN|OVERTURN|UPHOLD|UPHELD)/i;

/** The outcome that a cover page states, if it states one. */
export function statedOutcome(text: string): Outcome | null {
  const words = STATED.exec(text)?.[1]?.toUpperCase();
  if (words === undefined) return null;
  return words.startsWith("PARTIAL") ? "partially-overturned" : words.startsWith("OVERTURN") ? "overturned" : "upheld";
}
