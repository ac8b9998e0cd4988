/** The line that a command closes with: how much it read, and what it could not read. */
import type { Done } from "./work.ts";

/** What of the letters is counted. */
type Counts = Pick<Done, "letters" | "issues" | "caseNumbers"> & { readonly failures: { readonly length: number } };

/** What of one letter is counted. */
type Counted =
  | { readonly ok: false }
  | {
      readonly ok: true;
      readonly record: { readonly issues: { readonly length: number }; readonly caseHeader: { readonly caseNumber: string | null } | null };
    };

/** The counts of one letter. */
export function countsOf(result: Counted): Counts {
  if (!result.ok) return { letters: 0, issues: 0, caseNumbers: [], failures: [result] };
  const { issues, caseHeader } = result.record;
  const digits = caseHeader?.caseNumber?.replace(/\D/g, "");
  return { letters: 1, issues: issues.length, caseNumbers: digits ? [digits] : [], failures: [] };
}

/** Counts results as they come. */
export interface Tally {
  readonly letters: number;
  readonly failures: number;
  add(counts: Counts): void;
  /** `2 letters, 5 issues, 1 failure, 0 repeated case numbers` */
  inWords(): string;
}

/** Begins to count. */
export function newTally(): Tally {
  let [letters, issues, failures, repeated] = [0, 0, 0, 0];
  const isNew = newNumbers();
  return {
    get letters() {
      return letters;
    },
    get failures() {
      return failures;
    },
    add(done) {
      letters += done.letters;
      issues += done.issues;
      failures += done.failures.length;
      for (const number of done.caseNumbers) if (!isNew(number)) repeated++;
    },
    inWords: () =>
      [counted(letters, "letter"), counted(issues, "issue"), counted(failures, "failure"), counted(repeated, "repeated case number")].join(
        ", ",
      ),
  };
}

export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;

/** Serial numbers of a year have seven digits in nearly all letters: a bit for each takes less memory than a list of those seen. */
const DIGITS = 7;

/** Says of each case number whether it comes for the first time. Its memory does not grow with the letters, but with the years. */
function newNumbers(): (digits: string) => boolean {
  const years = new Map<string, Uint8Array>();
  return (digits) => {
    const serials = digits.slice(2).slice(-DIGITS);
    // The year, what stands before the seven digits, and how many there are: `12-345678` is another number than `12-0345678`.
    const key = `${digits.slice(0, -serials.length)}/${serials.length}`;
    let bits = years.get(key);
    if (!bits) years.set(key, (bits = new Uint8Array(Math.ceil(10 ** serials.length / 8))));
    const at = Number(serials);
    const bit = 1 << (at & 7);
    const byte = bits[at >> 3] as number;
    bits[at >> 3] = byte | bit;
    return (byte & bit) === 0;
  };
}
