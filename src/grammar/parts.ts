/** The parts of a letter, and the rules for them that layouts share. */
import type { Decision, Layout, Outcome, SectionKind } from "../schema/index.ts";
import type { Reading, Stretch } from "../text/reading.ts";
import { alt, itemOf, optional, seqMap, type Match, type Rule } from "./combinators.ts";
import type { FixedSentence } from "./fixed-wording.ts";
import type { Landmark, LayoutWording } from "./landmarks.ts";

/** A part of the letter: the whole of it, and the passage that it holds (its heading or label left out). */
export interface Part extends Stretch {
  readonly passage: Stretch | null;
}

/** A part that needs no more than its passage. */
export interface PlainPart extends Part {
  readonly kind:
    | "cover-page"
    | "case-header"
    | "how-determined"
    | "clinical-summary"
    | "documents-reviewed"
    | "issues-lead-in"
    | "effect"
    | "closing"
    | "repeated"
    | "unrecognized";
}

/** What a cover page says: the outcome, and then the decisions one by one. */
export interface CoverPage extends Part {
  readonly kind: "cover-page";
  readonly statedOutcome: Match<Outcome> | null;
  /** The treatments in dispute, which it lists as the application names them. */
  readonly treatments: Stretch | null;
}

/** The reviewer's credentials: two labelled lines, or a passage that holds a sentence about them. */
export interface ReviewerPart extends Part {
  readonly kind: "reviewer";
  /** Both lines with their labels, without the sentence that leads to them. */
  readonly lines: Stretch | null;
  readonly states: Stretch | null;
  readonly certifications: Stretch | null;
}

/** One disputed item, from its title to its rationale. */
export interface IssueBlock extends Stretch {
  readonly kind: "issue";
  /** The number that the layout prints before an issue, if it does. */
  readonly number: number | null;
  readonly title: Stretch | null;
  readonly decision: { readonly value: Decision; readonly place: Stretch } | null;
  readonly claimsAdministratorGuideline: Part | null;
  readonly maximusGuideline: Part | null;
  readonly rationale: Part | null;
}

/** A part of the letter and which. */
export type LetterPart = PlainPart | CoverPage | ReviewerPart | IssueBlock;

/** One layout: how its letters are found in their text, and how they are read. */
export interface LetterLayout {
  readonly id: Layout;
  readonly wording: LayoutWording<string>;
  /** The letter's landmarks, with the prose between them, in text order. */
  readLandmarks(reading: Reading): readonly Landmark[];
  /** The kinds of landmarks that no other layout has. */
  readonly signs: readonly string[];
  /** The parts of the letter, in text order. */
  readParts(reading: Reading, landmarks: readonly Landmark[]): readonly LetterPart[];
  /** What can be told of the parts only when they are known to be one letter's. */
  completed?(parts: readonly LetterPart[]): readonly LetterPart[];
  /** The wording that each of its letters has, headings and labels apart. */
  readonly sentences: readonly FixedSentence[];
  /** The order in which the sections of every letter come: each kind's place, for those whose place is certain. */
  readonly order: Readonly<Partial<Record<SectionKind, number>>>;
  /** Does the layout print `Upheld` or `Overturned`, in whatever words? */
  readonly printsDecisions: boolean;
  /** Does it have labels for what the claims administrator relied on? */
  readonly hasClaimsAdministratorGuideline: boolean;
}

/** The end of the last of these that is there. */
export const endOf = (first: Stretch, second: Stretch | null, third: Stretch | null = null): number => (third ?? second ?? first).end;

/** A landmark of one of these kinds. */
export const landmark = (...kinds: string[]): Rule<Landmark> => itemOf<Landmark>(...kinds);

/** The text between two landmarks. */
export const prose: Rule<Landmark> = landmark("prose");

/** A heading or label with the prose behind it. */
export const part = (kind: string): Rule<Part> =>
  seqMap(landmark(kind), optional(prose), (heading, passage) => ({ start: heading.start, end: endOf(heading, passage), passage }));

/** What one side relied on, in a sentence or several: `The Expert Reviewer found … The Expert Reviewer relied on …` */
export const reliance = (kind: string): Rule<Part> =>
  part(kind)
    .atLeast(1)
    .map((sentences) => {
      const [first] = sentences as [Part];
      const end = (sentences.at(-1) as Part).end;
      return { start: first.start, end, passage: first.passage && { start: first.passage.start, end } };
    });

/** A heading or label with the prose behind it, as a part of the letter. */
export const plainPart = (kind: string, as: PlainPart["kind"]): Rule<PlainPart> =>
  part(kind).map(({ start, end, passage }) => ({ kind: as, start, end, passage }));

/** A heading and its lead-in sentence, of which either can be missing, and the prose behind them. */
export const headedPart = (heading: string, leadIn: string, as: PlainPart["kind"]): Rule<PlainPart> =>
  seqMap(
    alt<readonly [Landmark, Landmark | null]>(
      // A page end can put something between the two.
      seqMap(landmark(heading), optional(prose), landmark(leadIn), (first, _between, last) => [first, last] as const),
      landmark(heading, leadIn).map((only) => [only, null] as const),
    ),
    optional(prose),
    ([first, last], passage) => ({ kind: as, start: first.start, end: endOf(first, last, passage), passage }),
  );

/** The same with nothing behind it: what follows is the first issue. */
export const leadInPart = (heading: string, leadIn: string): Rule<PlainPart> =>
  alt(
    seqMap(landmark(heading), optional(prose), landmark(leadIn), (first, _between, last) => ({
      kind: "issues-lead-in" as const,
      start: first.start,
      end: last.end,
      passage: null,
    })),
    landmark(heading, leadIn).map(({ start, end }) => ({ kind: "issues-lead-in" as const, start, end, passage: null })),
  );

/** The label of a table and the table, as one passage. */
export const table = (kind: string): Rule<PlainPart> =>
  seqMap(landmark(kind), optional(prose), (label, rows) => {
    const whole = { start: label.start, end: endOf(label, rows) };
    return { kind: "case-header", start: whole.start, end: whole.end, passage: whole };
  });

/** A heading or label with a passage that holds the sentence `The reviewer is Board Certified in …`. */
export const qualifications = (kind: string): Rule<ReviewerPart> =>
  part(kind).map(({ start, end, passage }) => ({ kind: "reviewer", start, end, passage, lines: null, states: null, certifications: null }));

/** Text that belongs to no part. */
export const unrecognized: Rule<PlainPart> = prose.map(({ start, end }) => ({ kind: "unrecognized", start, end, passage: { start, end } }));
