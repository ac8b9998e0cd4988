/** From a letter's parts to its record: each part's fields, sections, diagnostics. */
import { checked, type Checked } from "../checks/index.ts";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import { readCaseHeader } from "../grammar/case-header.ts";
import { readClinicalSummary } from "../grammar/clinical-summary.ts";
import { readDocuments } from "../grammar/documents-reviewed.ts";
import type { ReadLetter } from "../grammar/letter.ts";
import type { LetterPart, Part, ReviewerPart } from "../grammar/parts.ts";
import { findCredentialsSentence, readCredentialsLines, readCredentialsSentence, type ReadReviewer } from "../grammar/reviewer.ts";
import type { Vocabulary } from "../grammar/service/vocabulary.ts";
import type { CaseHeader, Determination, Issue, Outcome, Passage, Reviewer } from "../schema/index.ts";
import { offsetInLetter, passageOf, spanOf, trimmed, type Reading, type Stretch } from "../text/reading.ts";
import { citationsOf } from "./citations.ts";
import { issueFrom } from "./issue.ts";
import { emptyPart, remark, section, type Notes } from "./notes.ts";
import { tiled } from "./sections.ts";
import { noteMissing, noteOrder, noteUnknown } from "./whole-letter.ts";

/** What was read of the letter so far, and where those things stand of which the record does not tell it. */
type Draft = {
  -readonly [Field in "caseHeader" | "statedOutcome" | "reviewer" | "documentsReviewed" | "clinicalSummary"]: Determination[Field];
} & {
  issues: Issue[];
  places: { -readonly [Thing in keyof Checked["places"]]: Checked["places"][Thing] } & { decisions: (Stretch | null)[] };
  daysOfSummary: Checked["daysOfSummary"];
};

/** The record of a letter, of which another letter can follow in the same text. */
export function recordOf(
  reading: Reading,
  vocabulary: Vocabulary,
  { layout, readBy, parts, prose }: ReadLetter,
  otherLetter: Stretch | null,
): Determination {
  const notes: Notes = { reading, vocabulary, layout: readBy, sections: [], diagnostics: [], read: [], decided: null };
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
  for (const part of headerFirst(parts)) readPart(notes, draft, part);
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

/** Where pages are out of order the case header first: what a citation means depends on the day of the decision. */
function headerFirst(parts: readonly LetterPart[]): readonly LetterPart[] {
  const at = parts.findIndex(({ kind }) => kind === "case-header");
  const citing = parts.findIndex(({ kind }) => kind === "clinical-summary" || kind === "issue");
  return at < 0 || citing < 0 || at < citing ? parts : [parts[at] as LetterPart, ...parts.slice(0, at), ...parts.slice(at + 1)];
}

/** Parts that a letter has once, and the field that each fills. */
const FIELD_OF = { "case-header": "caseHeader", "documents-reviewed": "documentsReviewed", "clinical-summary": "clinicalSummary" } as const;

/** Reads a part of the letter into the record; a part that comes twice is read once. */
function readPart(notes: Notes, draft: Draft, part: LetterPart): void {
  if (part.kind === "case-header" && draft.caseHeader !== null && completesHeader(notes, draft, part)) return;
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

function readHeader(notes: Notes, draft: Draft, part: Part): void {
  const read = readCaseHeader(notes.reading, part);
  const { header, places } = read;
  noteHeader(notes, read);
  draft.caseHeader = header;
  notes.decided = header.decisionDate;
  draft.places.header = places;
}

function noteHeader(notes: Notes, { impossibleDates, table, unclaimed }: ReturnType<typeof readCaseHeader>): void {
  notes.read.push(table);
  for (const place of unclaimed) remark(notes, "unrecognized-text", "This value stands in the case header without a label", place);
  for (const place of impossibleDates) remark(notes, "impossible-date", "The case header gives a date that no calendar has", place);
}

/** A letter with a cover page has two tables, of which each can lack what the other gives; false where the second adds nothing. */
function completesHeader(notes: Notes, draft: Draft, part: Part): boolean {
  const own = draft.caseHeader as CaseHeader;
  const read = readCaseHeader(notes.reading, part);
  const { header, places } = read;
  const given = Object.entries(header).filter(([field, value]) => field !== "span" && value !== null);
  const added = Object.fromEntries(given.filter(([field]) => own[field as keyof CaseHeader] === null));
  if (Object.keys(added).length === 0 || (header.caseNumber !== null && own.caseNumber !== null && header.caseNumber !== own.caseNumber))
    return false;
  section(notes, "case-header", part.start);
  noteHeader(notes, read);
  const others = given.filter(([field, value]) => !(field in added) && value !== own[field as keyof CaseHeader]);
  if (others.length > 0) {
    const names = others.map(([field]) => `\`${field}\``).join(", ");
    remark(notes, "part-repeated", `The second case header gives another ${names}; the first one's was taken`, part);
  }
  draft.caseHeader = { ...own, ...added };
  notes.decided = draft.caseHeader.decisionDate;
  draft.places.header = { ...places, ...draft.places.header };
  return true;
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
  const citations = citationsOf(notes.reading, passage, { issue: null, part: "clinical-summary" }, notes.decided);
  draft.clinicalSummary = { text, span, patient, dateOfInjury, utilizationReviewDate, citations };
  draft.places.summary = places;
  draft.daysOfSummary = days;
}

/** What the decisions come to; null where one is missing. */
function outcomeOf(issues: readonly Issue[]): Outcome | null {
  const [first] = issues;
  if (!first || issues.some(({ decision }) => decision === null)) return null;
  return issues.every(({ decision }) => decision === first.decision) ? first.decision : "partially-overturned";
}
