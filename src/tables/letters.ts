/** The table `letters`: a row for each letter. */
import { CountSchema } from "../schema/table.ts";
import type { Decision } from "../schema/index.ts";
import { ofLetter, table, type ColumnOf, type OfLetter, type RowOf } from "./columns.ts";
import { DATES, KEYS, OUTCOME, PATIENT, REVIEWER } from "./of-letter.ts";

const counted = (fields: readonly string[], valueOf: (letter: OfLetter) => number, meaning: string): ColumnOf<OfLetter, number> => ({
  schema: CountSchema,
  valueOf,
  fields,
  meaning,
  origin: "Counted",
});

const decided = (decision: Decision, meaning: string): ColumnOf<OfLetter, number> =>
  counted(["issues[].decision"], ({ record }) => record.issues.filter((issue) => issue.decision === decision).length, meaning);

const COLUMNS = {
  ...KEYS,
  ...DATES,
  ...OUTCOME,
  stated_outcome: ofLetter(
    "statedOutcome",
    "The outcome as the letter itself states it, also against its decisions.",
    "Cover page, in 2013 and 2014",
  ),
  issue_count: counted(["issues[].number"], ({ record }) => record.issues.length, "How many disputed items/services the letter decides."),
  upheld_count: decided("upheld", "How many of them were upheld: the denial stands."),
  overturned_count: decided("overturned", "How many of them were overturned: the service is to be provided."),
  ...REVIEWER,
  reviewer_text: ofLetter("reviewer.text", "The reviewer's credentials, word for word on one line.", "Credentials of the expert reviewer"),
  ...PATIENT,
  clinical_summary: ofLetter(
    "clinicalSummary.text",
    "The clinical case summary, word for word on one line.",
    "Below `CLINICAL CASE SUMMARY`",
  ),
  summary_date_of_injury: ofLetter(
    "clinicalSummary.dateOfInjury",
    "The date of injury as the summary tells it, also against the header.",
    "Clinical case summary",
  ),
  summary_utilization_review_date: ofLetter(
    "clinicalSummary.utilizationReviewDate",
    "The date of the denial or modification in dispute as the summary tells it, also against the header.",
    "Clinical case summary",
  ),
  documents_reviewed: ofLetter(
    "documentsReviewed[].text",
    "The documents that the reviewer was sent.",
    "Documents reviewed, in 2013 and 2014",
  ),
  diagnostics: ofLetter(
    "diagnostics[].code",
    "What a careful reader should know of how the letter was read, a code for each remark.",
    "The reading; `DIAGNOSTICS` of the package has each code's meaning",
  ),
  error_count: counted(
    ["diagnostics[].severity"],
    ({ record }) => record.diagnostics.filter(({ severity }) => severity === "error").length,
    "How many parts that a letter must have could not be read.",
  ),
  schema_version: ofLetter("schemaVersion", "The version of the record's schema.", "The package"),
};

/** A row of the table `letters`. */
export type LetterRow = RowOf<typeof COLUMNS>;

/** The table. */
export const letters = table(
  "letters",
  "A row is a final determination letter. `source` tells it from every other, and `case_number` where the letter prints one.",
  COLUMNS,
  (letter: OfLetter) => [letter],
);
