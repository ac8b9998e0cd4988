/** What a check is: a question that a careful reader would ask of a letter. */
import type { Determination, Diagnostic, Span } from "../schema/index.ts";

/** The dates of the case header. */
export type HeaderDate = "dateOfInjury" | "urDenialDate" | "applicationReceived" | "dateAssigned" | "decisionDate";

/** What was read of a letter, and where those things stand of which the record does not tell it. */
export interface Checked extends Pick<Determination, "caseHeader" | "clinicalSummary" | "issues" | "statedOutcome" | "outcome"> {
  readonly places: {
    readonly header: Readonly<Partial<Record<HeaderDate, Span>>>;
    readonly summary: { readonly dateOfInjury: Span | null; readonly utilizationReviewDate: Span | null };
    /** Each issue's decision word. */
    readonly decisions: readonly (Span | null)[];
    readonly statedOutcome: Span | null;
  };
  /** Every day that the summary names. */
  readonly daysOfSummary: readonly (string | null)[];
}

/** Looks at what was read and remarks on what it finds. Pure, and cheap: every parse runs every check. */
export type Check = (letter: Checked) => Diagnostic[];
