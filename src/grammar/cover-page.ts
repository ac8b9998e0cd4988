/**
 * The cover page of the letters of 2013 and 2014, and of later ones that were sent to the parties rather than posted.
 *
 *     MAXIMUS FEDERAL SERVICES, INC. | Treatment(s) in Dispute Listed on IMR Application: …
 *     Final Determination: PARTIAL OVERTURN. This means we decided that some (but not all) of the disputed items/services …
 */
import type { Reading } from "../text/reading.ts";
import { optional, seqMap, type Rule } from "./combinators.ts";
import { ABOUT_THE_LETTER, beginnings, type FixedSentence } from "./fixed-wording.ts";
import { canBeginLine, wording, type Landmark } from "./landmarks.ts";
import { endOf, landmark, prose, type CoverPage } from "./parts.ts";
import { statedOutcome } from "./stated-outcome.ts";

type Kind = "cover-page" | "treatments-in-dispute";

export const COVER_HEADINGS = [
  wording("cover-page", "MAXIMUS FEDERAL SERVICES, INC."),
  wording("cover-page", "Independent Medical Review Final Determination Letter"),
  wording("cover-page", "Notice of Independent Medical Review Determination"),
];
export const COVER_LABELS = [wording("treatments-in-dispute", "Treatment(s) in Dispute Listed on IMR Application")];

/** Does the letter have one? Posted letters don't, and need not be looked through for its headings. */
export const hasCoverPage = ({ text }: Reading): boolean => text.includes("has completed the Independent Medical Review");

/** Known from copies: only the beginnings of its sentences are held to be certain. */
export const COVER_SENTENCES: readonly FixedSentence[] = [
  ...ABOUT_THE_LETTER,
  ...beginnings(
    "MAXIMUS Federal Services has completed the Independent Medical Review",
    "This letter provides you with the IMR Final Determination",
    "Final Determination: UPHOLD",
    "Final Determination: UPHELD",
    "Final Determination: OVERTURN",
    "Final Determination: PARTIAL",
    "This means we decided that",
    "This decision means that",
    "A detailed explanation of the decision",
    "The determination of MAXIMUS Federal Services",
    "This determination is binding on all parties",
    "In certain limited circumstances, you can appeal",
    "Appeals must be filed with the Workers' Compensation Appeals Board",
    "For more information on appealing the final determination",
    "For more information on the appeal process",
  ),
];

const WRAPPED_LABEL = /Treatment\(s\) in (?!Dispute Listed on IMR Application)/;

const SALUTATION = /\bDEAR(?: |$)|MAXIMUS Federal Services has completed the Independent Medical Review/;

/**
 * What opens the rest of the cover page behind the header, where the label is not as it should be: `pdftotext -layout` leaves it beside the
 * treatments, on three lines of its own column (`Treatment(s) in   NAPROXEN 550MG ⏎ Dispute Listed on …`); and some letters have none.
 */
export function restOfCover(reading: Reading, found: readonly Landmark<string>[]): Landmark<Kind>[] {
  if (found.some(({ kind }) => kind === "treatments-in-dispute")) return [];
  const { text } = reading;
  for (const [kind, pattern] of [
    ["treatments-in-dispute", WRAPPED_LABEL],
    ["cover-page", SALUTATION],
  ] as const) {
    const opening = pattern.exec(text);
    if (opening && canBeginLine(reading, opening.index))
      return [{ kind, start: opening.index, end: opening.index + opening[0].trimEnd().length }];
  }
  return [];
}

/** What follows the list of treatments. */
const ADDRESS = /\bDEAR\b|MAXIMUS Federal Services has completed/i;

/** The cover page, or what of it stands behind the case header. */
export const coverPage = (text: string): Rule<CoverPage> =>
  seqMap(landmark("cover-page", "treatments-in-dispute"), optional(prose), (first, rest) => {
    const whole = { start: first.start, end: endOf(first, rest) };
    const stated = statedOutcome(text.slice(whole.start, whole.end));
    const address = first.kind === "treatments-in-dispute" && rest ? text.slice(rest.start, rest.end).search(ADDRESS) : -1;
    return {
      kind: "cover-page",
      start: whole.start,
      end: whole.end,
      passage: whole,
      treatments: rest && address > 0 ? { start: rest.start, end: rest.start + address } : null,
      statedOutcome: stated && { value: stated.value, start: whole.start + stated.start, end: whole.start + stated.end },
    };
  });
