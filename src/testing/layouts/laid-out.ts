/** What every layout makes of a letter: its atoms, and its record without the places. */
import type { Decision, Determination, Layout, Outcome } from "../../schema/index.ts";
import type { Atom, Typesetter } from "../typesetter.ts";

/** A letter that is ready to be printed; its record is whole but for what printing fills in. */
export interface LaidOutLetter {
  readonly atoms: readonly Atom[];
  readonly record: Determination;
  /** Lines at the foot of every page; `{page}` is the page's number. */
  readonly footers: readonly string[];
}

/** Puts together what a layout has set. */
export function laidOut(
  { atoms }: Typesetter,
  layout: Layout,
  parts: Pick<Determination, "caseHeader" | "reviewer" | "clinicalSummary" | "issues"> &
    Partial<Pick<Determination, "statedOutcome" | "documentsReviewed" | "diagnostics">>,
  footers: readonly string[] = [],
): LaidOutLetter {
  const record: Determination = {
    schemaVersion: 1,
    layout,
    caseHeader: parts.caseHeader,
    statedOutcome: parts.statedOutcome ?? null,
    outcome: outcomeOf(parts.issues),
    reviewer: parts.reviewer,
    documentsReviewed: parts.documentsReviewed ?? null,
    clinicalSummary: parts.clinicalSummary,
    issues: parts.issues,
    sections: [],
    diagnostics: parts.diagnostics ?? [],
  };
  return { atoms, record, footers };
}

/** What some decisions come to. */
export function outcomeOf(issues: readonly { readonly decision: Decision | null }[]): Outcome {
  const overturned = issues.filter(({ decision }) => decision === "overturned").length;
  return overturned === 0 ? "upheld" : overturned === issues.length ? "overturned" : "partially-overturned";
}
