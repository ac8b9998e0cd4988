/**
 * Clinical case summaries.
 *
 *     The patient is a 61 year-old with an injury date of 11/02/86. … On 08/15/14, Utilization Review non-certified the request for …
 */
import * as fc from "fast-check";
import * as words from "../vocabulary.ts";
import { DATE_STYLES, LONG_DATE, written, type Draft } from "./calendar.ts";
import type { SummaryContent } from "./types.ts";

interface Patient {
  readonly age: number | null;
  readonly sex: "female" | "male" | null;
  /** `44-year-old male`, `61 year-old`, or empty. */
  readonly words: string;
}

const SEX_WORDS = { female: ["female", "female", "woman", "female patient"], male: ["male", "male", "man", "male patient"] } as const;
const AGE_WORDS = ["-year-old", " year old", " year-old"];

const patients: fc.Arbitrary<Patient> = fc
  .tuple(fc.option(fc.integer({ min: 18, max: 79 })), fc.option(fc.constantFrom<"female" | "male">("female", "male")), fc.nat(3), fc.nat(2))
  .map(([age, sex, noun, joint]) => ({
    age,
    sex,
    words: [age === null ? "" : `${age}${AGE_WORDS[joint]}`, sex === null ? "" : SEX_WORDS[sex][noun]].filter(Boolean).join(" "),
  }));

/** How the first sentence goes on when it tells the date of injury. */
const INJURED: readonly ((date: string) => string)[] = [
  (date) => ` with a date of injury of ${date}.`,
  (date) => `, with a reported date of injury of ${date}.`,
  (date) => ` who sustained an industrial injury on ${date}.`,
  (date) => `, who sustained a work related injury on ${date}.`,
  (date) => ` with an industrial injury date of ${date}.`,
  (date) => ` with an injury date of ${date}.`,
  (date) => ` with a history of an occupational claim from ${date}.`,
  (date) => ` who has filed a claim for back pain reportedly associated with an industrial injury of ${date}.`,
  (date) => ` seen for back pain. The date of injury is ${date}.`,
];
const NO_DATE_OF_INJURY: readonly string[] = [" with complaints of pain in the back.", " who was hurt while lifting a crate."];

const OPENINGS: readonly string[] = [
  "The injured worker is",
  "The patient is",
  "This is",
  "This case involves",
  "The applicant is",
  "The employee is",
  "This case involves a now",
];

function opening({ age, words: described }: Patient, injured: string, start: string): string {
  if (!described) return `The injured worker is a clerk${injured}`;
  if (start.endsWith("a now")) return age === null ? `This is a ${described}${injured}` : `${start} ${described}${injured}`;
  return `${start} ${age === 18 ? "an" : "a"} ${described}${injured}`;
}

/** How the utilization review in dispute is told, with its date. */
const REVIEWED: readonly ((date: string, service: string) => string)[] = [
  (date, service) => `On ${date}, Utilization Review non-certified the request for ${service}.`,
  (date, service) => `On ${date} Utilization Review (UR) denied ${service}.`,
  (date, service) => `On ${date} the request for ${service} was non-certified by utilization review.`,
  (date) => `The Utilization Review dated ${date}, denied the request.`,
  (date, service) => `The original utilization review (${date}) noncertified a request for ${service}.`,
  (date, service) => `The original Utilization Review (UR) (${date}) modified the request for ${service}.`,
  (date, service) => `A utilization review determination dated ${date} recommends non-certification of ${service}.`,
  (date, service) => `In a utilization review report dated ${date}, the claims administrator failed to approve a request for ${service}.`,
  (date) => `The request was previously denied on ${date}.`,
  (date, service) => `The UR dated ${date} non-certified the request for ${service}.`,
  (date, service) => `The request for ${service} was noncertified by Utilization Review on ${date}.`,
  (date, service) => `The prior review, dated ${date}, indicated that the request for ${service} was non-certified.`,
  (date) => `The utilization review determination being challenged is dated ${date}.`,
];
const REVIEWED_WITHOUT_DATE: readonly ((service: string) => string)[] = [
  () => "",
  (service) => `Utilization Review non-certified the request for ${service}.`,
  (service) => `A request for ${service} was denied.`,
];

/** Dates that are neither the injury's nor the review's. */
const VISITS: readonly ((date: string) => string)[] = [
  () => "",
  () => "",
  (date) => `A progress report dated ${date} describes a limp.`,
  (date) => `The request for authorization was dated ${date}.`,
];

const dateStyles = fc.constantFrom(...DATE_STYLES, LONG_DATE, LONG_DATE);
const usually = fc.nat(4).map((n) => n < 4);

/** Summaries of a case: with or without age, sex, date of injury and date of the review, in many words. */
export const summaries: Draft<SummaryContent> = fc
  .record({
    patient: patients,
    start: fc.constantFrom(...OPENINGS),
    injured: fc.constantFrom(...INJURED),
    uninjured: fc.constantFrom(...NO_DATE_OF_INJURY),
    injuryStyle: dateStyles,
    tellsInjury: usually,
    filler: fc.array(fc.constantFrom(...words.SUMMARY_FILLER), { minLength: 1, maxLength: 8 }),
    visit: fc.constantFrom(...VISITS),
    visitStyle: dateStyles,
    reviewed: fc.constantFrom(...REVIEWED),
    undated: fc.constantFrom(...REVIEWED_WITHOUT_DATE),
    reviewStyle: dateStyles,
    tellsReview: usually,
    service: fc.constantFrom(...words.SERVICE_NOUNS),
  })
  .map((drawn) => (calendar) => {
    const { patient, filler } = drawn;
    const injured = drawn.tellsInjury ? drawn.injured(written(calendar.injury, drawn.injuryStyle)) : drawn.uninjured;
    const half = Math.ceil(filler.length / 2);
    const sentences = [
      opening(patient, injured, drawn.start),
      ...filler.slice(0, half),
      drawn.visit(written(calendar.visit, drawn.visitStyle)),
      ...filler.slice(half),
      drawn.tellsReview ? drawn.reviewed(written(calendar.denial, drawn.reviewStyle), drawn.service) : drawn.undated(drawn.service),
    ];
    return {
      text: sentences.filter(Boolean).join(" "),
      patient: { age: patient.age, sex: patient.sex },
      dateOfInjury: drawn.tellsInjury ? calendar.injury : null,
      utilizationReviewDate: drawn.tellsReview ? calendar.denial : null,
    };
  });

/** `Case Summary:` of a notice can be taken from the denial, whose date its first sentence then tells. */
export const summariesOfNotices: Draft<SummaryContent> = fc
  .tuple(summaries, fc.nat(2), fc.boolean())
  .map(([draft, taken, modified]) => (calendar) => {
    const summary = draft(calendar);
    if (taken > 0) return summary;
    const denial = `utilization review denial${modified ? "/modification" : ""} dated ${written(calendar.denial, LONG_DATE)}`;
    return {
      ...summary,
      text: `Disclaimer: The following case summary was taken directly from the ${denial}.\n“${summary.text}”`,
      utilizationReviewDate: calendar.denial,
    };
  });
