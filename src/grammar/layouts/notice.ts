/**
 * The letters of mid to late 2013: a notice with the decisions, printed twice, and then a part for each of them.
 *
 *     Notice of Independent Medical Review Determination | Dated: … | Employee: … MAXIMUS Case Number: …
 *     1) MAXIMUS Federal Services, Inc. has determined the request for EMG/NCV is medically necessary and appropriate.
 *     INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE | the same decisions again
 *     Medical Qualifications of the Expert Reviewer: | Case Summary: | Documents Reviewed for Determination:
 *     1) Regarding the request for EMG/NCV : | … Relied Upon by the Expert Reviewer … | Rationale for the Decision:   (one or more)
 *     Effect of the Decision: | Sincerely, | Disclaimer:
 */
import type { Decision } from "../../schema/index.ts";
import { trimmed, type Reading, type Stretch } from "../../text/reading.ts";
import { endOfWording, lettersOf } from "../../text/wording.ts";
import { alt, notAhead, optional, run, seqMap, type Rule } from "../combinators.ts";
import { decidedItem, decidedItemWithSlips } from "../decision-sentence.ts";
import {
  canBeginLine,
  damagedDated,
  endsSentence,
  findHeadings,
  findLabels,
  firstOfRun,
  inLineLabel,
  inTextOrder,
  labelFinder,
  withoutDatesInProse,
  withProse,
  wording,
  type Landmark,
  type LayoutWording,
} from "../landmarks.ts";
import {
  ABOUT_THE_DOCUMENTS,
  ABOUT_THE_LETTER,
  ABOUT_THE_REVIEWER,
  beforeDates,
  beginnings,
  sentences,
  type FixedSentence,
} from "../fixed-wording.ts";
import { findReliances } from "../reliances.ts";
import {
  endOf,
  landmark,
  plainPart,
  prose,
  qualifications,
  reliance,
  table,
  unrecognized,
  type CoverPage,
  type IssueBlock,
  type LetterLayout,
  type LetterPart,
  type Part,
  type PlainPart,
} from "../parts.ts";

type Kind =
  | "cover-page"
  | "case-header"
  | "decisions"
  | "number"
  | "item"
  | Decision
  | "qualifications"
  | "clinical-summary"
  | "documents-reviewed"
  | "regarding"
  | "title"
  | "title-colon"
  | "relied-upon"
  | "claims-administrator"
  | "expert-reviewer"
  | "rationale"
  | "effect"
  | "closing";

/** Some letters print it with a colon, and some as a heading, on one line or two. */
const RELIED_UPON = [
  "Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her Decision",
  "The Medical Treatment Guidelines Relied Upon by the Expert Reviewer to Make His/Her Decision",
  "Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer",
  "Medical Treatment Guidelines Relied Upon by the Expert Reviewer",
].map((words) => wording("relied-upon", words));

const WORDING: LayoutWording<Kind> = {
  headings: [
    wording("cover-page", "MAXIMUS FEDERAL SERVICES, INC."),
    wording("cover-page", "Notice of Independent Medical Review Determination"),
    wording("decisions", "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE"),
    ...RELIED_UPON,
    wording("closing", "Sincerely"),
  ],
  labels: [
    wording("case-header", "Dated"),
    wording("case-header", "Date of UR Decision"),
    wording("qualifications", "Medical Qualifications of the Expert Reviewer"),
    wording("clinical-summary", "Expert Reviewer Case Summary"),
    wording("clinical-summary", "Clinical Summary"),
    wording("clinical-summary", "Case Summary"),
    wording("documents-reviewed", "Documents Reviewed for Determination"),
    ...RELIED_UPON,
    inLineLabel("rationale", "Rationale for the Decision"),
    wording("effect", "Effect of the Decision"),
    wording("closing", "Disclaimer"),
  ],
};
const LABELS = labelFinder(WORDING.labels);

/** Known from copies: of most sentences only the beginnings are held to be certain. */
const SENTENCES: readonly FixedSentence[] = [
  ...ABOUT_THE_REVIEWER,
  ...ABOUT_THE_DOCUMENTS,
  ...ABOUT_THE_LETTER,
  ...beforeDates(
    "An application for Independent Medical Review was filed on",
    "disputing the Utilization Review Denial dated",
    "A Notice of Assignment and Request for Information was provided to the above parties on",
  ),
  ...sentences(
    "A decision has been made for each of the treatment and/or services that were in dispute",
    "The determination of MAXIMUS Federal Services and its physician reviewer is deemed to be the final determination of the Administrative Director",
    "With respect to the medical necessity of the treatment in dispute, this determination is binding on all parties.",
  ),
  ...beginnings(
    "In accordance with California Labor Code Section",
    "The determination is presumed to be correct",
    "The determination of the administrative director shall be presumed to be correct",
    "A determination of the administrative director may be reviewed only",
    "MAXIMUS is providing an independent review service",
    "MAXIMUS is not engaged in the practice of law or medicine",
    "Decisions about the use or nonuse of health care services",
    "MAXIMUS is not liable for any consequences",
  ),
];

// ---- landmarks --------------------------------------------------------------------------------------------------

function readLandmarks(reading: Reading): Landmark<Kind>[] {
  const headings = findHeadings(reading, WORDING.headings);
  const labels = findLabels(reading, LABELS);
  const found = [
    ...headings,
    ...labels,
    ...damagedDated(reading, labels),
    ...decisions(reading),
    ...regardings(reading, inTextOrder([...headings, ...labels])),
    ...reliances(reading),
  ];
  return withProse(reading.text, firstOfRun(withoutDatesInProse(reading.text, inTextOrder(found)), "case-header"));
}

/** `1) MAXIMUS Federal Services, Inc. has determined the request for H-wave unit is notmedically necessary and appropriate.` */
const DETERMINED = /\b\d{1,2}[.)] MAXIMUS Federal Services,? Inc\.? has determined (?:that )?(?:the )?(?:requests? for )?/gi;
const LONGEST_DECISION = 720;

function decisions(reading: Reading): Landmark<Kind>[] {
  const { text } = reading;
  const found: Landmark<Kind>[] = [];
  const begun = [...text.matchAll(DETERMINED)].filter(({ index }) => canBeginLine(reading, index));
  for (const [at, { index, 0: words }] of begun.entries()) {
    const start = index + words.length;
    const rest = text.slice(start, Math.min(start + LONGEST_DECISION, begun[at + 1]?.index ?? Infinity));
    const read = (run(decidedItem, rest) ?? run(decidedItemWithSlips, rest))?.value;
    if (!read) continue;
    found.push(
      { kind: "number", start: index, end: start },
      { kind: "item", start, end: start + read.item.end },
      { kind: read.decision.value, start: start + read.decision.start + 1, end: start + read.decision.end },
    );
  }
  return found;
}

/** `1) Regarding the request for Norco 10/325mg #120 :` */
const NUMBER = /\b\d{1,2}[.)] /g;
const REGARDING = lettersOf("Regarding the request for");
const REGARDING_OTHERWISE = /^Regarding (?:the )?(?:requests? for )?/i;
const LONGEST_TITLE = 700;

function regardings(reading: Reading, labels: readonly Landmark<Kind>[]): Landmark<Kind>[] {
  const { text } = reading;
  const found: Landmark<Kind>[] = [];
  const ends = labels.filter(({ kind }) => ENDS_TITLE.has(kind)).map(({ start }) => start);
  let next = 0;
  for (const { index, 0: number } of text.matchAll(NUMBER)) {
    const behind = index + number.length;
    const wording = endOfWording(text, behind, REGARDING);
    const other = wording > behind ? null : REGARDING_OTHERWISE.exec(text.slice(behind, behind + 30));
    if (wording <= behind && !other) continue;
    const start = other ? behind + other[0].length : wording + 1;
    while (next < ends.length && (ends[next] as number) < start) next++;
    // In mid-line, where an extractor glued lines, only the label that follows shows that this is none of a reviewer's sentences.
    const label = ends[next] ?? Infinity;
    if (!canBeginLine(reading, index) && !(endsSentence(text, index) && label - start < LONGEST_TITLE)) continue;
    const colon = endOfTitle(text, start, label);
    if (colon < 0) continue;
    const title = trimmed(text, { start, end: colon });
    found.push(
      { kind: "regarding", start: index, end: start },
      { kind: "title", start: title.start, end: title.end },
      { kind: "title-colon", start: colon, end: colon + 1 },
    );
  }
  return found;
}

const ENDS_TITLE: ReadonlySet<string> = new Set<Kind>(["relied-upon", "rationale"]);

/** The colon that ends the title: titles hold colons, so it is the last before the label that follows; else the first. */
function endOfTitle(text: string, start: number, label: number): number {
  const rest = text.slice(start, start + LONGEST_TITLE);
  const last = label - start < LONGEST_TITLE ? rest.lastIndexOf(":", label - start - 1) : -1;
  const colon = last >= 0 ? last : rest.indexOf(":");
  return colon >= 0 ? start + colon : -1;
}

/** The claims administrator's sentence stands inside the part of the expert reviewer's guidelines. */
const reliances = (reading: Reading): Landmark<Kind>[] =>
  findReliances(reading).map(({ side, start }) => ({ kind: side === "reviewer" ? "expert-reviewer" : side, start, end: start }));

// ---- the notice -------------------------------------------------------------------------------------------------

const coverPage: Rule<CoverPage> = seqMap(landmark("cover-page"), optional(prose), (first, rest) => ({
  kind: "cover-page",
  start: first.start,
  end: endOf(first, rest),
  passage: null,
  statedOutcome: null,
  treatments: null,
}));

interface Decided extends Stretch {
  readonly number: number;
  readonly item: Stretch;
  readonly decision: { readonly value: Decision; readonly place: Stretch };
}
const decided = (text: string): Rule<Decided> =>
  seqMap(landmark("number"), landmark("item"), landmark("upheld", "overturned"), optional(prose), (number, item, decision) => ({
    start: number.start,
    end: decision.end,
    number: numberAt(text, number.start),
    item,
    decision: { value: decision.kind as Decision, place: decision },
  }));

/** The number with which a list's item begins. */
const numberAt = (text: string, offset: number): number => Number.parseInt(text.slice(offset, offset + 2), 10);

/** The decisions, on the cover page and again below the heading. */
interface DecisionList extends PlainPart {
  readonly decided: readonly Decided[];
}
const firstList = (text: string): Rule<DecisionList> =>
  decided(text)
    .atLeast(1)
    .map((list) => ({
      kind: "cover-page",
      start: (list[0] as Decided).start,
      end: (list.at(-1) as Decided).end,
      passage: null,
      decided: list,
    }));
const secondList = (text: string): Rule<DecisionList> =>
  seqMap(landmark("decisions"), optional(prose), decided(text).many(), (heading, sentence, list) => ({
    kind: "issues-lead-in",
    start: heading.start,
    end: endOf(heading, sentence, list.at(-1) ?? null),
    passage: null,
    decided: list,
  }));

// ---- a disputed item --------------------------------------------------------------------------------------------

const ofRationale = alt(prose, landmark("claims-administrator", "expert-reviewer", "case-header"));

const rationale: Rule<Part> = seqMap(landmark("rationale"), ofRationale.many(), (label, body) => {
  const [first] = body;
  const { end } = body.at(-1) ?? label;
  return { start: label.start, end, passage: first ? { start: first.start, end } : null };
});

const reliedUpon = seqMap(
  optional(landmark("relied-upon")),
  optional(prose),
  optional(reliance("claims-administrator")),
  optional(reliance("expert-reviewer")),
  (label, other, claimsAdministrator, expertReviewer) => {
    const own = expertReviewer ?? (other && { start: other.start, end: other.end, passage: other });
    // The label opens whichever part comes first.
    const opened = (part: Part | null): Part | null => part && label && { start: label.start, end: part.end, passage: part.passage };
    return {
      claimsAdministrator: opened(claimsAdministrator) ?? claimsAdministrator,
      expertReviewer: claimsAdministrator ? own : (opened(own) ?? own),
      label,
    };
  },
);

const issue = (text: string): Rule<IssueBlock> =>
  seqMap(
    landmark("regarding"),
    landmark("title"),
    landmark("title-colon"),
    reliedUpon,
    optional(rationale),
    (regarding, title, colon, { label, claimsAdministrator, expertReviewer }, ownRationale) => ({
      kind: "issue",
      start: regarding.start,
      end: (ownRationale ?? expertReviewer ?? claimsAdministrator ?? label ?? colon).end,
      number: numberAt(text, regarding.start),
      title,
      decision: null,
      claimsAdministratorGuideline: claimsAdministrator,
      maximusGuideline: expertReviewer,
      rationale: ownRationale,
    }),
  );

// ---- the letter -------------------------------------------------------------------------------------------------

/** The summary can be taken from the denial, with a disclaimer; that label closes the letter only behind the items. */
const summary: Rule<PlainPart> = seqMap(
  landmark("clinical-summary"),
  alt(prose, landmark("closing", "claims-administrator", "expert-reviewer", "case-header")).many(),
  (label, body) => {
    const [first] = body;
    const { end } = body.at(-1) ?? label;
    return { kind: "clinical-summary", start: label.start, end, passage: first ? { start: first.start, end } : null };
  },
);

const stray = seqMap(
  notAhead(prose),
  landmark("title", "relied-upon", "claims-administrator", "expert-reviewer", "rationale", "item", "upheld", "overturned"),
  (_not, { start, end }): LetterPart => ({
    kind: "unrecognized",
    start,
    end,
    passage: null,
  }),
);

const letter = (text: string): Rule<(LetterPart | DecisionList)[]> =>
  alt<LetterPart | DecisionList>(
    coverPage,
    table("case-header"),
    firstList(text),
    secondList(text),
    qualifications("qualifications"),
    summary,
    plainPart("documents-reviewed", "documents-reviewed"),
    issue(text),
    plainPart("effect", "effect"),
    plainPart("closing", "closing"),
    unrecognized,
    stray,
  ).many();

/** Gives each item of a letter its decision from the lists, by its number; a list printed twice is one list. */
function completed(parts: readonly LetterPart[]): LetterPart[] {
  const list = new Map<number, Decided>();
  for (const part of parts)
    for (const one of "decided" in part ? (part as DecisionList).decided : []) if (!list.has(one.number)) list.set(one.number, one);
  const items = parts.filter((part): part is IssueBlock => part.kind === "issue" && part.number !== null);
  // A number that is printed twice tells nothing: the items stand in the order of the list.
  const inOrder = items.length === list.size && new Set(items.map(({ number }) => number)).size < items.length;
  const decidedOf = (item: IssueBlock): number => (inOrder ? ([...list.keys()][items.indexOf(item)] as number) : (item.number as number));
  const known = new Set(items.map(decidedOf));
  const read = parts.map((part): LetterPart => {
    if (part.kind !== "issue" || part.number === null) return part;
    const own = list.get(decidedOf(part));
    return { ...part, title: part.title ?? own?.item ?? null, decision: own?.decision ?? null };
  });
  // A letter that was cut off has decisions whose items are lost.
  for (const number of known) list.delete(number);
  const lost = [...list.values()].map(({ start, end, number, item, decision }): IssueBlock => ({
    kind: "issue",
    start,
    end,
    number,
    title: item,
    decision,
    claimsAdministratorGuideline: null,
    maximusGuideline: null,
    rationale: null,
  }));
  return [...read, ...lost];
}

/** The layout of mid to late 2013. */
export const notice: LetterLayout = {
  id: "notice",
  wording: WORDING,
  readLandmarks,
  signs: ["decisions", "number", "qualifications", "regarding", "relied-upon", "effect"],
  readParts: ({ text }, landmarks) => run(letter(text), landmarks)?.value ?? [],
  completed,
  sentences: SENTENCES,
  order: {
    "case-header": 0,
    reviewer: 1,
    "clinical-summary": 1,
    "documents-reviewed": 1,
    "issue-title": 2,
    "claims-administrator-guideline": 2,
    "maximus-guideline": 2,
    rationale: 2,
    effect: 3,
    closing: 4,
  },
  printsDecisions: true,
  hasClaimsAdministratorGuideline: true,
};
