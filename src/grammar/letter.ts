/**
 * The final determination letter: which layout it has, and its parts. Each layout is a grammar of its own, in `layouts/`.
 *
 *     2013           professional-review   ISSUE AT DISPUTE: … CASE SUMMARY: … MEDICAL REVIEWER QUALIFICATIONS:
 *     2013           notice                1) MAXIMUS Federal Services, Inc. has determined the request for …
 *     2013 – 2014    numbered-decisions    1. NORCO 10/325MG #120 is not medically necessary and appropriate.
 *     2014 – today   issue-blocks          Norco 10/325mg #120: Upheld
 */
import type { Layout } from "../schema/index.ts";
import type { Reading } from "../text/reading.ts";
import { hasLandmark, type Landmark, type LayoutWording } from "./landmarks.ts";
import { issueBlocks } from "./layouts/issue-blocks.ts";
import { notice } from "./layouts/notice.ts";
import { numberedDecisions } from "./layouts/numbered-decisions.ts";
import { professionalReview } from "./layouts/professional-review.ts";
import type { LetterLayout, LetterPart } from "./parts.ts";

/** The layouts, the one of most letters first. */
const LAYOUTS: readonly LetterLayout[] = [issueBlocks, numberedDecisions, notice, professionalReview];

/** A letter's parts and layout; the layout is null where none is told by what was found. */
export interface ReadLetter {
  readonly layout: Layout | null;
  /** The layout by which it was read all the same. */
  readonly readBy: LetterLayout;
  readonly parts: readonly LetterPart[];
}

/** Every heading and label that a letter of any layout can have. */
const ANY_WORDING: LayoutWording<string> = {
  headings: LAYOUTS.flatMap(({ wording }) => wording.headings),
  labels: [...new Map(LAYOUTS.flatMap(({ wording }) => wording.labels).map((label) => [label.letters, label])).values()],
};

/** Is the text a letter, whole or damaged: does it hold any heading or label of one? */
export const isDetermination = (reading: Reading): boolean => hasLandmark(reading, ANY_WORDING);

/** So many kinds of landmarks that only one layout has leave no doubt. */
const SURE = 4;

/** Recognises the layout by the landmarks that only it has, wherever they stand, and reads the letter's parts. Null where the text is no letter. */
export function readLetter(reading: Reading): ReadLetter | null {
  let best: { layout: LetterLayout; landmarks: readonly Landmark[]; signs: number } | null = null;
  let rival = 0;
  for (const layout of LAYOUTS) {
    const landmarks = layout.readLandmarks(reading);
    let signs = 0;
    for (const sign of layout.signs) if (landmarks.some(({ kind }) => kind === sign)) signs++;
    if (signs >= SURE && !best) return { layout: layout.id, readBy: layout, parts: layout.readParts(reading, landmarks) };
    if (!best && !isDetermination(reading)) return null;
    if (!best || signs > best.signs) {
      rival = best?.signs ?? 0;
      best = { layout, landmarks, signs };
    } else rival = Math.max(rival, signs);
  }
  const { layout, landmarks, signs } = best as NonNullable<typeof best>;
  return { layout: signs > rival ? layout.id : null, readBy: layout, parts: layout.readParts(reading, landmarks) };
}

/**
 * The parts of each letter that a text holds. A further letter begins at a header or boilerplate that comes a second time
 * behind issues: with another case number, or before another summary. The same again is a page that was scanned twice.
 */
export function separateLetters(text: string, parts: readonly LetterPart[]): LetterPart[][] {
  const letters: LetterPart[][] = [];
  let own: LetterPart[] = [];
  const firsts = new Map<LetterPart["kind"], LetterPart>();
  parts.forEach((part, at) => {
    const begins = part.kind === "case-header" || part.kind === "how-determined" || part.kind === "cover-page";
    if (begins && firsts.has("issue") && firsts.has(part.kind) && !isRepeated(text, firsts, parts.slice(at, at + 4))) {
      letters.push(own);
      own = [];
      firsts.clear();
    }
    own.push(part);
    if (!firsts.has(part.kind)) firsts.set(part.kind, part);
  });
  if (own.length > 0) letters.push(own);
  return letters;
}

const wordingOf = (text: string, part: LetterPart | undefined): string => (part ? text.slice(part.start, part.end) : "");

/** `firsts` are the letter's parts so far: of each kind the first. */
function isRepeated(text: string, firsts: ReadonlyMap<LetterPart["kind"], LetterPart>, next: readonly LetterPart[]): boolean {
  const kind = next.some((part) => part.kind === "case-header") ? "case-header" : "clinical-summary";
  const again = next.find((part) => part.kind === kind);
  return again !== undefined && wordingOf(text, again) === wordingOf(text, firsts.get(kind));
}
