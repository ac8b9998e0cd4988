/**
 * Whether an imaging study is asked for with contrast.
 *
 *     without contrast   w/o dye   with and without gadolinium   w/wo contrast   non-contrast
 */
import type { Imaging } from "../../schema/index.ts";
import type { Item } from "./items.ts";

type Contrast = NonNullable<Imaging["contrast"]>;

/** How many words can stand between `with` and the dye: `with and without intra-articular contrast`. */
const MOST_WORDS = 6;
const BOTH = "with-and-without";

/** Reads what a title says of contrast. */
export function readContrast(items: readonly Item[]): Contrast | null {
  let contrast: Contrast | null = null;
  for (let at = 0; at < items.length; at++) {
    const { kind, meaning } = items[at] as Item;
    if (kind !== "dye") continue;
    const said = meaning?.kind === "dye" && meaning.value === "without" ? "without" : saidBefore(items, at);
    if (said) contrast = contrast === null || contrast === said ? said : BOTH;
  }
  return contrast;
}

function saidBefore(items: readonly Item[], dye: number): Contrast | null {
  let contrast: Contrast | null = null;
  for (let at = dye - 1; at >= 0 && at >= dye - MOST_WORDS; at--) {
    const { kind } = items[at] as Item;
    if (kind === "with" || kind === "without") contrast = contrast === null || contrast === kind ? kind : BOTH;
    else if (kind !== "word" && kind !== "and" && kind !== "to" && kind !== "/" && kind !== "-" && kind !== "&" && kind !== "route") break;
  }
  return contrast;
}
