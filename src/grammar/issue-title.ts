/**
 * The title of an issue: where it begins, and what service is in dispute.
 *
 *     Associated surgical service: Cold therapy unit: Upheld
 *     Norco 10/325mg #60 was the original request. Norco 10/325mg #25 was authorized by the Claims Administrator. The
 *     remaining IMR eligible portion of the original request, Norco 10/325mg #35 is: Upheld
 */
import P from "parsimmon";
import type { Service } from "../schema/index.ts";
import { lastAtMost, trimmed, type Reading, type Stretch } from "../text/reading.ts";
import { anyOf, asDamaged } from "../text/spelling.ts";
import { alt, run, sepBy1, seqMap, textUpTo, token, type Rule } from "./combinators.ts";
import { date } from "./date.ts";
import { describeService } from "./service/service.ts";
import type { Vocabulary } from "./service/vocabulary.ts";

// ---- where a title begins ---------------------------------------------------------------------------------------

/** The longest title seen has 550 characters on 7 lines. */
const LONGEST_TITLE = 1200;
const SENTENCE_END = /[.!?]["'”’)\]]*$/;
const BEGINS_SENTENCE = /^["“'([]?[\p{Lu}\p{N}#]/u;
const IN_LINE_SENTENCE_END = /[.!?]["'”’)\]]* (?=["“'([]?[\p{Lu}\p{N}#])/gu;

const ORIGINAL_REQUEST = /w(?:as|ere) the original request/i;

/** How the letter's lines are set, as far as it tells where a title begins. */
export interface LineSetting {
  /** Line ends between two lines of a paragraph: 1, or 2 in letters printed with double spacing. */
  readonly usualFeeds: number;
  /** Do empty lines stand between the paragraphs of an issue? Plain pdftotext leaves them out. */
  readonly paragraphsAreSetOff: boolean;
  /** False where the text has lost its line ends (a database column, a web page). */
  readonly hasLines: boolean;
}

/**
 * The title that ends at `end` (the colon before the decision) somewhere behind `floor` (the end of the rationale's
 * label). Titles run over several printed lines, hold full stops, and follow the rationale of the issue before, so walk
 * back line by line to the first that begins a paragraph behind a full stop.
 */
export function titleStretch(reading: Reading, floor: number, end: number, setting: LineSetting): Stretch {
  const { text, lines } = reading;
  const whole = trimmed(text, { start: floor, end });
  const lowest = Math.max(whole.start, whole.end - LONGEST_TITLE);
  const title = (start: number): Stretch => trimmed(text, { start, end: whole.end });
  const isWhole = (start: number): boolean => !isUnfinished(text.slice(start, whole.end));
  let paragraph = -1;
  let sentence = -1;
  for (let line = lastAtMost(lines.starts, whole.end - 1); line >= 0 && setting.hasLines; line--) {
    const start = lines.starts[line] as number;
    if (start <= lowest) break;
    const feeds = lines.feeds[line] as number;
    const afterSentence = SENTENCE_END.test(text.slice(Math.max(lowest, start - 8), start).trimEnd());
    const page = lines.pages[line] === true;
    const emptyLine = feeds > setting.usualFeeds && !page;
    if (afterSentence && (emptyLine || page || BEGINS_SENTENCE.test(text.slice(start, start + 3))) && isWhole(start)) {
      if (!setting.paragraphsAreSetOff) return title(start);
      // Set-off titles hold sentences that happen to begin a line: the empty line or page before the title decides,
      // unless the title's own was lost and this one stands before a paragraph of the rationale.
      if (emptyLine) return title(sentence >= 0 && looksLikeRationale(text.slice(start, whole.end)) ? sentence : start);
      if (sentence < 0) sentence = start;
      if (page) return title(sentence);
    }
    if (paragraph < 0 && emptyLine && isWhole(start)) paragraph = start;
  }
  if (paragraph >= 0) return title(paragraph);
  if (sentence >= 0) return title(sentence);
  return title(startOfLastSentence(text, { start: lowest, end: whole.end }, isWhole));
}

/** `… necessary. 2. Naproxen 500mg`: the number is none of the rationale. */
const NUMBER_BEFORE = /[.!?]["'”’)\]]{0,3} (\d{1,2}\. )$/;

/** Where no printed line tells, the title is the last sentence: or the last ones, for a partial approval. */
function startOfLastSentence(text: string, { start, end }: Stretch, isWhole: (start: number) => boolean): number {
  const starts = [...text.slice(start, end).matchAll(IN_LINE_SENTENCE_END)].map((match) => {
    const at = start + match.index + match[0].length;
    return at - (NUMBER_BEFORE.exec(text.slice(Math.max(start, at - 10), at))?.[1]?.length ?? 0);
  });
  return starts.reverse().find(isWhole) ?? start;
}

/** A partial approval begins with what was asked for; without that sentence it is not whole. */
const isUnfinished = (title: string): boolean =>
  /IMR ?-?eligible|(?:authorized|approved) by the Claims Administrator|^The (?:original request|remaining)\b/i.test(title) &&
  !ORIGINAL_REQUEST.test(title);

/** Titles do not speak of necessity, and hold one full stop at most before what was asked for. */
const looksLikeRationale = (title: string): boolean =>
  /medical(?:ly)? necess/i.test(title) || (title.split(ORIGINAL_REQUEST, 1)[0] as string).split(IN_LINE_SENTENCE_END).length > 2;

// ---- what is in dispute -----------------------------------------------------------------------------------------

interface PartialApproval {
  originalRequest: string;
  authorized: string;
  portion: string;
}

const phrase = (...wordings: string[]): Rule<string> => token(new RegExp(` ?${anyOf(wordings, asDamaged)} ?`, "i"));
const upTo = (...wordings: string[]): Rule<string> => textUpTo(new RegExp(` ?${anyOf(wordings, asDamaged)}`, "i"));
const ASKED = ["was the original request.", "were the original request."];
const GRANTED = ["authorized", "approved"].flatMap((granted) => [
  `was ${granted} by the Claims Administrator.`,
  `were ${granted} by the Claims Administrator.`,
]);
const ADMINISTRATOR_GRANTED = ["The Claims Administrator authorized", "The Claims Administrator approved"];
const REMAINING = ["IMR eligible ", "", "disputed ", "denied ", "eligible ", "non-certified ", "requested "]
  .map((which) => `The remaining ${which}portion of the original request,`)
  .concat("The disputed portion of the original request,", "For the remaining portion of the original request,");

/** `Y was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Z is` */
const remainingPortion = seqMap(
  alt(
    seqMap(upTo(...GRANTED), phrase(...GRANTED), (authorized) => authorized),
    seqMap(
      phrase(...ADMINISTRATOR_GRANTED),
      upTo(...REMAINING.map((words) => `. ${words}`)),
      phrase("."),
      (_granted, authorized) => authorized,
    ),
  ),
  phrase(...REMAINING),
  P.all,
  (authorized, _remaining, portion) => ({ authorized, portion }),
);

/** `The Claims Administrator authorized Y, leaving the original request IMR eligible. The original request, X is` */
const wholeRequest = seqMap(
  phrase(...ADMINISTRATOR_GRANTED),
  upTo(", leaving the original request IMR eligible"),
  phrase(", leaving the original request IMR eligible."),
  phrase("The original request,"),
  P.all,
  (_authorized, authorized, _leaving, _request, portion) => ({ authorized, portion }),
);

const partialApproval: Rule<PartialApproval> = seqMap(
  upTo(...ASKED),
  phrase(...ASKED),
  alt(wholeRequest, remainingPortion),
  (originalRequest, _was, rest) => ({ originalRequest, ...rest }),
);

const TRAILING_IS = / ?\bi ?s$/;

/** `#90`, `# 30`, `QTY: 2`, `quantity of 60`; but the 3 of `Tylenol #3` is a strength. */
const QUANTITY =
  /(?<!\b(?:Tylenol|codeine)(?: ?w(?:ith|\/) ?codeine)? ?)(?:#|\bqty\b\.?|\bquantity\b) ?[:=]? ?(?:of )?(\d{1,3}(?:,\d{3})+|\d{1,7})(?!\d|\/\d)/i;
const RETROSPECTIVE = /\bretro(?:spective(?:ly)?|active(?:ly)?)?\b/i;
/** `DOS 11/11/2016`, `dates of service: 6/3/2013 and 6/5/2013`, `(retro 7/21/15)` */
const DATE_OF_SERVICE = /\b(?:DOS|D\.O\.S\.|dates? ?of ?services?|retro(?=:? ?\d))\b/gi;

const between = token(/ ?(?:,|;|&|-|–|and|through|thru|to) ?/i);
const datesOfService = seqMap(
  token(/(?:DOS|D\.O\.S\.|dates? ?of ?services?|retro) ?(?:\(s\))? ?[:,;]? ?(?:of |on |from )?/i),
  sepBy1(date, between),
  (_label, dates) => dates,
);

/** Reads what is in dispute out of a title. */
export function readService(title: string, vocabulary: Vocabulary): Service {
  const partial = title.length > 60 ? run(partialApproval, title)?.value : null;
  const text = partial ? partial.portion.replace(TRAILING_IS, "").trim() : title;
  const originalRequest = partial?.originalRequest.trim() ?? null;
  const quantity = QUANTITY.exec(text)?.[1];
  const dates: string[] = [];
  DATE_OF_SERVICE.lastIndex = 0;
  for (let cue = DATE_OF_SERVICE.exec(title); cue; cue = DATE_OF_SERVICE.exec(title)) {
    for (const { iso } of run(datesOfService, title, cue.index)?.value ?? []) if (iso !== null) dates.push(iso);
  }
  const described = describeService(text, originalRequest, vocabulary);
  return {
    text,
    originalRequest,
    authorized: partial?.authorized.trim() ?? null,
    quantity: quantity === undefined ? null : Number(quantity.replace(/,/g, "")),
    retrospective: dates.length > 0 || RETROSPECTIVE.test(title),
    datesOfService: dates,
    category: described.category,
    subcategory: described.subcategory,
    drug: described.drug,
    procedures: described.procedures,
    imaging: described.imaging,
    equipment: described.equipment,
    bodyParts: described.bodyParts,
    levels: described.levels,
    sessions: described.sessions,
    frequency: described.frequency,
    duration: described.duration,
    refills: described.refills,
    associatedSurgicalService: described.associatedSurgicalService,
    operativePhase: described.operativePhase,
  };
}
