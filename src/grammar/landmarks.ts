/**
 * The fixed wording by which a letter is found in its text: headings, labels, lead-in sentences. Everything between two
 * landmarks is prose, so that landmarks and prose together are the whole letter. Each layout has landmarks of its own.
 *
 *     CLINICAL CASE SUMMARY                                → a heading: begins a line, fills it
 *     Claims Administrator guideline: Decision based on …  → a label: begins a line, stands right before a colon
 *     … based on decisions for the items set forth below:  → a lead-in sentence: stands right before a colon
 */
import { lastAtMost, trimmed, type Reading, type Stretch } from "../text/reading.ts";
import { endOfWording, isWordStart, lettersOf, startOfWording } from "../text/wording.ts";

/** A piece of the text: fixed wording of a kind, or the prose between two of them. */
export interface Landmark<Kind extends string = string> extends Stretch {
  readonly kind: Kind | "prose";
}

/** Fixed wording, ready to be found. */
export interface Wording<Kind extends string = string> {
  readonly kind: Kind;
  readonly letters: string;
  /** How the sentence begins that this wording ends. */
  readonly sentence: string | null;
}

/** The fixed wording of a layout. */
export interface LayoutWording<Kind extends string> {
  readonly headings: readonly Wording<Kind>[];
  readonly labels: readonly Wording<Kind>[];
}

/** A heading or a label. */
export const wording = <Kind extends string>(kind: Kind, words: string): Wording<Kind> => ({
  kind,
  letters: lettersOf(words),
  sentence: null,
});

/** A sentence that ends in a colon; only its last words are compared, so that a slip in the rest costs nothing. */
export const leadIn = <Kind extends string>(kind: Kind, lastWords: string, sentence = "The "): Wording<Kind> => ({
  kind,
  letters: lettersOf(lastWords),
  sentence,
});
const LONGEST_LEAD_IN = 220;

/** Texts with longer lines than this have lost their line ends (a database column, a web page). */
const LONGEST_LINE = 400;

/** Does the text still have its printed lines? */
export const hasLines = ({ text, lines }: Reading): boolean => text.length <= LONGEST_LINE * (lines.starts.length + 1);

/** Does a printed line begin at this offset of the text? */
export const beginsLine = ({ lines }: Reading, offset: number): boolean =>
  offset <= 1 || lines.starts[lastAtMost(lines.starts, offset)] === offset;

/** Is this where something can stand that begins a line: also in texts that have lost their lines? */
export const canBeginLine = (reading: Reading, offset: number): boolean =>
  beginsLine(reading, offset) || (!hasLines(reading) && !QUOTES.includes(reading.text.charAt(offset - 1)));
/** Behind one of these, a label is quoted. */
const QUOTES = ['"', "“", "”", "'", "‘", "’", "("];

/** Headings stand at the start of a line and fill it. */
export function findHeadings<Kind extends string>(reading: Reading, headings: readonly Wording<Kind>[]): Landmark<Kind>[] {
  const { text, lines } = reading;
  const found: Landmark<Kind>[] = [];
  const tryAt = (start: number): void => {
    const first = text.charCodeAt(start) | 32;
    for (const { kind, letters } of headings) {
      if (letters.charCodeAt(0) !== first) continue;
      const words = endOfWording(text, start, letters);
      if (words <= 0) continue;
      const end = PUNCTUATION.includes(text.charAt(words)) ? words + 1 : words;
      const next = text.charCodeAt(end) === SPACE ? end + 1 : end;
      if (next >= text.length || beginsLine(reading, next) || BOILERPLATE_FOLLOWS.test(text.slice(next, next + 12)))
        found.push({ kind, start, end });
      return;
    }
  };
  if (hasLines(reading)) {
    tryAt(text.charCodeAt(0) === SPACE ? 1 : 0);
    for (const start of lines.starts) tryAt(start);
  } else for (const { index } of text.matchAll(/[A-Z]{2,20} (?=[A-Z]{2})/g)) tryAt(index);
  return found;
}
/** What stands right behind a heading where the line end between them is lost. */
const BOILERPLATE_FOLLOWS = /^(?:The |MAXIMUS |Maximus |An appli)/;

/** `MAXIMUS FEDERAL SERVICES, INC.`, `IMR DECISION(S) AND RATIONALE(S)`, `Sincerely,` */
const PUNCTUATION = [".", ",", ":", ")"];
const SPACE = 32;
const COLON = 58;

/** The label or lead-in sentence that a colon ends. */
export function labelBefore<Kind extends string>(text: string, colon: number, labels: readonly Wording<Kind>[]): Landmark<Kind> | null {
  let last = colon - 1;
  while (text.charCodeAt(last) === SPACE) last--;
  // The colon before this one has already ended the label, if there is one.
  if (text.charCodeAt(last) === COLON) return null;
  const [ending, before] = [text.charCodeAt(last) | 32, text.charCodeAt(last - 1) | 32];
  for (const { kind, letters, sentence } of labels) {
    if (!endsAlike(letters, ending, before)) continue;
    const start = startOfWording(text, colon, letters);
    if (start < 0 || !isWordStart(text, start)) continue;
    if (sentence === null) return { kind, start, end: colon + 1 };
    const from = Math.max(0, start - LONGEST_LEAD_IN);
    const sentenceStart = text.slice(from, start).lastIndexOf(sentence);
    return { kind, start: sentenceStart >= 0 ? from + sentenceStart : start, end: colon + 1 };
  }
  return null;
}

/** Most words before a colon end in other letters than a label, one slip granted: that saves comparing them. */
function endsAlike(letters: string, ending: number, before: number): boolean {
  const last = letters.charCodeAt(letters.length - 1);
  const secondLast = letters.charCodeAt(letters.length - 2);
  return last === ending || secondLast === before || secondLast === ending || last === before || !(ending >= 97 && ending <= 122);
}

/** Labels begin a line; lead-in sentences stand anywhere. */
export function findLabels<Kind extends string>(reading: Reading, labels: readonly Wording<Kind>[]): Landmark<Kind>[] {
  const { text } = reading;
  const sentences = new Set(labels.filter(({ sentence }) => sentence !== null).map(({ kind }) => kind));
  const found: Landmark<Kind>[] = [];
  for (let colon = text.indexOf(":"); colon >= 0; colon = text.indexOf(":", colon + 1)) {
    const label = labelBefore(text, colon, labels);
    if (label && (sentences.has(label.kind as Kind) || canBeginLine(reading, label.start))) found.push(label);
  }
  return found;
}

/** Does the text hold any heading or label of these? */
export function hasLandmark(reading: Reading, { headings, labels }: LayoutWording<string>): boolean {
  const { text } = reading;
  for (let colon = text.indexOf(":"); colon >= 0; colon = text.indexOf(":", colon + 1)) {
    const label = labelBefore(text, colon, labels);
    if (label && canBeginLine(reading, label.start)) return true;
  }
  return findHeadings(reading, headings).length > 0;
}

/** Landmarks of several kinds in text order. */
export const inTextOrder = <Kind extends string>(landmarks: Landmark<Kind>[]): Landmark<Kind>[] =>
  landmarks.sort((a, b) => a.start - b.start);

/** Fills the stretches between landmarks with prose. */
export function withProse<Kind extends string>(text: string, landmarks: readonly Landmark<Kind>[]): Landmark<Kind>[] {
  const all: Landmark<Kind>[] = [];
  let read = 0;
  const addProse = (end: number): void => {
    const prose = trimmed(text, { start: read, end });
    if (prose.end > prose.start) all.push({ kind: "prose", start: prose.start, end: prose.end });
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
