/** What a check is: a question that a careful reader would ask of a letter. */
import type { Determination, Diagnostic, Span } from "../schema/index.ts";
import type { Stretch } from "../text/reading.ts";

/** The dates of the case header. */
export type HeaderDate = "dateOfInjury" | "urDenialDate" | "applicationReceived" | "dateAssigned" | "decisionDate";

/** What was read of a letter, and where those things stand of which the record does not tell it. */
export interface Checked extends Pick<Determination, "caseHeader" | "clinicalSummary" | "issues" | "statedOutcome" | "outcome"> {
  readonly places: {
    readonly header: Readonly<Partial<Record<HeaderDate, Stretch>>>;
    readonly summary: { readonly dateOfInjury: Stretch | null; readonly utilizationReviewDate: Stretch | null };
    /** Each issue's decision word. */
    readonly decisions: readonly (Stretch | null)[];
    readonly statedOutcome: Stretch | null;
  };
  /** Where in the letter a stretch of the text stands. Most letters give no reason to ask. */
  readonly spanOf: (stretch: Stretch) => Span;
  /** Every day that the summary names. */
  readonly daysOfSummary: readonly (string | null)[];
}

/** Looks at what was read and remarks on what it finds. Pure, and cheap: every parse runs every check. */
export type Check = (letter: Checked) => Diagnostic[];

/** The place of a thing, or of what holds it where the thing's own is not known. */
export const placeOr = (around: Span, place: Stretch | null | undefined, spanOf: Checked["spanOf"]): Span =>
  place ? spanOf(place) : around;
