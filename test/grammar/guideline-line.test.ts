import { describe, expect, it } from "vitest";
import { readGuidelineLine } from "../../src/grammar/guideline-line.ts";
import { parseDetermination, type GuidelineCitation, type GuidelineLine } from "../../src/index.ts";

/** The line as it is read in a letter. */
function lineOf(line: string): GuidelineLine {
  const { issues } = parseDetermination(
    `CLINICAL CASE SUMMARY\nThe patient is a man.\nBrace: Upheld\nClaims Administrator guideline: ${line}\nMAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.\nDecision rationale: None.\n`,
  );
  const [issue] = issues;
  expect(issue?.claimsAdministratorGuideline?.text).toBe(line.replace(/ +/g, " "));
  return issue?.claimsAdministratorGuideline as GuidelineLine;
}

type Facts = Partial<Omit<GuidelineCitation, "kind" | "text" | "span" | "context">> & Pick<GuidelineCitation, "guideline">;
const MTUS = { authority: "MTUS", source: null, edition: null, chapter: null, sections: [], tables: [], pages: [] } as const;
const NON_MTUS = { ...MTUS, authority: "non-MTUS" } as const;
const facts = ({ citations }: GuidelineLine): unknown[] =>
  citations.map(({ kind: _kind, text: _text, span: _span, context: _context, ...rest }) => rest);
const mtus = (fact: Facts): unknown => ({ ...MTUS, ...fact });
const other = (fact: Facts): unknown => ({ ...NON_MTUS, ...fact });
const odg = (fact: Partial<Facts> = {}): unknown => other({ guideline: "odg", ...fact });
const pages = (...ranges: (number | [number, number])[]): GuidelineCitation["pages"] =>
  ranges.map((range) => (typeof range === "number" ? { from: range, to: range } : { from: range[0], to: range[1] }));

interface Row {
  why: string;
  line: string;
  basis: GuidelineLine["basis"];
  citations: unknown[];
}

const OF_2014: Row[] = [
  {
    why: "a topic and a page",
    line: "Decision based on MTUS Chronic Pain Treatment Guidelines Benzodiazepines Page(s): 25.",
    basis: "mtus",
    citations: [mtus({ guideline: "chronic-pain-medical-treatment", sections: ["Benzodiazepines"], pages: pages(25) })],
  },
  {
    why: "a topic's own word `Section`",
    line: "Decision based on MTUS Chronic Pain Treatment Guidelines Salicylates Section Page(s): 105.",
    basis: "mtus",
    citations: [mtus({ guideline: "chronic-pain-medical-treatment", sections: ["Salicylates Section"], pages: pages(105) })],
  },
  {
    why: "two pages",
    line: "Decision based on MTUS Chronic Pain Treatment Guidelines Cyclobenzaprine (Flexeril) Page(s): 42, 63.",
    basis: "mtus",
    citations: [mtus({ guideline: "chronic-pain-medical-treatment", sections: ["Cyclobenzaprine (Flexeril)"], pages: pages(42, 63) })],
  },
  {
    why: "a topic with a comma, and one behind it",
    line: "Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, steps to avoid misuse, Page(s): 94-95.",
    basis: "mtus",
    citations: [
      mtus({ guideline: "chronic-pain-medical-treatment", sections: ["Opioids, steps to avoid misuse"], pages: pages([94, 95]) }),
    ],
  },
  {
    why: "no topic",
    line: "Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 60-62.",
    basis: "mtus",
    citations: [mtus({ guideline: "chronic-pain-medical-treatment", pages: pages([60, 62]) })],
  },
  {
    why: "no page",
    line: "Decision based on MTUS Chronic Pain Treatment Guidelines Massage.",
    basis: "mtus",
    citations: [mtus({ guideline: "chronic-pain-medical-treatment", sections: ["Massage"] })],
  },
  {
    why: "a topic that names the guideline's own subject",
    line: "Decision based on MTUS Chronic Pain Treatment Guidelines TENS, chronic pain (transcutaneous electrical nerve stimulation) Page(s): 114-116.",
    basis: "mtus",
    citations: [
      mtus({
        guideline: "chronic-pain-medical-treatment",
        sections: ["TENS, chronic pain (transcutaneous electrical nerve stimulation)"],
        pages: pages([114, 116]),
      }),
    ],
  },
  {
    why: "an ACOEM chapter",
    line: "Decision based on MTUS ACOEM Chapter 13 Knee Complaints Page(s): 338.",
    basis: "mtus",
    citations: [mtus({ guideline: "knee-complaints", pages: pages(338) })],
  },
  {
    why: "a chapter whose title holds commas",
    line: "Decision based on MTUS ACOEM Chapter 11 Forearm, Wrist, and Hand Complaints Page(s): 264.",
    basis: "mtus",
    citations: [mtus({ guideline: "forearm-wrist-and-hand-complaints", pages: pages(264) })],
  },
  {
    why: "chapter 3 is a section of General Approaches",
    line: "Decision based on MTUS ACOEM Chapter 3 Initial Approaches to Treatment Page(s): 48.",
    basis: "mtus",
    citations: [mtus({ guideline: "general-approaches", pages: pages(48) })],
  },
  {
    why: "chapter 7",
    line: "Decision based on MTUS ACOEM Chapter 7 Independent Medical Examinations and Consultations Page(s): 127.",
    basis: "mtus",
    citations: [mtus({ guideline: "independent-medical-examinations-and-consultations", pages: pages(127) })],
  },
  {
    why: "two parts glued by a comma",
    line: "Decision based on MTUS ACOEM Chapter 13 Knee Complaints Page(s): 338,Chronic Pain Treatment Guidelines Massage.",
    basis: "mtus",
    citations: [
      mtus({ guideline: "knee-complaints", pages: pages(338) }),
      mtus({ guideline: "chronic-pain-medical-treatment", sections: ["Massage"] }),
    ],
  },
  {
    why: "two parts, the first without pages",
    line: "Decision based on MTUS ACOEM Chapter 13 Knee Complaints, ACOEM Chapter 12 Low Back Complaints Page(s): 301.",
    basis: "mtus",
    citations: [mtus({ guideline: "knee-complaints" }), mtus({ guideline: "low-back-complaints", pages: pages(301) })],
  },
  {
    why: "two families, the first without pages",
    line: "Decision based on MTUS ACOEM Chapter 9 Shoulder Complaints, Chronic Pain Treatment Guidelines Opioids, dosing.",
    basis: "mtus",
    citations: [
      mtus({ guideline: "shoulder-complaints" }),
      mtus({ guideline: "chronic-pain-medical-treatment", sections: ["Opioids, dosing"] }),
    ],
  },
  {
    why: "the postsurgical family",
    line: "Decision based on MTUS Postsurgical Treatment Guidelines Page(s): 26-27.",
    basis: "mtus",
    citations: [mtus({ guideline: "postsurgical-treatment", pages: pages([26, 27]) })],
  },
  {
    why: "the acupuncture family",
    line: "Decision based on MTUS Acupuncture Treatment Guidelines.",
    basis: "mtus",
    citations: [mtus({ guideline: "acupuncture-treatment" })],
  },
  {
    why: "the MTUS and the ODG",
    line: "Decision based on MTUS Chronic Pain Treatment Guidelines Massage.  Decision based on Non-MTUS Citation Official Disability Guidelines",
    basis: "mtus-and-non-mtus",
    citations: [mtus({ guideline: "chronic-pain-medical-treatment", sections: ["Massage"] }), odg()],
  },
  {
    why: "not the MTUS, and no full stop at the end",
    line: "The Claims Administrator did not base their decision on the MTUS.  Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back Chapter, TENS",
    basis: "non-mtus",
    citations: [odg({ chapter: "low-back", sections: ["TENS"] })],
  },
];

const OF_2015: Row[] = [
  {
    why: "a part and its year",
    line: "Decision based on MTUS Low Back Complaints 2004.",
    basis: "mtus",
    citations: [mtus({ guideline: "low-back-complaints", edition: 2004 })],
  },
  {
    why: "sections",
    line: "Decision based on MTUS Low Back Complaints 2004, Section(s): Initial Care, Physical Methods.",
    basis: "mtus",
    citations: [mtus({ guideline: "low-back-complaints", edition: 2004, sections: ["Initial Care", "Physical Methods"] })],
  },
  {
    why: "a title with `, and `",
    line: "Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Special Studies.",
    basis: "mtus",
    citations: [mtus({ guideline: "forearm-wrist-and-hand-complaints", edition: 2004, sections: ["Special Studies"] })],
  },
  {
    why: "a section with a comma",
    line: "Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): NSAIDs, hypertension and renal function.",
    basis: "mtus",
    citations: [
      mtus({ guideline: "chronic-pain-medical-treatment", edition: 2016, sections: ["NSAIDs, hypertension and renal function"] }),
    ],
  },
  {
    why: "sections with commas side by side",
    line: "Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Benzodiazepine dependence, maintenance, Benzodiazepines, Topical analgesics, compounded.",
    basis: "mtus",
    citations: [
      mtus({
        guideline: "chronic-pain-medical-treatment",
        edition: 2016,
        sections: ["Benzodiazepine dependence, maintenance", "Benzodiazepines", "Topical analgesics, compounded"],
      }),
    ],
  },
  {
    why: "three parts",
    line: "Decision based on MTUS General Approaches 2004, Section(s): Prevention, and Low Back Complaints 2004, Section(s): Special Studies, and Opioid Treatment 2016.",
    basis: "mtus",
    citations: [
      mtus({ guideline: "general-approaches", edition: 2004, sections: ["Prevention"] }),
      mtus({ guideline: "low-back-complaints", edition: 2004, sections: ["Special Studies"] }),
      mtus({ guideline: "opioid-treatment", edition: 2016 }),
    ],
  },
  {
    why: "the word Guidelines behind the year",
    line: "Decision based on MTUS Chronic Pain Medical Treatment 2016 Guidelines, Section(s): Office visits.",
    basis: "mtus",
    citations: [mtus({ guideline: "chronic-pain-medical-treatment", edition: 2016, sections: ["Office visits"] })],
  },
  {
    why: "a numbered section",
    line: "Decision based on MTUS Opioid Treatment 2016, Section(s): 4.2 Tapering Opioids: Methods for Tapering Opioids.",
    basis: "mtus",
    citations: [mtus({ guideline: "opioid-treatment", edition: 2016, sections: ["4.2 Tapering Opioids: Methods for Tapering Opioids"] })],
  },
  {
    why: "a section's slip stays as printed",
    line: "Decision based on MTUS Knee Complaints 2004, Section(s): Diagnositc Criteria, Initial Care.",
    basis: "mtus",
    citations: [mtus({ guideline: "knee-complaints", edition: 2004, sections: ["Diagnositc Criteria", "Initial Care"] })],
  },
  {
    why: "a page where a section should be",
    line: "Decision based on MTUS Elbow Complaints 2007, Section(s): 319.",
    basis: "mtus",
    citations: [mtus({ guideline: "elbow-complaints", edition: 2007, pages: pages(319) })],
  },
  {
    why: "a blank before the full stop",
    line: "Decision based on MTUS Acupuncture Treatment 2007 .",
    basis: "mtus",
    citations: [mtus({ guideline: "acupuncture-treatment", edition: 2007 })],
  },
  {
    why: "a current guideline with an older name",
    line: "Decision based on MTUS Hip and Groin 2011.",
    basis: "mtus",
    citations: [mtus({ guideline: "hip-and-groin-disorders", edition: 2011 })],
  },
  {
    why: "a title with a colon",
    line: "Decision based on MTUS Workplace Mental Health: Depressive Disorders 2020, Section(s): Treatment Recommendations.",
    basis: "mtus",
    citations: [
      mtus({ guideline: "workplace-mental-health-depressive-disorders", edition: 2020, sections: ["Treatment Recommendations"] }),
    ],
  },
  {
    why: "chronic pain of 2017 is another guideline than that of 2016",
    line: "Decision based on MTUS Chronic Pain 2017.",
    basis: "mtus",
    citations: [mtus({ guideline: "chronic-pain", edition: 2017 })],
  },
  { why: "nothing", line: "The Claims Administrator did not cite any medical evidence for its decision.", basis: "none", citations: [] },
  {
    why: "outside",
    line: "The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Pain (Chronic), Polysomnography.",
    basis: "non-mtus",
    citations: [odg({ chapter: "pain", sections: ["Polysomnography"] })],
  },
];

const OF_2018: Row[] = [
  {
    why: "a sentence of who based the decision on a part with its pages",
    line: "The Claims Administrator based its decision on the MTUS Chronic Pain Treatment Guidelines Topical Analgesics Page(s): 111-113.",
    basis: "mtus",
    citations: [mtus({ guideline: "chronic-pain-medical-treatment", sections: ["Topical Analgesics"], pages: pages([111, 113]) })],
  },
  {
    why: "no sentence, but the part alone",
    line: "MTUS Postsurgical Treatment 2009, Section(s): Shoulder.",
    basis: "mtus",
    citations: [mtus({ guideline: "postsurgical-treatment", edition: 2009, sections: ["Shoulder"] })],
  },
  {
    why: "an MTUS that is silent",
    line: "The MTUS is silent. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Shoulder, Continuous-flow cryotherapy.",
    basis: "non-mtus",
    citations: [odg({ chapter: "shoulder", sections: ["Continuous-flow cryotherapy"] })],
  },
  {
    why: "Non-MTUS without its noun",
    line: "Decision based on Non-MTUS Official Disability Guidelines (ODG), Low Back, Gym memberships.",
    basis: "non-mtus",
    citations: [odg({ chapter: "low-back", sections: ["Gym memberships"] })],
  },
  {
    why: "a reason in place of a source",
    line: "Since the primary procedure is not medically necessary, none of the associated services are medically necessary.",
    basis: "none",
    citations: [],
  },
  {
    why: "a sentence of who based the decision on the MTUS",
    line: "The Expert Reviewer based his/her decision on the MTUS Low Back Disorders 2020, Section(s): Radicular Pain Syndromes, Injection Therapies.",
    basis: "mtus",
    citations: [mtus({ guideline: "low-back-disorders", edition: 2020, sections: ["Radicular Pain Syndromes", "Injection Therapies"] })],
  },
  {
    why: "a Non-MTUS citation in the same sentence",
    line: "The Expert Reviewer based their decision on the MTUS Knee Disorders 2019, and Non-MTUS Citation Official Disability Guidelines (ODG), Knee & Leg, Knee brace.",
    basis: "mtus-and-non-mtus",
    citations: [mtus({ guideline: "knee-disorders", edition: 2019 }), odg({ chapter: "knee-and-leg", sections: ["Knee brace"] })],
  },
  {
    why: "a Non-MTUS citation behind sections",
    line: "Decision based on MTUS Chronic Pain 2017, Section(s): Topical Medications, and Non-MTUS Citation UpToDate, Capsaicin.",
    basis: "mtus-and-non-mtus",
    citations: [
      mtus({ guideline: "chronic-pain", edition: 2017, sections: ["Topical Medications"] }),
      other({ guideline: "other", source: "uptodate" }),
    ],
  },
  {
    why: "parts and sections parted by semicolons",
    line: "Decision based on MTUS Opioids 2017; Chronic Pain 2017, Section(s): Anti-Depressants; Low Back Disorders 2020.",
    basis: "mtus",
    citations: [
      mtus({ guideline: "opioids", edition: 2017 }),
      mtus({ guideline: "chronic-pain", edition: 2017, sections: ["Anti-Depressants"] }),
      mtus({ guideline: "low-back-disorders", edition: 2020 }),
    ],
  },
  {
    why: "the MTUS named again before a further part",
    line: "Decision based on MTUS Opioids 2017, Section(s): Treatment Recommendations, and MTUS Chronic Pain 2017, Section(s): Overview.",
    basis: "mtus",
    citations: [
      mtus({ guideline: "opioids", edition: 2017, sections: ["Treatment Recommendations"] }),
      mtus({ guideline: "chronic-pain", edition: 2017, sections: ["Overview"] }),
    ],
  },
  {
    why: "a name with parentheses",
    line: "The Expert Reviewer based their decision on the MTUS Coronavirus (COVID-19) 2021, Section(s): Rehabilitation.",
    basis: "mtus",
    citations: [mtus({ guideline: "coronavirus-covid-19", edition: 2021, sections: ["Rehabilitation"] })],
  },
  {
    why: "the drug formulary",
    line: "Decision based on MTUS Low Back Disorders 2020; MTUS Drug Formulary.",
    basis: "mtus",
    citations: [mtus({ guideline: "low-back-disorders", edition: 2020 }), mtus({ guideline: "other", source: "mtus-drug-formulary" })],
  },
  {
    why: "a listed section in other letter case is given as it is printed",
    line: "Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Weaning of Medications.",
    basis: "mtus",
    citations: [mtus({ guideline: "chronic-pain-medical-treatment", edition: 2009, sections: ["Weaning of Medications"] })],
  },
  {
    why: "a semicolon inside parentheses",
    line: "Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Botulinum toxin (Botox; Myobloc).",
    basis: "mtus",
    citations: [mtus({ guideline: "chronic-pain-medical-treatment", edition: 2009, sections: ["Botulinum toxin (Botox; Myobloc)"] })],
  },
  {
    why: "a full stop between topic and pages",
    line: "Decision based on MTUS Chronic Pain Treatment Guidelines Baclofen topic. Page(s): 64.",
    basis: "mtus",
    citations: [mtus({ guideline: "chronic-pain-medical-treatment", sections: ["Baclofen topic"], pages: pages(64) })],
  },
  {
    why: "pages without the parentheses of their label",
    line: "Decision based on MTUS Chronic Pain Treatment Guidelines, Biofeedback Page 24.",
    basis: "mtus",
    citations: [mtus({ guideline: "chronic-pain-medical-treatment", sections: ["Biofeedback"], pages: pages(24) })],
  },
];

/** The sentences of 2013 and early 2014. */
const RELIANCES: Row[] = [
  {
    why: "sources that the reviewer found relevant",
    line: "The Expert Reviewer found the Chronic Pain Medical Treatment Guidelines, Drug testing, page 43, part of the MTUS, applicable and relevant to the issue at dispute.",
    basis: "mtus",
    citations: [mtus({ guideline: "chronic-pain-medical-treatment", sections: ["Drug testing"], pages: pages(43) })],
  },
  {
    why: "ACOEM named behind its chapter",
    line: "The Physician Reviewer based his/her decision on the Neck and Upper Back Complaints Chapter of the American College of Occupational and Environmental Medicine (ACOEM) Practice Guidelines, 2nd Edition, Chapter 8, Table 8-8, page 182, which is part of the MTUS.",
    basis: "mtus",
    citations: [mtus({ guideline: "neck-and-upper-back-complaints", tables: ["Table 8-8"], pages: pages(182) })],
  },
  {
    why: "nothing cited",
    line: "The Claims Administrator did not cite an evidence based guideline for its decision.",
    basis: "none",
    citations: [],
  },
  { why: "no guideline cited", line: "The Claims Administrator cited no guideline.", basis: "none", citations: [] },
  {
    why: "a guideline that was not relevant",
    line: "The Expert Reviewer found the ODG, Low Back Chapter, not relevant to the issue at dispute.",
    basis: "none",
    citations: [],
  },
  {
    why: "no guideline that was",
    line: "The Expert Reviewer found that no section of the MTUS was applicable.",
    basis: "none",
    citations: [],
  },
  {
    why: "a decision that was based on",
    line: "The Claims Administrator’s decision was based on the MTUS Chronic Pain Guidelines, page 118.",
    basis: "mtus",
    citations: [mtus({ guideline: "chronic-pain-medical-treatment", pages: pages(118) })],
  },
  {
    why: "a request that was modified",
    line: "The Claims Administrator modified the request to #30 for weaning based on the Chronic Pain Medical Treatment Guidelines, Benzodiazepines, page 24, which is part of the MTUS.",
    basis: "mtus",
    citations: [mtus({ guideline: "chronic-pain-medical-treatment", sections: ["Benzodiazepines"], pages: pages(24) })],
  },
  {
    why: "a further source as well, and what the MTUS does not address",
    line: "The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines, page 68, which is part of the MTUS, as well as the Official Disability Guidelines (ODG), Pain Chapter, which is not part of the MTUS. The MTUS does not address ondansetron.",
    basis: "mtus-and-non-mtus",
    citations: [mtus({ guideline: "chronic-pain-medical-treatment", pages: pages(68) }), odg({ chapter: "pain" })],
  },
  {
    why: "pages in capitals",
    line: "The Claims Administrator based its decision on the CHRONIC PAIN MEDICAL TREATMENT GUIDELINES, PAGES 41 AND 64, which is part of the MTUS.",
    basis: "mtus",
    citations: [mtus({ guideline: "chronic-pain-medical-treatment", pages: pages(41, 64) })],
  },
  {
    why: "the regulation behind the name",
    line: "The Claims Administrator based its decision on the MTUS Chronic Pain Medical Treatment Guidelines 8 C.C.R. §§9792.20 – 9792.26, page 51.",
    basis: "mtus",
    citations: [mtus({ guideline: "chronic-pain-medical-treatment", pages: pages(51) })],
  },
  {
    why: "the edition behind the chapter, and which of them is part of the MTUS",
    line: "The Claims Administrator based its decision on the ACOEM, Neck and Upper Back Complaints (2004), pages 165-193, and the ODG, Neck & Upper Back Chapter. The ACOEM is part of the MTUS, the ODG is not.",
    basis: "mtus-and-non-mtus",
    citations: [
      mtus({ guideline: "neck-and-upper-back-complaints", edition: 2004, pages: pages([165, 193]) }),
      odg({ chapter: "neck-and-upper-back" }),
    ],
  },
  {
    why: "a heading of ACOEM's chapter is a section",
    line: "The Claims Administrator based its decision on the ACOEM Guidelines, Chapter 9, Shoulder Complaints, Surgical Considerations, pages 209-211, which is part of the MTUS.",
    basis: "mtus",
    citations: [mtus({ guideline: "shoulder-complaints", sections: ["Surgical Considerations"], pages: pages([209, 211]) })],
  },
  {
    why: "a table",
    line: "The Claims Administrator based its decision on the ACOEM Guidelines, Chapter 12, Low Back Complaints, page 303, Table 12-8, which is part of the MTUS.",
    basis: "mtus",
    citations: [mtus({ guideline: "low-back-complaints", tables: ["Table 12-8"], pages: pages(303) })],
  },
  {
    why: "a further chapter without ACOEM's name",
    line: "The Claims Administrator based its decision on the ACOEM Guidelines, Chapter 12, Low Back Complaints, page 298, which is part of the MTUS, and Chapter 8, Neck and Upper Back Complaints, page 173, which is part of the MTUS.",
    basis: "mtus",
    citations: [
      mtus({ guideline: "low-back-complaints", pages: pages(298) }),
      mtus({ guideline: "neck-and-upper-back-complaints", pages: pages(173) }),
    ],
  },
  {
    why: "the month of the edition, and part of the MTUS in apposition",
    line: "The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines (May, 2009), Home health services, page 51, part of the Medical Treatment Utilization Schedule (MTUS).",
    basis: "mtus",
    citations: [mtus({ guideline: "chronic-pain-medical-treatment", edition: 2009, sections: ["Home health services"], pages: pages(51) })],
  },
  {
    why: "what the provider did not dispute is no source",
    line: "The Claims Administrator based its decision on the Official Disability Guidelines (ODG), (current version), Shoulder Chapter, Continuous-flow cryotherapy, which is not part of the MTUS. The provider did not dispute the guidelines used by the Claims Administrator.",
    basis: "non-mtus",
    citations: [odg({ chapter: "shoulder", sections: ["Continuous-flow cryotherapy"] })],
  },
  {
    why: "a medical treatment guideline (MTG)",
    line: "The Claims Administrator based its decision on the Official Disability Guidelines (ODG), Pain Chapter, Antiemetics, a medical treatment guideline (MTG) which is not part of the MTUS.",
    basis: "non-mtus",
    citations: [odg({ chapter: "pain", sections: ["Antiemetics"] })],
  },
];

const NON_MTUS_LINES: Row[] = [
  {
    why: "a known source behind a semicolon is no topic",
    text: "Official Disability Guidelines (ODG) Pain Chapter, Antiemetics (for opioid nausea); UpToDate, Ondansetron",
    citations: [odg({ chapter: "pain", sections: ["Antiemetics (for opioid nausea)"] }), other({ guideline: "other", source: "uptodate" })],
  },
  {
    why: "nor behind an `and`",
    text: "Official Disability Guidelines (ODG), Head, Botulinum toxin, and UpToDate, Chronic migraine",
    citations: [odg({ chapter: "head", sections: ["Botulinum toxin"] }), other({ guideline: "other", source: "uptodate" })],
  },
  {
    why: "a chapter with a tail",
    text: "Official Disability Guidelines (ODG), Shoulder (Acute & Chronic), Physical therapy",
    citations: [odg({ chapter: "shoulder", sections: ["Physical therapy"] })],
  },
  {
    why: "an update is no edition",
    text: "Official Disability Guidelines (ODG), Knee & Leg Chapter (updated 11/22/16), Hyaluronic acid injections",
    citations: [odg({ chapter: "knee-and-leg", sections: ["Hyaluronic acid injections"] })],
  },
  {
    why: "an edition",
    text: "Official Disability Guidelines, 14th Edition, 2016, Pain Chapter",
    citations: [odg({ edition: 2016, chapter: "pain" })],
  },
  {
    why: "two chapters behind one name",
    text: "Official Disability Guidelines (ODG), Shoulder Chapter, MRI; Low Back Chapter, MRIs",
    citations: [odg({ chapter: "shoulder", sections: ["MRI"] }), odg({ chapter: "low-back", sections: ["MRIs"] })],
  },
  {
    why: "the name twice",
    text: "Official Disability Guidelines (ODG), Shoulder Chapter, MRI; ODG, Low Back Chapter, MRIs",
    citations: [odg({ chapter: "shoulder", sections: ["MRI"] }), odg({ chapter: "low-back", sections: ["MRIs"] })],
  },
  {
    why: "no name: the chapter is the ODG's",
    text: "Low Back (Hyperstimulation analgesia)",
    citations: [odg({ chapter: "low-back", sections: ["Hyperstimulation analgesia"] })],
  },
  {
    why: "ACOEM's third edition",
    text: "ACOEM: Low Back Disorders, pg. 607",
    citations: [other({ guideline: "low-back-disorders", pages: pages(607) })],
  },
  {
    why: "ACOEM's second edition by its author",
    text: "Harris J. Occupational medicine practice guidelines, 2nd edition (2004) p 301",
    citations: [other({ guideline: "acoem", edition: 2004, pages: pages(301) })],
  },
  {
    why: "a known source",
    text: "UpToDate, Treatment of acute low back pain",
    citations: [other({ guideline: "other", source: "uptodate" })],
  },
  {
    why: "a known source by its address",
    text: "www.drugs.com/monograph/zanaflex",
    citations: [other({ guideline: "other", source: "drugs.com" })],
  },
  { why: "an unknown source", text: "The Wednesday Club's Handbook of Splints", citations: [other({ guideline: "other" })] },
  {
    why: "a second source behind the standard words",
    text: "Official Disability Guidelines (ODG), Knee Chapter, Braces and Other Medical Treatment Guidelines UpToDate, Knee braces",
    citations: [odg({ chapter: "knee-and-leg", sections: ["Braces"] }), other({ guideline: "other", source: "uptodate" })],
  },
].map(({ why, text, citations }) => ({ why, line: `Decision based on Non-MTUS Citation ${text}.`, basis: "non-mtus", citations }));

const DAMAGED: Row[] = [
  {
    why: "blanks inside page numbers",
    line: "Decision based on MTUS Chronic Pain Treatment Guidelines Biofeedback Page(s): 2 4-2 5.",
    basis: "mtus",
    citations: [mtus({ guideline: "chronic-pain-medical-treatment", sections: ["Biofeedback"], pages: pages([24, 25]) })],
  },
  {
    why: "a blank inside the name, which is no topic",
    line: "Decision based on MTUS Chronic Pain Treatm ent Guidelines Biofeedback.",
    basis: "mtus",
    citations: [mtus({ guideline: "chronic-pain-medical-treatment", sections: ["Biofeedback"] })],
  },
  {
    why: "a blank inside a year",
    line: "Decision based on MTUS Low Back Complaints 200 4, Section(s): Summary.",
    basis: "mtus",
    citations: [mtus({ guideline: "low-back-complaints", edition: 2004, sections: ["Summary"] })],
  },
  {
    why: "a blank inside a listed section",
    line: "Decision based on MTUS Low Back Complaints 2004, Section(s): Phys ical Methods.",
    basis: "mtus",
    citations: [mtus({ guideline: "low-back-complaints", edition: 2004, sections: ["Physical Methods"] })],
  },
  {
    why: "blanks inside a name",
    line: "Decision based on MTUS Low B ack Compl aints 2004.",
    basis: "mtus",
    citations: [mtus({ guideline: "low-back-complaints", edition: 2004 })],
  },
  {
    why: "a blank before a hyphen",
    line: "Decision based on Non -MTUS Citation Official Disability Guidelines (ODG), Pain Chapter.",
    basis: "non-mtus",
    citations: [odg({ chapter: "pain" })],
  },
  {
    why: "a hyphen lost",
    line: "Decision based on NonMTUS Citation Official Disability Guidelines (ODG), Pain Chapter.",
    basis: "non-mtus",
    citations: [odg({ chapter: "pain" })],
  },
  {
    why: "hyphens that break no line",
    line: "Decision based on Non‑MTUS Citation Official Disability Guidelines (ODG), Pain Chapter.",
    basis: "non-mtus",
    citations: [odg({ chapter: "pain" })],
  },
  {
    why: "ligatures",
    line: "Decision based on Non-MTUS Citation Oﬃcial Disability Guidelines (ODG), Pain Chapter.",
    basis: "non-mtus",
    citations: [odg({ chapter: "pain" })],
  },
  {
    why: "blanks lost",
    line: "Decision based on MTUS LowBackComplaints 2004.",
    basis: "mtus",
    citations: [mtus({ guideline: "low-back-complaints", edition: 2004 })],
  },
  {
    why: "a comma for the full stop between the sentences",
    line: "Decision based on MTUS Low Back Complaints 2004, Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Pain Chapter.",
    basis: "mtus-and-non-mtus",
    citations: [mtus({ guideline: "low-back-complaints", edition: 2004 }), odg({ chapter: "pain" })],
  },
];

describe.each([
  { generation: "of 2014", rows: OF_2014 },
  { generation: "of 2015 on", rows: OF_2015 },
  { generation: "of 2018 on", rows: OF_2018 },
  { generation: "of 2013 and early 2014", rows: RELIANCES },
  { generation: "that cite what is not the MTUS", rows: NON_MTUS_LINES },
  { generation: "that extractors damaged", rows: DAMAGED },
])("lines $generation", ({ rows }) => {
  it.each(rows)("$why: $line", ({ line, basis, citations }) => {
    const read = lineOf(line);
    expect(read.basis).toBe(basis);
    expect(facts(read)).toEqual(citations);
    for (const { text } of read.citations) expect(read.text).toContain(text);
  });
});

describe("a citation", () => {
  it("stands where its source is named, without what only announces it", () => {
    const line = lineOf(
      "Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care, and Opioid Treatment 2016. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Pain Chapter, Opioids.",
    );
    expect(line.citations.map(({ text }) => text)).toEqual([
      "Knee Complaints 2004, Section(s): Initial Care",
      "Opioid Treatment 2016",
      "Official Disability Guidelines (ODG), Pain Chapter, Opioids",
    ]);
  });

  it("that no rule knows is kept whole, and told", () => {
    const { issues, diagnostics } = parseDetermination(
      "CLINICAL CASE SUMMARY\nx\nBrace: Upheld\nClaims Administrator guideline: Decision based on MTUS Quarterly Splint Bulletin 1997.\nMAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.\nDecision rationale: None.\n",
    );
    expect(issues[0]?.claimsAdministratorGuideline?.citations).toMatchObject([
      { text: "Quarterly Splint Bulletin 1997", authority: "MTUS", guideline: "other", source: null },
    ]);
    expect(diagnostics.filter(({ code }) => code === "citation-not-read")).toHaveLength(1);
  });
});

it("a line of nothing, or of something else, cites nothing that is known", () => {
  expect(readGuidelineLine("")).toMatchObject({ basis: "none", sources: [] });
  const lines = [
    "See the letter before.",
    "Since the requested treatment is not addressed in the MTUS, Decision based on a book.",
    "The Claims Administrator cited no part of the MTUS but a book.",
  ];
  for (const { sources } of lines.map(readGuidelineLine)) {
    expect(sources.length).toBeGreaterThan(0);
    for (const { value } of sources) expect(value).toMatchObject({ wasRead: false });
  }
});
