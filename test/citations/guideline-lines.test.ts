/** Guideline lines: handed over alone they give the citations that they give in a letter. */
import { describe, expect, it } from "vitest";
import { extractCitations, parseDetermination } from "../../src/index.ts";
import { mtus, odg, on, other, outside, SOME_SECTIONS, withoutPlace, wordingOf, type Expected, type RowState } from "./expected.ts";
import { letterAround } from "./letter.ts";

/** `unread`: how many citations of the line are announced in words that nothing can be made of. */
type Row = readonly [reason: string, line: string, expected: readonly Expected[], state?: RowState & { readonly unread?: number }];

const CHRONIC_PAIN = "chronic-pain-medical-treatment";
const OUTSIDE =
  "The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.  Decision based on Non-MTUS Citation";
const OUTSIDE_2014 = "The Claims Administrator did not base their decision on the MTUS.  Decision based on Non-MTUS Citation";

const OF_2015: readonly Row[] = [
  ["a part and its year", "Decision based on MTUS Knee Complaints 2004.", [mtus("knee-complaints", { edition: 2004 })]],
  [
    "sections",
    "Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies, Surgical Considerations.",
    [mtus("shoulder-complaints", { edition: 2004, sections: ["Special Studies", "Surgical Considerations"] })],
  ],
  [
    "sections that hold commas",
    "Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): NSAIDs, GI symptoms & cardiovascular risk, Topical analgesics, compounded.",
    [mtus(CHRONIC_PAIN, { edition: 2016, sections: ["NSAIDs, GI symptoms & cardiovascular risk", "Topical analgesics, compounded"] })],
  ],
  [
    "numbered sections",
    "Decision based on MTUS Opioid Treatment 2016, Section(s): 2. Opioids for Subacute Pain, 4.1 Tapering Opioids: Indications for Tapering Opioids.",
    [
      mtus("opioid-treatment", {
        edition: 2016,
        sections: ["2. Opioids for Subacute Pain", "4.1 Tapering Opioids: Indications for Tapering Opioids"],
      }),
    ],
  ],
  [
    "two parts",
    "Decision based on MTUS Neck and Upper Back Complaints 2004, and Chronic Pain Medical Treatment 2016, Section(s): Office visits.",
    [mtus("neck-and-upper-back-complaints", { edition: 2004 }), mtus(CHRONIC_PAIN, { edition: 2016, sections: ["Office visits"] })],
  ],
  [
    "a name that holds `, and`",
    "Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Physical Methods, and Acupuncture Treatment 2007.",
    [
      mtus("forearm-wrist-and-hand-complaints", { edition: 2004, sections: ["Physical Methods"] }),
      mtus("acupuncture-treatment", { edition: 2007 }),
    ],
  ],
  [
    "sections named like body parts",
    "Decision based on MTUS Postsurgical Treatment 2009, Section(s): Shoulder, Forearm, Wrist, & Hand.",
    [mtus("postsurgical-treatment", { edition: 2009, sections: ["Shoulder", "Forearm, Wrist, & Hand"] })],
  ],
  [
    "sections that are chapters of ACOEM",
    "Decision based on MTUS General Approaches 2004, Section(s): Prevention, Initial Approaches to Treatment.",
    [mtus("general-approaches", { edition: 2004, sections: ["Prevention", "Initial Approaches to Treatment"] })],
  ],
  [
    "`Guidelines` behind the year",
    "Decision based on MTUS Chronic Pain Medical Treatment 2016 Guidelines, Section(s): Biofeedback.",
    [mtus(CHRONIC_PAIN, { edition: 2016, sections: ["Biofeedback"] })],
  ],
  [
    "a guideline as the regulation names it",
    "Decision based on MTUS Hip and Groin Disorders Guideline (ACOEM May 1, 2011), Section(s): Diagnostic Investigations, and Knee Disorders (ACOEM 2019).",
    [
      mtus("hip-and-groin-disorders", { edition: 2011, sections: ["Diagnostic Investigations"] }),
      mtus("knee-disorders", { edition: 2019 }),
    ],
  ],
  [
    "`Guideline` before the year",
    "Decision based on MTUS Shoulder Disorders Guideline 2016, Section(s): Surgical Considerations.",
    [mtus("shoulder-disorders", { edition: 2016, sections: ["Surgical Considerations"] })],
  ],
  [
    "the MTUS in two sentences",
    "Decision based on MTUS Knee Complaints 2004. Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Biofeedback.",
    [mtus("knee-complaints", { edition: 2004 }), mtus(CHRONIC_PAIN, { edition: 2016, sections: ["Biofeedback"] })],
  ],
  [
    "a page for a section",
    "Decision based on MTUS Elbow Complaints 2007, Section(s): 326.",
    [mtus("elbow-complaints", { edition: 2007, ...on(326) })],
  ],
  [
    "a blank before the full stop",
    "Decision based on MTUS Acupuncture Treatment 2007 .",
    [mtus("acupuncture-treatment", { edition: 2007 })],
  ],
  [
    "slips stay as printed",
    "Decision based on MTUS Low Back Complaints 2004, Section(s): Inital Care, Diagnositc Criteria.",
    [mtus("low-back-complaints", { edition: 2004, sections: ["Inital Care", "Diagnositc Criteria"] })],
  ],
  [
    "the MTUS and the ODG",
    "Decision based on MTUS Low Back Complaints 2004.  Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back Chapter, Radiography.",
    [mtus("low-back-complaints", { edition: 2004 }), odg("low-back", { sections: ["Radiography"] })],
  ],
  ["the ODG by its name", `${OUTSIDE} Official Disability Guidelines (ODG).`, [odg()]],
  [
    "the ODG's acronym as guidelines",
    `${OUTSIDE} ODG Guidelines, Knee and Leg, Bone scan.`,
    [odg("knee-and-leg", { sections: ["Bone scan"] })],
  ],
  [
    "the ODG by its later publisher",
    `${OUTSIDE} ODG by MCG (last update 10/20/2021) Low Back: Traction.`,
    [odg("low-back", { sections: ["Traction"] })],
  ],
  [
    "the ODG's first publisher",
    `${OUTSIDE} Work Loss Data Institute, Official Disability Guidelines, Pain, Gym.`,
    [odg("pain", { sections: ["Gym"] })],
  ],
  [
    "`Chapter:` before its name",
    `${OUTSIDE} Official Disability Guidelines (ODG), Online Edition, Chapter: Elbow, Splints.`,
    [odg("elbow", { sections: ["Splints"] })],
  ],
  [
    "the ODG, chapter and topic",
    `${OUTSIDE} Official Disability Guidelines (ODG), Pain (Chronic), Polysomnography.`,
    [odg("pain", { sections: ["Polysomnography"] })],
  ],
  [
    "a chapter without the word and no comma",
    `${OUTSIDE} Official Disability Guidelines (ODG) Head, Vestibular studies.`,
    [odg("head", { sections: ["Vestibular studies"] })],
  ],
  [
    "a chapter with `section`",
    `${OUTSIDE} Official Disability Guidelines (ODG) Hernia section, Ultrasound.`,
    [odg("hernia", { sections: ["Ultrasound"] })],
  ],
  [
    "an update is no edition",
    `${OUTSIDE} Official Disability Guidelines (ODG), Knee & Leg (updated 11/22/16), Bone scan.`,
    [odg("knee-and-leg", { sections: ["Bone scan"] })],
  ],
  [
    "... nor is it a part of the topic that it stands behind",
    `${OUTSIDE} Official Disability Guidelines (ODG), Head Chapter, Hearing aids (updated 01/21/17).`,
    [odg("head", { sections: ["Hearing aids"] })],
  ],
  [
    "another chapter behind `and`",
    `${OUTSIDE} ODG, Low Back Chapter, Mattress selection, and Knee and Leg Chapter, Walking aids.`,
    [odg("low-back", { sections: ["Mattress selection"] }), odg("knee-and-leg", { sections: ["Walking aids"] })],
  ],
  [
    "a topic of the ODG with a comma inside",
    `${OUTSIDE} ODG by MCG, Pain, Psychological evaluations, IDDS & SCS.`,
    [odg("pain", { sections: ["Psychological evaluations, IDDS & SCS"] })],
  ],
  [
    "a sentence for each source outside the MTUS",
    "Decision based on Non-MTUS Citation ODG by MCG Mental Illness & Stress, Insomnia treatment. Decision based on Non-MTUS Citation Drugs.com, Lunesta.",
    [odg("mental-illness-and-stress", { sections: ["Insomnia treatment"] }), other("drugs.com")],
  ],
  [
    "the MTUS behind what is outside it",
    "Decision based on Non-MTUS Citation ODG, Low Back Chapter, MRI. Decision based on MTUS Knee Complaints 2004.",
    [odg("low-back", { sections: ["MRI"] }), mtus("knee-complaints", { edition: 2004 })],
  ],
  [
    "the standard words for other evidence in a sentence of their own",
    "Decision based on Non-MTUS Citation ODG, Head Chapter, Botulinum toxin. Other Medical Treatment Guideline or Medical Evidence: www.drugs.com.",
    [odg("head", { sections: ["Botulinum toxin"] }), other("drugs.com")],
  ],
  [
    "sections behind semicolons",
    "Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies; Physical Methods; and Knee Complaints 2004.",
    [
      mtus("low-back-complaints", { edition: 2004, sections: ["Special Studies", "Physical Methods"] }),
      mtus("knee-complaints", { edition: 2004 }),
    ],
  ],
  [
    "a further part behind a comma, with sections of its own",
    "Decision based on MTUS Chronic Pain 2017, Section(s): Treatment Recommendations, Low Back Disorders 2016, Section(s): Treatment Recommendations.",
    [
      mtus("chronic-pain", { edition: 2017, sections: ["Treatment Recommendations"] }),
      mtus("low-back-disorders", { edition: 2016, sections: ["Treatment Recommendations"] }),
    ],
  ],
  [
    "a semicolon before what is outside the MTUS",
    "Decision based on MTUS Knee Complaints 2004; Non-MTUS Citation ODG, Head, under Triptans.",
    [mtus("knee-complaints", { edition: 2004 }), odg("head", { sections: ["Triptans"] })],
  ],
  [
    "the formulary and its year",
    "Decision based on MTUS Ankle and Foot Disorders 2018. Decision based on MTUS Drug Formulary 2018.",
    [mtus("ankle-and-foot-disorders", { edition: 2018 }), { ...other("mtus-drug-formulary", { edition: 2018 }), authority: "MTUS" }],
  ],
  [
    "an edition with its number",
    `${OUTSIDE} Official Disability Guidelines, 14th Edition, 2016, Elbow Chapter.`,
    [odg("elbow", { edition: 2016 })],
  ],
  [
    "an edition with its publisher",
    `${OUTSIDE} Official Disability Guidelines (ODG), Work Loss Data Institute (21th Annual Edition), 2016, Shoulder (Acute & Chronic) Chapter.`,
    [odg("shoulder", { edition: 2016 })],
  ],
  [
    "an edition of the web",
    `${OUTSIDE} Official Disability Guidelines, 2016, Web Version, Hips and Pelvis Chapter.`,
    [odg("hip-and-pelvis", { edition: 2016 })],
  ],
  [
    "two chapters behind one name",
    `${OUTSIDE} Official Disability Guidelines (ODG), Shoulder Chapter, Cold packs; Low Back Chapter, Cold/heat packs.`,
    [odg("shoulder", { sections: ["Cold packs"] }), odg("low-back", { sections: ["Cold/heat packs"] })],
  ],
  [
    "two chapters, the second with a name of its own",
    `${OUTSIDE} Official Disability Guidelines (ODG), Shoulder Chapter; ODG, Low Back Chapter, Traction.`,
    [odg("shoulder"), odg("low-back", { sections: ["Traction"] })],
  ],
  [
    "topics behind slashes",
    `${OUTSIDE} Official Disability Guidelines (ODG) Knee/Walking aids, Low Back Lumbar and Thoracic/Traction.`,
    [odg("knee-and-leg", { sections: ["Walking aids"] }), odg("low-back", { sections: ["Traction"] })],
  ],
  [
    "a chapter without the ODG's name",
    `${OUTSIDE} Low Back (Hyperstimulation analgesia).`,
    [odg("low-back", { sections: ["Hyperstimulation analgesia"] })],
  ],
  [
    "guidelines on a treatment",
    `${OUTSIDE} Official Disability Guidelines (ODG), Physical Therapy Guidelines.`,
    [odg(null, { sections: SOME_SECTIONS })],
  ],
  [
    "another source behind the standard words",
    `${OUTSIDE} Official Disability Guidelines (ODG), Low Back Chapter, Back brace and Other Medical Treatment Guidelines www.mdguidelines.com.`,
    [odg("low-back", { sections: ["Back brace"] }), other("mdguidelines")],
  ],
  ["an agency and a drug", `${OUTSIDE} FDA (Lisinopril).`, [other("fda")]],
  ["a database", `${OUTSIDE} UpToDate: Famotidine: Drug information.`, [other("uptodate")]],
  ["an address of a known source", `${OUTSIDE} http://www.drugs.com/famotidine.html.`, [other("drugs.com")]],
  ["a payer", `${OUTSIDE} Medicare Physicians Fee Schedule (MPFS); Chapter 12.`, [other("cms")]],
  [
    "ACOEM's third edition",
    `${OUTSIDE} ACOEM Practice Guidelines, 3rd Edition, Low Back Disorders, pg. 607.`,
    [outside("low-back-disorders", on(607))],
  ],
  ["... with a colon", `${OUTSIDE} ACOEM: Shoulder Disorders, pg. 64.`, [outside("shoulder-disorders", on(64))]],
  [
    "ACOEM's second edition by its editor",
    `${OUTSIDE} Harris J. Occupational medicine practice guidelines, 2nd edition (2004) p 301.`,
    [outside("acoem", { edition: 2004, ...on(301) })],
  ],
  ["the claims administrator cites nothing", "The Claims Administrator did not cite any medical evidence for its decision.", []],
  ["nothing, in two words", "None cited.", []],
  ["... in more", "No guidelines were provided.", []],
  ["the reviewer cites nothing", "The Expert Reviewer did not cite any medical evidence for its decision.", []],
  ["the preface", `${OUTSIDE} ODG Preface - Physical Therapy.`, [odg("preface", { sections: ["Physical Therapy"] })]],
  ["a known source behind `and`", `${OUTSIDE} ODG, Pain; and UpToDate.`, [odg("pain"), other("uptodate")]],
  ["the MTUS as a whole", "Decision based on MTUS.", [mtus("mtus")]],
  [
    "year and page",
    "Decision based on MTUS Initial Approaches to Treatment 2004, Page(s): 48.",
    [mtus("general-approaches", { edition: 2004, sections: SOME_SECTIONS, ...on(48) })],
  ],
];

const CURRENT: readonly Row[] = [
  [
    "a current guideline",
    "Decision based on MTUS Low Back Disorders 2019, Section(s): Diagnostic Investigations, Treatment Recommendations.",
    [mtus("low-back-disorders", { edition: 2019, sections: ["Diagnostic Investigations", "Treatment Recommendations"] })],
  ],
  ["an older name", "Decision based on MTUS Hip and Groin 2011.", [mtus("hip-and-groin-disorders", { edition: 2011 })]],
  [
    "chronic pain and opioids of 2017",
    "Decision based on MTUS Chronic Pain 2017, and Opioids 2017, Section(s): Treatment Recommendations.",
    [mtus("chronic-pain", { edition: 2017 }), mtus("opioids", { edition: 2017, sections: ["Treatment Recommendations"] })],
  ],
  [
    "a name that was a section before",
    "Decision based on MTUS General Approach to Initial Assessment and Documentation 2018.",
    [mtus("general-approach-to-initial-assessment-and-documentation", { edition: 2018 })],
  ],
  [
    "names with colons",
    "Decision based on MTUS Workplace Mental Health: Introduction 2019, and Workplace Mental Health: Depressive Disorders 2020.",
    [
      mtus("workplace-mental-health-introduction", { edition: 2019 }),
      mtus("workplace-mental-health-depressive-disorders", { edition: 2020 }),
    ],
  ],
  [
    "the other printed form of the introduction",
    "Decision based on MTUS Introduction to the Workplace Mental Health 2019.",
    [mtus("workplace-mental-health-introduction", { edition: 2019 })],
  ],
  ["a name with parentheses", "Decision based on MTUS Coronavirus (COVID-19) 2021.", [mtus("coronavirus-covid-19", { edition: 2021 })]],
];

const OF_2014: readonly Row[] = [
  [
    "a topic and its page",
    "Decision based on MTUS Chronic Pain Treatment Guidelines Biofeedback Page(s): 24-25.",
    [mtus(CHRONIC_PAIN, { sections: ["Biofeedback"], ...on([24, 25]) })],
  ],
  [
    "a topic called a section",
    "Decision based on MTUS Chronic Pain Treatment Guidelines Benzodiazepine Section Page(s): 24.",
    [mtus(CHRONIC_PAIN, { sections: ["Benzodiazepine Section"], ...on(24) })],
  ],
  [
    "two pages",
    "Decision based on MTUS Chronic Pain Treatment Guidelines Cyclobenzaprine (Flexeril) Page(s): 41, 64.",
    [mtus(CHRONIC_PAIN, { sections: ["Cyclobenzaprine (Flexeril)"], ...on(41, 64) })],
  ],
  [
    "a topic with a comma inside and one behind",
    "Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, On-Going Management, Page(s): 74-97.",
    [mtus(CHRONIC_PAIN, { sections: ["Opioids, On-Going Management"], ...on([74, 97]) })],
  ],
  [
    "the word `section` before a topic",
    "Decision based on MTUS Chronic Pain Treatment Guidelines section on Massage, Page(s): 60.",
    [mtus(CHRONIC_PAIN, { sections: ["Massage"], ...on(60) })],
  ],
  [
    "... and before a chapter's",
    "Decision based on MTUS ACOEM Chapter 13 Knee Complaints, Section: Initial Care, page(s) 337-338.",
    [mtus("knee-complaints", { sections: ["Initial Care"], ...on([337, 338]) })],
  ],
  [
    "the date from which the guideline holds",
    "Decision based on MTUS Chronic Pain Treatment Guidelines (Effective July 18, 2009) Page(s): 60.",
    [mtus(CHRONIC_PAIN, on(60))],
  ],
  ["no topic", "Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 63-66.", [mtus(CHRONIC_PAIN, on([63, 66]))]],
  ["neither topic nor page", "Decision based on MTUS Chronic Pain Treatment Guidelines.", [mtus(CHRONIC_PAIN)]],
  [
    "a topic in words that no list holds",
    "Decision based on MTUS Chronic Pain Treatment Guidelines Weaning off patches Page(s): 124.",
    [mtus(CHRONIC_PAIN, { sections: ["Weaning off patches"], ...on(124) })],
  ],
  [
    "a chapter of ACOEM",
    "Decision based on MTUS ACOEM Chapter 15 Stress Related Conditions Page(s): 398.",
    [mtus("stress-related-conditions", on(398))],
  ],
  [
    "chapter 5 is of General Approaches",
    "Decision based on MTUS ACOEM Chapter 5 Cornerstones of Disability Prevention and Management Page(s): 90, 92.",
    [mtus("general-approaches", { sections: SOME_SECTIONS, ...on(90, 92) })],
  ],
  [
    "chapter 7 in a line of the MTUS",
    "Decision based on MTUS ACOEM Chapter 7 Independent Medical Examinations and Consultations Page(s): 132.",
    [mtus("independent-medical-examinations-and-consultations", on(132))],
  ],
  [
    "two families over a glued comma",
    "Decision based on MTUS ACOEM Chapter 9 Shoulder Complaints Page(s): 203,Chronic Pain Treatment Guidelines Massage.",
    [mtus("shoulder-complaints", on(203)), mtus(CHRONIC_PAIN, { sections: ["Massage"] })],
  ],
  [
    "postsurgical and acupuncture",
    "Decision based on MTUS Postsurgical Treatment Guidelines Page(s): 26-27, Acupuncture Treatment Guidelines.",
    [mtus("postsurgical-treatment", on([26, 27])), mtus("acupuncture-treatment")],
  ],
  [
    "the MTUS, and the ODG without a full stop",
    "Decision based on MTUS Chronic Pain Treatment Guidelines Opioids.  Decision based on Non-MTUS Citation Official Disability Guidelines",
    [mtus(CHRONIC_PAIN, { sections: ["Opioids"] }), odg()],
  ],
  [
    "the word `section` before chapter and topic",
    `${OUTSIDE_2014} Official Disability Guidelines (ODG) section Knee & Leg, section on Walking aids.`,
    [odg("knee-and-leg", { sections: ["Walking aids"] })],
  ],
  [
    "not on the MTUS, and a chapter by another name",
    `${OUTSIDE_2014} Official Disability Guidelines (ODG), Chronic Pain Chapter, Melatonin`,
    [odg("pain", { sections: ["Melatonin"] })],
  ],
  ["a chapter without the acronym", `${OUTSIDE_2014} Official Disability Guidelines, Pain`, [odg("pain")]],
  ["not on the MTUS, and on nothing else", "The Claims Administrator did not base their decision on the MTUS.", []],
  [
    "two chapters, the first without pages",
    "Decision based on MTUS ACOEM Chapter 8 Neck and Upper Back Complaints, ACOEM Chapter 12 Low Back Complaints Page(s): 303.",
    [mtus("neck-and-upper-back-complaints"), mtus("low-back-complaints", on(303))],
  ],
  ["ACOEM without a chapter", "Decision based on MTUS ACOEM Page(s): 90.", [mtus("acoem", on(90))]],
  [
    "pages with `and`",
    "Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s): 78-80,124 and 91.",
    [mtus(CHRONIC_PAIN, { sections: ["Opioids"], ...on([78, 80], 124, 91) })],
  ],
  [
    "pages told in two places",
    "Decision based on MTUS Chronic Pain Treatment Guidelines Massage, page 60 Page(s): 61-62.",
    [mtus(CHRONIC_PAIN, { sections: ["Massage"], ...on(60, [61, 62]) })],
  ],
  [
    "topics that begin like the rest of a name",
    "Decision based on MTUS Chronic Pain Treatment Guidelines Medical foods Page(s): 74,Chronic Pain Treatment Guidelines Treatment of CRPS Page(s): 37.",
    [mtus(CHRONIC_PAIN, { sections: ["Medical foods"], ...on(74) }), mtus(CHRONIC_PAIN, { sections: ["Treatment of CRPS"], ...on(37) })],
  ],
  [
    "a page told twice",
    "Decision based on MTUS Chronic Pain Treatment Guidelines Massage, page 60 Page(s): 60.",
    [mtus(CHRONIC_PAIN, { sections: ["Massage"], ...on(60) })],
  ],
  [
    "a table behind the page",
    "Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 309, Table 12-8.",
    [mtus("low-back-complaints", { tables: ["Table 12-8"], ...on(309) })],
  ],
];

const OF_2013: readonly Row[] = [
  [
    "a page",
    "The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines, page 46, which are part of the MTUS.",
    [mtus(CHRONIC_PAIN, on(46))],
  ],
  [
    "pages",
    "The Physician Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, pages 78-80, 91, which are part of the MTUS.",
    [mtus(CHRONIC_PAIN, on([78, 80], 91))],
  ],
  [
    "a section with a comma",
    "The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines, NSAIDs, GI symptoms & cardiovascular risk, page 68, which are part of the MTUS.",
    [mtus(CHRONIC_PAIN, { sections: ["NSAIDs, GI symptoms & cardiovascular risk"], ...on(68) })],
  ],
  [
    "the ODG and its topic",
    "The Physician Reviewer based his/her decision on the Official Disability Guidelines (ODG), Knee & Leg Chapter, Walking aids, which is not part of the MTUS.",
    [odg("knee-and-leg", { sections: ["Walking aids"] })],
  ],
  [
    "one of each",
    "The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines, page 22, which is part of the MTUS, and the Official Disability Guidelines (ODG), Low Back Chapter, which is not part of the MTUS.",
    [mtus(CHRONIC_PAIN, on(22)), odg("low-back")],
  ],
  [
    "a chapter of ACOEM",
    "The Physician Reviewer based his/her decision on the ACOEM Guidelines, Chapter 9 Shoulder Complaints, page 209, which is part of the MTUS.",
    [mtus("shoulder-complaints", on(209))],
  ],
  [
    "`Non-MTUS` before the ODG's name",
    "The Claims Administrator based its decision on the Non-MTUS Official Disability Guidelines (ODG), Pain Chapter.",
    [odg("pain")],
  ],
  [
    "... with the standard word and a colon behind it",
    "The Physician Reviewer based his/her decision on the Non-MTUS Citation: Official Disability Guidelines (ODG), Head Chapter.",
    [odg("head")],
  ],
  [
    "two sources, and the article lost",
    "The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines, page 43, which is a part of MTUS, and the ODG, Pain Chapter, not part of MTUS.",
    [mtus(CHRONIC_PAIN, on(43)), odg("pain")],
  ],
  [
    "two chapters of the ODG",
    "The Expert Reviewer based his/her decision on the ODG, Low Back Chapter, Mattress selection, and Knee and Leg Chapter, Walking aids, not part of the MTUS.",
    [odg("low-back", { sections: ["Mattress selection"] }), odg("knee-and-leg", { sections: ["Walking aids"] })],
  ],
  [
    "what the decision is not based on",
    "The Physician Reviewer did not base his/her decision on the MTUS. The Physician Reviewer based his/her decision on the ODG, Head Chapter.",
    [odg("head")],
  ],
  [
    "a chapter before a comma and the work in parentheses",
    "The Physician Reviewer based his/her decision on the MTUS Initial Approaches to Treatment, (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 3).",
    [mtus("general-approaches", { edition: 2004 })],
  ],
  [
    "a guideline that was utilized",
    "The Claims Administrator utilized the Official Disability Guidelines (ODG), Pain Chapter.",
    [odg("pain")],
  ],
  [
    "a guideline that was referenced",
    "The Expert Reviewer referenced the ACOEM Guidelines, Chapter 9 Shoulder Complaints, page 209.",
    [mtus("shoulder-complaints", on(209))],
  ],
  ["none that was provided", "The Claims Administrator did not provide any evidence-based criteria for its decision.", []],
  ["none that was identified", "The Expert Reviewer did not identify a guideline.", []],
  [
    "`MTUS` before ACOEM's name is no source of its own",
    "The Physician Reviewer based his/her decision on the MTUS ACOEM Practice Guidelines, Chapter 12, page 303.",
    [mtus("low-back-complaints", on(303))],
  ],
  [
    "ACOEM's chapter told again in parentheses",
    "The Expert Reviewer based his/her decision on the Knee Complaints Chapter (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 13), page 343, which is part of the MTUS.",
    [mtus("knee-complaints", { edition: 2004, ...on(343) })],
  ],
  [
    "the month of an edition",
    "The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines (May 2009), Massage, page 60, which is part of the MTUS.",
    [mtus(CHRONIC_PAIN, { edition: 2009, sections: ["Massage"], ...on(60) })],
  ],
  [
    "the regulation before the name, and how many pages there are",
    "The Claims Administrator based its decision on the Medical Treatment Utilization Schedule (MTUS), 9792.24.2 Chronic Pain Medical Treatment Guidelines, Massage, page 60 of 127.",
    [mtus(CHRONIC_PAIN, { sections: ["Massage"], ...on(60) })],
  ],
  [
    "a medical treatment guideline that is not part of the MTUS",
    "The Claims Administrator based its decision on the Official Disability Guidelines (ODG), Elbow Chapter, which is a medical treatment guideline that is not part of the MTUS.",
    [odg("elbow")],
  ],
  [
    "behind what was found first",
    "The Expert Reviewer found that no section of the MTUS was applicable. The Expert Reviewer relied on the Official Disability Guidelines (ODG), Elbow Chapter.",
    [odg("elbow")],
  ],
  [
    "... in one sentence",
    "The Expert Reviewer found that the MTUS does not address the issue and based his/her decision on the Official Disability Guidelines (ODG), Elbow Chapter.",
    [odg("elbow")],
  ],
  [
    "a chapter of ACOEM outside the MTUS, as the sentence says",
    "The Claims Administrator based its decision on the ACOEM Guidelines, Chapter 7, page 127, which is not part of the MTUS.",
    [outside("independent-medical-examinations-and-consultations", on(127))],
  ],
  [
    "the MTUS by its full name is what the guideline is part of",
    "The Claims Administrator based its decision on the Postsurgical Treatment Guidelines, page 26, which is part of the Medical Treatment Utilization Schedule (MTUS).",
    [mtus("postsurgical-treatment", on(26))],
  ],
  [
    "the reviewer relied on it",
    "The Expert Reviewer relied on the ACOEM Guidelines, Chapter 8 Neck and Upper Back Complaints, page 178, which is part of the MTUS.",
    [mtus("neck-and-upper-back-complaints", on(178))],
  ],
  ["nothing", "The Claims Administrator did not cite any evidence based criteria for its decision.", []],
  [
    "two guidelines of one kind",
    "The Physician Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, page 46, and the ACOEM Guidelines, Chapter 12, page 300, which are part of the MTUS.",
    [mtus(CHRONIC_PAIN, on(46)), mtus("low-back-complaints", on(300))],
  ],
  [
    "a known source",
    "The Claims Administrator based its decision on the FDA label of the drug, which is not part of the MTUS.",
    [other("fda")],
  ],
  [
    "ACOEM as a whole is of the MTUS, as the sentence says",
    "The Physician Reviewer based his/her decision on the ACOEM Guidelines, page 46, which is part of the MTUS.",
    [mtus("acoem", on(46))],
  ],
];

const PRINTED: readonly Row[] = [
  [
    "`Non-MTUS` over two lines",
    "The Expert Reviewer based their decision on recommendation(s) outside of the MTUS\nGuidelines.  Decision based on Non-\nMTUS Citation Official Disability Guidelines (ODG), Pain\nChapter.",
    [odg("pain")],
  ],
  [
    "a name over two lines",
    "Decision based on MTUS Ankle and\nFoot Complaints 2004.",
    [mtus("ankle-and-foot-complaints", { edition: 2004 })],
  ],
  [
    "a section over two lines",
    "Decision based on MTUS Knee Complaints 2004, Section(s): Physical\nMethods.",
    [mtus("knee-complaints", { edition: 2004, sections: ["Physical Methods"] })],
  ],
  [
    "an empty line behind each printed one",
    "Decision based on MTUS Chronic Pain Treatment \n\nGuidelines Massage Page(s): 60.",
    [mtus(CHRONIC_PAIN, { sections: ["Massage"], ...on(60) })],
  ],
  ["blanks in words and years", "Decision based on MTUS Low B ack Complaints 200 4.", [mtus("low-back-complaints", { edition: 2004 })]],
  ["a blank before the hyphen", "Decision based on Non -MTUS Citation Official Disability Guidelines (ODG), Pain Chapter.", [odg("pain")]],
  ["the hyphen lost", "Decision based on NonMTUS Citation Official Disability Guidelines (ODG), Pain Chapter.", [odg("pain")]],
  ["ligatures", "Decision based on Non-MTUS Citation Oﬃcial Disability Guidelines (ODG), Pain Chapter.", [odg("pain")]],
];

/** Seen but not read: what is announced is counted and kept whole, and in a letter it is told. */
const NOT_READ: readonly Row[] = [
  [
    "a source that the catalogue does not know is `other`, and told",
    "Decision based on Non-MTUS Citation The Wednesday Club's Handbook of Splints.",
    [other(null)],
    { unread: 1 },
  ],
  [
    "... behind a part of the MTUS, which stays what it is",
    "Decision based on MTUS Knee Complaints 2004.  Decision based on Non-MTUS Citation Annals of Harbour Medicine, vol. 3.",
    [mtus("knee-complaints", { edition: 2004 }), other(null)],
    { unread: 1 },
  ],
  [
    "... behind the standard words, where the ODG stays what it is",
    `${OUTSIDE} Official Disability Guidelines (ODG), Elbow Chapter and Other Medical Treatment Guidelines A Primer of Bracing.`,
    [odg("elbow"), other(null)],
    { unread: 1 },
  ],
  ["a name that begins like a known one", `${OUTSIDE} McGraw-Hill, Current Diagnosis 2014.`, [other(null)], { unread: 1 }],
  ["a path that is named like a known source", `${OUTSIDE} https://www.kneespine.org/brace.`, [other(null)], { unread: 1 }],
  ["an address that the catalogue does not know", `${OUTSIDE} http://www.example.org/bracing.html.`, [other(null)], { unread: 1 }],
  [
    "a part that the catalogue does not know is still of the MTUS, as the line says",
    "Decision based on MTUS Quarterly Splint Bulletin 1997.",
    [mtus("other")],
    { unread: 1 },
  ],
  [
    "`Page(s):` with no page: the guideline is named and is kept, without pages; the cue is told",
    "Decision based on MTUS Chronic Pain Treatment Guidelines Massage Page(s): .",
    [mtus(CHRONIC_PAIN, { sections: ["Massage"] })],
    { unread: 1 },
  ],
  [
    "... also behind a chapter",
    "Decision based on MTUS ACOEM Chapter 13 Knee Complaints Page(s):.",
    [mtus("knee-complaints")],
    { unread: 1 },
  ],
  ["`Page(s):` with no page and no name is `other`", "Decision based on MTUS Page(s): .", [mtus("other")], { unread: 1 }],
  ["nothing behind the cue", "Decision based on Non-MTUS Citation .", [other(null)], { unread: 1 }],
  [
    "a source that the catalogue knows is `other` and read",
    "Decision based on Non-MTUS Citation Aetna Clinical Policy Bulletin: Cold therapy.",
    [other("aetna")],
  ],
  [
    "an unknown source of 2013-14",
    "The Claims Administrator based its decision on a primer of bracing, which is not part of the MTUS.",
    [other(null)],
    { unread: 1 },
  ],
];

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  "2015 to 2017": OF_2015,
  "the current guidelines": CURRENT,
  "2014": OF_2014,
  "2013-14": OF_2013,
  "printed lines": PRINTED,
  "seen but not read": NOT_READ,
};

describe.each(Object.entries(TABLES))("lines: %s", (_table, rows) => {
  for (const [reason, line, expected, { todo = false, unread = 0 } = {}] of rows) {
    const test = todo ? it.fails : it;
    test(`${reason}: ${JSON.stringify(line)}`, () => {
      const alone = extractCitations(line);
      expect(alone.map(withoutPlace)).toEqual(expected);
      for (const { text, span, context } of alone) {
        expect(text).toBe(wordingOf(line.slice(span.start, span.end)));
        expect(context).toBeNull();
      }

      const { letter, start } = letterAround(line);
      const part = /^The (?:Expert|Physician) Reviewer/.test(line) ? "maximus-guideline" : "claims-administrator-guideline";
      expect(extractCitations(letter)).toEqual(
        alone.map((citation) => ({
          ...citation,
          span: { start: citation.span.start + start, end: citation.span.end + start },
          context: { issue: 1, part },
        })),
      );
      expect(parseDetermination(letter).diagnostics.filter(({ code }) => code === "citation-not-read")).toHaveLength(unread);
    });
  }
});

it("the tables hold no line twice", () => {
  const lines = Object.values(TABLES).flatMap((rows) => rows.map(([, line]) => line));
  expect(new Set(lines).size).toBe(lines.length);
});
