/** Citations in rationales and summaries: what they are, and exactly which words they are. */
import { describe, expect, it } from "vitest";
import { extractCitations } from "../../src/index.ts";
import {
  ANY_AUTHORITY,
  ANY_EDITION,
  literature,
  mtus,
  odg,
  on,
  outside,
  regulation,
  SOME_SECTIONS,
  statute,
  unmarked,
  web,
  withoutPlace,
  wordingOf,
  type Expected,
  type RowState,
} from "./expected.ts";

type Row = readonly [reason: string, text: string, expected: readonly Expected[], state?: RowState];

const CHRONIC_PAIN = "chronic-pain-medical-treatment";
const LOW_BACK = "low-back-complaints";
const NECK = "neck-and-upper-back-complaints";
const HAND = "forearm-wrist-and-hand-complaints";
const IME = "independent-medical-examinations-and-consultations";
const RESTORATION = "pain-suffering-and-the-restoration-of-function";

const WHOLE_WORKS: readonly Row[] = [
  [
    "a section before a stray quotation mark, without the blank before that",
    'Read ⟦Chronic Pain Medical Treatment 2016, Section(s): Physical⟧ " there.',
    [mtus(CHRONIC_PAIN, { edition: 2016, sections: ["Physical"] })],
  ],
  ["ACOEM's guideline of 2017, not the Division's of 2016", "The ⟦ACOEM Opioids Guideline⟧ was weighed.", [mtus("opioids")]],
  [
    "a name with a blank for its hyphen",
    "Per the ⟦CA MTUS Post Surgical Treatment Guidelines⟧, therapy follows.",
    [mtus("postsurgical-treatment")],
  ],
  ["the MTUS alone", "The ⟦MTUS⟧ limits this drug to a few weeks.", [mtus("mtus")]],
  ["the word behind the name is part of it", "Per the ⟦MTUS guidelines⟧, a trial of six visits comes first.", [mtus("mtus")]],
  ["... in the singular and with a capital too", "The ⟦MTUS Guideline⟧ asks for a plan of care.", [mtus("mtus")]],
  ["... and `treatment guidelines`", "The ⟦MTUS treatment guidelines⟧ were read for this request.", [mtus("mtus")]],
  ["the MTUS by its full name", "The ⟦Medical Treatment Utilization Schedule⟧ is presumed correct.", [mtus("mtus")]],
  ["full name and acronym are one", "The ⟦Medical Treatment Utilization Schedule (MTUS)⟧ was consulted.", [mtus("mtus")]],
  [
    "California, full name and acronym are one",
    "The ⟦California Medical Treatment Utilization Schedule (MTUS)⟧ is followed here.",
    [mtus("mtus")],
  ],
  ["a word that begins with `non` is no `Non-`", "Of the drugs asked for, none ⟦MTUS⟧ would allow.", [mtus("mtus")]],
  ["`CA` belongs to it", "For the cream, the ⟦CA MTUS⟧ asks for failed first-line drugs.", [mtus("mtus")]],
  ["`CA` and `Guidelines` both", "⟦CA MTUS Guidelines⟧ allow ten visits of therapy.", [mtus("mtus")]],
  ["`California` belongs to it", "Spasm was not shown, as the ⟦California MTUS⟧ wants it.", [mtus("mtus")]],
  ["`California` before lower-case `guidelines`", "⟦California MTUS guidelines⟧ name the red flags.", [mtus("mtus")]],
  ["a leading year is the edition", "The ⟦2016 California MTUS⟧ calls for the lowest dose.", [mtus("mtus", { edition: 2016 })]],
  ["a leading year without California", "The ⟦2009 MTUS⟧ said the same.", [mtus("mtus", { edition: 2009 })]],
  ["the ODG alone", "According to the ⟦ODG⟧, the device is under study.", [odg()]],
  ["the ODG by its full name", "The ⟦Official Disability Guidelines⟧ allow nine visits.", [odg()]],
  ["full name and acronym of the ODG are one", "The ⟦Official Disability Guidelines (ODG)⟧, by contrast, allow it.", [odg()]],
  ["the ODG with the word behind it", "⟦ODG Guidelines⟧ list six criteria.", [odg()]],
  ["the ODG in lower-case words", "The ⟦official disability guidelines⟧ list the same criteria.", [odg()]],
  ["ACOEM alone is outside the MTUS", "Per ⟦ACOEM⟧, imaging can wait four weeks.", [outside("acoem")]],
  ["ACOEM with the word behind it", "The ⟦ACOEM Guidelines⟧ advise early motion.", [outside("acoem")]],
  ["... in lower case", "The ⟦ACOEM guidelines⟧ advise early motion.", [outside("acoem")]],
  ["ACOEM's practice guidelines", "The ⟦ACOEM Practice Guidelines⟧ advise against bed rest.", [outside("acoem")]],
  [
    "ACOEM by its full name",
    "The ⟦American College of Occupational and Environmental Medicine (ACOEM) Guidelines⟧ advise ice.",
    [outside("acoem")],
  ],
  ["each mention is one, the same guideline too", "The ⟦ODG⟧ wants a trial. As the ⟦ODG⟧ says, one month will do.", [odg(), odg()]],
  ["also where it is silent", "The ⟦MTUS⟧ is silent on spinal pillows.", [mtus("mtus")]],
  [
    "three sources, two of them silent",
    "Neither the ⟦MTUS⟧ nor the ⟦ACOEM Guidelines⟧ speak of it; the ⟦Official Disability Guidelines⟧ do.",
    [mtus("mtus"), outside("acoem"), odg()],
  ],
  ["a possessive is none of it", "This meets the ⟦ODG⟧'s criteria.", [odg()]],
  ["nor a curly one", "This falls short of the ⟦MTUS⟧’s threshold.", [mtus("mtus")]],
  ["alone in parentheses", "The dose exceeds the ceiling (⟦MTUS⟧).", [mtus("mtus")]],
  ["in curly quotes", "The provider wrote “per ⟦ODG⟧” and no more.", [odg()]],
  ["at the very end, without a full stop", "Denied per ⟦ODG⟧", [odg()]],
  ["at the very start", "⟦MTUS⟧ supports it.", [mtus("mtus")]],
  ["before a colon", "⟦2016 California MTUS⟧ states: Use it at the lowest dose.", [mtus("mtus", { edition: 2016 })]],
  ["run together with the sentence before", "Pain was 6/10.⟦MTUS⟧ asks for function, not scores.", [mtus("mtus")]],
  ["the MTUS's full name in lower case", "The ⟦medical treatment utilization schedule⟧ is presumed correct.", [mtus("mtus")]],
  ["the ODG's acronym first, its name behind", "The ⟦ODG (Official Disability Guidelines)⟧ allow it.", [odg()]],
  ["the ODG by its whole title", "The ⟦Official Disability Guidelines - Treatment in Workers' Compensation (ODG-TWC)⟧ allow it.", [odg()]],
  ["the end of a date before it is no edition", "On 7/28/2016 ⟦California MTUS⟧ was revised.", [mtus("mtus")]],
  ["nor the year of a month", "In July 2016 ⟦California MTUS⟧ was revised.", [mtus("mtus")]],
];

const ONE_OR_TWO: readonly Row[] = [
  ["`MTUS and ACOEM` are two", "The ⟦MTUS⟧ and ⟦ACOEM Guidelines⟧ are silent on slings.", [mtus("mtus"), outside("acoem")]],
  ["`MTUS/ACOEM` are two", "The ⟦MTUS⟧/⟦ACOEM Guidelines⟧ are silent on slings.", [mtus("mtus"), outside("acoem")]],
  [
    "`California` goes with the first of two",
    "The ⟦California MTUS⟧/⟦ACOEM Guidelines⟧ are silent on slings.",
    [mtus("mtus"), outside("acoem")],
  ],
  ["`MTUS and ODG` are two", "⟦MTUS⟧ and ⟦ODG Guidelines⟧ do not tell the two apart.", [mtus("mtus"), odg()]],
  ["`MTUS/ODG` are two", "The ⟦MTUS⟧/⟦ODG⟧ criteria are not met.", [mtus("mtus"), odg()]],
  ["three in a row", "The ⟦MTUS⟧, ⟦ACOEM⟧, and ⟦ODG⟧ agree on this.", [mtus("mtus"), outside("acoem"), odg()]],
  ["`MTUS ACOEM` with nothing between is one, of the MTUS", "The ⟦MTUS ACOEM Guidelines⟧ limit imaging.", [mtus("acoem")]],
  ["with a chapter it is one", "⟦MTUS ACOEM, Chapter 8⟧ covers the neck.", [mtus(NECK)]],
  ["... over a slash too", "⟦MTUS/ACOEM Chapter 9, page 203⟧ covers the shoulder.", [mtus("shoulder-complaints", on(203))]],
  ["`MTUS Guideline in ACOEM Chapter 11` is one", "The ⟦MTUS Guideline in ACOEM Chapter 11⟧ covers the wrist.", [mtus(HAND)]],
  ["... with its page", "The ⟦MTUS Guideline in ACOEM Chapter 11, page 270⟧, asks for a brace first.", [mtus(HAND, on(270))]],
  [
    "MTUS, year and part are one",
    "The ⟦California MTUS 2016 Chronic Pain Guidelines⟧ allow ten visits.",
    [mtus(CHRONIC_PAIN, { edition: 2016 })],
  ],
  [
    "a part of the MTUS and ACOEM are two",
    "The ⟦California MTUS 2016 Chronic Pain Guidelines⟧ and ⟦ACOEM guidelines⟧ do not name it.",
    [mtus(CHRONIC_PAIN, { edition: 2016 }), outside("acoem")],
  ],
  [
    "a part and the ODG are two",
    "Judged by the ⟦Chronic Pain Medical Treatment Guidelines 2016⟧ and the ⟦Official Disability Guidelines⟧, it is.",
    [mtus(CHRONIC_PAIN, { edition: 2016 }), odg()],
  ],
  [
    "two chapters, each with its own name",
    "⟦ACOEM Chapter 8⟧ and ⟦ACOEM Chapter 12, page 303⟧ both cover it.",
    [mtus(NECK), mtus(LOW_BACK, on(303))],
  ],
  [
    "the MTUS in one sentence, ACOEM's chapter in the next",
    "This is not found in the ⟦MTUS⟧. ⟦ACOEM Chapter 12⟧ is plain on it.",
    [mtus("mtus"), mtus(LOW_BACK)],
  ],
  ["a chapter in parentheses behind the MTUS is one", "The ⟦MTUS Guidelines (ACOEM Chapter 12)⟧ cover it.", [mtus(LOW_BACK)]],
  [
    "a part and its acronym are one",
    "The ⟦MTUS Chronic Pain Medical Treatment Guidelines (CPMTG), page 80⟧, cover it.",
    [mtus(CHRONIC_PAIN, on(80))],
  ],
  ["the MTUS and a chapter of the ODG are two", "The ⟦MTUS⟧/⟦ODG Low Back Chapter⟧ cover it.", [mtus("mtus"), odg("low-back")]],
  ["the MTUS that adopts a chapter is named beside it", "The ⟦MTUS⟧ adopts ⟦ACOEM Chapter 12⟧ on it.", [mtus("mtus"), mtus(LOW_BACK)]],
];

const PARTS: readonly Row[] = [
  ["the MTUS's name before a part's", "The ⟦MTUS Chronic Pain Medical Treatment Guidelines⟧ ask for it.", [mtus(CHRONIC_PAIN)]],
  ["a part alone is of the MTUS", "The ⟦Chronic Pain Medical Treatment Guidelines⟧ ask for it.", [mtus(CHRONIC_PAIN)]],
  ["a shorter name of it", "The ⟦Chronic Pain Treatment Guidelines⟧ ask for it.", [mtus(CHRONIC_PAIN)]],
  ["a shorter one yet", "The ⟦Chronic Pain Guidelines⟧ ask for it.", [mtus(CHRONIC_PAIN)]],
  ["in lower case behind California", "Past ⟦California chronic pain medical treatment guidelines⟧, it stops.", [mtus(CHRONIC_PAIN)]],
  ["its acronym", "The ⟦CPMTG⟧ asks for a signed agreement.", [mtus(CHRONIC_PAIN)]],
  ["its acronym behind the MTUS's", "The ⟦MTUS CPMTG, page 46⟧, caps injections.", [mtus(CHRONIC_PAIN, on(46))]],
  [
    "a year between MTUS and part",
    "The ⟦California MTUS 2016 Chronic Pain Treatment Guidelines⟧ note it.",
    [mtus(CHRONIC_PAIN, { edition: 2016 })],
  ],
  [
    "a year and a comma between them",
    "⟦MTUS 2016, Chronic Pain Medical Treatment Guidelines, pages 89-90⟧ cover it.",
    [mtus(CHRONIC_PAIN, { edition: 2016, ...on([89, 90]) })],
  ],
  [
    "year and page behind the part",
    "⟦Chronic Pain Medical Treatment 2009, page 64⟧ covers it.",
    [mtus(CHRONIC_PAIN, { edition: 2009, ...on(64) })],
  ],
  [
    "a listed section behind the part",
    "⟦MTUS Chronic Pain Medical Treatment Guidelines, Benzodiazepines, page 24⟧ is against it.",
    [mtus(CHRONIC_PAIN, { sections: ["Benzodiazepines"], ...on(24) })],
  ],
  [
    "a section with a comma of its own",
    "⟦Chronic Pain Medical Treatment Guidelines, NSAIDs, GI symptoms & cardiovascular risk, pages 68-69⟧ apply.",
    [mtus(CHRONIC_PAIN, { sections: ["NSAIDs, GI symptoms & cardiovascular risk"], ...on([68, 69]) })],
  ],
  ["acupuncture without MTUS", "The ⟦Acupuncture Medical Treatment Guidelines⟧ set six visits.", [mtus("acupuncture-treatment")]],
  ["acupuncture by the shorter name", "The ⟦Acupuncture Treatment Guidelines⟧ set six visits.", [mtus("acupuncture-treatment")]],
  ["acupuncture with a known slip", "The ⟦Accupuncture Treatment Guidelines⟧ set six visits.", [mtus("acupuncture-treatment")]],
  ["acupuncture behind MTUS", "The ⟦MTUS Acupuncture Guidelines⟧ set six visits.", [mtus("acupuncture-treatment")]],
  ["postsurgical without MTUS", "⟦Postsurgical Treatment Guidelines, page 26⟧, give 24 visits.", [mtus("postsurgical-treatment", on(26))]],
  ["postsurgical with a hyphen", "The ⟦Post-Surgical Treatment Guidelines⟧ give 24 visits.", [mtus("postsurgical-treatment")]],
  ["postsurgical behind California", "The ⟦California MTUS Postsurgical Guidelines⟧ give 24 visits.", [mtus("postsurgical-treatment")]],
  ["opioids without MTUS", "The ⟦Opioids Treatment Guidelines⟧ want a CURES report.", [mtus("opioid-treatment")]],
  ["opioids behind California", "The ⟦California MTUS Opioid Treatment Guidelines⟧ want it too.", [mtus("opioid-treatment")]],
  [
    "a section in parentheses and quotes",
    'For a taper see the ⟦MTUS Opioids Treatment Guidelines ("Tapering opioids")⟧.',
    [mtus("opioid-treatment", { sections: ["Tapering opioids"] })],
  ],
  [
    "a body part's chapter by its title and year",
    "⟦MTUS Low Back Complaints 2004⟧ does not ask for it.",
    [mtus(LOW_BACK, { edition: 2004 })],
  ],
  ["... without MTUS", "⟦Knee Complaints 2004⟧ does not ask for it.", [mtus("knee-complaints", { edition: 2004 })]],
  ["the elbow's own year", "⟦Elbow Complaints 2007⟧ does not ask for it.", [mtus("elbow-complaints", { edition: 2007 })]],
  ["general approaches", "⟦MTUS General Approaches 2004⟧ speaks of consultation.", [mtus("general-approaches", { edition: 2004 })]],
  ["ACOEM before a title", "⟦ACOEM Shoulder Complaints, page 212⟧, warns of it.", [mtus("shoulder-complaints", on(212))]],
  ["stress with a hyphen", "⟦MTUS Stress-Related Conditions 2004⟧ speaks of it.", [mtus("stress-related-conditions", { edition: 2004 })]],
  [
    "the date behind a part is no edition",
    "The ⟦Chronic Pain Medical Treatment Guidelines (July 28, 2016)⟧ ask for it.",
    [mtus(CHRONIC_PAIN)],
  ],
  ["... in figures neither", "The ⟦MTUS Opioids Treatment Guidelines (7/28/2016)⟧ ask for it.", [mtus("opioid-treatment")]],
  ["... nor behind the MTUS", "The ⟦MTUS (May 29, 2009)⟧ asks for it.", [mtus("mtus")]],
  ["a part's full name in lower case", "The ⟦chronic pain medical treatment guidelines⟧ ask for it.", [mtus(CHRONIC_PAIN)]],
  ["a part of one short word", "⟦MTUS Eye 2004⟧ does not ask for it.", [mtus("eye", { edition: 2004 })]],
];

const ACOEM_CHAPTERS: readonly Row[] = [
  ["chapter 1 is of General Approaches", "⟦ACOEM Chapter 1⟧ is on prevention.", [mtus("general-approaches")]],
  ["chapter 2 too", "⟦ACOEM, Chapter 2, page 21⟧ is on the first visit.", [mtus("general-approaches", on(21))]],
  ["chapter 3 too", "⟦ACOEM Chapter 3, page 48⟧ is on ice and heat.", [mtus("general-approaches", on(48))]],
  ["chapter 5 too", "⟦ACOEM Guidelines, Chapter 5, page 90⟧ is on referral.", [mtus("general-approaches", on(90))]],
  ["chapter 4 is not of the MTUS", "⟦ACOEM Chapter 4⟧ is on causation.", [outside("work-relatedness")]],
  ["chapter 6 neither", "⟦ACOEM Chapter 6, page 115⟧ is on pain programs.", [outside(RESTORATION, on(115))]],
  ["chapter 7 neither", "⟦ACOEM Guidelines Chapter 7, page 127⟧ is on consultants.", [outside(IME, on(127))]],
  [
    "chapter 7 with its title",
    "⟦ACOEM, Chapter 7, Independent Medical Examinations and Consultations, page 127⟧ is on it.",
    [outside(IME, on(127))],
  ],
  ["chapter 9", "⟦ACOEM Chapter 9⟧ is on shoulders.", [mtus("shoulder-complaints")]],
  ["chapter 10", "⟦ACOEM Chapter 10⟧ is on elbows.", [mtus("elbow-complaints")]],
  ["chapter 13 with its title", "⟦ACOEM Chapter 13, Knee Complaints, page 341⟧ is on MRI.", [mtus("knee-complaints", on(341))]],
  [
    "chapter 14 with its title and no comma",
    "⟦ACOEM Chapter 14 Ankle and Foot Complaints⟧ is on casts.",
    [mtus("ankle-and-foot-complaints")],
  ],
  ["chapter 15", "⟦ACOEM Chapter 15, page 398⟧ is on referral.", [mtus("stress-related-conditions", on(398))]],
  ["chapter 16", "⟦ACOEM Chapter 16⟧ is on eyes.", [mtus("eye")]],
  ["a chapter that ACOEM does not have", "⟦ACOEM Chapter 23⟧ was named by the provider.", [outside("acoem")]],
  [
    "chapter, table and page",
    "⟦ACOEM Chapter 12, Table 12-8, page 309⟧ is against corsets.",
    [mtus(LOW_BACK, { tables: ["Table 12-8"], ...on(309) })],
  ],
  [
    "two tables",
    "⟦ACOEM Chapter 9, Table 9-3, Table 9-6⟧ agree on it.",
    [mtus("shoulder-complaints", { tables: ["Table 9-3", "Table 9-6"] })],
  ],
  ["a table without a chapter", "⟦ACOEM Table 8-8, page 181⟧ is against it.", [outside("acoem", { tables: ["Table 8-8"], ...on(181) })]],
  ["the table stands first", "⟦Table 12-8 of ACOEM Chapter 12⟧ is against corsets.", [mtus(LOW_BACK, { tables: ["Table 12-8"] })]],
  [
    "title, section and page",
    "⟦ACOEM, Chapter 12, Low Back Complaints, Initial Care, page 300⟧ is on injections.",
    [mtus(LOW_BACK, { sections: ["Initial Care"], ...on(300) })],
  ],
  ["the chapter stands first", "⟦Chapter 8 of the ACOEM Guidelines⟧ is on the neck.", [mtus(NECK)]],
  ["... and the page before it", "⟦Page 178 of ACOEM Chapter 8⟧ is on it.", [mtus(NECK, on(178))]],
  [
    "the edition told in words",
    "⟦ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 9, page 209⟧, are on it.",
    [mtus("shoulder-complaints", { edition: ANY_EDITION, ...on(209) })],
  ],
  ["what follows the chapter is none of it", "The ⟦MTUS Guideline in ACOEM Chapter 10⟧, elbow, covers it.", [mtus("elbow-complaints")]],
  ["in parentheses", "Imaging waits for four weeks (⟦ACOEM Chapter 12, page 303⟧).", [mtus(LOW_BACK, on(303))]],
  ["a slash between blanks", "⟦CA MTUS / ACOEM: Low Back Complaints, page 303⟧ is on MRI.", [mtus(LOW_BACK, on(303))]],
  [
    "one adopted by the other",
    "As told in the ⟦MTUS-adopted ACOEM Guidelines in Chapter 3, page 47⟧, rest helps.",
    [mtus("general-approaches", on(47))],
  ],
  ["a hyphen between the two", "⟦MTUS-ACOEM Chapter 12, page 303⟧ is on MRI.", [mtus(LOW_BACK, on(303))]],
  [
    "the year behind the title",
    "⟦ACOEM Guidelines, Chapter 12 (Low Back Complaints) (2004), pg. 53⟧, is on MRI.",
    [mtus(LOW_BACK, { edition: 2004, ...on(53) })],
  ],
  ["the edition behind the chapter", "⟦ACOEM Low Back Chapter, 2nd edition, page 308⟧, is on MRI.", [mtus(LOW_BACK, on(308))]],
  [
    "the year between `MTUS` and its part",
    "⟦MTUS guidelines, 2009, Chronic Pain, pages 91-94⟧, allow it.",
    [mtus(CHRONIC_PAIN, { edition: 2009, ...on([91, 94]) })],
  ],
  ["`Ch.`", "⟦ACOEM Ch. 12, p. 303⟧ is on MRI.", [mtus(LOW_BACK, on(303))]],
  ["`CHAPTER`", "⟦ACOEM CHAPTER 12⟧ is on MRI.", [mtus(LOW_BACK)]],
  ["the page before the chapter", "⟦ACOEM, page 303, Chapter 12⟧, is on MRI.", [mtus(LOW_BACK, on(303))], { todo: true }],
  ["a short title behind the number", "⟦ACOEM Guidelines, Chapter 12, Low Back, page 303⟧, are on MRI.", [mtus(LOW_BACK, on(303))]],
  [
    "the edition told in words, without its year",
    "⟦ACOEM Guidelines, Second Edition, Chapter 12, page 303⟧, are on MRI.",
    [mtus(LOW_BACK, on(303))],
  ],
  ["the work's whole title", "⟦ACOEM Occupational Medicine Practice Guidelines, Chapter 12⟧, is on MRI.", [mtus(LOW_BACK)]],
  ["a chapter by its name alone", "The ⟦ACOEM Low Back Chapter, page 303⟧, is on MRI.", [mtus(LOW_BACK, on(303))]],
  ["a chapter's title stands first", "The ⟦Shoulder Complaints chapter of the ACOEM Guidelines⟧ is on it.", [mtus("shoulder-complaints")]],
  ["the chapter in parentheses", "⟦ACOEM (Chapter 12, page 303)⟧ is on MRI.", [mtus(LOW_BACK, on(303))]],
];

const PAGES: readonly Row[] = [
  ["a page", "⟦MTUS page 24⟧ states that four weeks are the limit.", [mtus("mtus", on(24))]],
  [
    "a section, the word behind it, and its page",
    "The ⟦MTUS Chronic Pain Guidelines, Opioids Section, page 78⟧, lists them.",
    [mtus(CHRONIC_PAIN, { sections: ["Opioids"], ...on(78) })],
  ],
  ["a page behind a comma", "The ⟦MTUS, page 46⟧, wants half the pain gone.", [mtus("mtus", on(46))]],
  ["`p` without a full stop, and a range", "⟦MTUS, p 74-97⟧, is on opioids.", [mtus("mtus", on([74, 97]))]],
  ["`p.`", "⟦CPMTG p. 43⟧ is on urine tests.", [mtus(CHRONIC_PAIN, on(43))]],
  ["`pg.`", "⟦MTUS pg. 46⟧ is on injections.", [mtus("mtus", on(46))]],
  ["`pgs.`", "⟦MTUS, pgs. 111-113⟧, is on creams.", [mtus("mtus", on([111, 113]))]],
  ["`pp.`", "⟦MTUS pp. 60-61⟧ is on drugs at large.", [mtus("mtus", on([60, 61]))]],
  ["`pages` with a range", "⟦CPMTG, pages 89-90⟧, is on aides.", [mtus(CHRONIC_PAIN, on([89, 90]))]],
  ["`page` with two pages", "⟦MTUS page 41, 64⟧ is on cyclobenzaprine.", [mtus("mtus", on(41, 64))]],
  ["`pages` with `and`", "⟦MTUS pages 78 and 80⟧ agree.", [mtus("mtus", on(78, 80))]],
  ["`pages` with `to`", "⟦MTUS, pages 114 to 116⟧, is on TENS.", [mtus("mtus", on([114, 116]))]],
  ["a page and a range", "⟦CPMTG, page 22, 98-99⟧, is on pools.", [mtus(CHRONIC_PAIN, on(22, [98, 99]))]],
  ["three pages", "⟦MTUS pages 43, 78, and 94⟧ are on urine tests.", [mtus("mtus", on(43, 78, 94))]],
  ["`Page(s):`", "⟦MTUS, Page(s): 63-66⟧ is on relaxants.", [mtus("mtus", on([63, 66]))]],
  ["an en dash", "⟦MTUS pages 93–94⟧ is on tramadol.", [mtus("mtus", on([93, 94]))]],
  ["pages in parentheses", "The ⟦MTUS (page 24)⟧ is against it.", [mtus("mtus", on(24))]],
  ["the page stands first", "⟦Page 82 of the MTUS⟧ is on blocks.", [mtus("mtus", on(82))]],
  [
    "... before a part",
    "As ⟦page 82 of the California MTUS 2016 Chronic Pain Guidelines⟧ puts it, one is enough.",
    [mtus(CHRONIC_PAIN, { edition: 2016, ...on(82) })],
  ],
  ["... several", "See ⟦pages 89-90 of the CPMTG⟧.", [mtus(CHRONIC_PAIN, on([89, 90]))]],
  [
    "a section stands first",
    "The ⟦Introduction section of the MTUS Chronic Pain Guidelines⟧ defines it.",
    [mtus(CHRONIC_PAIN, { sections: ["Introduction"] })],
  ],
  ["a count behind the page is none", "By ⟦MTUS page 46⟧, 2 injections are the most.", [mtus("mtus", on(46))]],
  ["nor a dose in the next sentence", "This is ⟦MTUS page 64⟧. 30 tablets are a month's supply.", [mtus("mtus", on(64))]],
  ["nor a year behind the name's own sentence", "So says the ⟦MTUS⟧. 2016 was a bad year for him.", [mtus("mtus")]],
  ["a page, all of it in parentheses", "Use is short (⟦MTUS page 24⟧) at best.", [mtus("mtus", on(24))]],
  ["... behind a part", "Use is short (⟦Chronic Pain Medical Treatment Guidelines, pages 76-80⟧).", [mtus(CHRONIC_PAIN, on([76, 80]))]],
  ["a year behind the page is no page", "So says ⟦MTUS, page 24⟧, 2016 or earlier.", [mtus("mtus", on(24))]],
  ["nor are days", "By ⟦MTUS page 24⟧ and 30 days of use, it stops.", [mtus("mtus", on(24))]],
  ["`through`", "⟦MTUS pages 76 through 80⟧ cover it.", [mtus("mtus", on([76, 80]))]],
  ["blanks around the hyphen", "⟦MTUS pages 76 - 80⟧ cover it.", [mtus("mtus", on([76, 80]))]],
  [
    "words before the section are none of it",
    "Under the ⟦Benzodiazepines section of the Chronic Pain Medical Treatment Guidelines⟧ it stops.",
    [mtus(CHRONIC_PAIN, { sections: ["Benzodiazepines"] })],
  ],
  ["`no section` is no section", "No section of the ⟦MTUS⟧ speaks of it.", [mtus("mtus")]],
  ["nor is `this section`", "He read this section of the ⟦MTUS⟧ twice.", [mtus("mtus")]],
  ["a page of something else", "Per page 5 of the report, the ⟦MTUS⟧ was followed.", [mtus("mtus")]],
];

const ODG_CHAPTERS: readonly Row[] = [
  ["with the word `Chapter`", "The ⟦ODG Low Back Chapter⟧ is against it.", [odg("low-back")]],
  ["behind a comma", "The ⟦ODG, Low Back Chapter⟧, is against it.", [odg("low-back")]],
  ["in lower case", "The ⟦ODG knee and leg chapter⟧ is against it.", [odg("knee-and-leg")]],
  [
    "with `&` and a tail",
    "The ⟦Official Disability Guidelines (ODG), Neck & Upper Back (Acute & Chronic)⟧, are against it.",
    [odg("neck-and-upper-back")],
  ],
  ["the low back by its long name", "⟦ODG Low Back - Lumbar & Thoracic (Acute & Chronic)⟧ is against it.", [odg("low-back")]],
  ["pain with a tail", "⟦ODG Pain (Chronic)⟧ is against it.", [odg("pain")]],
  ["pain by another name", "The ⟦ODG Chronic Pain Chapter⟧ is against it.", [odg("pain")]],
  ["pain as a section", "The ⟦ODG Pain Section⟧ is against it.", [odg("pain")]],
  ["the hip in the plural", "The ⟦ODG Hips and Pelvis Chapter⟧ is against it.", [odg("hip-and-pelvis")]],
  ["a name with commas", "The ⟦ODG Forearm, Wrist, & Hand Chapter⟧ is against it.", [odg("forearm-wrist-and-hand")]],
  ["mental illness", "The ⟦ODG Mental Illness & Stress Chapter⟧ is against it.", [odg("mental-illness-and-stress")]],
  ["carpal tunnel", "The ⟦Official Disability Guidelines Carpal Tunnel Syndrome chapter⟧ is for it.", [odg("carpal-tunnel-syndrome")]],
  ["fitness for duty", "The ⟦ODG Fitness for Duty Chapter⟧ is against it.", [odg("fitness-for-duty")]],
  ["the preface", "The ⟦ODG Preface⟧ sets a trial of six visits.", [odg("preface")]],
  ["`ODG-TWC`", "The ⟦ODG-TWC Pain Chapter⟧ is against it.", [odg("pain")]],
  ["the chapter stands first", "The ⟦Shoulder Chapter of the ODG⟧ is against it.", [odg("shoulder")]],
  ["with a topic", "This agrees (⟦ODG, Low Back Chapter, Lumbar supports⟧).", [odg("low-back", { sections: ["Lumbar supports"] })]],
  ["an update is no edition", "The ⟦ODG, Pain Chapter (updated 11/23/16)⟧, is against it.", [odg("pain")]],
  ["the ODG's guidelines on a treatment", "⟦ODG Physical Therapy Guidelines⟧ allow ten visits.", [odg(null, { sections: SOME_SECTIONS })]],
  ["a body part that is no chapter", "The ⟦ODG⟧ does not support knee replacement here.", [odg()]],
  ["a word behind the comma that is no chapter", "Per ⟦ODG⟧, pain relief must be recorded.", [odg()]],
  ["a word in the next sentence neither", "This is from the ⟦ODG⟧. Shoulder motion was full.", [odg()]],
  ["the chapter in parentheses", "The ⟦ODG (Low Back Chapter)⟧ is against it.", [odg("low-back")]],
  ["the chapter behind a dash", "⟦ODG - Low Back Chapter⟧ is against it.", [odg("low-back")]],
  ["a section that is a chapter stands first", "The ⟦pain section of the ODG⟧ is against it.", [odg("pain")]],
  ["`Procedure Summary`", "The ⟦ODG Elbow Procedure Summary⟧ is against it.", [odg("elbow")]],
  ["`Procedures`", "The ⟦ODG Low Back Procedures⟧ are against it.", [odg("low-back")]],
];

const REGULATIONS: readonly Row[] = [
  ["8 CCR", "⟦8 CCR 9792.24.2⟧ governs chronic pain.", [regulation("9792.24.2")]],
  ["8 CCR with a section sign", "⟦8 CCR §9792.21.1⟧ sets the order of evidence.", [regulation("9792.21.1")]],
  ["8 CCR with a sign and a blank", "Under ⟦8 CCR § 9792.21⟧ it is presumed correct.", [regulation("9792.21")]],
  ["with full stops", "⟦8 C.C.R. 9792.24.2⟧ governs chronic pain.", [regulation("9792.24.2")]],
  ["the sign alone", "Under ⟦§9792.21.1⟧ the search begins with it.", [regulation("9792.21.1")]],
  ["`MTUS 9792.20(e)` is one regulation and no guideline", "⟦MTUS 9792.20(e)⟧ defines functional improvement.", [regulation("9792.20(e)")]],
  ["the word `Section`", "Function did not improve as ⟦Section 9792.20(f)⟧ defines it.", [regulation("9792.20(f)")]],
  ["the full stop of the sentence is none of it", "It is defined in ⟦8 CCR 9792.20⟧.", [regulation("9792.20")]],
  ["the code's formal name", "⟦California Code of Regulations, Title 8, section 9792.24.4⟧ governs opioids.", [regulation("9792.24.4")]],
  [
    "a part that prints its regulation is both",
    "⟦Chronic Pain Medical Treatment Guidelines MTUS - ⟦8 C.C.R. 9792.24.2⟧ (July 28, 2016), page 81⟧, is on it.",
    [mtus(CHRONIC_PAIN, on(81)), regulation("9792.24.2")],
  ],
  ["the Labor Code", "⟦Labor Code 4600⟧ entitles the worker to care.", [statute("4600")]],
  ["the Labor Code with a point", "⟦Labor Code 4610.5⟧ defines necessity.", [statute("4610.5")]],
  ["the word `section`", "Under ⟦Labor Code section 4610.5⟧ it is so.", [statute("4610.5")]],
  ["California, `Section` and a letter", "See ⟦California Labor Code Section 4610.6(h)⟧.", [statute("4610.6(h)")]],
  ["with a section sign", "Under ⟦Labor Code §4600(b)⟧ it is so.", [statute("4600(b)")]],
  ["`MTUS Section` is one regulation too", "⟦MTUS Section 9792.24.1(c)⟧ sets six visits.", [regulation("9792.24.1(c)")]],
  ["two sections", "Under ⟦8 CCR 9792.20(f)⟧ and ⟦9792.21(c)⟧ it is so.", [regulation("9792.20(f)"), regulation("9792.21(c)")]],
  ["two sections of the Labor Code", "Under ⟦Labor Code sections 4600⟧ and ⟦4610.5⟧ it is so.", [statute("4600"), statute("4610.5")]],
  ["the section stands first", "Under ⟦Section 4600 of the Labor Code⟧ it is so.", [statute("4600")]],
];

const LITERATURE: readonly Row[] = [
  ["a study", "Use for sleep is not advised. ⟦(Baillargeon, 2003)⟧", [literature("Baillargeon", 2003)]],
  ["before the full stop", "Gains fade after a month ⟦(Ashton, 2005)⟧.", [literature("Ashton", 2005)]],
  [
    "two pairs of parentheses",
    "It is rare. ⟦(Kirsten, 2003)⟧  ⟦(Amundsen, 2009)⟧",
    [literature("Kirsten", 2003), literature("Amundsen", 2009)],
  ],
  ["glued together", "It is rare. ⟦(Alder, 2003)⟧⟦(Birk, 2005)⟧", [literature("Alder", 2003), literature("Birk", 2005)]],
  ["glued to the next sentence", "It is rare ⟦(Ellerby, 2008)⟧.A note is asked for.", [literature("Ellerby", 2008)]],
  ["two in one pair", "It works (⟦Chou, 2007⟧; ⟦Manchikanti, 2010⟧).", [literature("Chou", 2007), literature("Manchikanti", 2010)]],
  [
    "three in one pair",
    "It works (⟦Irving, 2001⟧; ⟦Irving, 2002⟧; ⟦Whitby, 2004⟧).",
    [literature("Irving", 2001), literature("Irving", 2002), literature("Whitby", 2004)],
  ],
  ["`et al.` is no author", "It works ⟦(Smith et al., 2011)⟧.", [literature("Smith", 2011)]],
  ["`et al` without its full stop neither", "It works ⟦(Smith et al, 2011)⟧.", [literature("Smith", 2011)]],
  ["a small `van` is the author's", "It works ⟦(van Tulder, 2006)⟧.", [literature("van Tulder", 2006)]],
  ["a double name", "It works ⟦(Gross-Cochrane, 2002)⟧.", [literature("Gross-Cochrane", 2002)]],
  ["an agency", "She must be homebound ⟦(CMS, 2014)⟧.", [literature("CMS", 2014)]],
  ["an agency that is a known source", "It may harm the liver ⟦(FDA, 2012)⟧.", [literature("FDA", 2012)]],
  ["a guideline in this shape is literature too", "It is under study ⟦(ODG, 2015)⟧.", [literature("ODG", 2015)]],
  ["a reference work", "Longer use is not advised. ⟦(Clinical Pharmacology, 2008)⟧", [literature("Clinical Pharmacology", 2008)]],
  ["a state", "Home exercise does as well ⟦(Colorado, 2002)⟧.", [literature("Colorado", 2002)]],
  ["two authors", "It works ⟦(Smith & Jones, 2010)⟧.", [literature("Smith & Jones", 2010)]],
  ["an apostrophe", "It works ⟦(O'Leary, 1999)⟧.", [literature("O'Leary", 1999)]],
  ["a curly one", "It works ⟦(O’Leary, 1999)⟧.", [literature("O’Leary", 1999)]],
  ["letters beyond ASCII", "It works ⟦(Östergård, 2013)⟧.", [literature("Östergård", 2013)]],
  ["a name of two letters", "It works ⟦(Li, 2005)⟧.", [literature("Li", 2005)]],
  ["a name that is a word", "Short use only ⟦(See, 2008)⟧.", [literature("See", 2008)]],
  [
    "a name that begins like a month",
    "It works ⟦(Marchetti, 2013)⟧ ⟦(Decker, 2011)⟧.",
    [literature("Marchetti", 2013), literature("Decker", 2011)],
  ],
  [
    "a guideline and its study",
    "The ⟦MTUS⟧ limits it to two weeks ⟦(Kinkade, 2007)⟧, and the ⟦ODG⟧ agrees.",
    [mtus("mtus"), literature("Kinkade", 2007), odg()],
  ],
  ["three authors: all before the year's comma", "It works ⟦(Smith, Jones & Brown, 2011)⟧.", [literature("Smith, Jones & Brown", 2011)]],
  ["no blank behind the comma", "It works ⟦(Smith,2011)⟧.", [literature("Smith", 2011)]],
  ["a society", "It works ⟦(American College of Radiology, 2011)⟧.", [literature("American College of Radiology", 2011)]],
  [
    "two, the second without what leads to it",
    "It works (⟦Smith, 2011⟧; see also ⟦Jones, 2012⟧).",
    [literature("Smith", 2011), literature("Jones", 2012)],
  ],
];

const WEB: readonly Row[] = [
  ["without the full stop behind it", "See ⟦www.example.org/splints⟧.", [web("www.example.org/splints")]],
  ["without the comma", "See ⟦https://www.example.org/a/b-c_d.html⟧, second table.", [web("https://www.example.org/a/b-c_d.html")]],
  ["without the semicolon", "See ⟦http://example.org/x⟧; it is brief.", [web("http://example.org/x")]],
  ["without the parenthesis", "It is listed (⟦https://example.org/list⟧).", [web("https://example.org/list")]],
  ["without the quotes", "It is listed at “⟦http://example.org/list⟧”.", [web("http://example.org/list")]],
  ["without the angle brackets", "It is listed at <⟦http://example.org/list⟧>.", [web("http://example.org/list")]],
  ["with a query", "See ⟦http://example.org/show?id=12&page=3⟧ for it.", [web("http://example.org/show?id=12&page=3")]],
  [
    "an address that names a guideline is no guideline",
    "See ⟦http://www.odg-twc.com/odgtwc/pain.htm⟧.",
    [web("http://www.odg-twc.com/odgtwc/pain.htm")],
  ],
  [
    "nor one with the MTUS in it",
    "See ⟦https://www.dir.ca.gov/dwc/MTUS/MTUS.html⟧ on it.",
    [web("https://www.dir.ca.gov/dwc/MTUS/MTUS.html")],
  ],
  ["two", "See ⟦www.example.org⟧ and ⟦www.example.com⟧.", [web("www.example.org"), web("www.example.com")]],
  ["parentheses of its own", "See ⟦http://example.org/splint_(wrist)⟧ on it.", [web("http://example.org/splint_(wrist)")]],
  ["in capitals", "SEE ⟦HTTP://WWW.EXAMPLE.ORG/SPLINTS⟧ ON IT.", [web("HTTP://WWW.EXAMPLE.ORG/SPLINTS")]],
  ["over two lines", "See ⟦https://www.example.org/long-\npath.html⟧ on it.", [web("https://www.example.org/long-path.html")]],
];

const CURRENT: readonly Row[] = [
  ["the low back", "⟦MTUS Low Back Disorders 2019⟧ is for it.", [mtus("low-back-disorders", { edition: 2019 })]],
  ["without MTUS", "⟦Shoulder Disorders 2016⟧ is for it.", [mtus("shoulder-disorders", { edition: 2016 })]],
  [
    "behind ACOEM",
    "The ⟦ACOEM Knee Disorders 2020 guideline⟧ is for it.",
    [mtus("knee-disorders", { edition: 2020, authority: ANY_AUTHORITY })],
  ],
  ["the neck", "⟦MTUS Cervical and Thoracic Spine Disorders⟧ is for it.", [mtus("cervical-and-thoracic-spine-disorders")]],
  [
    "a name with commas",
    "⟦MTUS Hand, Wrist, and Forearm Disorders 2019⟧ is for it.",
    [mtus("hand-wrist-and-forearm-disorders", { edition: 2019 })],
  ],
  ["the hip", "⟦MTUS Hip and Groin Disorders 2019⟧ is for it.", [mtus("hip-and-groin-disorders", { edition: 2019 })]],
  ["the elbow by its year", "⟦MTUS Elbow Disorders 2018⟧ is for it.", [mtus("elbow-disorders", { edition: 2018 })]],
  ["chronic pain of 2017 is another guideline", "⟦MTUS Chronic Pain 2017⟧ is for it.", [mtus("chronic-pain", { edition: 2017 })]],
  ["opioids of 2017 too", "⟦MTUS Opioids 2017⟧ is against it.", [mtus("opioids", { edition: 2017 })]],
  [
    "a title with a colon",
    "⟦MTUS Workplace Mental Health: Anxiety Disorders 2021⟧ is for it.",
    [mtus("workplace-mental-health-anxiety-disorders", { edition: 2021 })],
  ],
  ["the head", "⟦MTUS Traumatic Brain Injury 2017⟧ is for it.", [mtus("traumatic-brain-injury", { edition: 2017 })]],
  ["a title with parentheses", "⟦MTUS Coronavirus (COVID-19) 2021⟧ is for it.", [mtus("coronavirus-covid-19", { edition: 2021 })]],
  [
    "a title of both eras, by its year",
    "⟦MTUS Initial Approaches to Treatment 2017⟧ is for it.",
    [mtus("initial-approaches-to-treatment", { edition: 2017 })],
  ],
  [
    "the third edition",
    "⟦ACOEM, 3rd Edition, Low Back Disorders, page 607⟧ is against it.",
    [mtus("low-back-disorders", { authority: ANY_AUTHORITY, ...on(607) })],
  ],
  [
    "... of chronic pain",
    "⟦ACOEM, 3rd Edition, Chronic Pain, page 12⟧, is against it.",
    [mtus("chronic-pain", { authority: ANY_AUTHORITY, ...on(12) })],
  ],
  ["a title of one word", "⟦MTUS Prevention 2018⟧ is for it.", [mtus("prevention", { edition: 2018 })]],
];

const LINES: readonly Row[] = [
  ["a name over two lines", "The ⟦Official\nDisability Guidelines⟧ allow it.", [odg()]],
  ["a part over two lines", "The ⟦Chronic Pain Medical\nTreatment Guidelines⟧ allow it.", [mtus(CHRONIC_PAIN)]],
  ["`CA` at the line's end", "It is what the ⟦CA\nMTUS⟧ asks for.", [mtus("mtus")]],
  ["a break before the page", "So says ⟦ACOEM Chapter 12,\npage 309⟧.", [mtus(LOW_BACK, on(309))]],
  ["a break in `page … of the`", "So says ⟦page\n82 of the MTUS⟧.", [mtus("mtus", on(82))]],
  ["a range over two lines", "So says ⟦MTUS, pages 74-\n97⟧.", [mtus("mtus", on([74, 97]))]],
  ["carriage returns", "The ⟦Official\r\nDisability Guidelines⟧ allow it.", [odg()]],
  ["an empty line behind each printed one", "The ⟦ACOEM \n\nGuidelines⟧ allow it.", [outside("acoem")]],
  ["a page break", "The ⟦ACOEM\n\fGuidelines⟧ allow it.", [outside("acoem")]],
  ["a no-break space", "The ⟦MTUS\u00a0page\u00a024⟧ allows it.", [mtus("mtus", on(24))]],
  ["a study over two lines", "It fades ⟦(Aumont,\n2006)⟧.", [literature("Aumont", 2006)]],
  ["a regulation over two lines", "It is in ⟦8 CCR\n§9792.21.1⟧.", [regulation("9792.21.1")]],
  ["a hyphen at the line's end", "The ⟦Post-\nSurgical Treatment Guidelines⟧ allow it.", [mtus("postsurgical-treatment")]],
  ["`Non-MTUS` over two lines is none", "On Non-\nMTUS grounds, and by the ⟦ODG⟧, it is not.", [odg()]],
  ["a ligature", "The ⟦Oﬃcial Disability Guidelines⟧ allow it.", [odg()]],
  ["a blank that an extractor put into a word", "The ⟦Offi cial Disability Guide lines⟧ allow it.", [odg()], { todo: true }],
  ["... into a part's name", "The ⟦Chronic Pa in Medical Treatment Guidelines⟧ allow it.", [mtus(CHRONIC_PAIN)], { todo: true }],
  ["... into an acronym", "The ⟦MT US⟧ allows it.", [mtus("mtus")], { todo: true }],
  ["... into a study's year", "It fades ⟦(Aumont, 200 6)⟧.", [literature("Aumont", 2006)]],
  ["... into a regulation", "It is in ⟦8 CCR 979 2.24.2⟧.", [regulation("9792.24.2")], { todo: true }],
];

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  "whole works": WHOLE_WORKS,
  "one mention or two": ONE_OR_TWO,
  "parts of the MTUS": PARTS,
  "chapters of ACOEM": ACOEM_CHAPTERS,
  pages: PAGES,
  "chapters of the ODG": ODG_CHAPTERS,
  "regulations and statutes": REGULATIONS,
  literature: LITERATURE,
  "web addresses": WEB,
  "the current guidelines": CURRENT,
  "printed lines": LINES,
};

describe.each(Object.entries(TABLES))("%s", (_table, rows) => {
  for (const [reason, marked, expected, { todo = false } = {}] of rows) {
    (todo ? it.fails : it)(`${reason}: ${JSON.stringify(marked)}`, () => {
      const { text, slices } = unmarked(marked);
      const found = extractCitations(text);
      expect(found.map((citation) => ({ ...withoutPlace(citation), slice: text.slice(citation.span.start, citation.span.end) }))).toEqual(
        expected.map((citation, index) => ({ ...citation, slice: slices[index]?.slice })),
      );
      expect(found.map(({ span }) => span)).toEqual(slices.map(({ start, end }) => ({ start, end })));
      expect(found.map((citation) => citation.text)).toEqual(slices.map(({ slice }) => wordingOf(slice)));
      expect(found.map(({ context }) => context)).toEqual(expected.map(() => null));
    });
  }
});

describe("the tables", () => {
  const rows = Object.values(TABLES).flat();
  it("mark as many citations as they expect", () => {
    for (const [, marked, expected] of rows) expect([marked, unmarked(marked).slices.length]).toEqual([marked, expected.length]);
  });
  it("hold no text twice", () => expect(new Set(rows.map(([, text]) => text)).size).toBe(rows.length));
});
