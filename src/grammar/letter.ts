/**
 * The final determination letter, top to bottom, as landmarks and the prose between them.
 *
 *     Case Number: … | HOW THE IMR FINAL DETERMINATION WAS MADE | The Expert Reviewer has the following credentials:
 *     CLINICAL CASE SUMMARY | IMR ISSUES, DECISIONS AND RATIONALES
 *     Lumbar brace: Upheld | Claims Administrator guideline: … | MAXIMUS guideline: … | Decision rationale: …   (one or more)
 */
import P from "parsimmon";
import type { Stretch } from "../text/reading.ts";
import { ahead, itemOf, notAhead, optional, run, type Rule } from "./combinators.ts";
import type { Landmark, LandmarkKind } from "./landmarks.ts";

/** A part of the letter: the whole of it, and the passage that it holds (its heading or label left out). */
export interface Part extends Stretch {
  readonly passage: Stretch | null;
}

/** The two lines of the credentials of 2015 on. */
export interface CredentialsPart extends Stretch {
  /** Both lines with their labels, without the sentence that leads to them. */
  readonly lines: Stretch | null;
  readonly states: Stretch | null;
  readonly certifications: Stretch | null;
}

/** One disputed item, from its title to its rationale. */
export interface IssueBlock extends Stretch {
  readonly title: Stretch | null;
  readonly decision: Stretch | null;
  readonly claimsAdministratorGuideline: Part | null;
  readonly maximusGuideline: Part | null;
  readonly rationale: Part | null;
}

/** A part of the letter and which. */
export type LetterPart =
  | ({ readonly kind: "case-header" | "how-determined" | "clinical-summary" | "issues-lead-in" | "unrecognized" } & Part)
  | ({ readonly kind: "reviewer" } & CredentialsPart)
  | ({ readonly kind: "issue" } & IssueBlock);

// ---- tokens -----------------------------------------------------------------------------------------------------

const landmark = (...kinds: LandmarkKind[]): Rule<Landmark> => itemOf<Landmark>(...kinds);
const prose = landmark("prose");

/** Where the last of some stretches ends; those that are not there count nothing. */
const endOf = (first: Stretch, second: Stretch | null, third: Stretch | null = null): number => (third ?? second ?? first).end;

// ---- above the issues -------------------------------------------------------------------------------------------

/** A heading or label with the prose behind it. */
const part = (kind: LandmarkKind): Rule<Part> =>
  P.seqMap(landmark(kind), optional(prose), (heading, passage) => ({ start: heading.start, end: endOf(heading, passage), passage }));

const caseHeader = P.seqMap(landmark("case-header"), optional(prose), (label, table) => {
  const whole = { start: label.start, end: endOf(label, table) };
  return { kind: "case-header" as const, start: whole.start, end: whole.end, passage: whole };
});

const howDetermined = part("how-determined").map(({ start, end, passage }) => ({ kind: "how-determined" as const, start, end, passage }));

/** `The Expert Reviewer has the following credentials:` and two labelled lines, of which damage can have taken any. */
const reviewer = P.alt(
  P.seqMap(landmark("credentials"), optional(prose), optional(part("licensure")), optional(part("certification")), (lead, _between, states, certifications) => [lead, states, certifications] as const),
  P.seqMap(part("licensure"), optional(part("certification")), (states, certifications) => [states, states, certifications] as const),
  part("certification").map((certifications) => [certifications, null, certifications] as const),
).map(([first, states, certifications]) => ({
  kind: "reviewer" as const,
  start: first.start,
  end: endOf(first, states, certifications),
  lines: states || certifications ? { start: ((states ?? certifications) as Part).start, end: endOf(first, states, certifications) } : null,
  states: states?.passage ?? null,
  certifications: certifications?.passage ?? null,
}));

/** The heading and its lead-in sentence; either can be missing, and a sentence can stand between them. */
const headed = (heading: LandmarkKind, leadIn: LandmarkKind): Rule<readonly [Stretch, Stretch | null]> =>
  P.alt(
    P.seqMap(landmark(heading), landmark(leadIn), (first, last) => [first, last] as const),
    P.seqMap(landmark(heading, leadIn), P.succeed(null), (first, last) => [first, last] as const),
  );

const clinicalSummary = P.seqMap(headed("clinical-summary", "clinical-summary-lead-in"), optional(prose), ([first, last], passage) => ({
  kind: "clinical-summary" as const,
  start: first.start,
  end: endOf(first, last, passage),
  passage,
}));

const issuesLeadIn = headed("issues", "issues-lead-in").map(([first, last]) => ({ kind: "issues-lead-in" as const, start: first.start, end: endOf(first, last), passage: null }));

// ---- an issue ---------------------------------------------------------------------------------------------------

const title = landmark("title");
const decision = landmark("decision");
const claimsAdministratorLabel = landmark("claims-administrator-guideline");
const maximusLabel = landmark("maximus-guideline");
const rationaleLabel = landmark("rationale");

/**
 * How an issue begins, also where damage took its decision word or a label. A label alone is none: reviewers quote labels
 * and decision words of other letters, but never the whole sequence.
 */
const opening: Rule<unknown> = P.seq(
  optional(title),
  P.alt(
    P.seq(decision, optional(prose), P.alt(claimsAdministratorLabel, maximusLabel)),
    P.seq(claimsAdministratorLabel, optional(prose), P.alt(maximusLabel, rationaleLabel)),
    P.seq(maximusLabel, optional(prose), rationaleLabel),
  ),
);

const otherPart = landmark("case-header", "how-determined", "credentials", "clinical-summary", "issues", "issues-lead-in", "clinical-summary-lead-in");

/** Labels and decision words that a rationale quotes are part of it. */
const quoted = P.seqMap(
  notAhead(P.alt(opening, otherPart)),
  landmark("title", "decision", "claims-administrator-guideline", "maximus-guideline", "rationale", "licensure", "certification"),
  (_not, landmark) => landmark,
);

const rationale: Rule<Part> = P.seqMap(rationaleLabel, P.alt(prose, quoted).many(), (label, body) => {
  const [first] = body;
  const { end } = body.at(-1) ?? label;
  return { start: label.start, end, passage: first ? { start: first.start, end } : null };
});

/** Any of its parts can be lost to damage, but not all. */
const issue: Rule<LetterPart> = P.seqMap(
  ahead(landmark("title", "decision", "claims-administrator-guideline", "maximus-guideline", "rationale")),
  optional(title),
  optional(decision),
  optional(part("claims-administrator-guideline")),
  optional(part("maximus-guideline")),
  optional(rationale),
  (_any, ownTitle, ownDecision, claimsAdministratorGuideline, maximusGuideline, ownRationale) => {
    const first = ownTitle ?? ownDecision ?? claimsAdministratorGuideline ?? maximusGuideline ?? ownRationale;
    const last = ownRationale ?? maximusGuideline ?? claimsAdministratorGuideline ?? ownDecision ?? ownTitle;
    return {
      kind: "issue" as const,
      start: (first as Stretch).start,
      end: (last as Stretch).end,
      title: ownTitle,
      decision: ownDecision,
      claimsAdministratorGuideline,
      maximusGuideline,
      rationale: ownRationale,
    };
  },
);

// ---- the letter -------------------------------------------------------------------------------------------------

const unrecognized = prose.map(({ start, end }) => ({ kind: "unrecognized" as const, start, end, passage: { start, end } }));

/** Parts are read where they stand: pages can be out of order, and other text can stand around the letter. */
const letter: Rule<LetterPart[]> = P.alt<LetterPart>(issue, caseHeader, howDetermined, reviewer, clinicalSummary, issuesLeadIn, unrecognized).many();

/** The parts of a letter in text order. */
export const readLetter = (landmarks: readonly Landmark[]): LetterPart[] => run(letter, landmarks)?.value ?? [];

/**
 * The parts of each letter that a text holds. A further letter begins at a header or boilerplate that comes a second time
 * behind issues: with another case number, or before another summary. The same again is a page that was scanned twice.
 */
export function separateLetters(text: string, parts: readonly LetterPart[]): LetterPart[][] {
  const letters: LetterPart[][] = [];
  let own: LetterPart[] = [];
  parts.forEach((part, at) => {
    const begins = part.kind === "case-header" || part.kind === "how-determined";
    if (begins && own.some(({ kind }) => kind === "issue") && own.some(({ kind }) => kind === part.kind) && !isRepeated(text, own, parts.slice(at, at + 4))) {
      letters.push(own);
      own = [];
    }
    own.push(part);
  });
  if (own.length > 0) letters.push(own);
  return letters;
}

const wordingOf = (text: string, part: LetterPart | undefined): string => (part ? text.slice(part.start, part.end) : "");

function isRepeated(text: string, own: readonly LetterPart[], next: readonly LetterPart[]): boolean {
  const kind = next[0]?.kind === "case-header" ? "case-header" : "clinical-summary";
  const again = next.find((part) => part.kind === kind);
  return again !== undefined && wordingOf(text, again) === wordingOf(text, own.find((part) => part.kind === kind));
}
