/** What looks like a citation and is none. */
import { describe, expect, it } from "vitest";
import { extractCitations } from "../../src/index.ts";
import type { RowState } from "./expected.ts";

type Row = readonly [reason: string, text: string, state?: RowState];

const WITHOUT_A_NAME: readonly Row[] = [
  ["guidelines without a name", "The guidelines support a trial of six visits."],
  ["at the start of a sentence", "Guidelines recommend weight loss and exercise first."],
  ["evidence-based guidelines", "No evidence-based guidelines speak for a second unit."],
  ["treatment guidelines", "Current treatment guidelines limit the drug to flare-ups."],
  ["one guideline and its possessive", "The guideline's criteria for surgery have not been met."],
  ["guidelines of a state", "Neither state nor national guidelines were named by the provider."],
  ["medical evidence", "The medical evidence does not support injections of this kind."],
  ["the Division", "The Division of Workers' Compensation in Oakland keeps the forms."],
  ["a table without a name", "Corsets are not advised for acute pain (Table 12-7)."],
  ["a table of a report", "Range of motion is given in Table 2 of the therapist's note."],
  ["a section without a name", "For the taper, See Section 4.1."],
  ["a section in parentheses", "Urine tests are due twice a year (Section 3.3.6)."],
  ["a section of a form", "The provider left section 9 of the form blank."],
  ["a page without a name", "Criteria are set out in full (see page 82)."],
  ["pages without a name", "It is recommended for chronic pain (pages 89-90)."],
  ["a chapter without a name", "Red flags call for imaging (see Chapter 12)."],
  ["a page of a report", "On page 24 of his report the evaluator speaks of a brace."],
  ["a chapter of a life", "He called the surgery the pain chapter of his life."],
  ["another chapter of a life", "She hopes for a new chapter in her recovery."],
];

const NOT_THE_SOURCE: readonly Row[] = [
  ["what is not the MTUS", "The decision rests on Non-MTUS sources."],
  ["... over two lines", "The decision rests on Non-\nMTUS sources."],
  ["... with a blank that an extractor put in", "The decision rests on Non -MTUS sources."],
  ["... with its hyphen lost", "The decision rests on NonMTUS sources."],
  ["... in lower case", "It was weighed against non-MTUS evidence."],
  ["a licence", "Lidocaine patches are FDA-approved for pain after shingles."],
  ["a licence in other words", "The drug was approved by the FDA for short use."],
  ["a payer", "Medicare does not pay for a raised seat of this kind."],
  ["a letter for something else", "An OGD and an MRU were done, and the MTU was full."],
  ["ODG inside words", "He fell at the lodge while dodging a hodgepodge of boxes."],
  ["... at the start of a name", "Dr. Odgers and Ms. Rodgers saw the patient."],
  ["MTUS inside a code", "The lot number was AMTUSK."],
  ["ACOEM inside a code", "Batch ACOEMX was recalled."],
  ["CPMTG inside a code", "Form XCPMTGA was attached."],
  ["an e-mail address", "Records were asked for at records@example.org in May."],
  ["an e-mail address with a guideline in it", "Questions went to odg@example.org and mtus.help@example.org."],
  ["words run together at a full stop", "The note is brief.The patient left without.Diagnosis was open."],
  ["abbreviations with full stops", "Use a soft support, e.g. a sleeve, i.e. no brace, at 8 a.m. daily."],
  ["file names", "The scan was sent as report.pdf and image01.jpg."],
  ["... without a hyphen", "The decision rests on non MTUS sources."],
];

const PLAIN_WORDS: readonly Row[] = [
  ["chronic pain", "The patient has chronic pain of the neck."],
  ["chronic pain as a diagnosis in capitals", "Diagnoses: 1. Chronic Pain Syndrome 2. Insomnia"],
  ["its treatment in plain words", "Chronic pain medical treatment has cost him two years."],
  ["opioid treatment", "Opioid treatment was begun after the second surgery."],
  ["opioids", "Opioids were stopped in spring. No more opioids are asked for."],
  ["low back complaints", "She came with low back complaints and stiffness."],
  ["... at the start of a sentence", "Low back complaints kept him from work for a week."],
  ["shoulder and knee complaints", "Her shoulder complaints and knee complaints are old."],
  ["neck complaints", "There were neck and upper back complaints after the fall."],
  ["hand complaints", "Forearm, wrist, and hand complaints were noted by the nurse."],
  ["ankle complaints", "His ankle and foot complaints have gone."],
  ["low back disorders", "Low back disorders run in the family."],
  ["hip and groin", "Hip and groin pain on the left wakes him."],
  ["acupuncture treatment", "Eight sessions of acupuncture treatment gave some ease."],
  ["... in capitals, as the service", "The request for Acupuncture Treatment x 6 is not medically necessary."],
  ["postsurgical treatment", "Postsurgical treatment ended after twelve visits."],
  ["stress related conditions", "He has stress related conditions and sleeps poorly."],
  ["work-relatedness", "Work-relatedness of the hernia is not in dispute here."],
  ["prevention", "Prevention of falls was the aim. The eye was not hurt."],
  ["a brain injury", "A traumatic brain injury was ruled out at the hospital."],
  ["general approach", "The general approach was cautious. Initial care was by phone."],
  ["a ligament", "The ACL and the MCL were intact on MRI."],
  ["parts of the body", "Elbow, knee, shoulder and low back were examined; head and neck were not."],
  ["preface", "By way of preface, the injury is old."],
  ["a diagnosis with the year of the injury", "He had a Traumatic Brain Injury 2017 and Shoulder surgery 2016."],
];

const FIGURES: readonly Row[] = [
  ["a count of tablets", "The request is for Norco 10/325mg #90 with 2 refills."],
  ["a count with a blank", "Naproxen 550mg # 60 was dispensed; gabapentin 300 mg, 90 capsules, too."],
  ["percentages and times", "Relief of 50-70% lasted 6-8 weeks, twice in 2016."],
  ["visits", "Therapy 2 x 4, then 1 x 6 (12 visits in all), was approved."],
  ["spinal levels", "Discs at L4-5 and L5-S1 are worn; C5-6 bulges, T12-L1 does not."],
  ["a spinal level in parentheses", "Injection at one level (L4-5, right) is asked for."],
  ["scores", "Pain is 7/10 at worst. Strength is 5/5, reflexes 2+/4."],
  ["scores of a questionnaire", "Her PHQ-9 score was 15 and her ODI was 46/100."],
  ["a diagnosis code of ICD-10", "Diagnoses: M54.5, G89.4 and S83.241A."],
  ["a diagnosis code of ICD-9", "Lumbago (724.2) and chronic pain (338.4) are listed."],
  ["procedure codes", "CPT 97110, 99213 and 64483, and HCPCS E0730 were billed."],
  ["a count of pages", "The file holds 34 pages of records."],
  ["pages of a fax", "Pages 1-212 came by fax; p. 3 could not be read."],
  ["a telephone number", "His office, (555) 010-4477, ext. 9792, was called."],
  ["a telephone number with 1", "Calls to 1-800-555-0199 went unanswered."],
  ["a case number", "This is case CM16-0990011, claim 9792-20."],
  ["a room number like a statute", "She was seen in room 4600, bed 4610.5 on the plan."],
  ["blood pressure and angles", "BP was 142/88; flexion 110 degrees, extension 5."],
  ["an address", "Mail went to Sacramento, CA 95813."],
  ["money", "The unit costs $4,610.50 and the rental $46.00."],
];

const DATES: readonly Row[] = [
  ["a date in parentheses", "The last visit (July 28, 2016) was brief."],
  ["a date with what it is a date of", "Sleep is poor (per December 13, 2016 notes)."],
  ["an update", "The list (updated 2016) was attached."],
  ["an update with a month", "The list (updated November, 2016) was attached."],
  ["a month and a year", "Therapy ended in spring (March, 2013)."],
  ["a month cut short", "Therapy ended in autumn (Sept., 2014) (Oct, 2014)."],
  ["a word before the month", "Therapy ended (in October, 2015)."],
  ["... and another", "Therapy began (since June, 2014)."],
  ["a date with `dated`", "The report (dated August 5, 2016) is unsigned."],
  ["a month that is a word", "She fell twice (May, 2016)."],
  ["a year", "He had a fusion (2013) and a revision (2014)."],
  ["a year with a word", "He had a fusion (in 2013)."],
  ["a weekday", "She called the office (Monday, October 3, 2016)."],
  ["an operation and its year", "Her history holds one operation (lumbar fusion, 2009)."],
  ["figures with slashes", "Notes of 10/18/2016 and 01/09/17 agree (MRI of 05/12/2014)."],
  ["figures with hyphens", "Notes of 10-13-16, 10-11-2016 and 2016-11-03 agree."],
  ["figures with points", "Dates of service were 11.18.16 and 04.23.2014 (DOS 11/18/16)."],
  ["a range of years", "He worked there 1998-2012 and was laid off (2012-2013)."],
  ["an age", "The patient, 44, and his wife (51, retired) came together."],
  ["a month that something leads to", "He came back to work (early January, 2015)."],
  ["a body part and a year", "She was operated on twice (right knee, 2015)."],
  ["a state of things and a year", "A first course was given (approved, 2016)."],
  ["a film and a year", "The joint was narrow (x-ray, 2015)."],
];

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  "no source is named": WITHOUT_A_NAME,
  "another word": NOT_THE_SOURCE,
  "plain words": PLAIN_WORDS,
  figures: FIGURES,
  dates: DATES,
};

describe.each(Object.entries(TABLES))("%s", (_table, rows) => {
  for (const [reason, text, { todo = false } = {}] of rows) {
    (todo ? it.fails : it)(`${reason}: ${JSON.stringify(text)}`, () => expect(extractCitations(text)).toEqual([]));
  }
});

it("the tables hold no text twice", () => {
  const texts = Object.values(TABLES).flatMap((rows) => rows.map(([, text]) => text));
  expect(new Set(texts).size).toBe(texts.length);
});
