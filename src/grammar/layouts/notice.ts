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
import { alt, notAhead, optional, run, seqMap, type Rule } from "../combinators.ts";
import { decidedItem } from "../decision-sentence.ts";
import {
  canBeginLine,
  findHeadings,
  findLabels,
  inTextOrder,
  withProse,
  wording,
  type Landmark,
  type LayoutWording,
} from "../landmarks.ts";
import {
  endOf,
  landmark,
  part,
  plainPart,
  prose,
  qualifications,
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

const WORDING: LayoutWording<Kind> = {
  headings: [
    wording("cover-page", "MAXIMUS FEDERAL SERVICES, INC."),
    wording("cover-page", "Notice of Independent Medical Review Determination"),
    wording("decisions", "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE"),
    wording("closing", "Sincerely"),
  ],
  labels: [
    wording("case-header", "Dated"),
    wording("qualifications", "Medical Qualifications of the Expert Reviewer"),
    wording("clinical-summary", "Expert Reviewer Case Summary"),
    wording("clinical-summary", "Case Summary"),
    wording("documents-reviewed", "Documents Reviewed for Determination"),
    wording(
      "relied-upon",
      "Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her Decision",
    ),
    wording("relied-upon", "The Medical Treatment Guidelines Relied Upon by the Expert Reviewer to Make His/Her Decision"),
    wording("rationale", "Rationale for the Decision"),
    wording("effect", "Effect of the Decision"),
    wording("closing", "Disclaimer"),
  ],
};

// ---- landmarks --------------------------------------------------------------------------------------------------

function readLandmarks(reading: Reading): Landmark<Kind>[] {
  const found = [
    ...findHeadings(reading, WORDING.headings),
    ...findLabels(reading, WORDING.labels),
    ...decisions(reading),
    ...regardings(reading),
    ...reliances(reading),
  ];
  return withProse(reading.text, inTextOrder(found));
}

/** `1) MAXIMUS Federal Services, Inc. has determined the request for H-wave unit is notmedically necessary and appropriate.` */
const DETERMINED = /\b\d{1,2}[.)] MAXIMUS Federal Services,? Inc\.? has determined (?:that )?(?:the )?(?:requests? for )?/gi;
const LONGEST_DECISION = 720;

function decisions(reading: Reading): Landmark<Kind>[] {
  const { text } = reading;
  const found: Landmark<Kind>[] = [];
  for (const { index, 0: words } of text.matchAll(DETERMINED)) {
    const start = index + words.length;
    const read = canBeginLine(reading, index) ? run(decidedItem, text.slice(start, start + LONGEST_DECISION))?.value : null;
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
const REGARDING = /\b\d{1,2}[.)] Regarding (?:the )?(?:requests? for )?/gi;
const LONGEST_TITLE = 700;

function regardings(reading: Reading): Landmark<Kind>[] {
  const { text } = reading;
  const found: Landmark<Kind>[] = [];
  for (const { index, 0: words } of text.matchAll(REGARDING)) {
    const start = index + words.length;
    const colon = text.indexOf(":", endOfTitle(text, start));
    if (colon < 0 || !canBeginLine(reading, index)) continue;
    const title = trimmed(text, { start, end: colon });
    found.push(
      { kind: "regarding", start: index, end: start },
      { kind: "title", start: title.start, end: title.end },
      { kind: "title-colon", start: colon, end: colon + 1 },
    );
  }
  return found;
}

/** The colon that ends the title: titles hold colons, so it is the last before the label that follows. */
function endOfTitle(text: string, start: number): number {
  const rest = text.slice(start, start + LONGEST_TITLE);
  const label = rest.search(/ ?: (?:Section of the Medical|The Medical Treatment|Rationale for)/i);
  return label >= 0 ? start + label : start;
}

/** The claims administrator's sentence stands inside the part of the expert reviewer's guidelines. */
const RELIANCE = /\bThe (Claims Administrator|Expert Reviewer|Physician Reviewer) (?=(?:based|relied|did not|cited|used|found))/gi;

const reliances = ({ text }: Reading): Landmark<Kind>[] =>
  [...text.matchAll(RELIANCE)].map(({ index, 1: who }) => ({
    kind: who?.startsWith("C") ? "claims-administrator" : "expert-reviewer",
    start: index,
    end: index,
  }));

// ---- the notice -------------------------------------------------------------------------------------------------

const coverPage: Rule<CoverPage> = seqMap(landmark("cover-page"), optional(prose), (first, rest) => ({
  kind: "cover-page",
  start: first.start,
  end: endOf(first, rest),
  passage: null,
  statedOutcome: null,
}));

interface Decided extends Stretch {
  readonly item: Stretch;
  readonly decision: { readonly value: Decision; readonly place: Stretch };
}
const decided: Rule<Decided> = seqMap(
  landmark("number"),
  landmark("item"),
  landmark("upheld", "overturned"),
  optional(prose),
  (number, item, decision) => ({
    start: number.start,
    end: decision.end,
    item,
    decision: { value: decision.kind as Decision, place: decision },
  }),
);

/** The decisions, on the cover page and again below the heading. */
interface DecisionList extends PlainPart {
  readonly decided: readonly Decided[];
}
const firstList: Rule<DecisionList> = decided.atLeast(1).map((list) => ({
  kind: "cover-page",
  start: (list[0] as Decided).start,
  end: (list.at(-1) as Decided).end,
  passage: null,
  decided: list,
}));
const secondList: Rule<DecisionList> = seqMap(landmark("decisions"), optional(prose), decided.many(), (heading, sentence, list) => ({
  kind: "issues-lead-in",
  start: heading.start,
  end: endOf(heading, sentence, list.at(-1) ?? null),
  passage: null,
  decided: list,
}));

// ---- a disputed item --------------------------------------------------------------------------------------------

const ofRationale = alt(prose, landmark("claims-administrator", "expert-reviewer"));

const rationale: Rule<Part> = seqMap(landmark("rationale"), ofRationale.many(), (label, body) => {
  const [first] = body;
  const { end } = body.at(-1) ?? label;
  return { start: label.start, end, passage: first ? { start: first.start, end } : null };
});

const reliedUpon = seqMap(
  optional(landmark("relied-upon")),
  optional(prose),
  optional(part("claims-administrator")),
  optional(part("expert-reviewer")),
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

const issue: Rule<IssueBlock> = seqMap(
  landmark("regarding"),
  landmark("title"),
  landmark("title-colon"),
  reliedUpon,
  optional(rationale),
  (regarding, title, colon, { label, claimsAdministrator, expertReviewer }, ownRationale) => ({
    kind: "issue",
    start: regarding.start,
    end: (ownRationale ?? expertReviewer ?? claimsAdministrator ?? label ?? colon).end,
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
  alt(prose, landmark("closing", "claims-administrator", "expert-reviewer")).many(),
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

const letter: Rule<(LetterPart | DecisionList)[]> = alt<LetterPart | DecisionList>(
  coverPage,
  table("case-header"),
  firstList,
  secondList,
  qualifications("qualifications"),
  summary,
  plainPart("documents-reviewed", "documents-reviewed"),
  issue,
  plainPart("effect", "effect"),
  plainPart("closing", "closing"),
  unrecognized,
  stray,
).many();

/** Gives each item its decision from the lists, by its place in them; a list printed twice is one list. */
function readParts(_reading: Reading, landmarks: readonly Landmark[]): LetterPart[] {
  const parts = run(letter, landmarks)?.value ?? [];
  const lists = parts.flatMap((part) => ("decided" in part && part.decided.length > 0 ? [part.decided] : []));
  const list = lists.sort((a, b) => b.length - a.length)[0] ?? [];
  let number = 0;
  const read = parts.map((part): LetterPart => {
    if (part.kind !== "issue") return part;
    const own = list[number++];
    return { ...part, title: part.title ?? own?.item ?? null, decision: own?.decision ?? null };
  });
  // A letter that was cut off has decisions whose items are lost.
  const lost = list.slice(number).map(({ start, end, item, decision }): IssueBlock => ({
    kind: "issue",
    start,
    end,
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
  readParts,
  printsDecisions: true,
  hasClaimsAdministratorGuideline: true,
};
