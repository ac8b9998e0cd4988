/**
 * From a letter to its record: read the white space away, find the landmarks, read the letter as its parts, read each
 * part's fields.
 */
import { vocabularyOf, type ServiceOptions } from "./added-drugs.ts";
import { checked, type Checked } from "./checks/index.ts";
import { diagnostic } from "./diagnostics/diagnostic.ts";
import { DeterminationLimitError, DeterminationSyntaxError, type DeterminationError } from "./errors.ts";
import { readCaseHeader } from "./grammar/case-header.ts";
import { readCitations, type ReadCitation } from "./grammar/citation.ts";
import type { CitedGuideline } from "./grammar/cited-source.ts";
import { readClinicalSummary } from "./grammar/clinical-summary.ts";
import type { Match } from "./grammar/combinators.ts";
import { unknownIn } from "./grammar/fixed-wording.ts";
import { readGuidelineLine } from "./grammar/guideline-line.ts";
import { readService } from "./grammar/issue-title.ts";
import type { Vocabulary } from "./grammar/service/vocabulary.ts";
import { readDocuments } from "./grammar/documents-reviewed.ts";
import { readLetters, type ReadLetter } from "./grammar/letter.ts";
import type { IssueBlock, LetterLayout, LetterPart, Part, ReviewerPart } from "./grammar/parts.ts";
import { readVerdict } from "./grammar/rationale.ts";
import { withoutRepeats } from "./grammar/repeats.ts";
import { findCredentialsSentence, readCredentialsLines, readCredentialsSentence, type ReadReviewer } from "./grammar/reviewer.ts";
import type {
  Citation,
  CitationContext,
  Decision,
  Determination,
  Diagnostic,
  DiagnosticCode,
  Drug,
  GuidelineCitation,
  GuidelineLine,
  Issue,
  Outcome,
  Passage,
  Rationale,
  Reviewer,
  Section,
  SectionKind,
  Service,
  Span,
  Verdict,
} from "./schema/index.ts";
import {
  endOfWhiteSpace,
  offsetInLetter,
  passageOf,
  pointAt,
  readText,
  spanOf,
  trimmed,
  withoutPunctuation,
  type Reading,
  type Stretch,
} from "./text/reading.ts";

/** How to read a letter. */
export interface ParseOptions extends ServiceOptions {
  /** Fail where a diagnostic of severity `error` would be reported. Default: false. */
  readonly strict?: boolean;
  readonly limits?: Limits;
}

/**
 * Beyond these a letter is refused with a `DeterminationLimitError`. `Infinity` lifts a limit; one that is negative or `NaN`
 * (`Number(process.env.LIMIT)` of a variable that is not set) refuses every letter.
 */
export interface Limits {
  /** UTF-16 units; the longest letters have some 100,000. Default: 10,000,000. */
  readonly letterLength?: number;
  /** Issues; the most seen is 21. Default: 1,000. */
  readonly issues?: number;
}

const LETTER_LENGTH = 10_000_000;
const ISSUES = 1_000;

/** What `safeParseDetermination` returns. */
export type ParseResult = { success: true; data: Determination } | { success: false; error: DeterminationError };

/**
 * Reads a final determination letter.
 *
 * @param letter The letter's text, as any PDF text extractor gives it. Spans of the record are UTF-16 offsets into it.
 * @param options Strictness, limits, further names of drugs.
 * @returns The record: plain JSON, with a remark in `diagnostics` on everything that was not as it should be.
 * @throws {DeterminationSyntaxError} The text is no determination; with `strict`, also where a part could not be read.
 * @throws {DeterminationLimitError} The text goes beyond a limit.
 * @throws {OptionsError} An option is not what it must be.
 * @example
 * const { outcome, issues } = parseDetermination(letter);
 */
export function parseDetermination(letter: string, options: ParseOptions = {}): Determination {
  const result = safeParseDetermination(letter, options);
  if (!result.success) throw result.error;
  return result.data;
}

/**
 * Reads a final determination letter and never throws, on any string.
 *
 * @param letter The letter's text, as any PDF text extractor gives it.
 * @param options Strictness, limits, further names of drugs.
 * @returns `{ success: true, data }` with the record, or `{ success: false, error }`.
 * @throws {OptionsError} An option is not what it must be: a mistake of the program, whatever the letter.
 */
export function safeParseDetermination(letter: string, options: ParseOptions = {}): ParseResult {
  const vocabulary = vocabularyOf(options);
  const { letterLength = LETTER_LENGTH, issues: mostIssues = ISSUES } = options.limits ?? {};
  if (isBeyond(letter.length, letterLength)) {
    return failure(
      new DeterminationLimitError(
        letter,
        "letter-too-long",
        `The letter has ${letter.length} characters; the limit is ${letterLength}`,
        countWithin(letterLength),
        [`at most ${letterLength} characters`],
      ),
    );
  }
  const reading = withoutRepeats(readText(letter));
  const [read, next] = readLetters(reading);
  const blocks = read?.parts.filter((part) => part.kind === "issue") ?? [];
  if (!read?.parts.some(({ kind }) => kind !== "unrecognized" && kind !== "case-header")) {
    return failure(
      new DeterminationSyntaxError(
        letter,
        "not-a-determination",
        "This is no IMR final determination letter: none of its headings and labels was found",
        0,
        EXPECTED,
      ),
    );
  }
  if (isBeyond(blocks.length, mostIssues)) {
    const first = blocks[countWithin(mostIssues)];
    const offset = first ? offsetInLetter(reading, first.start) : 0;
    return failure(
      new DeterminationLimitError(letter, "too-many-issues", `The letter has ${blocks.length} issues; the limit is ${mostIssues}`, offset, [
        `at most ${mostIssues} issues`,
      ]),
    );
  }
  const data = recordOf(reading, vocabulary, read, next?.parts[0] ?? null);
  const error = options.strict ? data.diagnostics.find(({ severity }) => severity === "error") : undefined;
  if (error) return failure(new DeterminationSyntaxError(letter, "diagnostic-error", error.message, error.span.start, []));
  return { success: true, data };
}

const EXPECTED = [
  "HOW THE IMR FINAL DETERMINATION WAS MADE",
  "CLINICAL CASE SUMMARY",
  "IMR ISSUES, DECISIONS AND RATIONALES",
  "Claims Administrator guideline:",
];

/** Also where the limit is no number. */
const isBeyond = (count: number, limit: number): boolean => !(count <= limit);
/** How many of a thing a limit allows, whatever number it is. */
const countWithin = (limit: number): number => Math.max(0, Math.floor(limit)) || 0;

const failure = (error: DeterminationError): ParseResult => ({ success: false, error });

// ---- the record -------------------------------------------------------------------------------------------------

/** A section before the tiling: it runs to the start of the next. */
interface SectionStart {
  readonly kind: SectionKind;
  readonly issue: number | null;
  readonly start: number;
}

interface Notes {
  readonly reading: Reading;
  readonly vocabulary: Vocabulary;
  readonly layout: LetterLayout;
  readonly sections: SectionStart[];
  readonly diagnostics: Diagnostic[];
  /** What went into a field. */
  readonly read: Stretch[];
}

/** What was read of the letter so far, and where those things stand of which the record does not tell it. */
type Draft = {
  -readonly [Field in "caseHeader" | "statedOutcome" | "reviewer" | "documentsReviewed" | "clinicalSummary"]: Determination[Field];
} & {
  issues: Issue[];
  places: { -readonly [Thing in keyof Checked["places"]]: Checked["places"][Thing] } & { decisions: (Stretch | null)[] };
  daysOfSummary: Checked["daysOfSummary"];
};

function recordOf(
  reading: Reading,
  vocabulary: Vocabulary,
  { layout, readBy, parts, prose }: ReadLetter,
  otherLetter: Stretch | null,
): Determination {
  const notes: Notes = { reading, vocabulary, layout: readBy, sections: [], diagnostics: [], read: [] };
  const draft: Draft = {
    caseHeader: null,
    statedOutcome: null,
    reviewer: null,
    documentsReviewed: null,
    clinicalSummary: null,
    issues: [],
    places: { header: {}, summary: { dateOfInjury: null, utilizationReviewDate: null }, decisions: [], statedOutcome: null },
    daysOfSummary: [],
  };
  if (layout === null)
    remark(notes, "layout-not-recognized", `No layout fits well; the letter was read as ${readBy.id}`, { start: 0, end: 0 });
  for (const part of parts) readPart(notes, draft, part);
  const end = otherLetter ? offsetInLetter(reading, otherLetter.start) : reading.letter.length;
  for (const span of reading.repeats)
    if (span.start < end)
      notes.diagnostics.push(diagnostic("part-repeated", "This is the same as what stands before it, line by line", span));
  if (otherLetter) {
    section(notes, "other-letter", otherLetter.start);
    remark(notes, "other-letter", "Another letter begins here; `splitDeterminations` gives each letter of a file", {
      start: otherLetter.start,
      end: reading.text.length,
    });
  }
  noteUnknown(notes, prose);
  noteOrder(notes, parts);
  noteMissing(notes, draft);
  const { caseHeader, statedOutcome, reviewer, documentsReviewed, clinicalSummary, issues, places, daysOfSummary } = draft;
  const outcome = outcomeOf(issues);
  const found = checked({
    caseHeader,
    clinicalSummary,
    issues,
    statedOutcome,
    outcome,
    places,
    daysOfSummary,
    spanOf: (place) => spanOf(reading, place),
  });
  return {
    schemaVersion: 1,
    layout,
    caseHeader,
    statedOutcome,
    outcome,
    reviewer,
    documentsReviewed,
    clinicalSummary,
    issues,
    sections: tiled(reading, notes.sections),
    diagnostics: [...notes.diagnostics, ...found].sort((a, b) => a.span.start - b.span.start),
  };
}

/** Parts that a letter has once, and the field that each fills. */
const FIELD_OF = { "case-header": "caseHeader", "documents-reviewed": "documentsReviewed", "clinical-summary": "clinicalSummary" } as const;

/** Reads a part of the letter into the record; a part that comes twice is read once. */
function readPart(notes: Notes, draft: Draft, part: LetterPart): void {
  if (part.kind in FIELD_OF && draft[FIELD_OF[part.kind as keyof typeof FIELD_OF]] !== null) {
    section(notes, "repeated", part.start);
    notes.read.push(part);
    remark(notes, "part-repeated", `The ${part.kind.replace("-", " ")} comes a second time; the first one was read`, part);
    return;
  }
  switch (part.kind) {
    case "cover-page":
      section(notes, "cover-page", part.start);
      if ("treatments" in part && part.treatments) notes.read.push(part.treatments);
      if ("statedOutcome" in part && part.statedOutcome && draft.statedOutcome === null) {
        draft.statedOutcome = part.statedOutcome.value;
        draft.places.statedOutcome = part.statedOutcome;
      }
      break;
    case "case-header":
      section(notes, "case-header", part.start);
      readHeader(notes, draft, part);
      break;
    case "how-determined":
      draft.reviewer = howDetermined(notes, part) ?? draft.reviewer;
      break;
    case "reviewer":
      draft.reviewer = reviewerFrom(notes, part) ?? draft.reviewer;
      break;
    case "documents-reviewed":
      section(notes, "documents-reviewed", part.start);
      draft.documentsReviewed = part.passage && documentsFrom(notes, part.passage);
      break;
    case "clinical-summary":
      section(notes, "clinical-summary", part.start);
      if (part.passage) readSummary(notes, draft, part.passage);
      else emptyPart(notes, "The clinical case summary is empty", part);
      break;
    case "issue":
      draft.places.decisions.push(part.decision && part.decision.place);
      draft.issues.push(issueFrom(notes, part, draft.issues.length + 1));
      break;
    case "issues-lead-in":
    case "effect":
    case "closing":
      section(notes, part.kind, part.start);
      break;
    case "repeated":
      section(notes, "repeated", part.start);
      notes.read.push(part);
      remark(notes, "part-repeated", "This issue is the same as one before it, word by word", part);
      break;
    case "unrecognized":
      section(notes, "unrecognized", part.start);
      notes.read.push(part);
      remark(notes, "unrecognized-text", "This text belongs to no part of the letter that is known", part);
  }
}

function documentsFrom({ reading, read }: Notes, passage: Stretch): Passage[] {
  return readDocuments(reading, passage).flatMap((document) => {
    read.push(document);
    return passageOf(reading, document) ?? [];
  });
}

function section({ sections }: Notes, kind: SectionKind, start: number, issue: number | null = null): void {
  const before = sections.at(-1);
  if (before?.kind !== kind || before.issue !== issue || issue !== null) sections.push({ kind, issue, start });
}

function remark({ reading, diagnostics }: Notes, code: DiagnosticCode, message: string, place: Stretch): void {
  const span = place.end > place.start ? spanOf(reading, place) : pointAt(reading, place.start);
  diagnostics.push(diagnostic(code, message, span));
}

function readHeader(notes: Notes, draft: Draft, part: Part): void {
  const { header, places, impossibleDates, table, unclaimed } = readCaseHeader(notes.reading, part);
  notes.read.push(table);
  for (const place of unclaimed) remark(notes, "unrecognized-text", "This value stands in the case header without a label", place);
  for (const place of impossibleDates) remark(notes, "impossible-date", "The case header gives a date that no calendar has", place);
  draft.caseHeader = header;
  draft.places.header = places;
}

/** The boilerplate; in letters of 2014 the reviewer's credentials are a sentence of it. */
function howDetermined(notes: Notes, part: Part): Reviewer | null {
  section(notes, "how-determined", part.start);
  const sentence = findCredentialsSentence(notes.reading.text, part);
  if (!sentence) return null;
  section(notes, "reviewer", sentence.start);
  notes.read.push(sentence);
  const rest = trimmed(notes.reading.text, { start: sentence.end, end: part.end });
  if (rest.end > rest.start) section(notes, "how-determined", rest.start);
  return withStatesNoted(notes, readCredentialsSentence(notes.reading, sentence));
}

/** Two labelled lines, or a passage with a sentence about the credentials. */
function reviewerFrom(notes: Notes, part: ReviewerPart): Reviewer | null {
  section(notes, "reviewer", part.start);
  const sentence = part.passage && findCredentialsSentence(notes.reading.text, part.passage);
  if (sentence) {
    notes.read.push(sentence);
    return withStatesNoted(notes, readCredentialsSentence(notes.reading, sentence));
  }
  if (!part.lines) return null;
  notes.read.push(part.lines);
  return withStatesNoted(notes, readCredentialsLines(notes.reading, part.lines, part.states, part.certifications));
}

function withStatesNoted(notes: Notes, { reviewer, unknownStates }: ReadReviewer): Reviewer {
  for (const name of unknownStates)
    notes.diagnostics.push(diagnostic("unknown-state", `\`${name.slice(0, 40)}\` is the name of no state`, reviewer.span));
  return reviewer;
}

function readSummary(notes: Notes, draft: Draft, passage: Stretch): void {
  const { summary, places, days, impossibleDates } = readClinicalSummary(notes.reading, passage);
  notes.read.push(passage);
  for (const place of impossibleDates) remark(notes, "impossible-date", "The summary's date of injury is none of the calendar's", place);
  const { text, span, patient, dateOfInjury, utilizationReviewDate } = summary;
  const citations = citationsOf(notes.reading, passage, { issue: null, part: "clinical-summary" });
  draft.clinicalSummary = { text, span, patient, dateOfInjury, utilizationReviewDate, citations };
  draft.places.summary = places;
  draft.daysOfSummary = days;
}

function issueFrom(notes: Notes, block: IssueBlock, number: number): Issue {
  const { reading, layout } = notes;
  const first = block.title ?? block.decision?.place;
  if (first) section(notes, "issue-title", Math.min(first.start, Math.max(block.start, 0)), number);
  const title = block.title && passageOf(reading, block.title);
  if (block.title) notes.read.push(block.title);
  const service = title && serviceFrom(notes, title, number);
  // Each part is expected behind the one before it.
  const head = block.decision?.place ?? block.title;
  const claimsAdministratorGuideline = layout.hasClaimsAdministratorGuideline
    ? guidelineLine(notes, block.claimsAdministratorGuideline, number, "claims-administrator-guideline", head?.end ?? block.start)
    : null;
  const expected = (block.claimsAdministratorGuideline ?? head)?.end ?? block.start;
  const maximusGuideline = guidelineLine(notes, block.maximusGuideline, number, "maximus-guideline", expected);
  const rationale = rationaleFrom(notes, block.rationale, number, block.maximusGuideline?.end ?? expected);
  const printed = block.decision?.value ?? null;
  const inferred = printed === null && !layout.printsDecisions ? decisionOf(rationale?.verdict ?? null) : null;
  if (inferred)
    remark(
      notes,
      "decision-inferred",
      `Issue ${number} is ${inferred} by its rationale's verdict; this layout prints no decision`,
      block.title ?? block,
    );
  if (printed === null && inferred === null)
    remark(notes, "missing-decision", `Issue ${number} has no decision word`, { start: block.title?.end ?? block.start, end: 0 });
  return {
    number,
    span: spanOf(reading, block),
    title,
    service,
    decision: printed ?? inferred,
    decisionBasis: printed !== null ? "printed" : inferred !== null ? "inferred" : null,
    claimsAdministratorGuideline,
    maximusGuideline,
    rationale,
  };
}

function serviceFrom({ vocabulary, diagnostics }: Notes, { text, span }: Passage, number: number): Service {
  const service = readService(text, vocabulary);
  const code = service.category === "other" ? "service-not-read" : isUnknown(service.drug) ? "drug-not-known" : null;
  if (code !== null) {
    const message =
      code === "service-not-read"
        ? `No rule says what issue ${number} asks for`
        : `Issue ${number} asks for a drug that no catalogue has; \`options.drugs\` can add it`;
    diagnostics.push(diagnostic(code, message, span));
  }
  return service;
}

const isUnknown = (drug: Drug | null): boolean => drug !== null && drug.generic === null && drug.group === "other";

const decisionOf = (verdict: Verdict | null): Decision | null => verdict && (verdict === "medically-necessary" ? "overturned" : "upheld");

/** In words, as layouts have labels of their own. */
const NAME_OF = {
  "claims-administrator-guideline": "guideline line of the claims administrator",
  "maximus-guideline": "guideline line of MAXIMUS",
  rationale: "decision rationale",
} as const;

function missingLabel(notes: Notes, number: number, part: keyof typeof NAME_OF, at: number): null {
  remark(notes, "missing-label", `Issue ${number} has no ${NAME_OF[part]}: its label was not found`, { start: at, end: at });
  return null;
}

function emptyPart(notes: Notes, message: string, label: Stretch): null {
  remark(notes, "empty-part", message, label);
  return null;
}

function guidelineLine(
  notes: Notes,
  part: Part | null,
  number: number,
  kind: "claims-administrator-guideline" | "maximus-guideline",
  expected: number,
): GuidelineLine | null {
  const { reading } = notes;
  if (!part) return missingLabel(notes, number, kind, expected);
  section(notes, kind, part.start, number);
  const passage = part.passage && passageOf(reading, part.passage);
  if (!passage) return emptyPart(notes, `The ${NAME_OF[kind]} of issue ${number} is empty`, part);
  const { start } = part.passage;
  notes.read.push(part.passage);
  const { basis, sources } = readGuidelineLine(passage.text);
  const citations = sources.map((source) => {
    const stretch = withoutPunctuation(reading.text, { start: start + source.start, end: start + source.end });
    if (!source.value.wasRead) remark(notes, "citation-not-read", "This citation is known to no rule", stretch);
    return guidelineCitation(source.value.cited, reading.text.slice(stretch.start, stretch.end), spanOf(reading, stretch), {
      issue: number,
      part: kind,
    });
  });
  return { text: passage.text, span: passage.span, basis, citations };
}

function rationaleFrom(notes: Notes, part: Part | null, number: number, expected: number): Rationale | null {
  if (!part) return missingLabel(notes, number, "rationale", expected);
  section(notes, "rationale", part.start, number);
  const passage = part.passage && passageOf(notes.reading, part.passage);
  if (!passage) return emptyPart(notes, `The ${NAME_OF.rationale} of issue ${number} is empty`, part);
  notes.read.push(part.passage);
  return {
    text: passage.text,
    span: passage.span,
    verdict: readVerdict(passage.text),
    citations: citationsOf(notes.reading, part.passage, { issue: number, part: "rationale" }),
  };
}

/** The citations of a passage of running text, each with its place. */
function citationsOf(reading: Reading, { start, end }: Stretch, context: CitationContext): Citation[] {
  return readCitations(reading.text.slice(start, end)).map((match) => placedCitation(reading, start, match, context));
}

/** A citation with its wording and place. `from` is where the text that was read begins in the reading. */
export function placedCitation(
  reading: Reading,
  from: number,
  { value, start, end }: Match<ReadCitation>,
  context: CitationContext,
): Citation {
  const stretch = { start: from + start, end: from + end };
  const text = reading.text.slice(stretch.start, stretch.end);
  const span = spanOf(reading, stretch);
  switch (value.kind) {
    case "guideline":
      return guidelineCitation(value, text, span, context);
    case "literature":
      return { kind: "literature", text, span, context, author: value.author, year: value.year };
    case "regulation":
      return { kind: "regulation", text, span, context, code: value.code, section: value.section };
    case "web":
      return { kind: "web", text, span, context, url: value.url };
  }
}

/** Written out, because copying objects by spreading them takes longer than reading the letter. */
function guidelineCitation(cited: CitedGuideline, text: string, span: Span, context: CitationContext): GuidelineCitation {
  const { authority, guideline, source, edition, chapter, sections, tables, pages } = cited;
  return { kind: "guideline", text, span, context, authority, guideline, source, edition, chapter, sections, tables, pages };
}

/** How much may stand between the fixed wording of a section: names and addresses. */
const TOLERANCE: Readonly<Partial<Record<SectionKind, number>>> = { "cover-page": 100, closing: 100 };

/** What went into no field and is none of the layout's fixed wording is a section of its own. */
function noteUnknown(notes: Notes, prose: readonly Stretch[]): void {
  const { reading, layout, sections } = notes;
  const { text } = reading;
  const read = inOrder(notes.read);
  const known = inOrder(sections);
  let next = 0;
  let own = 0;
  for (const { start, end } of prose) {
    let from = start;
    while (next < read.length && (read[next] as Stretch).end <= start) next++;
    for (let i = next; from < end; i++) {
      const to = Math.min(end, Math.max(from, read[i]?.start ?? end));
      if (to > from) noteRest({ start: from, end: to });
      from = Math.max(to, read[i]?.end ?? end);
    }
  }
  function noteRest(rest: Stretch): void {
    while ((known[own + 1]?.start ?? Infinity) <= rest.start) own++;
    const around = known[own];
    for (const unknown of unknownIn(text, rest, layout.sentences, around && TOLERANCE[around.kind])) {
      sections.push({ kind: "unrecognized", issue: null, start: unknown.start });
      const behind = trimmed(text, { start: unknown.end, end: text.length }).start;
      if (around && known[own + 1]?.start !== behind && behind < text.length)
        sections.push({ kind: around.kind, issue: around.issue, start: behind });
      remark(notes, "unrecognized-text", "This text belongs to no part of the letter that is known", unknown);
    }
  }
}

/** The same in text order; they nearly always are already. */
function inOrder<T extends { readonly start: number }>(stretches: readonly T[]): readonly T[] {
  return stretches.every(({ start }, i) => i === 0 || (stretches[i - 1] as T).start <= start)
    ? [...stretches]
    : [...stretches].sort((a, b) => a.start - b.start);
}

/** Parts that stand behind one that they come before in every letter: pages in another order. */
function noteOrder(notes: Notes, parts: readonly LetterPart[]): void {
  const { order } = notes.layout;
  let before: SectionStart | null = null;
  for (const one of inOrder(notes.sections)) {
    const place = order[one.kind];
    if (place === undefined) continue;
    if (before && place < (order[before.kind] as number)) {
      const message = `\`${one.kind}\` stands behind \`${before.kind}\`, but comes before it in every letter`;
      remark(notes, "part-out-of-order", message, { start: one.start, end: one.start });
    }
    before = one;
  }
  let last = 0;
  for (const part of parts) {
    if (part.kind !== "issue" || part.number === null) continue;
    if (part.number < last)
      remark(notes, "part-out-of-order", `Number ${part.number} stands behind number ${last}`, { start: part.start, end: part.start });
    last = part.number;
  }
}

function noteMissing(notes: Notes, { reviewer, clinicalSummary, issues }: Draft): void {
  if (!reviewer) remark(notes, "missing-part", "The expert reviewer's credentials were not found", expectedPlace(notes, "reviewer"));
  if (!clinicalSummary && !notes.sections.some(({ kind }) => kind === "clinical-summary"))
    remark(notes, "missing-part", "The clinical case summary was not found", expectedPlace(notes, "clinical-summary"));
  if (issues.length === 0) remark(notes, "missing-part", "No issue was found", expectedPlace(notes, "issue-title"));
}

/** Before the first section that comes later in every letter; or at the end. */
function expectedPlace({ layout: { order }, sections, reading }: Notes, kind: SectionKind): Stretch {
  const later = sections.filter((one) => (order[one.kind] ?? -1) > (order[kind] as number)).map(({ start }) => start);
  const start = later.length > 0 ? Math.min(...later) : trimmed(reading.text, { start: 0, end: reading.text.length }).end;
  return { start, end: start };
}

/** What the decisions come to; null where one is missing. */
function outcomeOf(issues: readonly Issue[]): Outcome | null {
  const [first] = issues;
  if (!first || issues.some(({ decision }) => decision === null)) return null;
  return issues.every(({ decision }) => decision === first.decision) ? first.decision : "partially-overturned";
}

/** Sections that tile the letter, with the white space at its ends and the page footers as sections of their own. */
function tiled(reading: Reading, starts: readonly SectionStart[]): Section[] {
  const { text, letter } = reading;
  const whole = trimmed(text, { start: 0, end: text.length });
  const first = whole.start < whole.end ? offsetInLetter(reading, whole.start) : letter.length;
  const last = whole.start < whole.end ? offsetInLetter(reading, whole.end - 1) + 1 : letter.length;
  const sections: Section[] = first > 0 ? [{ kind: "blank", issue: null, span: { start: 0, end: first } }] : [];
  // Parts of one issue can stand apart (`professional-review`), and what no part took stands between.
  const own = inOrder(starts).filter(({ start }, i, all) => start !== all[i + 1]?.start);
  if (own[0] === undefined || own[0].start > whole.start) own.unshift({ kind: "unrecognized", issue: null, start: whole.start });
  own.forEach(({ kind, issue, start }, i) => {
    const next = own[i + 1];
    sections.push({ kind, issue, span: { start: offsetInLetter(reading, start), end: next ? offsetInLetter(reading, next.start) : last } });
  });
  if (last < letter.length) sections.push({ kind: "blank", issue: null, span: { start: last, end: letter.length } });
  if (reading.footers.length === 0 && reading.repeats.length === 0) return sections;
  const leftOut = [...placesOf("page-footer", reading, reading.footers), ...placesOf("repeated", reading, reading.repeats)];
  return withLeftOut(
    sections,
    leftOut.sort((a, b) => a.span.start - b.span.start),
  );
}

const placesOf = (kind: SectionKind, { letter }: Reading, spans: readonly Span[]): Section[] =>
  spans.map(({ start, end }) => ({ kind, issue: null, span: { start, end: endOfWhiteSpace(letter, end) } }));

/** Cuts what the text leaves out from the sections that it landed in. Both are in text order. */
function withLeftOut(sections: readonly Section[], leftOut: readonly Section[]): Section[] {
  const cut: Section[] = [];
  let next = 0;
  for (const { kind, issue, span } of sections) {
    let { start } = span;
    for (let left = leftOut[next]; left && left.span.start < span.end; left = leftOut[++next]) {
      const end = Math.min(left.span.end, span.end);
      if (left.span.start > start) cut.push({ kind, issue, span: { start, end: left.span.start } });
      if (end > start) cut.push({ kind: left.kind, issue: null, span: { start: Math.max(start, left.span.start), end } });
      start = Math.max(start, end);
    }
    if (start < span.end) cut.push({ kind, issue, span: { start, end: span.end } });
  }
  return cut;
}
