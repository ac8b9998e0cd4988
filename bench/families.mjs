/**
 * Families of hostile letters: a letter in which one thing comes again and again at one place, as long as one likes. What
 * is around it is a whole letter, so that the rule for that place really gets to see it.
 */

/** What is repeated, by what it is; and where it does the most, or where letters have it. */
const GROUPS = [
  // white space and lines
  {
    at: ["rationale", "title", "whole text"],
    units: {
      blanks: " ",
      "line ends": "\n",
      "carriage returns and line feeds": "\r\n",
      "form feeds": "\f",
      "no-break spaces": "\u00a0",
      "empty lines with a word": "word\n\n\n",
      "hyphens at line ends": "word-\n",
      "hyphens alone at line ends": "-\n",
    },
  },
  // punctuation
  {
    at: ["rationale", "maximus-guideline", "whole text"],
    units: {
      colons: ":",
      "colons and blanks": ": ",
      "words before colons": "word: ",
      "colons at line ends": "word:\n",
      "full stops": ". ",
      hyphens: "-",
      commas: ", ",
      semicolons: "; ",
      "unclosed parentheses": "(",
      "unclosed parentheses with a name": "(Abc, ",
      "closing parentheses": ")",
      "nested parentheses": "(a (b ",
      brackets: "[",
      quotes: "“",
      "quoted quotes": "\"“'",
    },
  },
  // running text
  {
    at: ["rationale", "title"],
    units: {
      letters: "a",
      capitals: "A",
      "words in capitals": "WORDS IN CAPITALS ",
      digits: "1",
      numbers: "12 ",
      sentences: "It is so. ",
      "letters of words apart": "C l a i m s ",
    },
  },
  // the letter's own wording
  {
    at: ["end", "whole text"],
    units: {
      "decision words": "Upheld ",
      "decision words behind colons": ": Upheld\n",
      "decision words before labels": ": Overturned Claims Administrator guideline:\n",
      labels: "Claims Administrator guideline:\nMAXIMUS guideline:\nDecision rationale:\n",
      "labels in a line": "x Decision rationale: ",
      "labels that are misspelt": "Claims Adminstrator guidelne:\n",
      "half labels": "Claims Administrator ",
      headings: "CLINICAL CASE SUMMARY\n",
      "headings of another part": "HOW THE IMR FINAL DETERMINATION WAS MADE\n",
      "headings in a line": "IMR ISSUES, DECISIONS AND RATIONALES ",
      "headings of the older layouts": "MEDICAL PROFESSIONAL REVIEW\n",
      "lead-in sentences": "based on decisions for the disputed items/services set forth below: ",
      issues:
        "\nBrace: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Low Back Complaints 2004.\n\nMAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004.\n\nDecision rationale: The request is not medically necessary.\n",
      "issues without text": "Brace: Upheld\nClaims Administrator guideline:\nMAXIMUS guideline:\nDecision rationale:\n",
      "numbered decisions": "1. Brace is not medically necessary and appropriate.\n",
      "numbered items": "\n1) Regarding the request for a brace:\n",
      "decisions of a notice":
        "1) MAXIMUS Federal Services, Inc. has determined the request for a brace is not medically necessary and appropriate.\n",
      "numbered lists": "\n1. an item",
      bullets: "\n• an item",
      "page footers": "\nFinal Determination Letter for IMR Case Number CM13-0990001   3\n",
      "page footers in a line": "Form Effective 12.09.13   Page 3 of 5 ",
      "page footers of forms": "\nForm Effective 12.09.13   Page 3 of 5\n",
    },
  },
  // the case header
  {
    at: ["header"],
    units: {
      "case numbers": "Case Number: CM16-0990001\n",
      "header labels": "Date Assigned: ",
      "header dates": "11/12/2016 ",
    },
  },
  // states of licensure
  {
    at: ["licensure"],
    units: {
      states: "California, ",
      "states that are none": "Xalifornya, ",
      "other words for states": "Sincerely, ",
    },
  },
  // titles
  {
    at: ["title"],
    units: {
      "approvals in part": " was the original request. The remaining IMR eligible portion of the original request, ",
      "drug names": "Norco 10/325mg #60, ",
      quantities: "#",
      "dates of service": "DOS 06/08/2016, ",
    },
  },
  // the facts of a summary
  {
    at: ["summary"],
    units: {
      dates: "11-12-2016, ",
      "beginnings of dates": "1/",
      ages: "44-year-old ",
      "utilization reviews": "the utilization review ",
      injuries: "injury ",
    },
  },
  // the reviewer's credentials
  {
    at: ["how-determined"],
    units: {
      "credential sentences": "The expert reviewer is Board Certified in ",
    },
  },
  // necessity
  {
    at: ["rationale", "title"],
    units: {
      necessity: "medically necessary ",
      "necessity of others": "medical necessity ",
      "necessity that is denied": "is not medically necessary. ",
      negations: "not to be ",
    },
  },
  // citations
  {
    at: ["rationale", "maximus-guideline"],
    units: {
      "the MTUS": "MTUS ",
      "mentions with pages": "MTUS Guidelines page 24, ",
      "the ODG": "ODG ",
      "chapters of the ODG": "Official Disability Guidelines (ODG), Low Back Chapter, MRIs; ",
      "further chapters": "; ODG, ",
      "chapters of ACOEM": "ACOEM Chapter 12, ",
      "parts of the MTUS": "Low Back Complaints 2004, and ",
      "parts with sections": "Low Back Complaints 2004, Section(s): Physical Methods, ",
      "guidelines without a name": "guidelines ",
      "names without a guideline": "Chronic Pain ",
      "guideline sentences": "Decision based on Non-MTUS Citation ",
      "reliance sentences": "The Claims Administrator based its decision on ",
      "clauses of reliance": ", which is part of the MTUS, and the ",
      "pages behind commas": "page 24, 25, 26, ",
      "pages that go up": "24, ",
      "leads before names": "page 82 of the ",
      tables: "Table 12-8, ",
      references: "(Chou, 2007) ",
      "references in one parenthesis": "Chou, 2007; ",
      "unclosed references": "(Chou, 2007; ",
      statutes: "8 CCR 9792.24.2, ",
      "sections of the Labor Code": "Section 4600 of the Labor Code ",
      "section signs": "§",
      "sections of regulations": "9792.24.2",
      "web addresses": "www.fda.gov, ",
      "beginnings of web addresses": "http://",
    },
  },
  // characters
  {
    at: ["rationale", "title"],
    units: {
      "NUL characters": "\0",
      "lone high surrogates": "\ud83d",
      "lone low surrogates": "\udc00",
      "bidirectional marks": "\u202e",
      "combining marks": "e\u0301\u0308",
      "zero width joiners": "\u200d",
      emoji: "👩‍⚕️",
      ligatures: "ﬁ",
      prototypes: "__proto__ constructor toString ",
    },
  },
];

/** @typedef {(place: string) => string} Filling What stands at a place besides the letter's own wording. */

/** The letter of each layout, with places to fill. */
const LETTERS = {
  "issue-blocks": (/** @type {Filling} */ at) => `${at("front")}
Case Number: CM16-0990001
Date Assigned: 11/18/2016   Date of Injury: 10/10/2015
Decision Date: 12/19/2016   UR Denial Date: 11/09/2016
${at("header")}
Priority: Standard

HOW THE IMR FINAL DETERMINATION WAS MADE
MAXIMUS Federal Services sent the complete case file to an expert reviewer. ${at("how-determined")}

The Expert Reviewer has the following credentials:
State(s) of Licensure: California, ${at("licensure")}
Certification(s)/Specialty: Neurology, ${at("certification")}

CLINICAL CASE SUMMARY
The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:

The injured worker is a 44-year-old male. ${at("summary")}

IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

Lumbar brace ${at("title")}: Upheld

Claims Administrator guideline: Decision based on MTUS Low Back Complaints 2004, ${at("claims-administrator-guideline")}

MAXIMUS guideline: Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), ${at("maximus-guideline")}

Decision rationale: The brace was worn for a year. ${at("rationale")} The request is not medically necessary.
${at("end")}`,

  "numbered-decisions": (/** @type {Filling} */ at) => `Independent Medical Review Final Determination Letter
Dated: 12/19/2013   IMR Case Number: CM13-0990001
Final Determination: UPHOLD. ${at("cover-page")}

Treatment(s) in Dispute Listed on IMR Application: a brace

HOW THE IMR FINAL DETERMINATION WAS MADE
The physician reviewer is Board Certified in Neurology ${at("how-determined")}, and is licensed to practice in California.

DOCUMENTS REVIEWED
The following relevant documents were reviewed. These documents included:
• Application ${at("documents-reviewed")}

CLINICAL CASE SUMMARY
The physician reviewer developed the following clinical case summary, including all medical records: ${at("summary")}

IMR DECISION(S) AND RATIONALE(S)
The Final Determination was based on decisions for the disputed items/services set forth below:

1. A brace ${at("item")} is not medically necessary and appropriate.

The Claims Administrator based its decision on the MTUS, ${at("reliance")}.

The Physician Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, page 22, which are part of the MTUS.

The Physician Reviewer's decision rationale: The brace was worn. ${at("rationale")} The request is not medically necessary.
${at("end")}`,

  notice: (/** @type {Filling} */ at) => `Notice of Independent Medical Review Determination
Dated: 10/19/2013   MAXIMUS Case Number: CM13-0990001 ${at("cover-page")}

1) MAXIMUS Federal Services, Inc. has determined the request for a brace is not medically necessary and appropriate.

INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE
An application was filed for a brace in dispute: ${at("decisions")}

1) MAXIMUS Federal Services, Inc. has determined the request for a brace is not medically necessary and appropriate.

Medical Qualifications of the Expert Reviewer:
The physician reviewer is Board Certified in Neurology and is licensed to practice in California. ${at("qualifications")}

Expert Reviewer Case Summary:
The worker wore a brace. ${at("summary")}

Documents Reviewed for Determination:
The following relevant documents were reviewed. These documents included:
- Application ${at("documents-reviewed")}

1) Regarding the request for a brace ${at("item")}:
Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her Decision:
The Claims Administrator based its decision on the MTUS. The Expert Reviewer based his/her decision on the ${at("reliance")} MTUS.
Rationale for the Decision:
The brace was worn. ${at("rationale")}

Effect of the Decision:
Binding. ${at("effect")}

Sincerely,
${at("end")}`,

  "professional-review": (/** @type {Filling} */ at) => `MEDICAL PROFESSIONAL REVIEW
ISSUE AT DISPUTE: a brace ${at("issue")}
CASE SUMMARY: The worker wore a brace. ${at("summary")}
DOCUMENTS REVIEWED FOR DETERMINATION: documents included: • Application ${at("documents-reviewed")}
MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY: The ODG, Low Back Chapter, ${at("guidelines")} were relied upon because they are silent.
RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY: The brace was worn. ${at("rationale")}
MEDICAL REVIEWER QUALIFICATIONS: The reviewer is Board Certified in Neurology and is licensed to practice in California. ${at("qualifications")}`,

  none: (/** @type {Filling} */ at) => at("whole text"),
};

/** Whole units, so that a letter ends alike at every length. */
const repeated = (unit, length) => unit.repeat(Math.max(1, Math.round(length / unit.length)));

const placesIn = (letter) => {
  const places = [];
  letter((place) => {
    places.push(place);
    return "";
  });
  return places;
};

/** A letter of a layout with some wording at a place. */
export const letterWith = (wording, layout = "issue-blocks", place = "rationale") =>
  LETTERS[layout]((here) => (here === place ? wording : ""));

/** Every place of every layout. */
export const PLACES = Object.entries(LETTERS).flatMap(([layout, letter]) => placesIn(letter).map((place) => ({ layout, place })));

/**
 * Every unit at every place: `make(length)` gives the letter in which it is repeated for about so many UTF-16 units. `usual`
 * are those at the places where the unit does the most.
 */
export const families = GROUPS.flatMap(({ at, units }) =>
  Object.entries(units).flatMap(([name, unit]) =>
    PLACES.map(({ layout, place }) => ({
      name,
      layout,
      place,
      usual: (layout === "issue-blocks" || layout === "none") && at.includes(place),
      make: (length) => letterWith(repeated(unit, length), layout, place),
    })),
  ),
);
