/**
 * The fixed wording of a letter that stands in no field: what is left when fields and labels are taken away is either this,
 * or text that nobody has read.
 *
 *     MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no affiliation with …
 */
import { trimmed, type Stretch } from "../text/reading.ts";
import { endOfWording, standsAt, withoutEndMark, type Letters } from "../text/wording.ts";
import { alt, run } from "./combinators.ts";
import { date, headerDate } from "./date.ts";
import { beginsAlike } from "./landmarks.ts";

/** Wording that every letter of a layout holds: a sentence, or one up to a date, or the beginning of one. */
export interface FixedSentence {
  readonly printed: string;
  readonly letters: Letters;
  /** What can stand behind it in the same sentence. */
  readonly then: "nothing" | "date" | "anything";
}

/** `at least 24 hours a week`: figures are compared as letters are. */
const lettersAndFigures = (words: string): Letters => words.replace(/[^A-Za-z\d]+/g, "").toLowerCase();

const fixed =
  (then: FixedSentence["then"]) =>
  (...words: string[]): FixedSentence[] =>
    words.map((one) => ({ printed: withoutEndMark(one), letters: lettersAndFigures(one), then }));

/** Sentences that are the same in every letter. */
export const sentences = fixed("nothing");
/** `was filed on 10/11/2013` */
export const beforeDates = fixed("date");
/** Beginnings of sentences that go on differently: with a name; or in words of which only the beginning is certain. */
export const beginnings = fixed("anything");

const SENTENCE_END = /[.:](?= ["“(]?[A-Z•\d])/;
const LONGEST_SENTENCE = 500;
/** What ends a sentence says nothing; nor do bullets and the like, unless they stand before something unknown. */
const PUNCTUATION = " .,:;";
const MARKS = "()•·▪◦●○■□\uf0b7-–*/'\"“”‘’_";

/**
 * What of a stretch is none of these sentences: from the first unknown word to the last before the next that is known.
 * `tolerance` is how many characters may stand between them, such as a name and an address.
 */
export function unknownIn(text: string, { start, end }: Stretch, known: readonly FixedSentence[], tolerance = 0): Stretch[] {
  const found: Stretch[] = [];
  let from = -1;
  let mark = -1;
  const close = (to: number): void => {
    const unknown = from < 0 ? null : trimmed(text, { start: from, end: to });
    if (unknown && unknown.end - unknown.start > tolerance) found.push(unknown);
    from = -1;
    mark = -1;
  };
  for (let at = start; at < end;) {
    const character = text.charAt(at);
    if (PUNCTUATION.includes(character) || MARKS.includes(character)) {
      if (mark < 0 && MARKS.includes(character)) mark = at;
      at++;
      continue;
    }
    const behind = endOfSentence(text, at, end, known);
    if (behind > at) {
      close(at);
      at = behind;
      continue;
    }
    if (from < 0) from = mark < 0 ? at : mark;
    const blank = text.indexOf(" ", at);
    at = blank < 0 ? end : blank + 1;
  }
  close(end);
  return found;
}

/** Where the known sentence ends that begins here, or -1: nearly all stand as they are printed, which is told sooner than what a slip changes. */
function endOfSentence(text: string, at: number, limit: number, known: readonly FixedSentence[]): number {
  for (const sentence of known) {
    if (!standsAt(text, at, sentence.printed)) continue;
    const end = endOfRest(text, at + sentence.printed.length, limit, sentence);
    if (end >= 0) return end;
  }
  for (const sentence of known) {
    if (!beginsAlike(text, at, sentence.letters)) continue;
    const end = endOfWording(text, at, sentence.letters);
    const rest = end <= at ? -1 : endOfRest(text, end, limit, sentence);
    if (rest >= 0) return rest;
  }
  return -1;
}

/** Where the sentence ends of which a known one, or its beginning, ends at an offset. */
function endOfRest(text: string, end: number, limit: number, { then }: FixedSentence): number {
  if (end > limit) return -1;
  if (then === "nothing") return end;
  if (then === "date") return endOfDate(text, end);
  const rest = text.slice(end, Math.min(limit, end + LONGEST_SENTENCE));
  const length = rest.search(SENTENCE_END);
  return end + (length < 0 ? rest.length : length);
}

const anyDate = alt(headerDate, date);

/** Behind the date that stands here, if one does. */
function endOfDate(text: string, at: number): number {
  return run(anyDate, text, text.charAt(at) === " " ? at + 1 : at)?.end ?? at;
}

// ---- what several layouts share ---------------------------------------------------------------------------------

/** `He/she has been`; since about 2020 `They have been`. */
const NO_AFFILIATION = ["He/she has", "They have", "The expert reviewer has"].map(
  (has) => `${has} no affiliation with the employer, employee, providers or the claims administrator.`,
);
const PRACTICE = [
  ["He/she has", "is"],
  ["They have", "are"],
  ["The expert reviewer has", "is"],
].map(
  ([has, is]) =>
    `${has} been in active clinical practice for more than five years and ${is} currently working at least 24 hours a week in active practice.`,
);
const LAWS = ["He/she is", "They are", "The expert reviewer is"].map(
  (is) =>
    `${is} familiar with governing laws and regulations, including the strength of evidence hierarchy that applies to Independent Medical Review determinations.`,
);
const selected = (who: string, ...disputed: string[]): string[] =>
  ["his/her", "their"].flatMap((whose) =>
    disputed.map(
      (what) =>
        `The ${who} was selected based on ${whose} clinical experience, education, background, and expertise in the same or similar specialties that evaluate and/or treat the medical condition and ${what}.`,
    ),
  );
const leadToSummary = (who: string): string =>
  `The ${who} developed the following clinical case summary based on a review of the case file, including all medical records:`;
const LEAD_TO_ISSUES = "The Final Determination was based on decisions for the disputed items/services set forth below:";
const LEAD_INS = [leadToSummary("expert reviewer"), LEAD_TO_ISSUES, leadToSummary("physician reviewer")];

/** Does a lead-in sentence begin here that is letter by letter as it should be? So nearly all are, and need no closer look. */
export const isWholeLeadIn = (text: string, start: number): boolean => LEAD_INS.some((words) => text.startsWith(words, start));

/** The first of these sentences. */
export const HOW_DETERMINED = /MAXIMUS Federal Services sent the complete case file/i;

/** What letters say of how they were made, and under the headings that follow. */
export const howDetermined = (who: string, article: "a" | "an"): FixedSentence[] =>
  sentences(
    `MAXIMUS Federal Services sent the complete case file to ${article} ${who}.`,
    ...NO_AFFILIATION,
    ...PRACTICE,
    ...selected(who, "disputed items/services"),
    ...LAWS,
    leadToSummary(who),
    LEAD_TO_ISSUES,
  );

const REVIEWERS = [
  "independent Medical Doctor who made the decision",
  "independent Doctor of Chiropractic who made the decision",
  "independent Doctor of Podiatric Medicine who made the decision",
  "independent Doctor of Psychology who made the decision",
  "independent Psychologist who made the decision",
  "Medical Professional Reviewer who performed this review",
];

/** What stands around the sentence about the reviewer's credentials where it has a section of its own. */
export const ABOUT_THE_REVIEWER: readonly FixedSentence[] = [
  ...sentences(
    ...REVIEWERS.map((who) => `The ${who} has no affiliation with the employer, employee, providers or the claims administrator.`),
    ...PRACTICE,
    ...selected("Expert Reviewer", "treatments in dispute", "treatments/services at issue", "disputed items/services"),
    ...selected("reviewer", "disputed items/services"),
    ...LAWS,
  ),
];

/** The sentence over the list of documents. */
export const ABOUT_THE_DOCUMENTS: readonly FixedSentence[] = sentences(
  "The following relevant documents received from the interested parties and the documents provided with the application were reviewed and considered.",
  "These documents included",
);

/** Letterheads, signatures, copies. */
export const ABOUT_THE_LETTER: readonly FixedSentence[] = sentences(
  "Independent Medical Review",
  "Sacramento, CA",
  "Medical Director",
  "Department of Industrial Relations",
  "Division of Workers' Compensation",
);
