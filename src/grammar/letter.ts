/**
 * The final determination letter, top to bottom, as landmarks and the prose between them.
 *
 *     Case Number: … | HOW THE IMR FINAL DETERMINATION WAS MADE | The Expert Reviewer has the following credentials:
 *     CLINICAL CASE SUMMARY | IMR ISSUES, DECISIONS AND RATIONALES
 *     Lumbar brace: Upheld | Claims Administrator guideline: … | MAXIMUS guideline: … | Decision rationale: …   (one or more)
 */
import P from "parsimmon";
import type { Stretch } from "../text/reading.ts";
import { itemOf, notAhead, optional, run, type Rule } from "./combinators.ts";
import type { Landmark, LandmarkKind } from "./landmarks.ts";

/** A part of the letter: the whole of it, and the passage that it holds (its heading or label left out). */
export interface Part extends Stretch {
  readonly passage: Stretch | null;
}

/** The two lines of the credentials of 2015 on. */
export interface CredentialsPart extends Stretch {
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

const from = (first: Stretch, ...more: readonly (Stretch | null)[]): Stretch => ({
  start: first.start,
  end: more.reduce((end, stretch) => stretch?.end ?? end, first.end),
});

// ---- above the issues -------------------------------------------------------------------------------------------

/** A heading or label with the prose behind it. */
const part = (kind: LandmarkKind): Rule<Part> =>
  P.seqMap(landmark(kind), optional(prose), (heading, passage) => ({ ...from(heading, passage), passage }));

const caseHeader = P.seqMap(landmark("case-header"), optional(prose), (label, table) => ({ kind: "case-header" as const, ...from(label, table), passage: from(label, table) }));

const howDetermined = part("how-determined").map((read) => ({ kind: "how-determined" as const, ...read }));

/** `The Expert Reviewer has the following credentials:` and two labelled lines, of which damage can have taken any. */
const reviewer = P.alt(
  P.seqMap(landmark("credentials"), optional(prose), optional(part("licensure")), optional(part("certification")), (lead, _between, states, certifications) => [lead, states, certifications] as const),
  P.seqMap(part("licensure"), optional(part("certification")), (states, certifications) => [states, states, certifications] as const),
  part("certification").map((certifications) => [certifications, null, certifications] as const),
).map(([first, states, certifications]) => ({
  kind: "reviewer" as const,
  ...from(first, states, certifications),
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
  ...from(first, last, passage),
  passage,
}));

const issuesLeadIn = headed("issues", "issues-lead-in").map(([first, last]) => ({ kind: "issues-lead-in" as const, ...from(first, last), passage: null }));

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
  return { ...from(label, ...body), passage: first ? from(first, ...body) : null };
});

const issue = P.seqMap(
  optional(title),
  optional(decision),
  optional(part("claims-administrator-guideline")),
  optional(part("maximus-guideline")),
  optional(rationale),
  (ownTitle, ownDecision, claimsAdministratorGuideline, maximusGuideline, ownRationale) => {
    const parts = [ownTitle, ownDecision, claimsAdministratorGuideline, maximusGuideline, ownRationale];
    return {
      kind: "issue" as const,
      ...from(parts.find((one) => one !== null) as Stretch, ...parts),
      title: ownTitle,
      decision: ownDecision,
      claimsAdministratorGuideline,
      maximusGuideline,
      rationale: ownRationale,
    };
  },
);
/** At the top level a label opens an issue even if everything before it is lost. */
const issueBlock: Rule<LetterPart> = P.seqMap(notAhead(notAhead(P.alt(opening, title, decision, claimsAdministratorLabel, maximusLabel, rationaleLabel))), issue, (_ahead, block) => block);

// ---- the letter -------------------------------------------------------------------------------------------------

const unrecognized = prose.map(({ start, end }) => ({ kind: "unrecognized" as const, start, end, passage: { start, end } }));

/** Parts are read where they stand: pages can be out of order, and other text can stand around the letter. */
const letter: Rule<LetterPart[]> = P.alt<LetterPart>(caseHeader, howDetermined, reviewer, clinicalSummary, issuesLeadIn, issueBlock, unrecognized).many();

/** The parts of a letter in text order. */
export const readLetter = (landmarks: readonly Landmark[]): LetterPart[] => run(letter, landmarks)?.value ?? [];
