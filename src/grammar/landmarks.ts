/**
 * The fixed wording by which the letter is found in the text: headings, labels, lead-in sentences, decision words.
 * Everything between two landmarks is prose, so that landmarks and prose together are the whole letter.
 *
 *     CLINICAL CASE SUMMARY                                → a heading: begins a line, fills it
 *     Physical therapy, 6 visits: Upheld                   → a title and a decision
 *     Claims Administrator guideline: Decision based on …  → a label: stands right before a colon
 */
import { lastAtMost, trimmed, type Reading, type Stretch } from "../text/reading.ts";
import { endOfWording, isWordStart, lettersOf, startOfWording } from "../text/wording.ts";
import { titleStretch, type LineSetting } from "./issue-title.ts";

/** What a landmark opens, or is. */
export type LandmarkKind =
  | "case-header"
  | "how-determined"
  | "credentials"
  | "licensure"
  | "certification"
  | "clinical-summary"
  | "clinical-summary-lead-in"
  | "issues"
  | "issues-lead-in"
  | "title"
  | "decision"
  | "claims-administrator-guideline"
  | "maximus-guideline"
  | "rationale"
  | "prose";

/** A piece of the text: fixed wording of a kind, or the prose between two of them. */
export interface Landmark extends Stretch {
  readonly kind: LandmarkKind;
}

interface Wording {
  readonly kind: LandmarkKind;
  readonly letters: string;
  /** How the sentence begins that this wording ends. */
  readonly sentence?: string;
}

const HEADINGS: readonly Wording[] = [
  { kind: "how-determined", letters: lettersOf("HOW THE IMR FINAL DETERMINATION WAS MADE") },
  { kind: "clinical-summary", letters: lettersOf("CLINICAL CASE SUMMARY") },
  { kind: "issues", letters: lettersOf("IMR ISSUES, DECISIONS AND RATIONALES") },
];

const FIRST_LETTERS: ReadonlySet<number> = new Set(HEADINGS.map(({ letters }) => letters.charCodeAt(0)));

const LABELS: readonly Wording[] = [
  { kind: "claims-administrator-guideline", letters: lettersOf("Claims Administrator guideline") },
  { kind: "maximus-guideline", letters: lettersOf("MAXIMUS guideline") },
  { kind: "rationale", letters: lettersOf("Decision rationale") },
  { kind: "case-header", letters: lettersOf("Case Number") },
  { kind: "credentials", letters: lettersOf("The Expert Reviewer has the following credentials") },
  { kind: "licensure", letters: lettersOf("State(s) of Licensure") },
  { kind: "certification", letters: lettersOf("Certification(s)/Specialty") },
  // Lead-in sentences: only their last words are compared, so that a slip in the rest costs nothing.
  { kind: "clinical-summary-lead-in", letters: lettersOf("including all medical records"), sentence: "The " },
  { kind: "issues-lead-in", letters: lettersOf("set forth below"), sentence: "The " },
];
const LONGEST_LEAD_IN = 220;

const DECISION_WORDS = [lettersOf("Upheld"), lettersOf("Overturned")] as const;

/** Texts with longer lines than this have lost their line ends (a database column, a web page). */
const LONGEST_LINE = 400;

/** The letter as landmarks and the prose between them, in text order. */
export function readLandmarks(reading: Reading): Landmark[] {
  const { text, lines } = reading;
  const hasLines = text.length <= LONGEST_LINE * (lines.starts.length + 1);
  const found = [...headings(reading, hasLines), ...colons(reading, hasLines)].sort((a, b) => a.start - b.start);
  return withProse(text, withTitles(reading, found, settingOf(reading, found, hasLines)));
}

const beginsLine = ({ lines }: Reading, offset: number): boolean => offset <= 1 || lines.starts[lastAtMost(lines.starts, offset)] === offset;

/** Headings stand at the start of a line and fill it. */
function headings(reading: Reading, hasLines: boolean): Landmark[] {
  const { text, lines } = reading;
  const found: Landmark[] = [];
  const tryAt = (start: number): void => {
    const first = text.charCodeAt(start) | 32;
    if (!FIRST_LETTERS.has(first)) return;
    for (const { kind, letters } of HEADINGS) {
      if (letters.charCodeAt(0) !== first) continue;
      const end = endOfWording(text, start, letters);
      if (end <= 0) continue;
      const next = text.charCodeAt(end) === 32 ? end + 1 : end;
      if (next >= text.length || beginsLine(reading, next) || text.startsWith("The ", next) || text.startsWith("MAX", next)) found.push({ kind, start, end });
    }
  };
  if (hasLines) {
    tryAt(text.charCodeAt(0) === 32 ? 1 : 0);
    for (const start of lines.starts) tryAt(start);
  } else for (const { index } of text.matchAll(/HOW THE IMR|CLINICAL CASE|IMR ISSUES/g)) tryAt(index);
  return found;
}

/** Labels and lead-ins stand right before a colon, decision words right behind one. */
function colons(reading: Reading, hasLines: boolean): Landmark[] {
  const { text } = reading;
  const found: Landmark[] = [];
  for (let colon = text.indexOf(":"); colon >= 0; colon = text.indexOf(":", colon + 1)) {
    const label = labelBefore(text, colon);
    if (label) {
      // Quoted in a sentence, a label neither begins a line nor follows a decision word.
      const decision = label.kind === "claims-administrator-guideline" ? decisionBefore(text, label.start) : null;
      if (decision) found.push(decision);
      if (decision || ((!hasLines || beginsLine(reading, label.start)) && (label.kind !== "case-header" || HEADER_FOLLOWS.test(text.slice(label.end, label.end + 80))))) found.push(label);
    } else {
      const decision = hasLines ? decisionBehind(reading, colon) : null;
      if (decision) found.push(decision);
    }
  }
  return found;
}

/** The label or lead-in that the colon ends. */
function labelBefore(text: string, colon: number): Landmark | null {
  for (const { kind, letters, sentence } of LABELS) {
    const start = startOfWording(text, colon, letters);
    if (start < 0 || !isWordStart(text, start)) continue;
    if (sentence === undefined) return { kind, start, end: colon + 1 };
    const sentenceStart = text.lastIndexOf(sentence, start);
    if (sentenceStart >= colon - LONGEST_LEAD_IN) return { kind, start: Math.max(0, sentenceStart), end: colon + 1 };
  }
  return null;
}

const SPACE = 32;
const FULL_STOP = 46;
const COLON = 58;

/** The decision word that ends right before an offset, with the colon before it. */
function decisionBefore(text: string, offset: number): Landmark | null {
  let end = offset;
  while (text.charCodeAt(end - 1) === SPACE || text.charCodeAt(end - 1) === FULL_STOP) end--;
  for (const letters of DECISION_WORDS) {
    const word = startOfWording(text, end, letters);
    if (word < 0 || !isWordStart(text, word)) continue;
    let start = word;
    while (text.charCodeAt(start - 1) === SPACE || text.charCodeAt(start - 1) === COLON) start--;
    while (text.charCodeAt(start) === SPACE) start++;
    return { kind: "decision", start, end };
  }
  return null;
}

/** The decision word behind a colon, if it ends its line: the label that should follow is damaged or lost. */
function decisionBehind(reading: Reading, colon: number): Landmark | null {
  const { text } = reading;
  for (const letters of DECISION_WORDS) {
    const end = endOfWording(text, colon + 1, letters);
    if (end <= 0) continue;
    const next = text.charCodeAt(end) === SPACE ? end + 1 : end;
    if ((next >= text.length || beginsLine(reading, next)) && !CLAIMS_ADMINISTRATOR.test(text.slice(next, next + 24))) return { kind: "decision", start: colon, end };
  }
  return null;
}
/** Then the label finds its decision itself. */
const CLAIMS_ADMINISTRATOR = /^claims admin/i;

/** A case number that a summary mentions opens no header. */
const HEADER_FOLLOWS = /^ ?(?:CM ?\d|Date Assigned)/i;

/** How the lines of the letter are set, told by the labels: do they stand behind empty lines? */
function settingOf({ lines }: Reading, landmarks: readonly Landmark[], hasLines: boolean): LineSetting {
  let double = 0;
  for (const feeds of lines.feeds) if (feeds >= 2) double++;
  const usualFeeds = double > lines.feeds.length * 0.6 ? 2 : 1;
  let labels = 0;
  let setOff = 0;
  for (const { kind, start } of landmarks) {
    if (kind !== "maximus-guideline" && kind !== "rationale") continue;
    const line = lastAtMost(lines.starts, start);
    if (lines.pages[line]) continue;
    labels++;
    if ((lines.feeds[line] ?? 0) > usualFeeds) setOff++;
  }
  return { usualFeeds, paragraphsAreSetOff: setOff * 2 > labels, hasLines };
}

/** Puts each issue's title before its decision, or before the label where the decision is lost. */
function withTitles(reading: Reading, landmarks: readonly Landmark[], setting: LineSetting): Landmark[] {
  const found: Landmark[] = [];
  for (const landmark of landmarks) {
    const before = found.at(-1);
    if (landmark.kind === "decision" || (landmark.kind === "claims-administrator-guideline" && before?.kind !== "decision")) {
      const stretch = { start: before?.end ?? 0, end: landmark.start };
      const followsLeadIn = before?.kind === "issues-lead-in" || before?.kind === "issues";
      const title = followsLeadIn ? trimmed(reading.text, stretch) : titleStretch(reading, stretch.start, stretch.end, setting);
      if (title.end > title.start) found.push({ kind: "title", ...title });
    }
    found.push(landmark);
  }
  return found;
}

/** Fills the stretches between landmarks with prose. */
function withProse(text: string, landmarks: readonly Landmark[]): Landmark[] {
  const all: Landmark[] = [];
  let read = 0;
  const addProse = (end: number): void => {
    const prose = trimmed(text, { start: read, end });
    if (prose.end > prose.start) all.push({ kind: "prose", ...prose });
  };
  for (const landmark of landmarks) {
    if (landmark.start < read) continue;
    addProse(landmark.start);
    all.push(landmark);
    read = landmark.end;
  }
  addProse(text.length);
  return all;
}
