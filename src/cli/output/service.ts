/** What a disputed service is, in a few words. */
import { TREATMENT_CATEGORIES, type Service } from "../../index.ts";

/**
 * The category of a service in the Division's words, and what a drug is made of:
 * `Pharmaceuticals, Opioids: hydrocodone + acetaminophen`.
 *
 * @param service The service.
 * @returns Category and subcategory, the latter only where it says more; `not read` where no rule read the title.
 */
export function categoryInWords({ category, subcategory, drug }: Service): string {
  const entry = TREATMENT_CATEGORIES.find(({ id }) => id === category);
  const own = entry?.division[0];
  if (!entry || own === undefined) return "not read";
  const more = entry.subcategories.find(({ id }) => id === subcategory)?.division[0] ?? own;
  return (
    (more === own ? own : `${own}, ${more}`) +
    (drug?.ingredients.length ? `: ${drug.ingredients.map(({ generic }) => generic).join(" + ")}` : "")
  );
}
