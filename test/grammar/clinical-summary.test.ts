import { describe, expect, it } from "vitest";
import { readClinicalSummary } from "../../src/grammar/clinical-summary.ts";
import { readText } from "../../src/text/reading.ts";

const read = (text: string) => {
  const reading = readText(text);
  return readClinicalSummary(reading, { start: 0, end: reading.text.length });
};

describe("the injured worker", () => {
  it.each([
    { why: "with hyphens", text: "The injured worker is a 44-year-old male who fell.", age: 44, sex: "male" },
    { why: "with blanks", text: "A 50 year old woman who hangs drapery.", age: 50, sex: "female" },
    { why: "with hyphens that break no line", text: "The injured worker is a 44‑year‑old male who fell.", age: 44, sex: "male" },
    { why: "with one hyphen", text: "The patient is a 61 year-old gentleman.", age: 61, sex: "male" },
    { why: "short", text: "The patient is a 53 y/o male.", age: 53, sex: "male" },
    { why: "through blanks inside words", text: "55 year old fem ale with pain.", age: 55, sex: "female" },
    { why: "through others", text: "A 55 year old m ale clerk.", age: 55, sex: "male" },
    { why: "in words", text: "The worker is a sixty-one year old gentleman.", age: 61, sex: "male" },
    { why: "in words, with blanks", text: "A Forty Two year-old woman.", age: 42, sex: "female" },
    { why: "a round number in words", text: "A thirty-year-old man.", age: 30, sex: "male" },
    { why: "the youngest in words", text: "An eighteen year old man and a clerk.", age: 18, sex: "male" },
    { why: "and the next", text: "A nineteen year old woman.", age: 19, sex: "female" },
    { why: "years of age", text: "The patient, a lady, is 71 years of age.", age: 71, sex: "female" },
    { why: "a word before the sex", text: "This is a 37-year-old right-handed female.", age: 37, sex: "female" },
    { why: "now", text: "This case involves a now 54-year-old female.", age: 54, sex: "female" },
    { why: "no age", text: "This is a female who sustained a strain.", age: null, sex: "female" },
    { why: "no sex: pronouns are none", text: "The patient is 58 years old. He reports that his back hurts.", age: 58, sex: null },
    { why: "Mrs. is no stated word", text: "Mrs. is 58 years old.", age: 58, sex: null },
    { why: "the workplace is not the worker", text: "The patient is a 58-year-old foreman at a women's shelter.", age: 58, sex: null },
    { why: "an initial", text: "62 y/o F, DOI: 8/9/06, employed as a cook.", age: 62, sex: "female" },
    { why: "the other one", text: "40 yo M with neck pain.", age: 40, sex: "male" },
    { why: "no initial of a name", text: "The patient is 58 years old. M. Smith saw the worker.", age: 58, sex: null },
    { why: "neither", text: "The applicant works as a cook.", age: null, sex: null },
    { why: "the age of a complaint is no age", text: "The worker has a 10 year history of pain.", age: null, sex: null },
    { why: "an age beyond any", text: "The patient is a 440-year-old male.", age: null, sex: "male" },
    { why: "the oldest that there is", text: "The patient is a 120-year-old male.", age: 120, sex: "male" },
    { why: "one more is none", text: "The patient is a 121-year-old male.", age: null, sex: "male" },
    {
      why: "the sex of the sentence with the age, not of one before",
      text: "A man called. She is a 40-year-old woman.",
      age: 40,
      sex: "female",
    },
    { why: "the sex of an earlier sentence, where that one has none", text: "A lady fell. She is 40 years old.", age: 40, sex: "female" },
    { why: "a sentence ends it", text: "The lady is 40 years old. A man saw it.", age: 40, sex: "female" },
    { why: "a sentence that ends in a quotation ends it too", text: "The lady is 40 years old.” A man saw it.", age: 40, sex: "female" },
    { why: "also where its blank is lost", text: "The lady is 40 years old.A man saw it.", age: 40, sex: "female" },
    {
      why: "a sex far behind the opening is another's",
      text: `The worker is here. ${"It hurts. ".repeat(40)}A man.`,
      age: null,
      sex: null,
    },
    { why: "female holds male", text: "A female, 40 years old.", age: 40, sex: "female" },
  ])("$why: $text", ({ text, age, sex }) => expect(read(text).summary.patient).toEqual({ age, sex }));
});

describe("the date of injury", () => {
  it.each([
    { why: "an event behind the day", text: "On 09/12/2018 a pallet jack rolled over his foot. He limps.", date: "2018-09-12" },
    {
      why: "not that of an operation behind a complication",
      text: "On 09/12/2018 he was injured. He developed an infection and on 10/20/2018 underwent surgery.",
      date: "2018-09-12",
    },
    { why: "no day of treatment", text: "He developed an infection and on 10/20/2018 underwent surgery.", date: null },
    { why: "no day of complaints", text: "On 10/20/2018 he complained of pain since he fell.", date: null },
    { why: "through blanks inside the month", text: "She was injured on Novem ber 6, 2010.", date: "2010-11-06" },
    {
      why: "not that of a report of injury",
      text: "According to the first report of occupational injury dated 9/3/13, he injured his neck on August 6, 2013.",
      date: "2013-08-06",
    },
    { why: "injury on", text: "She sustained an industrial injury on 03/19/2010.", date: "2010-03-19" },
    { why: "date of injury of", text: "A man with a date of injury of November 12, 2008.", date: "2008-11-12" },
    { why: "DOI", text: "DOI: 5-6-11. Pain is 7/10.", date: "2011-05-06" },
    { why: "hurt on", text: "He hurt his knee on 02/21/11 and was seen on 02/24/11.", date: "2011-02-21" },
    { why: "injured on", text: "The patient was injured on 02/21/11.", date: "2011-02-21" },
    { why: "fell on", text: "She fell from a ladder on 6/8/2014.", date: "2014-06-08" },
    { why: "a verb of the accident", text: "He rolled his ankle on wet steps on 04/02/2014.", date: "2014-04-02" },
    { why: "not a later fall", text: "On 03/14/2016 her knee buckled and she fell. Her date of injury was 2/2/2012.", date: "2012-02-02" },
    { why: "not what else falls", text: "On 03/14/2016, her pressure fell to 88.", date: null },
    { why: "a year with a blank inside", text: "She slipped off a ladder on June 4, 20 12.", date: "2012-06-04" },
    { why: "a participle", text: "Low back pain after stepping off a curb on 06/11/13.", date: "2013-06-11" },
    { why: "the first of several", text: "Injured on 04/02/2014; injured again on 05/02/2015.", date: "2014-04-02" },
    { why: "told behind the date", text: "The claim gives June 19, 2017 as the date of injury.", date: "2017-06-19" },
    { why: "behind the date of a report", text: "In the report of 01/05/2015 he describes an injury on 04/02/2014.", date: "2014-04-02" },
    { why: "before the words", text: "He is a 29-year-old cook with a 2/14/2016 date of injury.", date: "2016-02-14" },
    { why: "before `industrial injury`", text: "She is a clerk with a 5/5/15 industrial injury claim.", date: "2015-05-05" },
    { why: "before the abbreviation", text: "A 44 year old male with 8/20/2012 DOI.", date: "2012-08-20" },
    { why: "a fall told in the perfect", text: "The records say that he had fallen at work on 12/1/2013.", date: "2013-12-01" },
    { why: "a report's date is none", text: "The injured worker was seen on 01/05/2015.", date: null },
    { why: "none is told", text: "The patient has back pain.", date: null },
    {
      why: "told behind a document, as the date of injury",
      text: "The report of a visit gives a date of injury of 04/02/2014.",
      date: "2014-04-02",
    },
    {
      why: "told behind a document, as the date of the injury",
      text: "The request lists the date of the injury, 04/02/2014.",
      date: "2014-04-02",
    },
    { why: "a visit behind the injury", text: "He fell, then had a visit on 04/02/2014.", date: null },
    { why: "a visit behind the date of injury", text: "The date of injury is old. He fell, then had a visit on 04/02/2014.", date: null },
    { why: "surgery for the injury", text: "For the injury he underwent surgery on 04/02/2014.", date: null },
    {
      why: "a visit long before the injury in the sentence",
      text: "At the visit, as told by him and by his wife who was with him all day, he fell on 04/02/2014.",
      date: "2014-04-02",
    },
    { why: "a pain score with a range is no date", text: "After the injury the pain was 7-8/10.", date: null },
    { why: "levels of the spine are no date", text: "The injury is at L4-5/10 mm.", date: null },
  ])("$why: $text", ({ text, date }) => expect(read(text).summary.dateOfInjury).toBe(date));

  it("that no calendar has is null, and told", () => {
    const { summary, impossibleDates } = read("He hurt his back on 02/30/2015 at work.");
    expect(summary.dateOfInjury).toBeNull();
    expect(impossibleDates).toHaveLength(1);
  });
});

describe("the date of the utilization review", () => {
  it.each([
    { why: "told behind the date", text: "On 11-23-2016 Utilization Review non-certified the request for a brace.", date: "2016-11-23" },
    { why: "with a comma", text: "On 06/24/2014, Utilization Review denied the balance.", date: "2014-06-24" },
    { why: "told before the date", text: "The original Utilization Review (UR) (09/22/2016) modified the request.", date: "2016-09-22" },
    { why: "between", text: "Utilization Review, on 12/19/2016, denied the infusions.", date: "2016-12-19" },
    { why: "a letter", text: "In a letter dated 01/30/2015, Utilization Review denied more therapy.", date: "2015-01-30" },
    { why: "a decision in question", text: "The utilization review decision in question is dated 07/03/14.", date: "2014-07-03" },
    { why: "under appeal", text: "The date of utilization review under appeal is 08/21/2013.", date: "2013-08-21" },
    {
      why: "a letter behind the verb",
      text: "UR denied or modified the requests in a letter dated September 4, 2019.",
      date: "2019-09-04",
    },
    { why: "a determination behind the day", text: "Pain is 6/10. 10/4/13 determination was modified.", date: "2013-10-04" },
    {
      why: "the claims administrator",
      text: "The drug was denied by the claims administrator on September 14, 2020.",
      date: "2020-09-14",
    },
    { why: "what was denied", text: "UR denied cataract surgery on 12/20/15, for lack of an exam.", date: "2015-12-20" },
    {
      why: "not the day of the request",
      text: "On 04/20/2016, Utilization Review denied the request for an MRI submitted on 04/01/2016.",
      date: "2016-04-20",
    },
    {
      why: "not that of a claim that was denied",
      text: "The carrier denied the claim on 6/1/2012. On 04/20/2016, Utilization Review non-certified an MRI.",
      date: "2016-04-20",
    },
    { why: "not the day of an MRI that was reviewed", text: "The MRI was reviewed on 03/03/2016.", date: null },
    { why: "denied by UR", text: "Denied by UR 04/23/2019, for lack of therapy.", date: "2019-04-23" },
    { why: "what the carrier denied", text: "The carrier denied the request on 07/31/15.", date: "2015-07-31" },
    { why: "no test that was denied", text: "UR denied the MRI done on 12/20/15.", date: null },
    {
      why: "the claims administrator, behind the date",
      text: "Pain is 6/10. On 1/8/2015 the claims administrator did not certify the brace.",
      date: "2015-01-08",
    },
    {
      why: "a determination under review",
      text: "The determination under review is dated 10/28/2019 and denied the brace.",
      date: "2019-10-28",
    },
    {
      why: "not an earlier one",
      text: "Utilization review of 1/11/2023 denied the brace; a previous UR of 5/20/2022 allowed a cane.",
      date: "2023-01-11",
    },
    { why: "an earlier one, where there is no other", text: "A previous UR of 5/20/2022 denied the brace.", date: "2022-05-20" },
    { why: "a reviewing dentist", text: "UR dentist has denied the request on 8/21/22.", date: "2022-08-21" },
    { why: "a non-certification", text: "Gait is slow. Non-certification was issued 05/14/2023.", date: "2023-05-14" },
    { why: "no subject at all", text: "Wrist splint given. Modified / denied 4/12/24.", date: "2024-04-12" },
    { why: "by letter", text: "UR by letter of 10/12/13 denied the surgery.", date: "2013-10-12" },
    { why: "the same", text: "UR denied same on 6/21/16 for lack of a diagnosis.", date: "2016-06-21" },
    { why: "the request was modified", text: "The request was modified on 11-4-16 as to the visits.", date: "2016-11-04" },
    { why: "date of review", text: "UR date of review: 04/12/2023.", date: "2023-04-12" },
    { why: "previously denied", text: "The request was previously denied on 5/6/2016.", date: "2016-05-06" },
    { why: "a prior determination", text: "A prior determination dated 9-8-2014 denied it.", date: "2014-09-08" },
    { why: "the denial", text: "The denial is dated September 8, 2014.", date: "2014-09-08" },
    {
      why: "failed to approve",
      text: "In a utilization review report dated 03-14-2017, the claims administrator failed to approve a request.",
      date: "2017-03-14",
    },
    { why: "right before its name", text: "The 6/9/14 utilization review report denied the request.", date: "2014-06-09" },
    { why: "right before its short name", text: "An 08/11/2014 UR decision denied the request.", date: "2014-08-11" },
    { why: "with ligatures", text: "On 11-23-2016 Utilization Review non-certiﬁed the request for a brace.", date: "2016-11-23" },
    {
      why: "with hyphens that break no line",
      text: "On 11‑23‑2016 Utilization Review non‑certified the request for a brace.",
      date: "2016-11-23",
    },
    { why: "with ligatures, told before the date", text: "The UR physician modiﬁed the request on 1/4/2016.", date: "2016-01-04" },
    { why: "by utilization review", text: "The request was non-certified by utilization review dated 12/12/2014.", date: "2014-12-12" },
    { why: "but no visit by its physicians", text: "He was seen on 1/5/2014 by utilization review physicians.", date: null },
    { why: "of its reviewer", text: "The utilization reviewer's decision of July 21, 2014 denied it.", date: "2014-07-21" },
    { why: "with the word date", text: "Utilization Review (UR) date was January 29, 2015.", date: "2015-01-29" },
    { why: "behind a colon", text: "UR date: 5/6/14. The tests were negative.", date: "2014-05-06" },
    { why: "an adverse determination", text: "The request received an adverse determination on 5/6/14.", date: "2014-05-06" },
    { why: "a prior reviewer", text: "The prior reviewer on 5/6/14 denied the request.", date: "2014-05-06" },
    { why: "a peer review", text: "A peer review dated 5/6/14 denied the request.", date: "2014-05-06" },
    { why: "a physician advisor", text: "The physician advisor's report of 5/6/14 denied it.", date: "2014-05-06" },
    { why: "certified in part", text: "The request was partially certified on 5/6/14.", date: "2014-05-06" },
    { why: "denied in a letter", text: "The request was denied in a letter of 5/6/14.", date: "2014-05-06" },
    {
      why: "when it was completed",
      text: "The Utilization Review was completed on 9-8-2015 with a non-certification.",
      date: "2015-09-08",
    },
    { why: "completed for a request", text: "Utilization review for the request was completed on 11/22/2016.", date: "2016-11-22" },
    {
      why: "when it was rendered",
      text: "Utilization Review Determination was rendered on 7/16/15 recommending more.",
      date: "2015-07-16",
    },
    { why: "with a decision date", text: "The Utilization Review with a decision date of 11-04-2015 modified it.", date: "2015-11-04" },
    { why: "by whom", text: "The UR physician non-certified the request on 1/4/2016.", date: "2016-01-04" },
    { why: "but no date of what it denied", text: "The UR physician non-certified the request dated 1/4/2016.", date: null },
    { why: "the claims administrator's", text: "The claims administrator denied the request on 1/11/2017.", date: "2017-01-11" },
    { why: "in the letter", text: "In the letter dated 1/7/2016, utilization review non-certified the brace.", date: "2016-01-07" },
    { why: "requests that were non-certified", text: "The requests were non-certified on March 30, 2018.", date: "2018-03-30" },
    {
      why: "not the report that the review refers to",
      text: "On 11-23-2016 Utilization Review non-certified the request, citing the report of 10-01-2016.",
      date: "2016-11-23",
    },
    {
      why: "the last of several",
      text: "Utilization Review on 01/02/2015 denied it. Utilization Review on 03/04/2015 denied it again.",
      date: "2015-03-04",
    },
    {
      why: "an impossible one is passed over",
      text: "Utilization Review on 01/02/2015 denied it, and Utilization Review on 13/45/2015 too.",
      date: "2015-01-02",
    },
    {
      why: "a date that begins a sentence about something else",
      text: "On 11-23-2016 the brace was worn. Utilization Review came.",
      date: null,
    },
    { why: "a date in mid-sentence", text: "The brace was worn on 11-23-2016 as Utilization Review says.", date: null },
    { why: "not the injury", text: "Injured on 04/02/2014. Utilization Review denied the request.", date: null },
    { why: "an impossible date is none", text: "On 13-45-2016 Utilization Review non-certified the request.", date: null },
    { why: "none is told", text: "The patient was seen on 5/6/2016.", date: null },
  ])("$why: $text", ({ text, date }) => expect(read(text).summary.utilizationReviewDate).toBe(date));
});

it("the summary's text is unwrapped, and stands where its span says", () => {
  const letter = "The patient is a 40-\nyear-old\n\n man.";
  expect(read(letter).summary).toMatchObject({
    text: "The patient is a 40-year-old man.",
    span: { start: 0, end: letter.length },
    patient: { age: 40, sex: "male" },
  });
});

it("the days that it names are told with their places", () => {
  const text = "The worker fell on 04/02/2014. On 11-23-2016 Utilization Review denied it. Seen on 13/45/2016.";
  const { days, places } = read(`${text}`);
  expect(days).toEqual(["2014-04-02", "2016-11-23", null]);
  const at = (date: string) => ({ start: text.indexOf(date), end: text.indexOf(date) + date.length });
  expect(places).toEqual({ dateOfInjury: at("04/02/2014"), utilizationReviewDate: at("11-23-2016") });
  expect(read("Nothing is told.").places).toEqual({ dateOfInjury: null, utilizationReviewDate: null });
});
