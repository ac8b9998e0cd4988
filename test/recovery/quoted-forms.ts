/** Sentences of a rationale that quote labels, headings and decision words of the letters that it writes about. */
import { parseDetermination, type Layout } from "../../src/index.ts";
import { LETTERS } from "./letters.ts";

const EVERYWHERE: readonly string[] = [
  "The heading “CLINICAL CASE SUMMARY” is empty in that letter.",
  "It has “HOW THE IMR FINAL DETERMINATION WAS MADE” twice.",
  "What the clinical case summary, in its first lines, says of it is short.",
  "This is told in the clinical case summary.",
  "The earlier decision was (Upheld) and then (Overturned).",
  "They wrote «Upheld», ‘Overturned’ and “upheld”.",
  "The reasons are set forth below: pain and loss of sleep.",
  "The file was sent, including all medical records: none was left out.",
  "That letter, “Case Number: CM14-0990007”, says the same.",
  "It is dated (Dated: 01/02/2014) and signed.",
];

export const FORMS: Readonly<Record<Layout, readonly string[]>> = {
  "issue-blocks": [
    ...EVERYWHERE,
    'The letter holds the phrase "Upheld Claims Administrator guideline:" and no more.',
    "The letter holds the phrase “Upheld Claims Administrator guideline:” and no more.",
    "The letter holds the phrase 'Upheld Claims Administrator guideline:' and no more.",
    "The letter holds the phrase ‘Overturned Claims Administrator guideline:’ and no more.",
    "The letter holds the phrase «Overturned Claims Administrator guideline:» and no more.",
    "The letter holds it (Upheld Claims Administrator guideline: none) and no more.",
    "The letter holds the words Upheld Claims Administrator guideline: and no more.",
    "There the “Claims Administrator guideline: Decision based on MTUS” is all that stands.",
    "There 'MAXIMUS guideline:' is followed by nothing.",
    "There (MAXIMUS guideline: Decision based on MTUS) is all that stands.",
    "Its Decision rationale: is not legible.",
    "Its “Decision rationale:” is not legible.",
    'The earlier letter reads "Lumbar brace: Upheld Claims Administrator guideline: Decision based on MTUS Opioid Treatment 2016. MAXIMUS guideline: none. Decision rationale: no need." and ends.',
    "The earlier letter reads “Lumbar brace: Overturned Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision. MAXIMUS guideline: none.” and ends.",
    "The prior decision on this item was: Overturned.",
    "The prior decision on this item was: Upheld, as told.",
    "The heading “IMR ISSUES, DECISIONS AND RATIONALES” is there.",
    "“The Final Determination was based on decisions for the disputed items/services set forth below:” is how it goes on.",
    "The reviewer's State(s) of Licensure: Nevada.",
    "His “Certification(s)/Specialty: Neurology” is told.",
    "The table has “Date Assigned: 01/02/2014” in it.",
  ],
  "numbered-decisions": [
    ...EVERYWHERE,
    "The letter says “1. NORCO is not medically necessary and appropriate.” and no more.",
    'It reads "The Claims Administrator based its decision on the MTUS." in that place.',
    "It reads “The Physician Reviewer did not cite a guideline.” in that place.",
    "“The Physician Reviewer's decision rationale:” is followed by nothing.",
    "What stands behind The Expert Reviewer's decision rationale: a line.",
    "There ‘The Physician Reviewer’s decision rationale: none’ is all that stands.",
    "The label (The Expert Reviewer's decision rationale:) is empty.",
    "“Treatment(s) in Dispute Listed on IMR Application:” names another.",
    "The heading “IMR DECISION(S) AND RATIONALE(S)” is there.",
    "“DOCUMENTS REVIEWED” names three reports.",
  ],
  notice: [
    ...EVERYWHERE,
    "“Rationale for the Decision:” is followed by nothing.",
    "What stands under the Rationale for the Decision: a line.",
    'There "Case Summary: the employee fell" is all that stands.',
    "The part “Expert Reviewer Case Summary:” is empty.",
    "The label (Documents Reviewed for Determination:) is empty.",
    "The notice says “1) Regarding the request for Norco:” and no more.",
    "The notice says “1) MAXIMUS Federal Services, Inc. has determined the request for Norco is not medically necessary and appropriate.” and no more.",
    "“Effect of the Decision:” and ‘Disclaimer:’ stand in it.",
    "It is signed “Sincerely,” by nobody.",
    'It reads "The Claims Administrator based its decision on the MTUS." in that place.',
  ],
  "professional-review": [
    ...EVERYWHERE,
    "“ISSUE AT DISPUTE:” names another.",
    'There "CASE SUMMARY: the employee fell" is all that stands.',
    "The label (DOCUMENTS REVIEWED FOR DETERMINATION:) is empty.",
    "“MEDICAL REVIEWER QUALIFICATIONS:” is empty.",
    "“MEDICAL PROFESSIONAL REVIEW” stands over it.",
    "“RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:” stands over it.",
  ],
};

/** Behind which word of the first rationale a sentence ends. */
const PLACES: Readonly<Record<Layout, string>> = {
  "issue-blocks": "as he did in 2014.",
  "numbered-decisions": "(Lindqvist, 2010).",
  notice: "",
  "professional-review": "",
};

/** The offset in the letter of its layout where such a sentence is put: inside the first rationale. */
export function placeOfQuotations(layout: Layout): number {
  const letter = LETTERS[layout];
  const rationale = parseDetermination(letter).issues[0]?.rationale ?? { span: { start: 0, end: 0 } };
  const within = letter.slice(rationale.span.start, rationale.span.end);
  const sentence = PLACES[layout] || (/[.] (?=[A-Z])/.exec(within)?.[0] ? within.slice(0, within.search(/[.] (?=[A-Z])/) + 1) : within);
  return rationale.span.start + within.indexOf(sentence) + sentence.length;
}
