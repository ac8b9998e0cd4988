/** The line that a command closes with: how much it read, and what it could not read. */
import type { LetterResult } from "../node/read-letter.ts";

/** Counts results as they come. */
export interface Tally {
  readonly failures: number;
  add(result: LetterResult): void;
  /** `2 letters, 5 issues, 1 failure, 0 repeated case numbers` */
  inWords(): string;
}

/** Begins to count. */
export function newTally(): Tally {
  let [letters, issues, failures, repeated] = [0, 0, 0, 0];
  // Of millions of letters, numbers take a fraction of the memory that strings would.
  const seen = new Set<number>();
  return {
    get failures() {
      return failures;
    },
    add(result) {
      if (!result.ok) {
        failures++;
        return;
      }
      letters++;
      issues += result.record.issues.length;
      const caseNumber = result.record.caseHeader?.caseNumber;
      if (caseNumber == null) return;
      const digits = Number(caseNumber.replace(/\D/g, ""));
      if (seen.has(digits)) repeated++;
      seen.add(digits);
    },
    inWords: () =>
      [counted(letters, "letter"), counted(issues, "issue"), counted(failures, "failure"), counted(repeated, "repeated case number")].join(
        ", ",
      ),
  };
}

/** `1 letter`, `2 letters` */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;
