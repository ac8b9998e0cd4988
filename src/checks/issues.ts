/** Whether a letter's issues are whole, and each another one. */
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Check } from "./check.ts";

/** Two issues with the same title, in whatever letter case. */
export const titlesDiffer: Check = ({ issues }) => {
  if (issues.length < 2) return [];
  const first = new Map<string, number>();
  return issues.flatMap(({ number, title }) => {
    const words = title?.text.toLowerCase() ?? "";
    const same = first.get(words);
    if (same === undefined) first.set(words, number);
    if (title === null || same === undefined) return [];
    return [diagnostic("title-repeated", `Issue ${number} has the same title as issue ${same}`, title.span)];
  });
};

/** An issue of which neither side's guideline line was read. */
export const guidelinesAreNamed: Check = ({ issues }) =>
  issues
    .filter(({ claimsAdministratorGuideline, maximusGuideline }) => !claimsAdministratorGuideline && !maximusGuideline)
    .map(({ number, title, span }) => diagnostic("issue-without-guideline", `Issue ${number} has no guideline line`, title?.span ?? span));
