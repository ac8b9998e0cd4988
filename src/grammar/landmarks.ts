/**
 * The fixed wording by which a letter is found in its text: headings, labels, lead-in sentences. Everything between two
 * landmarks is prose, so that landmarks and prose together are the whole letter. Each layout has landmarks of its own.
 *
 *     CLINICAL CASE SUMMARY                                → a heading: begins a line, fills it
 *     Claims Administrator guideline: Decision based on …  → a label: begins a line, stands right before a colon
 *     … based on decisions for the items set forth below:  → a lead-in sentence: stands right before a colon
 */
import { isQuoted, opensHere } from "../text/quotation.ts";
import { lastAtMost, trimmed, type Reading, type Stretch } from "../text/reading.ts";
import { asMisspelt } from "../text/spelling.ts";
import { endOfWording, isWordStart, lettersOf, standsAt, startOfWording, withoutEndMark } from "../text/wording.ts";

/** A piece of the text: fixed wording of a kind, or the prose between two of them. */
export interface Landmark<Kind extends string = string> extends Stretch {
  readonly kind: Kind | "prose";
}

/** Fixed wording, ready to be found. */
export interface Wording<Kind extends string = string> {
  readonly kind: Kind;
  /** As it is printed, up to its last letter; and its letters alone. */
  readonly printed: string;
  readonly letters: string;
  /** The punctuation that it ends in, if any. */
  readonly mark: string;
  /** How the sentence begins that this wording ends; empty where it is the whole of what is looked for, `null` where it begins a line. */
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
  printed: withoutEndMark(words),
  letters: lettersOf(words),
  mark: /[.,]$/.exec(words)?.[0] ?? "",
  sentence: null,
});

/** A label that cannot be taken for anything else, and so is one in mid-line too, where an extractor glued lines. */
export const inLineLabel = <Kind extends string>(kind: Kind, words: string): Wording<Kind> => ({ ...wording(kind, words), sentence: "" });

/** A sentence that ends in a colon; only its last words are compared, so that a slip in the rest costs nothing. */
export const leadIn = <Kind extends string>(kind: Kind, lastWords: string, sentence = "The "): Wording<Kind> => ({
  kind,
  printed: withoutEndMark(lastWords),
  letters: lettersOf(lastWords),
  mark: "",
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
  beginsLine(reading, offset) || (!hasLines(reading) && !opensHere(reading.text, offset - 1));

/** Does a sentence or a list end right before this word? */
export const endsSentence = (text: string, offset: number): boolean => /[.:)] $/.test(text.slice(Math.max(0, offset - 2), offset));

/** Headings stand at the start of a line and fill it. */
export function findHeadings<Kind extends string>(reading: Reading, headings: readonly Wording<Kind>[]): Landmark<Kind>[] {
  const { text, lines } = reading;
  const found: Landmark<Kind>[] = [];
  const tryAt = (start: number): void => {
    for (const { kind, printed, letters, mark } of headings) {
      if (!beginsAlike(text, start, letters)) continue;
      const words = standsAt(text, start, printed) ? start + printed.length : endOfWording(text, start, letters);
      if (words <= 0 || isEndOfSentence(text, start, words, mark)) continue;
      let end = words;
      while (end < words + 2 && PUNCTUATION.includes(text.charAt(end))) end++;
      const next = text.charCodeAt(end) === SPACE ? end + 1 : end;
      if (next >= text.length || beginsLine(reading, next) || BOILERPLATE_FOLLOWS.test(text.slice(next, next + 12)))
        found.push({ kind, start, end });
      return;
    }
  };
  if (hasLines(reading)) {
    tryAt(text.charCodeAt(0) === SPACE ? 1 : 0);
    for (const start of lines.starts) tryAt(start);
    // `… Family Practice CLINICAL CASE SUMMARY`: glued to the line before it, where it stands nowhere else.
    for (const { kind, printed } of headings) {
      const start = IN_CAPITALS.test(printed) && !found.some((one) => one.kind === kind) ? text.indexOf(` ${printed}`) + 1 : 0;
      // `CASE SUMMARY` is the end of another layout's `CLINICAL CASE SUMMARY`.
      const endsLonger = isCapital(text.charCodeAt(start - 2));
      if (start > 0 && !endsLonger && LEAD_IN_FOLLOWS.test(text.slice(start + printed.length, start + printed.length + 6))) tryAt(start);
    }
  } else {
    WORDS_IN_CAPITALS.lastIndex = 0;
    while (WORDS_IN_CAPITALS.test(text)) tryAt(text.lastIndexOf(" ", WORDS_IN_CAPITALS.lastIndex - 4) + 1);
  }
  return found;
}
/** `… as told in the ⏎ clinical case summary.` */
function isEndOfSentence(text: string, start: number, end: number, mark: string): boolean {
  const next = text.charAt(end);
  return (next === "." || next === ",") && next !== mark && isLowerLetter(text.charCodeAt(start));
}

const IN_CAPITALS = /^[A-Z]+ [^a-z]+$/;
const LEAD_IN_FOLLOWS = /^\)?:? The /;
/** How headings look in a text that has lost its lines. */
const WORDS_IN_CAPITALS = /[A-Z]{2} [A-Z]{2}/g;
/** What stands right behind a heading where the line end between them is lost. */
const BOILERPLATE_FOLLOWS = /^(?:The |MAXIMUS |Maximus |An appli)/;

/** `MAXIMUS FEDERAL SERVICES, INC.`, `IMR DECISION(S) AND RATIONALE(S)`, `Sincerely,` */
const PUNCTUATION = [".", ",", ":", "(", ")"];
const SPACE = 32;
const COLON = 58;

/** The labels and lead-in sentences of a layout, ready to be found. */
export interface LabelFinder<Kind extends string> {
  /** The one that a colon ends. */
  before(text: string, colon: number): Landmark<Kind> | null;
  /** Labels begin a line; these stand anywhere. */
  readonly leadIns: ReadonlySet<string>;
}

/** Makes the finder of a layout's labels. */
export function labelFinder<Kind extends string>(labels: readonly Wording<Kind>[]): LabelFinder<Kind> {
  // Most words before a colon end in other letters than a label: two letters tell which few labels to compare.
  const byEnding = new Map<number, readonly Wording<Kind>[]>();
  const endingIn = (ending: number, before: number): readonly Wording<Kind>[] => {
    if (ending > LAST_ASCII || before > LAST_ASCII) return labels;
    const key = ending * (LAST_ASCII + 1) + before;
    let alike = byEnding.get(key);
    if (!alike) byEnding.set(key, (alike = labels.filter(({ letters }) => endsAlike(letters, ending, before))));
    return alike;
  };
  const before = (text: string, colon: number): Landmark<Kind> | null => {
    let last = colon - 1;
    while (text.charCodeAt(last) === SPACE) last--;
    // The colon before this one has already ended the label, if there is one.
    if (text.charCodeAt(last) === COLON) return null;
    const alike = endingIn(text.charCodeAt(last) | 32, text.charCodeAt(last - 1) | 32);
    for (const label of alike) {
      const start = last + 1 - label.printed.length;
      if (standsAt(text, start, label.printed)) return landmarkOf(text, label, start, colon);
    }
    for (const label of alike) {
      const start = startOfWording(text, colon, label.letters);
      if (start >= 0 && isWordStart(text, start)) return landmarkOf(text, label, start, colon);
    }
    return null;
  };
  return { before, leadIns: new Set(labels.flatMap(({ kind, sentence }) => (sentence === null ? [] : [kind]))) };
}

/** The label that begins here, or the whole sentence that its words end. */
function landmarkOf<Kind extends string>(text: string, { kind, sentence }: Wording<Kind>, start: number, colon: number): Landmark<Kind> {
  if (!sentence) return { kind, start, end: colon + 1 };
  const from = Math.max(0, start - LONGEST_LEAD_IN);
  const sentenceStart = text.slice(from, start).lastIndexOf(sentence);
  return { kind, start: sentenceStart >= 0 ? from + sentenceStart : start, end: colon + 1 };
}

/** Can wording begin with the letters that stand here, one slip or a blank granted? Most lines begin otherwise, and need no comparing. */
export function beginsAlike(text: string, start: number, letters: string): boolean {
  const first = text.charCodeAt(start) | 32;
  const second = text.charCodeAt(start + 1) | 32;
  const one = letters.charCodeAt(0);
  const two = letters.charCodeAt(1);
  if (first !== one && second !== two && first !== two && second !== one) return false;
  const third = text.charCodeAt(start + 2) | 32;
  const three = letters.charCodeAt(2);
  if (first === one) return second === two || second === three || third === two || third === three || !isLowerLetter(second);
  return second === two ? third === three : first === two ? second === three : third === two;
}

const LAST_ASCII = 127;

const isCapital = (code: number): boolean => code >= 65 && code <= 90;

const isLowerLetter = (code: number): boolean => code >= 97 && code <= 122;

/** Can the label end in these letters, one slip granted? */
function endsAlike(letters: string, ending: number, before: number): boolean {
  const last = letters.charCodeAt(letters.length - 1);
  const secondLast = letters.charCodeAt(letters.length - 2);
  return last === ending || secondLast === before || secondLast === ending || last === before || !isLowerLetter(ending);
}

/** `What stands under the ⏎ Rationale for the Decision: …`: nothing ends in an article, so that this is the middle of a sentence. */
const isNamed = (text: string, start: number): boolean => /\b(?:the|an?|this|that) $/.test(text.slice(Math.max(0, start - 6), start));

/** Labels begin a line; lead-in sentences stand anywhere. */
export function findLabels<Kind extends string>(reading: Reading, labels: LabelFinder<Kind>): Landmark<Kind>[] {
  const { text } = reading;
  const found: Landmark<Kind>[] = [];
  for (let colon = text.indexOf(":"); colon >= 0; colon = text.indexOf(":", colon + 1)) {
    const label = labels.before(text, colon);
    if (!label || isQuoted(text, label) || isNamed(text, label.start)) continue;
    // In mid-sentence, where the same has just come, it is a rationale that names its own label.
    const isLeadIn = labels.leadIns.has(label.kind) && (found.at(-1)?.kind !== label.kind || endsSentence(text, label.start));
    if (isLeadIn || canBeginLine(reading, label.start)) found.push(label);
  }
  return found;
}

/** Does the text hold any heading or label of these? */
export function hasLandmark(reading: Reading, { headings }: LayoutWording<string>, labels: LabelFinder<string>): boolean {
  const { text } = reading;
  for (let colon = text.indexOf(":"); colon >= 0; colon = text.indexOf(":", colon + 1)) {
    const label = labels.before(text, colon);
    if (label && (labels.leadIns.has(label.kind) || canBeginLine(reading, label.start))) return true;
  }
  return findHeadings(reading, headings).length > 0;
}

/** Where the heading of a part is lost, the sentence that every such part begins with stands for it. */
export function withoutHeading<Kind extends string>(
  reading: Reading,
  found: readonly Landmark<Kind>[],
  kind: Kind,
  sentence: RegExp,
): Landmark<Kind>[] {
  if (found.some((one) => one.kind === kind)) return [];
  const start = reading.text.search(sentence);
  return start >= 0 && canBeginLine(reading, start) ? [{ kind, start, end: start }] : [];
}

/** `Dated:` is too short to be known when it is misspelt or in mid-line, but for the day behind it, before the header's next label. */
const DATED = new RegExp(`(?<!\\w)${asMisspelt("Dated")} ?:(?= ?\\d{1,2} ?/)`);
/** The heading of the cover page, where an extractor glued the two. */
const BEHIND_HEADING = /(?:Determination|Letter) $/i;
const LONGEST_BEGINNING = 2000;

/** The header's first label in the letters of 2013 and 2014, damaged: `Daetd: 9/26/2013`, `… Determination Dated: 9/26/2013`. */
export function damagedDated<Kind extends string>(
  reading: Reading,
  labels: readonly Landmark<Kind | "case-header">[],
): Landmark<"case-header">[] {
  const header = labels.find(({ kind }) => kind === "case-header");
  const beginning = reading.text.slice(0, header?.start ?? LONGEST_BEGINNING);
  const found = DATED.exec(beginning);
  if (!found) return [];
  // A line that begins with a date's label is the header's only where the rest of the header follows: summaries have some too.
  const isHeader = (header && canBeginLine(reading, found.index)) || BEHIND_HEADING.test(beginning.slice(0, found.index));
  return isHeader ? [{ kind: "case-header", start: found.index, end: found.index + found[0].length }] : [];
}

/** A label of one word: `Dated:`, also misspelt. */
const ONE_WORD = /^\w{3,8} ?:$/;

/**
 * Without the `Dated:` that happens to begin a line of prose: the header's stands at the head of a letter, before all that is neither cover
 * page nor header.
 */
export function withoutDatesInProse<Kind extends string>(text: string, landmarks: readonly Landmark<Kind>[]): Landmark<Kind>[] {
  const found: Landmark<Kind>[] = [];
  for (const landmark of landmarks) {
    const before: string = found.at(-1)?.kind ?? "cover-page";
    const isAtHead = before === "cover-page" || before === "case-header";
    if (isAtHead || landmark.kind !== "case-header" || !ONE_WORD.test(text.slice(landmark.start, landmark.end))) found.push(landmark);
  }
  return found;
}

/** Of landmarks of a kind that follow each other the first: one label opens a table, the others stand in it. */
export const firstOfRun = <Kind extends string>(landmarks: readonly Landmark<Kind>[], kind: Kind): Landmark<Kind>[] =>
  landmarks.filter((one, i) => one.kind !== kind || landmarks[i - 1]?.kind !== kind);

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
