/**
 * The final determination letter: which layout it has, and its parts. Each layout is a grammar of its own, in `layouts/`.
 *
 *     2013           professional-review   ISSUE AT DISPUTE: … CASE SUMMARY: … MEDICAL REVIEWER QUALIFICATIONS:
 *     2013           notice                1) MAXIMUS Federal Services, Inc. has determined the request for …
 *     2013 – 2014    numbered-decisions    1. NORCO 10/325MG #120 is not medically necessary and appropriate.
 *     2014 – today   issue-blocks          Norco 10/325mg #120: Upheld
 */
import type { Layout } from "../schema/index.ts";
import { trimmed, type Reading, type Stretch } from "../text/reading.ts";
import { isWholeLeadIn } from "./fixed-wording.ts";
import { hasLandmark, labelFinder, type Landmark, type LayoutWording } from "./landmarks.ts";
import { issueBlocks } from "./layouts/issue-blocks.ts";
import { notice } from "./layouts/notice.ts";
import { numberedDecisions } from "./layouts/numbered-decisions.ts";
import { professionalReview } from "./layouts/professional-review.ts";
import { withoutForeignEnd } from "./surroundings.ts";
import type { LetterLayout, LetterPart } from "./parts.ts";

/** The layouts, the one of most letters first. */
const LAYOUTS: readonly LetterLayout[] = [issueBlocks, numberedDecisions, notice, professionalReview];

/** A letter's parts and layout; the layout is null where none is told by what was found. */
export interface ReadLetter {
  readonly layout: Layout | null;
  /** The layout by which it was read all the same. */
  readonly readBy: LetterLayout;
  readonly parts: readonly LetterPart[];
  /**
   * What stands between the letter's headings, labels and decisions; and the lead-in sentences, which are found by their last words,
   * where the others are not as they should be.
   */
  readonly prose: readonly Stretch[];
}

/** Every heading and label that a letter of any layout can have; longer labels first, as short ones can be their ends. */
const ANY_WORDING: LayoutWording<string> = {
  headings: LAYOUTS.flatMap(({ wording }) => wording.headings),
  labels: [...new Map(LAYOUTS.flatMap(({ wording }) => wording.labels).map((label) => [label.letters, label])).values()].sort(
    (a, b) => b.letters.length - a.letters.length,
  ),
};

/** Is the text a letter, whole or damaged: does it hold any heading or label of one? */
export const isDetermination = (reading: Reading): boolean => hasLandmark(reading, ANY_WORDING, ANY_LABELS);
const ANY_LABELS = labelFinder(ANY_WORDING.labels);

/** A stretch of the text in one layout, with its landmarks. */
interface Region {
  readonly layout: Layout | null;
  readonly readBy: LetterLayout;
  readonly landmarks: readonly Landmark[];
}

/** The letters of a text in text order, each in the layout that it has. Empty where the text holds none. */
export function readLetters(reading: Reading): ReadLetter[] {
  const whole = recognised(reading);
  if (!whole) return [];
  const regions = (mayHoldOthers(reading, whole) && regionsOf(reading)) || [whole];
  return regions.flatMap(({ layout, readBy, landmarks }) => {
    const letters = separateLetters(reading.text, readBy.readParts(reading, landmarks));
    const prose = landmarks.filter(
      ({ kind, start }) => kind === "prose" || (kind.endsWith("lead-in") && !isWholeLeadIn(reading.text, start)),
    );
    let next = 0;
    return letters.map((parts, i): ReadLetter => {
      const end = letters[i + 1]?.[0]?.start ?? Infinity;
      const first = next;
      while (next < prose.length && (prose[next] as Stretch).start < end) next++;
      return {
        layout,
        readBy,
        parts: withOwnEnd(reading, withoutCopies(reading.text, readBy.completed?.(parts) ?? parts)),
        prose: prose.slice(first, next),
      };
    });
  });
}

/** The last rationale without what stands behind the letter. */
function withOwnEnd(reading: Reading, parts: readonly LetterPart[]): readonly LetterPart[] {
  const last = parts.at(-1);
  if (last?.kind !== "issue" || !last.rationale?.passage) return parts;
  const passage = withoutForeignEnd(reading, last.rationale.passage);
  if (passage.end === last.rationale.passage.end) return parts;
  return [...parts.slice(0, -1), { ...last, end: passage.end, rationale: { start: last.rationale.start, end: passage.end, passage } }];
}

/** So many kinds of landmarks that only one layout has leave no doubt. */
const SURE = 4;

/**
 * Recognises the layout by the landmarks that only it has, wherever they stand; where none has more of these than another,
 * the letter is read by the one that finds most. Null where the text is no letter.
 */
function recognised(reading: Reading): Region | null {
  let best: { layout: LetterLayout; landmarks: readonly Landmark[]; signs: number; kinds: number } | null = null;
  let rival = 0;
  for (const layout of LAYOUTS) {
    const landmarks = layout.readLandmarks(reading);
    let signs = 0;
    for (const sign of layout.signs) if (landmarks.some(({ kind }) => kind === sign)) signs++;
    if (signs >= SURE && !best) return { layout: layout.id, readBy: layout, landmarks };
    if (!best && !isDetermination(reading)) return null;
    const kinds = new Set(landmarks.map(({ kind }) => kind)).size;
    if (!best || signs > best.signs || (signs === best.signs && kinds > best.kinds)) {
      rival = best?.signs ?? 0;
      best = { layout, landmarks, signs, kinds };
    } else rival = Math.max(rival, signs);
  }
  const { layout, landmarks, signs } = best as NonNullable<typeof best>;
  return { layout: signs > rival ? layout.id : null, readBy: layout, landmarks };
}

// ---- letters of several layouts in one text ---------------------------------------------------------------------

/** Words of which every letter of another layout than the one that most have holds some. */
const OTHER_WORDS = ["Physician Reviewer", "Relied Upon", "RELIED UPON", "ISSUE AT DISPUTE", "PROFESSIONAL REVIEW"];

/** Most letters are of one layout, and nothing in their text hints at another. */
const mayHoldOthers = ({ text }: Reading, { readBy }: Region): boolean =>
  readBy !== issueBlocks || OTHER_WORDS.some((words) => text.includes(words));

/** Fewer kinds of landmarks that only one layout has can stand in a letter of another. */
const LEAST_SIGNS = 2;
/** What a letter can begin with. */
const OPENING_KINDS: ReadonlySet<string> = new Set(["cover-page", "case-header", "how-determined", "issue-at-dispute"]);

/** Where the landmarks that only one layout has give way to those of another, a letter ends. Null where they don't. */
function regionsOf(reading: Reading): Region[] | null {
  const all = LAYOUTS.map((layout) => ({ layout, landmarks: layout.readLandmarks(reading) }));
  const signs = all
    .flatMap((own) => own.landmarks.filter(({ kind }) => own.layout.signs.includes(kind)).map(({ kind, start }) => ({ own, kind, start })))
    .sort((a, b) => a.start - b.start);
  const runs: { own: (typeof all)[number]; kinds: Set<string>; first: number; last: number }[] = [];
  for (const { own, kind, start } of signs) {
    const before = runs.at(-1);
    if (before?.own === own) {
      before.kinds.add(kind);
      before.last = start;
    } else runs.push({ own, kinds: new Set([kind]), first: start, last: start });
  }
  const sure = runs.filter(({ kinds }) => kinds.size >= LEAST_SIGNS);
  const changes = sure.filter(({ own }, i) => own !== sure[i - 1]?.own);
  if (changes.length < 2) return null;
  const starts = changes.map(({ own, first }, i) => {
    if (i === 0) return 0;
    const end = sure.filter((run) => run.first < first).at(-1)?.last ?? 0;
    return own.landmarks.find(({ kind, start }) => start > end && start <= first && OPENING_KINDS.has(kind))?.start ?? first;
  });
  return changes.map(({ own: { layout, landmarks } }, i) => ({
    layout: layout.id,
    readBy: layout,
    landmarks: within(reading.text, landmarks, { start: starts[i] as number, end: starts[i + 1] ?? reading.text.length }),
  }));
}

/** The landmarks of a stretch; prose is cut at its ends. */
function within(text: string, landmarks: readonly Landmark[], { start, end }: Stretch): Landmark[] {
  return landmarks.flatMap((landmark): Landmark[] => {
    if (landmark.kind !== "prose") return landmark.start >= start && landmark.start < end ? [landmark] : [];
    const cut = trimmed(text, { start: Math.max(landmark.start, start), end: Math.min(landmark.end, end) });
    return cut.start < cut.end ? [{ kind: "prose", start: cut.start, end: cut.end }] : [];
  });
}

// ---- letters of one layout in one text --------------------------------------------------------------------------

/** Parts that a letter has once. */
const ONCE: ReadonlySet<LetterPart["kind"]> = new Set<LetterPart["kind"]>([
  "case-header",
  "how-determined",
  "reviewer",
  "clinical-summary",
]);
const BEGINNINGS: ReadonlySet<LetterPart["kind"]> = new Set<LetterPart["kind"]>(["cover-page", "case-header", "how-determined"]);
/** More parts than a letter has before its issues. */
const LOOK_AHEAD = 12;

/**
 * The parts of each letter. A further letter begins behind issues, with a part that letters begin with, and brings parts that
 * the letter before has had: another case header, another summary. The same again is a page that was scanned twice; and parts
 * that were still lacking are a page in the wrong place.
 */
function separateLetters(text: string, parts: readonly LetterPart[]): LetterPart[][] {
  const letters: LetterPart[][] = [];
  let own: LetterPart[] = [];
  const firsts = new Map<LetterPart["kind"], LetterPart>();
  parts.forEach((part, at) => {
    if (BEGINNINGS.has(part.kind) && firsts.has("issue") && bringsAnother(text, firsts, parts.slice(at, at + LOOK_AHEAD))) {
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

/** `firsts` are the letter's parts so far, of each kind the first; `next` are the parts from here on. */
function bringsAnother(text: string, firsts: ReadonlyMap<LetterPart["kind"], LetterPart>, next: readonly LetterPart[]): boolean {
  const issue = next.findIndex(({ kind }) => kind === "issue");
  const again = next.slice(0, issue < 0 ? next.length : issue).filter(({ kind }) => ONCE.has(kind) && firsts.has(kind));
  const telling = again.find(({ kind }) => kind === "case-header") ?? again.find(({ kind }) => kind === "clinical-summary");
  return telling ? wordingOf(text, telling) !== wordingOf(text, firsts.get(telling.kind) as LetterPart) : again.length > 0;
}

/** What is there already, word by word, is no other issue but the same page again. */
function withoutCopies(text: string, parts: readonly LetterPart[]): readonly LetterPart[] {
  /** Issues by their length: of most lengths there is one, whose wording need not be looked at. */
  const seen = new Map<number, { readonly first: LetterPart; wordings: Set<string> | null }>();
  return parts.map((part) => {
    if (part.kind !== "issue") return part;
    const asLong = seen.get(part.end - part.start);
    if (!asLong) {
      seen.set(part.end - part.start, { first: part, wordings: null });
      return part;
    }
    asLong.wordings ??= new Set([wordingOf(text, asLong.first)]);
    const wording = wordingOf(text, part);
    if (asLong.wordings.has(wording)) return { kind: "repeated", start: part.start, end: part.end, passage: null };
    asLong.wordings.add(wording);
    return part;
  });
}

const wordingOf = (text: string, { start, end }: LetterPart): string => text.slice(start, end);
