/**
 * The clinical case summary: who the injured worker is, when the injury was, when utilization review denied the request.
 *
 *     The injured worker is a 44-year-old male with a date of injury of November 12, 2008. … On 11-23-2016 Utilization
 *     Review non-certified the request for comprehensive psychological testing.
 */
import type { ClinicalSummary } from "../schema/index.ts";
import { spanOf, type Reading, type Stretch } from "../text/reading.ts";
import { asDamaged } from "../text/spelling.ts";
import { scan, type Match } from "./combinators.ts";
import { DATE_CUE, date, type ReadDate } from "./date.ts";

/** What the summary says, citations apart, where it tells the two dates, and the place of an injury date that no calendar has. */
export interface ReadSummary {
  readonly summary: Omit<ClinicalSummary, "citations">;
  readonly places: { readonly dateOfInjury: Stretch | null; readonly utilizationReviewDate: Stretch | null };
  /** Every day that it names: of `cumulative trauma from 01/02/2010 to 10/10/2016` the first alone is the date of injury. */
  readonly days: readonly (string | null)[];
  readonly impossibleDates: readonly Stretch[];
}

/** Reads the summary's facts; its dates are taken as it tells them. */
export function readClinicalSummary(reading: Reading, stretch: Stretch): ReadSummary {
  const text = reading.text.slice(stretch.start, stretch.end);
  const dates = scan(text, DATE_CUE, date);
  const injury = dates.find((found) => tellsInjury(text, found)) ?? dates.find((found) => isDayOfInjury(text, found));
  const review = utilizationReviewDate(text, dates, injury);
  const placeOf = (found: Match<ReadDate> | undefined): Stretch | null =>
    found ? { start: stretch.start + found.start, end: stretch.start + found.end } : null;
  const place = placeOf(injury);
  return {
    summary: {
      text,
      span: spanOf(reading, stretch),
      patient: readPatient(text),
      dateOfInjury: injury?.value.iso ?? null,
      utilizationReviewDate: review?.value.iso ?? null,
    },
    places: { dateOfInjury: place, utilizationReviewDate: placeOf(review) },
    days: dates.map(({ value }) => value.iso),
    impossibleDates: place && injury?.value.iso === null ? [place] : [],
  };
}

// ---- the injured worker -----------------------------------------------------------------------------------------

const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const NUMBER_WORD = `(?:${TENS.join("|")})(?:[- ]?(?:${ONES.join("|")}))?|eighteen|nineteen`;

/** `44-year-old`, `sixty-one year old`, `53 y/o`, `is 66 years old`, `61 year-old`, `71 years of age` */
const AGE = new RegExp(
  String.raw`\b(\d{1,3}|${NUMBER_WORD}) ?[-‐‑–]? ?(?:years?|yrs?\.?) ?[-‐‑–]? ?(?:old|of age)\b|\b(\d{1,3}) ?(?:y ?\/ ?o\b|y\.o\.|yo\b)|\baged? (\d{1,3})\b(?! ?%)`,
  "i",
);
/** A stated word; `Mrs.` and pronouns are not taken for one. */
const SEX = new RegExp(
  String.raw`\b(?:(${asDamaged("female")}|${asDamaged("woman")}|lady|girl)|${asDamaged("male")}|ma ?n|${asDamaged("gentleman")}|boy)\b`,
  "i",
);
const SEX_BEHIND_AGE = /^[ ,]{0,2}([FM])\b(?!['’.])/;
const OPENING = 320;
const REACH_OF_AGE = 60;
const OLDEST = 120;

function readPatient(text: string): ClinicalSummary["patient"] {
  const found = AGE.exec(text);
  const age = found ? numberOf((found[1] ?? found[2] ?? found[3]) as string) : null;
  const sex = (found && sexBehindAge(text, found.index + found[0].length)) ?? sexIn(text.slice(0, OPENING));
  return { age: age !== null && age <= OLDEST ? age : null, sex };
}

/** `44`, `sixty-one` */
function numberOf(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  const lower = words.toLowerCase();
  if (lower.endsWith("teen")) return lower === "eighteen" ? 18 : 19;
  const ten = TENS.findIndex((word) => lower.startsWith(word));
  return 10 * (ten + 2) + 1 + ONES.indexOf(lower.slice((TENS[ten] as string).length).replace(/^[- ]/, ""));
}

/** `44-year-old right-handed male`, `62 y/o F` */
function sexBehindAge(text: string, offset: number): "female" | "male" | null {
  const initial = SEX_BEHIND_AGE.exec(text.slice(offset, offset + REACH_OF_AGE))?.[1];
  if (initial !== undefined) return initial === "F" ? "female" : "male";
  return sexIn(sentenceFrom(text, offset, REACH_OF_AGE));
}

function sexIn(text: string): "female" | "male" | null {
  const word = SEX.exec(text);
  if (!word) return null;
  return word[1] === undefined ? "male" : "female";
}

// ---- the date of injury -----------------------------------------------------------------------------------------

/** How a summary tells that an injury happened; but `the injured worker` is no injury. */
const INJURY = [
  String.raw`injur(?:y|ies)`,
  String.raw`injured(?! (?:worker|employee|patient|person|male|female))`,
  "DOI",
  "claim (?:from|of)",
  "onset",
  "developed",
  "incident",
  "accident",
  "trauma",
  "hurt",
  "fell",
  "fall",
  "fallen",
  "falling",
  "slipped",
  "slipping",
  "tripped",
  "tripping",
  "stumbled",
  "stepped",
  "stepping",
  "jumped",
  "twisted",
  "twisting",
  "rolled",
  "strained",
  "sprained",
  "tore",
  "crushed",
  "pinned",
  "caught",
  "struck",
  "hit",
  "collided",
  "collision",
  "rear-?ended",
  "assaulted",
  "attacked",
  "bitten",
  "burned",
  "burnt",
  "cut",
  "lacerated",
  "lifting",
  "lifted",
  "pulling",
  "pulled",
  "pushing",
  "carrying",
  "exposed",
  "exposure",
  "robbed",
  "kicked",
  "knocked",
  "thrown",
  "dragged",
  "scalded",
  "electrocuted",
  "poisoned",
];
/** `sustained an industrial injury on`, `a claim from`, `hurt his right shoulder on` */
const AFTER_INJURY = new RegExp(String.raw`\b(?:${INJURY.join("|")})\b[^.;]{0,90}$`, "i");
/** `the claim gives June 19, 2017 as the date of injury`, `with a 6/12/2013 date of injury`, `a 5/5/15 industrial injury` */
const BEFORE_INJURY =
  /^,? (?:(?:as|is|was|being) (?:the |his |her )?(?:reported |stated |listed )?(?:date of (?:the )?injury|injury date)|(?:date of (?:the )?(?:industrial |work )?injury|injury date|DOI|(?:industrial|work|work-related|cumulative trauma) injury))\b/i;
/** `seen on`, `a progress report dated`: dates of the file, not of the injury. */
const AFTER_A_DOCUMENT =
  /\b(?:reports?|notes?|visit|exam(?:ination|ined)?|MRI|x-?rays?|scan|evaluat\w+|seen|surgery|operation|underwent|request\w*|therapy|review|status post|s\/p|DOS|date of service)\b[^,;]{0,40}$/i;

/** `On 09/17/2018 a pallet jack rolled over his foot` */
const INJURY_FOLLOWS =
  /^,? (?!.{0,60}\b(?:pain|complain|report|seen|exam))[^.;]{0,60}?\b(?:rolled (?:over|onto|his|her)|fell(?! (?:to|asleep|from \d|by \d|below|at home))|slipped|tripped|twisted|was (?:struck|hit|crushed|rear-ended|thrown|assaulted|bitten|injured)|(?:struck|hit|crushed) (?:his|her))\b/i;
/** `… and on 10/29/2018 underwent a debridement` */
const TREATMENT_FOLLOWS = /^,? (?:(?:he|she|the \w+(?: worker)?) )?(?:underwent|had surgery|was seen|was evaluated)\b/i;

function tellsInjury(text: string, { start, end }: Match<ReadDate>): boolean {
  const behind = text.slice(end, end + LONGEST_CLAUSE);
  if (BEFORE_INJURY.test(behind.slice(0, 50))) return true;
  if (TREATMENT_FOLLOWS.test(behind)) return false;
  const clause = text.slice(Math.max(0, start - 130), start);
  if (!AFTER_INJURY.test(clause)) return false;
  return /(?:date of (?:the )?injury|injury date\b|DOI|claim from)[^.;]{0,25}$/i.test(clause) || !AFTER_A_DOCUMENT.test(clause.slice(-60));
}

/** Does a sentence begin with the day that tells the injury? Later falls are told so too. */
const isDayOfInjury = (text: string, { start, end }: Match<ReadDate>): boolean =>
  BEGINS_SENTENCE_ON.test(text.slice(Math.max(0, start - 40), start)) && INJURY_FOLLOWS.test(text.slice(end, end + LONGEST_CLAUSE));

// ---- the date of the utilization review -------------------------------------------------------------------------

/** As extractors leave them, with a ligature or a hyphen that breaks no line: `non‑certiﬁed`. */
const CERTIFI = "certi(?:fi|ﬁ)";
const NON_CERTIFI = `non[-‐‑–]? ?${CERTIFI}`;
const MODIFI = "modi(?:fi|ﬁ)";

/** `The original utilization review (`, `A prior determination dated `, `The UR dated `, `was previously non-certified on ` */
const AFTER_REVIEW = new RegExp(
  String.raw`(?:(?<!\bby )(?:utili[sz]ation (?:reviewer['’]s|review|determination)|(?<!\()\bUR\b|(?:(?:prior|previous|original|initial|adverse) (?:reviewer|review|determination|denial|decision)|peer review|physician advisor['’]s)|(?:the|this) (?:denial|${NON_CERTIFI}cation|determination(?= under))|${NON_CERTIFI}cation(?= (?:was )?(?:issued|dated))|(?<=[.!] )(?:denied|${NON_CERTIFI}ed|${MODIFI}ed)(?: ?\/ ?(?:denied|${MODIFI}ed))?)` +
    String.raw`|by (?:the )?(?:utili[sz]ation review|claims administrator)(?= on|,? dated)|\bby UR(?= on|,? dated)|(?:denied|${NON_CERTIFI}ed|${MODIFI}ed) by UR` +
    String.raw`|(?:previously|was|were) (?:${NON_CERTIFI}ed|denied)|(?:previously|requests? (?:was|were)) reviewed|(?:previously|requests? (?:was|were)) ${MODIFI}ed|(?:partially|conditionally) certified|denied ${CERTIFI}cation|claims administrator(?= (?:denied|${NON_CERTIFI}ed|${MODIFI}ed)))` +
    String.raw`(?:[ ,(]|\(UR\)|\(utili[sz]ation review[^()]{0,20}\)|report|form|documentation|letter|determination|decision|notice|denial|${MODIFI}cation|\/|or|physician|dentist|advisor|reviewer|that|has|is|was|being|challenged|in question|in dispute|at issue|under (?:review|appeal)|for (?:the|this|these) (?:above |current )?requests?(?: below)?` +
    String.raw`|date of review|rendered|completed|performed|conducted|issued|made|with an? decision date|(?:denied|${NON_CERTIFI}ed|${MODIFI}ed)(?: or ${MODIFI}ed)?(?: (?:it|same|(?:the|this|these) requests?))?(?= on| in an? (?:letter|report|notice))` +
    String.raw`|dated?|in an?|by (?=letter|report|notice)|on|of|from|:|\))*$`,
  "i",
);
/** `UR denied cataract surgery on 12/23/15`; not `the MRI done on …` */
const DENIED = new RegExp(
  String.raw`(?:\butili[sz]ation review|\bUR|\b(?:claims administrator|carrier|insurer)) (?:has )?(?:denied|${NON_CERTIFI}ed|${MODIFI}ed) (?!(?:the |his |her |this )?(?:claim|case|liability|injury|body)\b)(?=[\w ,/-]{1,60}$)`,
  "i",
);
/** Not `the MRI done on`, `the request submitted on` */
const ON = /(?<!\b(?:done|taken|seen|made|given|\w{1,15}ed)) on $/i;
const tellsWhatWasDenied = (before: string): boolean => ON.test(before) && DENIED.test(before);

/** `the 6/9/14 utilization review report`, `An 08/11/2014 UR decision` */
const NAMES_REVIEW = /^ (?:(?:utili[sz]ation review|UR)\b|determination (?:was )?(?:modi|denied|non))/i;
/** `On 11-04-2016 …`, `In a letter dated 01/30/2015, …`: the review is told behind the date. */
const BEGINS_SENTENCE_ON =
  /(?:^|[.!?]["”)]* ?)(?:(?:On|In|By|Dated)|(?:In|By) (?:an?|the|its) (?:letter|report|notice|determination|decision) (?:dated|of)) $/;
const REVIEW_FOLLOWS = new RegExp(
  String.raw`\butili[sz]ation review\b|\bUR\b|\b(?:claims administrator|carrier|insurer) (?:denied|modi|did not (?:certify|approve|authorize))|\bnon[-‐‑–]? ?certi(?:f|ﬁ)|\b(?:requests?|treatments?|services?)\b.{0,200}?\b(?:was|were) (?:denied|${MODIFI}ed)`,
  "i",
);
const LONGEST_SENTENCE = 400;
const LONGEST_CLAUSE = 130;

/** `a previous UR of 5/20/2022 allowed the program`; the one in dispute can be called that too where there is no other. */
const OF_ANOTHER_REVIEW = /\b(?:an?|another) (?:previous|prior|earlier) [^.;]{0,40}$/i;

/** The last date that is told to be the review's; told right before the date rather than behind it. */
function utilizationReviewDate(
  text: string,
  dates: readonly Match<ReadDate>[],
  injury: Match<ReadDate> | undefined,
): Match<ReadDate> | undefined {
  const others = dates.filter((found) => found !== injury && found.value.iso !== null);
  const told = others.filter(({ start, end }) => {
    const before = text.slice(Math.max(0, start - 110), start);
    return NAMES_REVIEW.test(text.slice(end, end + 30)) || AFTER_REVIEW.test(before);
  });
  return (
    told.findLast(({ start }) => !OF_ANOTHER_REVIEW.test(text.slice(Math.max(0, start - 60), start))) ??
    told.at(-1) ??
    others.findLast(
      ({ start, end }) =>
        BEGINS_SENTENCE_ON.test(text.slice(Math.max(0, start - 40), start)) &&
        REVIEW_FOLLOWS.test(sentenceFrom(text, end, LONGEST_SENTENCE)),
    ) ??
    others.findLast(({ start }) => tellsWhatWasDenied(text.slice(Math.max(0, start - 110), start)))
  );
}

/** The rest of the sentence, up to a length. */
function sentenceFrom(text: string, offset: number, length: number): string {
  const rest = text.slice(offset, offset + length);
  const end = rest.search(/[.!?]["”)]* ?(?=[A-Z])/);
  return end < 0 ? rest : rest.slice(0, end);
}
