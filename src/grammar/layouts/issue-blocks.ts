/**
 * The letters of spring 2014 to today: one block a disputed item.
 *
 *     Case Number: … | HOW THE IMR FINAL DETERMINATION WAS MADE | The Expert Reviewer has the following credentials:
 *     CLINICAL CASE SUMMARY | IMR ISSUES, DECISIONS AND RATIONALES
 *     Lumbar brace: Upheld | Claims Administrator guideline: … | MAXIMUS guideline: … | Decision rationale: …   (one or more)
 */
import P from "parsimmon";
import type { Decision } from "../../schema/index.ts";
import { lastAtMost, trimmed, type Reading, type Stretch } from "../../text/reading.ts";
import { endsInQuotation, isQuoted } from "../../text/quotation.ts";
import { endOfWording, isWordStart, lettersOf, standsAt, startOfWording } from "../../text/wording.ts";
import { ahead, alt, notAhead, optional, run, seqMap, type Rule } from "../combinators.ts";
import { COVER_HEADINGS, COVER_LABELS, COVER_SENTENCES, coverPage, hasCoverPage, restOfCover } from "../cover-page.ts";
import { ABOUT_THE_DOCUMENTS, HOW_DETERMINED, howDetermined } from "../fixed-wording.ts";
import { titleStretch, type LineSetting } from "../issue-title.ts";
import {
  beginsAlike,
  beginsLine,
  canBeginLine,
  findHeadings,
  hasLines,
  inLineLabel,
  inTextOrder,
  labelFinder,
  leadIn,
  withoutDatesInProse,
  withoutHeading,
  withProse,
  wording,
  type Landmark,
  type LayoutWording,
  type Wording,
} from "../landmarks.ts";
import {
  endOf,
  headedPart,
  landmark,
  leadInPart,
  part,
  plainPart,
  prose,
  table,
  unrecognized,
  type IssueBlock,
  type LetterLayout,
  type LetterPart,
  type Part,
  type ReviewerPart,
} from "../parts.ts";

type Kind =
  | "cover-page"
  | "treatments-in-dispute"
  | "case-header"
  | "how-determined"
  | "documents-reviewed"
  | "credentials"
  | "licensure"
  | "certification"
  | "clinical-summary"
  | "clinical-summary-lead-in"
  | "issues"
  | "issues-lead-in"
  | "number"
  | "title"
  | Decision
  | "claims-administrator-guideline"
  | "maximus-guideline"
  | "rationale";

const HEADINGS: readonly Wording<Kind>[] = [
  wording("how-determined", "HOW THE IMR FINAL DETERMINATION WAS MADE"),
  wording("clinical-summary", "CLINICAL CASE SUMMARY"),
  wording("issues", "IMR ISSUES, DECISIONS AND RATIONALES"),
];

const WORDING: LayoutWording<Kind> = {
  // Letters that were sent to the parties have a cover page, and list the documents.
  headings: [...HEADINGS, ...COVER_HEADINGS, wording("documents-reviewed", "DOCUMENTS REVIEWED")],
  labels: [
    wording("claims-administrator-guideline", "Claims Administrator guideline"),
    wording("maximus-guideline", "MAXIMUS guideline"),
    wording("rationale", "Decision rationale"),
    wording("case-header", "Dated"),
    wording("case-header", "Case Number"),
    wording("case-header", "Date Assigned"),
    inLineLabel("credentials", "The Expert Reviewer has the following credentials"),
    wording("licensure", "State(s) of Licensure"),
    wording("certification", "Certification(s)/Specialty"),
    ...COVER_LABELS,
    leadIn("clinical-summary-lead-in", "case file, including all medical records"),
    leadIn("issues-lead-in", "disputed items/services set forth below"),
  ],
};
const LABELS = labelFinder(WORDING.labels);

// ---- landmarks --------------------------------------------------------------------------------------------------

function readLandmarks(reading: Reading): Landmark<Kind>[] {
  const hasCover = hasCoverPage(reading);
  const headings = findHeadings(reading, hasCover ? WORDING.headings : HEADINGS);
  headings.push(...withoutHeading(reading, headings, "how-determined", HOW_DETERMINED));
  const labels = colons(reading);
  const found = withoutDatesInProse(reading.text, inTextOrder([...headings, ...labels, ...(hasCover ? restOfCover(reading, labels) : [])]));
  return withProse(reading.text, withNumbers(reading.text, withTitles(reading, found, settingOf(reading, found))));
}

/** Labels and lead-ins stand right before a colon, decision words right behind one. */
function colons(reading: Reading): Landmark<Kind>[] {
  const { text } = reading;
  const found: Landmark<Kind>[] = [];
  for (let colon = text.indexOf(":"); colon >= 0; colon = text.indexOf(":", colon + 1)) {
    const label = LABELS.before(text, colon);
    if (!label) {
      const own = decisionBehind(reading, colon) ?? shortRationaleLabel(reading, colon, found);
      if (own) found.push(own);
      continue;
    }
    const decision = label.kind === "claims-administrator-guideline" ? decisionBefore(text, label.start) : null;
    if (decision && opensIssue(reading, decision, label)) found.push(decision, label);
    else if (
      !isQuoted(text, label) &&
      (LABELS.leadIns.has(label.kind) ||
        followsOnLine(label, found) ||
        (canBeginLine(reading, label.start) && opensHeader(reading, label, found)))
    )
      found.push(label);
  }
  return found;
}

/**
 * An extractor that glues lines leaves labels in mid-line, in their order: `State(s) of Licensure: Texas Certification(s)/Specialty: …`.
 * Of an issue's labels two in a row must stand there: a quotation can begin a line with one.
 */
function followsOnLine({ kind }: Landmark<Kind>, found: readonly Landmark<Kind>[]): boolean {
  const before = found.at(-1)?.kind;
  const previous = found.at(-2);
  switch (kind) {
    case "licensure":
      return before === "credentials";
    case "certification":
      return before === "licensure";
    case "maximus-guideline":
      return before === "claims-administrator-guideline" && previous !== undefined && isDecision(previous);
    case "rationale":
      return before === "maximus-guideline" && previous?.kind === "claims-administrator-guideline";
    default:
      return false;
  }
}

/** A case number that a sentence mentions opens no header, nor does the second label of one. */
function opensHeader(reading: Reading, { kind, start, end }: Landmark<Kind>, found: readonly Landmark<Kind>[]): boolean {
  if (kind !== "case-header") return true;
  const before = found.at(-1);
  if (before?.kind === "case-header" && start - before.end < LONGEST_HEADER) return false;
  const behind = reading.text.slice(end, end + LONGEST_BEGINNING);
  const number = CASE_NUMBER.exec(behind)?.[0];
  return HEADER_FOLLOWS.test(behind) || (number !== undefined && hasLines(reading) && beginsLine(reading, end + number.length));
}
const HEADER_FOLLOWS = /Date of Injury|Decision Date|UR Denial|Priority/i;
const CASE_NUMBER = /^ ?CM ?\d\d ?[-‐‑–] ?\d{5,8} ?/i;
const LONGEST_BEGINNING = 120;
/** Farther behind a header's label, with nothing of this layout between, stands another letter's. */
const LONGEST_HEADER = 500;

/** How far before a decision word the quotation that it belongs to is looked for. */
const LONGEST_QUOTED_TITLE = 100;

/**
 * Do decision and label open an issue, or does a sentence quote them? In every letter the label begins a line, behind the
 * title's own; where the lines are lost, or the line end between the two is, the colon before the decision must be there.
 */
function opensIssue(reading: Reading, decision: Landmark<Kind>, label: Landmark<Kind>): boolean {
  const { text, lines } = reading;
  if (isQuoted(text, decision) || isQuoted(text, label)) return false;
  const isOwnLine = hasLines(reading) && beginsLine(reading, label.start);
  const hasColon = text.charCodeAt(decision.start) === COLON;
  if (!(isOwnLine && hasColon) && !((isOwnLine || hasColon) && GUIDELINE_FOLLOWS.test(text.slice(label.end, label.end + 16)))) return false;
  const line = isOwnLine ? (lines.starts[lastAtMost(lines.starts, decision.start)] ?? 0) : 0;
  return !endsInQuotation(text, { start: Math.max(line, decision.start - LONGEST_QUOTED_TITLE), end: decision.start });
}
const GUIDELINE_FOLLOWS = /^ ?(?:Decision based|The Claims)/i;

const DECISION_WORDS: readonly (readonly [string, string, Decision])[] = [
  ["Upheld", lettersOf("Upheld"), "upheld"],
  ["Overturned", lettersOf("Overturned"), "overturned"],
];
const SPACE = 32;
const FULL_STOP = 46;
const COLON = 58;

/** The decision word that ends right before an offset, with the colon before it; behind a colon it can be misspelt. */
function decisionBefore(text: string, offset: number): Landmark<Kind> | null {
  let end = offset;
  while (text.charCodeAt(end - 1) === SPACE || text.charCodeAt(end - 1) === FULL_STOP) end--;
  for (const slipAllowed of [false, true]) {
    for (const [printed, letters, kind] of DECISION_WORDS) {
      const exact = end - printed.length;
      const word = standsAt(text, exact, printed) ? exact : startOfWording(text, end, letters, slipAllowed);
      if (word < 0 || !isWordStart(text, word)) continue;
      let start = word;
      while (text.charCodeAt(start - 1) === SPACE || text.charCodeAt(start - 1) === COLON) start--;
      while (text.charCodeAt(start) === SPACE) start++;
      if (!slipAllowed || text.charCodeAt(start) === COLON) return { kind, start, end };
    }
  }
  return null;
}

/** The decision word behind a colon, if it ends its line: the label that should follow is damaged or lost. */
function decisionBehind(reading: Reading, colon: number): Landmark<Kind> | null {
  const { text } = reading;
  const start = text.charCodeAt(colon + 1) === SPACE ? colon + 2 : colon + 1;
  for (const [, letters, kind] of DECISION_WORDS) {
    const end = beginsAlike(text, start, letters) ? endOfWording(text, start, letters) : -1;
    if (end <= 0) continue;
    const next = text.charCodeAt(end) === SPACE ? end + 1 : end;
    const endsLine = next >= text.length || (hasLines(reading) && beginsLine(reading, next));
    if (endsLine && !LABEL_FOLLOWS.test(text.slice(next, next + 24))) return { kind, start: colon, end };
  }
  return null;
}
/** Then the label finds its decision itself. */
const LABEL_FOLLOWS = /^claims admin/i;

/** In a letter of short paragraphs empty lines stand behind most lines, in a double-spaced one behind all but the header's. */
const NEARLY_ALL = 0.9;

/** How the lines of the letter are set, told by the labels: do they stand behind empty lines? */
function settingOf(reading: Reading, landmarks: readonly Landmark<Kind>[]): LineSetting {
  const { lines } = reading;
  let double = 0;
  for (const feeds of lines.feeds) if (feeds >= 2) double++;
  const usualFeeds = double > lines.feeds.length * NEARLY_ALL ? 2 : 1;
  let labels = 0;
  let setOff = 0;
  for (const { kind, start } of landmarks) {
    if (kind !== "maximus-guideline" && kind !== "rationale") continue;
    const line = lastAtMost(lines.starts, start);
    if (lines.pages[line]) continue;
    labels++;
    if ((lines.feeds[line] ?? 0) > usualFeeds) setOff++;
  }
  return { usualFeeds, paragraphsAreSetOff: setOff * 2 > labels, hasLines: hasLines(reading) };
}

/** `Rationale:` alone, behind the reviewer's guidelines: elsewhere a line of a rationale can begin so. */
function shortRationaleLabel(reading: Reading, colon: number, found: readonly Landmark<Kind>[]): Landmark<Kind> | null {
  const start = colon - SHORT_LABEL.length;
  const isLabel = found.at(-1)?.kind === "maximus-guideline" && standsAt(reading.text, start, SHORT_LABEL) && canBeginLine(reading, start);
  return isLabel ? { kind: "rationale", start, end: colon + 1 } : null;
}
const SHORT_LABEL = "Rationale";

/** Puts each issue's title before its decision, or before the label where the decision is lost. */
function withTitles(reading: Reading, landmarks: readonly Landmark<Kind>[], setting: LineSetting): Landmark<Kind>[] {
  const found: Landmark<Kind>[] = [];
  for (const landmark of landmarks) {
    const before = found.at(-1);
    if (isDecision(landmark) || (landmark.kind === "claims-administrator-guideline" && !(before && isDecision(before)))) {
      const stretch = { start: floorOf(reading, found, landmark.start), end: landmark.start };
      const followsLeadIn = before?.kind === "issues-lead-in" || before?.kind === "issues";
      const title = followsLeadIn ? trimmed(reading.text, stretch) : titleStretch(reading, stretch.start, stretch.end, setting);
      if (title.end > title.start) found.push({ kind: "title", start: title.start, end: title.end });
    }
    found.push(landmark);
  }
  return found;
}

/** `3. Lumbar brace`, `3.Lumbar brace`, and each title of the letter has its number: no `2. ` that begins a title by chance. */
const NUMBER = /^(\d{1,2})[.)](?: (?=\S)|(?=[^ \d]))/;

/** Takes the numbers that some letters print before their titles out of them; one in four can be lost or wrong. */
function withNumbers(text: string, landmarks: readonly Landmark<Kind>[]): Landmark<Kind>[] {
  const titles = landmarks.filter(({ kind }) => kind === "title");
  const numberOf = ({ start, end }: Landmark<Kind>): RegExpExecArray | null => NUMBER.exec(text.slice(start, Math.min(end, start + 5)));
  const right = titles.filter((title, at) => Number(numberOf(title)?.[1]) === at + 1).length;
  if (right === 0 || right < titles.length * NEARLY_EACH) return [...landmarks];
  return landmarks.flatMap((landmark): Landmark<Kind>[] => {
    const number = landmark.kind === "title" ? numberOf(landmark) : null;
    if (!number) return [landmark];
    const { start, end } = landmark;
    const behind = start + number[0].length;
    return [
      { kind: "number", start, end: start + number[0].trimEnd().length },
      { kind: "title", start: behind, end },
    ];
  });
}
const NEARLY_EACH = 0.75;

/** A title stands behind the landmark before it; where that is the reviewer's line, pages are out of order, and it begins a page. */
function floorOf({ lines }: Reading, found: readonly Landmark<Kind>[], end: number): number {
  const before = found.at(-1);
  const isReviewer = before !== undefined && CREDENTIALS.has(before.kind) && CREDENTIALS.has(found.at(-2)?.kind ?? "");
  if (!isReviewer) return before?.end ?? 0;
  for (let line = lastAtMost(lines.starts, before.end) + 1; (lines.starts[line] ?? end) < end; line++)
    if (lines.pages[line]) return lines.starts[line] as number;
  return before.end;
}

const CREDENTIALS: ReadonlySet<string> = new Set<Kind>(["credentials", "licensure", "certification"]);

const isDecision = ({ kind }: Landmark<Kind>): boolean => kind === "upheld" || kind === "overturned";

// ---- above the issues -------------------------------------------------------------------------------------------

/** `The Expert Reviewer has the following credentials:` and two labelled lines, of which damage can have taken any. */
const reviewer: Rule<ReviewerPart> = alt<readonly [Landmark | Part, Part | null, Part | null]>(
  seqMap(
    landmark("credentials"),
    optional(prose),
    optional(part("licensure")),
    optional(part("certification")),
    (lead, _between, states, certifications) => [lead, states, certifications] as const,
  ),
  seqMap(part("licensure"), optional(part("certification")), (states, certifications) => [states, states, certifications] as const),
  part("certification").map((certifications) => [certifications, null, certifications] as const),
).map(([first, states, certifications]) => ({
  kind: "reviewer",
  start: first.start,
  end: endOf(first, states, certifications),
  passage: null,
  lines: states || certifications ? { start: ((states ?? certifications) as Part).start, end: endOf(first, states, certifications) } : null,
  states: states?.passage ?? null,
  certifications: certifications?.passage ?? null,
}));

// ---- an issue ---------------------------------------------------------------------------------------------------

/** Letters sent to the parties can number their titles. */
const title = seqMap(optional(landmark("number")), landmark("title"), (number, words) => ({ number, words }));
const decision = landmark("upheld", "overturned");
const claimsAdministratorLabel = landmark("claims-administrator-guideline");
const maximusLabel = landmark("maximus-guideline");
const rationaleLabel = landmark("rationale");

/**
 * How an issue begins, also where damage took its decision word or a label. A label alone is none: reviewers quote labels
 * and decision words of other letters, but never the whole sequence.
 */
const opening: Rule<unknown> = P.seq(
  optional(title),
  alt(
    P.seq(decision, optional(prose), alt(claimsAdministratorLabel, maximusLabel)),
    P.seq(claimsAdministratorLabel, optional(prose), alt(maximusLabel, rationaleLabel)),
    P.seq(maximusLabel, optional(prose), rationaleLabel),
  ),
);

const otherPart = landmark(
  "case-header",
  "how-determined",
  "credentials",
  "clinical-summary",
  "issues",
  "issues-lead-in",
  "clinical-summary-lead-in",
);

/** Labels and decision words that a rationale quotes are part of it. */
const quoted = seqMap(
  notAhead(alt(opening, otherPart)),
  landmark(
    "number",
    "title",
    "upheld",
    "overturned",
    "claims-administrator-guideline",
    "maximus-guideline",
    "rationale",
    "licensure",
    "certification",
  ),
  (_not, words) => words,
);

const rationale: Rule<Part> = seqMap(rationaleLabel, alt(prose, quoted).many(), (label, body) => {
  const [first] = body;
  const { end } = body.at(-1) ?? label;
  return { start: label.start, end, passage: first ? { start: first.start, end } : null };
});

/** What page ends and lost labels put between a decision and the label that follows. */
const noise = seqMap(prose, ahead(alt(claimsAdministratorLabel, maximusLabel, rationaleLabel)), (words) => words);

/** Any of its parts can be lost to damage, but not all. */
const issue: Rule<LetterPart> = seqMap(
  ahead(landmark("number", "title", "upheld", "overturned", "claims-administrator-guideline", "maximus-guideline", "rationale")),
  optional(title),
  optional(seqMap(decision, optional(noise), (word) => word)),
  optional(part("claims-administrator-guideline")),
  optional(part("maximus-guideline")),
  optional(rationale),
  (_any, ownTitle, place, claimsAdministratorGuideline, maximusGuideline, ownRationale) => {
    const first = ownTitle?.number ?? ownTitle?.words ?? place ?? claimsAdministratorGuideline ?? maximusGuideline ?? ownRationale;
    const last = ownRationale ?? maximusGuideline ?? claimsAdministratorGuideline ?? place ?? ownTitle?.words;
    return {
      kind: "issue",
      start: (first as Stretch).start,
      end: (last as Stretch).end,
      number: null,
      title: ownTitle?.words ?? null,
      decision: place && { value: place.kind as Decision, place },
      claimsAdministratorGuideline,
      maximusGuideline,
      rationale: ownRationale,
    } satisfies IssueBlock;
  },
);

// ---- the letter -------------------------------------------------------------------------------------------------

/** Parts are read where they stand: pages can be out of order, and other text can stand around the letter. */
const letter = (text: string): Rule<LetterPart[]> =>
  alt<LetterPart>(
    issue,
    table("case-header"),
    coverPage(text),
    plainPart("how-determined", "how-determined"),
    plainPart("documents-reviewed", "documents-reviewed"),
    reviewer,
    headedPart("clinical-summary", "clinical-summary-lead-in", "clinical-summary"),
    leadInPart("issues", "issues-lead-in"),
    unrecognized,
  ).many();

/** The layout of spring 2014 to today. */
export const issueBlocks: LetterLayout = {
  id: "issue-blocks",
  wording: WORDING,
  readLandmarks,
  signs: [
    "case-header",
    "credentials",
    "licensure",
    "certification",
    "issues",
    "upheld",
    "overturned",
    "claims-administrator-guideline",
    "maximus-guideline",
  ],
  readParts: ({ text }, landmarks) => run(letter(text), landmarks)?.value ?? [],
  sentences: [
    ...howDetermined("expert reviewer", "an"),
    ...howDetermined("physician reviewer", "a"),
    ...ABOUT_THE_DOCUMENTS,
    ...COVER_SENTENCES,
  ],
  order: {
    "case-header": 0,
    "how-determined": 1,
    reviewer: 1,
    "clinical-summary": 2,
    "issues-lead-in": 3,
    "issue-title": 4,
    "claims-administrator-guideline": 4,
    "maximus-guideline": 4,
    rationale: 4,
  },
  printsDecisions: true,
  hasClaimsAdministratorGuideline: true,
};
