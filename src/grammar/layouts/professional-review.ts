/**
 * The letters of early 2013: one disputed item, and no decision word.
 *
 *     MEDICAL PROFESSIONAL REVIEW | ISSUE AT DISPUTE: | CASE SUMMARY: | DOCUMENTS REVIEWED FOR DETERMINATION:
 *     MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:
 *     RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY: | MEDICAL REVIEWER QUALIFICATIONS:
 */
import type { Reading } from "../../text/reading.ts";
import { alt, run, type Rule } from "../combinators.ts";
import { ABOUT_THE_DOCUMENTS, ABOUT_THE_LETTER, ABOUT_THE_REVIEWER } from "../fixed-wording.ts";
import {
  findHeadings,
  findLabels,
  firstOfRun,
  inTextOrder,
  labelFinder,
  withoutDatesInProse,
  withoutHeading,
  withProse,
  wording,
  type Landmark,
  type LayoutWording,
} from "../landmarks.ts";
import {
  part,
  plainPart,
  qualifications,
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
  | "issue-at-dispute"
  | "clinical-summary"
  | "documents-reviewed"
  | "guidelines"
  | "rationale"
  | "qualifications"
  | "closing";

/** Some letters print them with a colon, and some without, on a line of their own. */
const LABELS_OR_HEADINGS = [
  wording("issue-at-dispute", "ISSUE AT DISPUTE"),
  wording("clinical-summary", "CASE SUMMARY"),
  wording("documents-reviewed", "DOCUMENTS REVIEWED FOR DETERMINATION"),
  wording("guidelines", "MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY"),
  // The heading is fixed, also where the service is approved: it decides nothing.
  wording("rationale", "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY"),
  wording("rationale", "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS MEDICALLY NECESSARY"),
  wording("qualifications", "MEDICAL REVIEWER QUALIFICATIONS"),
];

const WORDING: LayoutWording<Kind> = {
  headings: [
    wording("cover-page", "MAXIMUS FEDERAL SERVICES, INC."),
    wording("cover-page", "MEDICAL PROFESSIONAL REVIEW"),
    ...LABELS_OR_HEADINGS,
    wording("closing", "Sincerely"),
  ],
  labels: [...LABELS_OR_HEADINGS, wording("case-header", "Dated"), wording("case-header", "Date of UR Decision")],
};
const LABELS = labelFinder(WORDING.labels);

/** Where the heading over the reviewer's qualifications is missing, one of these sentences begins them. */
const ABOUT_THE_REVIEWER_BEGINS =
  /The (?:Medical Professional Reviewer who|independent Medical Doctor who|(?:physician |professional )?reviewer is (?:Board|a ))/i;

/** Other letters have lines like these too: they are headings only behind the item at dispute. */
const SHORT_HEADINGS = [wording("rationale", "RATIONALE"), wording("documents-reviewed", "RECORDS REVIEWED")];

function readLandmarks(reading: Reading): Landmark<Kind>[] {
  const found = [...findHeadings(reading, WORDING.headings), ...findLabels(reading, LABELS)];
  const item = found.find(({ kind }) => kind === "issue-at-dispute");
  if (item) found.push(...findHeadings(reading, SHORT_HEADINGS).filter(({ start }) => start > item.end));
  found.push(...withoutHeading(reading, found, "qualifications", ABOUT_THE_REVIEWER_BEGINS));
  return withProse(reading.text, firstOfRun(withoutDatesInProse(reading.text, inTextOrder(found)), "case-header"));
}

/** The parts of the one issue stand apart: its title first, what it was based on and why after the documents. */
type IssuePart = { readonly kind: "title" | "guidelines" | "rationale" } & Part;
const issuePart = (kind: Kind, as: IssuePart["kind"]): Rule<IssuePart> =>
  part(kind).map(({ start, end, passage }) => ({ kind: as, start, end, passage }));

const letter: Rule<(LetterPart | IssuePart)[]> = alt<LetterPart | IssuePart>(
  plainPart("cover-page", "cover-page"),
  table("case-header"),
  issuePart("issue-at-dispute", "title"),
  plainPart("clinical-summary", "clinical-summary"),
  plainPart("documents-reviewed", "documents-reviewed"),
  issuePart("guidelines", "guidelines"),
  issuePart("rationale", "rationale"),
  qualifications("qualifications"),
  plainPart("closing", "closing"),
  unrecognized,
).many();

/** Behind an item at dispute the heading opens another letter: a file can hold several. */
function readParts(_reading: Reading, landmarks: readonly Landmark[]): LetterPart[] {
  const letters: (LetterPart | IssuePart)[][] = [[]];
  let hasTitle = false;
  for (const one of run(letter, landmarks)?.value ?? []) {
    if (one.kind === "cover-page" && hasTitle) {
      letters.push([]);
      hasTitle = false;
    }
    hasTitle ||= one.kind === "title";
    letters.at(-1)?.push(one);
  }
  return letters.flatMap(withIssue);
}

function withIssue(parts: readonly (LetterPart | IssuePart)[]): LetterPart[] {
  const of = (kind: IssuePart["kind"]): IssuePart | null => parts.find((one): one is IssuePart => one.kind === kind) ?? null;
  const [title, guidelines, rationale] = [of("title"), of("guidelines"), of("rationale")];
  const own = [title, guidelines, rationale].filter((one) => one !== null);
  const others = parts.filter((one): one is LetterPart => one.kind !== "title" && one.kind !== "guidelines" && one.kind !== "rationale");
  const [first] = own;
  if (!first) return others;
  const issue: IssueBlock = {
    kind: "issue",
    start: first.start,
    end: (own.at(-1) as IssuePart).end,
    number: null,
    title: title?.passage ?? null,
    decision: null,
    claimsAdministratorGuideline: null,
    maximusGuideline: guidelines,
    rationale,
  };
  return [...others, issue];
}

/** The layout of early 2013. */
export const professionalReview: LetterLayout = {
  id: "professional-review",
  wording: WORDING,
  readLandmarks,
  signs: ["cover-page", "issue-at-dispute", "guidelines", "rationale", "qualifications"],
  readParts,
  sentences: [...ABOUT_THE_REVIEWER, ...ABOUT_THE_DOCUMENTS, ...ABOUT_THE_LETTER],
  order: {
    "issue-title": 1,
    "clinical-summary": 2,
    "documents-reviewed": 2,
    "maximus-guideline": 3,
    rationale: 4,
  },
  printsDecisions: false,
  hasClaimsAdministratorGuideline: false,
};
