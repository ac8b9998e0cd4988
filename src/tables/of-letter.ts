/** What every table can say of the letter: its keys, its dates, its reviewer. */
import { SourceSchema } from "../schema/table.ts";
import { ofLetter, type ColumnOf, type OfLetter } from "./columns.ts";

const source: ColumnOf<OfLetter, string | null> = {
  schema: SourceSchema,
  valueOf: (letter) => letter.source,
  fields: [],
  meaning:
    "Where the letter was read from: the file as the command names it, `-` for standard input, or what `toRows` was given; null where it was given nothing.",
  origin: "The command or the caller",
};

/** What joins the tables. A letter that lost its header has no case number; its source still tells it from others. */
export const KEYS = {
  source,
  case_number: ofLetter(
    "caseHeader.caseNumber",
    "The number of the IMR case, its year in front: `CM16-0990101`.",
    "Case header, `Case Number:`",
  ),
};

/** The table at the head of the letter, without the case number. */
export const DATES = {
  decision_date: ofLetter(
    "caseHeader.decisionDate",
    "When the final determination was made.",
    "Case header, `Decision Date:`; `Dated:` in the letters of 2013 and 2014",
  ),
  date_assigned: ofLetter("caseHeader.dateAssigned", "When the case was assigned to MAXIMUS.", "Case header, `Date Assigned:`"),
  application_received: ofLetter(
    "caseHeader.applicationReceived",
    "When the application for Independent Medical Review was received.",
    "Case header, `Application Received:`",
  ),
  ur_denial_date: ofLetter(
    "caseHeader.urDenialDate",
    "When utilization review denied or modified the treatment.",
    "Case header, `UR Denial Date:`",
  ),
  date_of_injury: ofLetter("caseHeader.dateOfInjury", "When the worker was injured.", "Case header, `Date of Injury:`"),
  priority: ofLetter("caseHeader.priority", "Whether the review was a standard or an expedited one.", "Case header, `Priority:`"),
};

/** The shape of the letter and what came out. */
export const OUTCOME = {
  outcome: ofLetter(
    "outcome",
    "What the decisions come to. Upheld: every denial stands. Overturned: every service is to be provided. Partially overturned: some of each. " +
      "Null where the letter has no issue or a decision is missing.",
    "The decisions of all issues",
  ),
  layout: ofLetter(
    "layout",
    "Which of the shapes that the letter has had since 2013 it has; null where none fits well.",
    "Its headings and labels",
  ),
};

/** The expert reviewer, who is never named. */
export const REVIEWER = {
  reviewer_certifications: ofLetter(
    "reviewer.certifications",
    "The reviewer's board certifications and specialties as printed, in order.",
    "Credentials, `Certification(s)/Specialty:`; before 2015 `is Board Certified in …`",
  ),
  reviewer_subspecialties: ofLetter(
    "reviewer.subspecialties",
    "The reviewer's subspecialties as printed.",
    "Credentials, before 2015 only: `has a subspecialty in …`",
  ),
  reviewer_licensed_states: ofLetter(
    "reviewer.licensedStates",
    "The states that license the reviewer, as USPS codes. A misspelt state that is none is left out, with a diagnostic.",
    "Credentials, `State(s) of Licensure:`; before 2015 `is licensed to practice in …`",
  ),
};

/** The injured worker. */
export const PATIENT = {
  patient_age: ofLetter(
    "clinicalSummary.patient.age",
    "The injured worker's age in years, where a number states it.",
    "Clinical case summary",
  ),
  patient_sex: ofLetter(
    "clinicalSummary.patient.sex",
    "The injured worker's sex, where a word states it; never by pronoun.",
    "Clinical case summary",
  ),
};
