/** What a count comes to, as all formats of `imr stats` tell it. */
import type { Counts, StatsKeyEntry, SurgicalServicesAs } from "../../stats/index.ts";

/** A row with its values in the order of the keys. */
export interface ReportRow extends Counts {
  readonly values: readonly (string | null)[];
}

/** A count, with what readers must know of it. */
export interface Report {
  readonly keys: readonly StatsKeyEntry[];
  readonly rows: readonly ReportRow[];
  /** How many rows `--min` and `--top` left out. */
  readonly leftOut: number;
  readonly total: Counts;
  /** Whether an issue counts in several rows. */
  readonly isRepeated: boolean;
  readonly letters: number;
  /** The first and the last decision; `null` where no letter is dated. */
  readonly decided: { readonly from: string; readonly to: string } | null;
  readonly surgicalServicesAs: SurgicalServicesAs;
}

/** The names of the columns of counts, which are the same in all formats. */
export const COUNT_COLUMNS = ["issues", "upheld", "overturned", "undecided", "upheld_rate", "upheld_rate_low", "upheld_rate_high"] as const;

/** `by category and month` */
export const byKeys = ({ keys }: Report): string => `by ${listed(keys.map(({ id }) => id.replace("-", " ")))}`;

/** `15 issues of 7 letters, decided from 2016-11-04 to 2020-04-07` */
export const basisOf = ({ total, letters, decided }: Report): string =>
  `${counted(total.issues, "issue")} of ${counted(letters, "letter")}${decided ? `, decided from ${decided.from} to ${decided.to}` : ""}`;

/** What readers must know to read the rows rightly; a sentence each. */
export const remarksOn = ({ keys, leftOut, total, isRepeated, surgicalServicesAs }: Report): string[] => [
  ...(leftOut > 0 ? [`${counted(leftOut, "row")} of fewer issues not shown.`] : []),
  ...(total.undecided > 0 ? [`${counted(total.undecided, "issue")} without a decision: no part of the rates.`] : []),
  ...(isRepeated ? ["An issue with several values counts once under each."] : []),
  ...(surgicalServicesAs === "surgery" && keys.some(({ id }) => id === "category")
    ? ["Services around an operation count as surgery."]
    : []),
];

/** A value for people. */
export const valueInWords = (value: string | null): string => value ?? "(none)";

/** `73 %`; `–` where there is no rate. */
export const percent = (rate: number | null): string => (rate === null ? "–" : `${Math.round(100 * rate)} %`);

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;

const listed = (words: readonly string[]): string => [words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(" and ");

const piecesOf = (text: string): string[] => text.split(/(?<=[ -])/);

/** The length of what `brokenText` leaves whole where it can. */
export const longestPiece = (text: string): number => Math.max(...piecesOf(text).map((piece) => piece.trimEnd().length));

/**
 * Cuts a text into lines behind its blanks and hyphens, and a word where it is longer than a line.
 *
 * @param width How many characters a line has.
 */
export function brokenText(text: string, width: number): string[] {
  const lines = [""];
  for (const piece of piecesOf(text)) {
    for (let at = 0; at < piece.length; at += width) {
      const part = piece.slice(at, at + width);
      if ((lines.at(-1) + part).trimEnd().length <= width) lines[lines.length - 1] += part;
      else lines.push(part);
    }
  }
  return lines.map((line) => line.trimEnd());
}
