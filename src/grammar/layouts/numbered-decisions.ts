/**
 * The letters of December 2013 to spring 2014: a cover page, then one numbered decision a disputed item.
 *
 *     Independent Medical Review Final Determination Letter | Dated: … | Final Determination: PARTIAL OVERTURN. …
 *     HOW THE IMR FINAL DETERMINATION WAS MADE | DOCUMENTS REVIEWED | CLINICAL CASE SUMMARY | IMR DECISION(S) AND RATIONALE(S)
 *     1. NORCO 10/325MG #120 is not medically necessary and appropriate.
 *     The Claims Administrator based its decision on … | The Physician Reviewer based his/her decision on …
 *     The Physician Reviewer's decision rationale: …
 */
import type { Decision } from "../../schema/index.ts";
import { lastAtMost, type Reading } from "../../text/reading.ts";
import { ahead, alt, notAhead, optional, run, seqMap, where, type Rule } from "../combinators.ts";
import { COVER_HEADINGS, COVER_LABELS, COVER_SENTENCES, coverPage, restOfCover } from "../cover-page.ts";
import { decidedItem, decidedItemWithSlips, type DecidedItem } from "../decision-sentence.ts";
import {
  beginsLine,
  canBeginLine,
  damagedDated,
  endsSentence,
  findHeadings,
  findLabels,
  firstOfRun,
  inLineLabel,
  inTextOrder,
  labelFinder,
  leadIn,
  withoutHeading,
  withoutDatesInProse,
  withProse,
  wording,
  type Landmark,
  type LayoutWording,
} from "../landmarks.ts";
import { ABOUT_THE_DOCUMENTS, HOW_DETERMINED, howDetermined, type FixedSentence } from "../fixed-wording.ts";
import { findReliances, type Reliance } from "../reliances.ts";
import {
  headedPart,
  landmark,
  leadInPart,
  plainPart,
  prose,
  reliance,
  table,
  unrecognized,
  type IssueBlock,
  type LetterLayout,
  type LetterPart,
  type Part,
} from "../parts.ts";

type Kind =
  | "cover-page"
  | "case-header"
  | "treatments-in-dispute"
  | "how-determined"
  | "documents-reviewed"
  | "clinical-summary"
  | "clinical-summary-lead-in"
  | "issues"
  | "issues-lead-in"
  | "number"
  | "item"
  | Decision
  | "claims-administrator"
  | "physician-reviewer"
  | "rationale";

const WORDING: LayoutWording<Kind> = {
  headings: [
    ...COVER_HEADINGS,
    wording("how-determined", "HOW THE IMR FINAL DETERMINATION WAS MADE"),
    wording("documents-reviewed", "DOCUMENTS REVIEWED"),
    wording("clinical-summary", "CLINICAL CASE SUMMARY"),
    wording("issues", "IMR DECISION(S) AND RATIONALE(S)"),
  ],
  labels: [
    inLineLabel("rationale", "The Physician Reviewer's decision rationale"),
    inLineLabel("rationale", "The Expert Reviewer's decision rationale"),
    wording("case-header", "Dated"),
    wording("case-header", "IMR Case Number"),
    ...COVER_LABELS,
    leadIn("clinical-summary-lead-in", "case file, including all medical records"),
    leadIn("issues-lead-in", "disputed items/services set forth below"),
  ],
};
const LABELS = labelFinder(WORDING.labels);

const SENTENCES: readonly FixedSentence[] = [
  ...howDetermined("physician reviewer", "a"),
  ...howDetermined("expert reviewer", "an"),
  ...ABOUT_THE_DOCUMENTS,
  ...COVER_SENTENCES,
];

// ---- landmarks --------------------------------------------------------------------------------------------------

function readLandmarks(reading: Reading): Landmark<Kind>[] {
  const headings = findHeadings(reading, WORDING.headings);
  headings.push(...withoutHeading(reading, headings, "how-determined", HOW_DETERMINED));
  const labels = findLabels(reading, LABELS);
  const found = inTextOrder([
    ...headings,
    ...labels,
    ...restOfCover(reading, labels),
    ...damagedDated(reading, labels),
    ...decisions(reading),
  ]);
  return withProse(reading.text, firstOfRun(withoutDatesInProse(reading.text, found), "case-header"));
}

/** Not the rest of a date that was divided at its hyphen. */
const NUMBER = /(?<![-/\w])(\d{1,2})[.)] (?=\S)/g;
const LONGEST_DECISION = 720;

/**
 * Right behind each decision stands what the sides relied on: so a numbered list inside a rationale
 * is none, also where it speaks of necessity.
 */
function decisions(reading: Reading): Landmark<Kind>[] {
  const { text } = reading;
  const reliances = findReliances(reading);
  const found: Landmark<Kind>[] = [];
  const begins = new Set(reliances.map(({ start }) => start));
  let last = 0;
  let lastEnd = -1;
  for (const { index, 0: words, 1: digits } of text.matchAll(NUMBER)) {
    const number = Number(digits);
    const isNext = number === last + 1;
    if (!canBeginLine(reading, index) && !(isNext && endsSentence(text, index))) continue;
    const start = index + words.length;
    const read = decidedAt(reading, start, begins, isNext);
    if (!read) continue;
    const end = start + read.decision.end;
    // An item of a list reaches the next decision too: of several that end there the last is the decision.
    if (end === lastEnd) found.length -= 3;
    found.push(
      { kind: "number", start: index, end: start },
      { kind: "item", start, end: start + read.item.end },
      { kind: read.decision.value, start: start + read.decision.start + 1, end },
    );
    last = number;
    lastEnd = end;
  }
  const ends = new Set(found.map(({ end }) => behind(text, end)));
  let before: Reliance | null = null;
  for (const reliance of reliances) {
    const { side, start } = reliance;
    // An extractor that glues lines can leave both sentences on the decision's line.
    const followsOnLine = ends.has(start) || (side === "reviewer" && before?.side === "claims-administrator" && endsSentence(text, start));
    if (!followsOnLine && !canBeginLine(reading, start)) continue;
    found.push({ kind: side === "reviewer" ? "physician-reviewer" : side, start, end: start });
    before = reliance;
  }
  return found;
}

/** What is decided behind a number, where what follows shows that it is a decision: also misspelt right before a reliance. */
function decidedAt(reading: Reading, start: number, begins: ReadonlySet<number>, isNextNumber: boolean): DecidedItem | null {
  const { text } = reading;
  const endsAtReliance = ({ decision }: DecidedItem): boolean => begins.has(behind(text, start + decision.end));
  const endsAtPageEnd = ({ decision }: DecidedItem): boolean => {
    const sentence = text.slice(start, start + decision.end);
    if (!WHOLE_DECISION.test(sentence)) return false;
    const next = behind(text, start + decision.end);
    const isCutOff = next >= text.length && isNextNumber && !VERDICT.test(sentence);
    return isCutOff || (sentence.endsWith(".") && isNoise(reading, next, begins));
  };
  const isDecision = (read: DecidedItem): boolean => endsAtReliance(read) || endsAtPageEnd(read);
  const rest = text.slice(start, start + LONGEST_DECISION);
  return (run(where(decidedItem, isDecision), rest) ?? run(where(decidedItemWithSlips, endsAtReliance), rest))?.value ?? null;
}
const SPACE = 32;
const behind = (text: string, end: number): number => (text.charCodeAt(end) === SPACE ? end + 1 : end);

/** What a page end puts between a decision and the sentence on what it was based: short lines of their own. */
function isNoise(reading: Reading, offset: number, begins: ReadonlySet<number>): boolean {
  const { text, lines } = reading;
  for (let line = lastAtMost(lines.starts, offset); line < lines.starts.length; line++) {
    const start = lines.starts[line] as number;
    if (start - offset > LONGEST_NOISE) return false;
    if (begins.has(start)) return beginsLine(reading, offset) && !NECESSITY.test(text.slice(offset, start));
  }
  return false;
}
const LONGEST_NOISE = 100;
/** Then the decision stands there, and what was before it is the end of a list. */
const NECESSITY = /necess/i;
const WHOLE_DECISION = /and appropriate\.?$/i;
/** A rationale that ends with a list and its verdict is no decision whose letter was cut off behind it. */
const VERDICT = /\b(?:request(?:ed|s)?|therefore|as such|based on)\b/i;

// ---- a numbered decision ----------------------------------------------------------------------------------------

const numberedDecision = seqMap(landmark("number"), landmark("item"), landmark("upheld", "overturned"), (number, item, decision) => ({
  number,
  item,
  decision,
}));

/** Sentences that begin like those on which a decision was based, and lists, can stand in a rationale. */
const inRationale = seqMap(
  notAhead(numberedDecision),
  landmark("claims-administrator", "physician-reviewer", "rationale", "treatments-in-dispute", "case-header"),
  (_not, words) => words,
);

const rationale: Rule<Part> = seqMap(landmark("rationale"), alt(prose, inRationale).many(), (label, body) => {
  const [first] = body;
  const { end } = body.at(-1) ?? label;
  return { start: label.start, end, passage: first ? { start: first.start, end } : null };
});

const noise = seqMap(prose, ahead(landmark("claims-administrator", "physician-reviewer")), (words) => words);

const issue = (text: string): Rule<IssueBlock> =>
  seqMap(
    seqMap(numberedDecision, optional(noise), (own) => own),
    optional(reliance("claims-administrator")),
    optional(reliance("physician-reviewer")),
    optional(rationale),
    ({ number, item, decision }, claimsAdministratorGuideline, maximusGuideline, ownRationale) => ({
      kind: "issue",
      start: number.start,
      number: Number.parseInt(text.slice(number.start, number.start + 2), 10),
      end: (ownRationale ?? maximusGuideline ?? claimsAdministratorGuideline ?? decision).end,
      title: item,
      decision: { value: decision.kind as Decision, place: decision },
      claimsAdministratorGuideline,
      maximusGuideline,
      rationale: ownRationale,
    }),
  );

// ---- the letter -------------------------------------------------------------------------------------------------

const stray = landmark("claims-administrator", "physician-reviewer", "rationale").map(({ start, end }): LetterPart => ({
  kind: "unrecognized",
  start,
  end,
  passage: null,
}));

const letter = (text: string): Rule<LetterPart[]> =>
  alt<LetterPart>(
    coverPage(text),
    table("case-header"),
    plainPart("how-determined", "how-determined"),
    plainPart("documents-reviewed", "documents-reviewed"),
    headedPart("clinical-summary", "clinical-summary-lead-in", "clinical-summary"),
    leadInPart("issues", "issues-lead-in"),
    issue(text),
    unrecognized,
    stray,
  ).many();

/** The layout of December 2013 to spring 2014. */
export const numberedDecisions: LetterLayout = {
  id: "numbered-decisions",
  wording: WORDING,
  readLandmarks,
  signs: ["treatments-in-dispute", "issues", "number", "rationale"],
  readParts: ({ text }, landmarks) => run(letter(text), landmarks)?.value ?? [],
  sentences: SENTENCES,
  order: {
    "case-header": 0,
    "how-determined": 1,
    reviewer: 1,
    "documents-reviewed": 1,
    "clinical-summary": 1,
    "issues-lead-in": 2,
    "issue-title": 3,
    "claims-administrator-guideline": 3,
    "maximus-guideline": 3,
    rationale: 3,
  },
  printsDecisions: true,
  hasClaimsAdministratorGuideline: true,
};
