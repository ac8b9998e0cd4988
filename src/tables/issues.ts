/** The table `issues`: a row for each disputed item/service, with what studies ask of its letter, so that they need no join. */
import { agreementOf } from "../resolve/index.ts";
import { AgreementSchema, type Agreement } from "../schema/index.ts";
import { eachOnce, table, type ColumnOf, type OfLetter, type RowOf } from "./columns.ts";
import { ofIssue, type OfIssue } from "./of-issue.ts";
import { DATES, KEYS, OUTCOME, PATIENT, REVIEWER } from "./of-letter.ts";
import { SERVICE } from "./of-service.ts";

const agreement: ColumnOf<OfIssue, Agreement> = {
  schema: AgreementSchema,
  valueOf: ({ issue }) => agreementOf(issue),
  fields: ["issues[].claimsAdministratorGuideline", "issues[].maximusGuideline"],
  meaning:
    "Whether both sides relied on the same guidelines, as sets, whatever their editions, sections and pages. Overlapping: one guideline is shared, " +
    "or one side cites a whole work and the other a part of it. Null where a line is missing or its citations could not be read.",
  origin: "Both guideline lines",
};

const COLUMNS = {
  ...KEYS,
  issue_number: ofIssue("number", "The issue's number in its letter: 1, 2, …", "The order of the issues"),
  decision: ofIssue(
    "decision",
    "Upheld: the utilization review denial stands. Overturned: the service is to be provided. Null where damage took the word away.",
    "Behind the issue's title; `decision_basis` tells of letters that print none",
  ),
  decision_basis: ofIssue(
    "decisionBasis",
    "Printed, or inferred from the rationale's verdict in the layout `professional-review`, which prints no decision.",
    "The layout",
  ),
  title: ofIssue("title.text", "The issue's title as printed.", "The issue's title, up to the colon before the decision"),
  ...SERVICE,
  claims_administrator_basis: ofIssue(
    "claimsAdministratorGuideline.basis",
    "On what the claims administrator based its denial; `none` where it cited no medical evidence.",
    "`Claims Administrator guideline:`",
  ),
  claims_administrator_guidelines: eachOnce(
    ofIssue(
      "claimsAdministratorGuideline.citations[].guideline",
      "The guidelines that the claims administrator cited, each once; `other` is every source that is none of the catalogue's guidelines.",
      "`Claims Administrator guideline:`",
    ),
  ),
  claims_administrator_text: ofIssue(
    "claimsAdministratorGuideline.text",
    "The claims administrator's line, word for word on one line.",
    "`Claims Administrator guideline:`",
  ),
  maximus_basis: ofIssue("maximusGuideline.basis", "On what the expert reviewer based the decision.", "`MAXIMUS guideline:`"),
  maximus_guidelines: eachOnce(
    ofIssue("maximusGuideline.citations[].guideline", "The guidelines that the expert reviewer cited, each once.", "`MAXIMUS guideline:`"),
  ),
  maximus_text: ofIssue("maximusGuideline.text", "The expert reviewer's line, word for word on one line.", "`MAXIMUS guideline:`"),
  agreement,
  verdict: ofIssue(
    "rationale.verdict",
    "What the rationale says of medical necessity, also against the decision; null where it says nothing of it.",
    "`Decision rationale:`",
  ),
  rationale: ofIssue("rationale.text", "The rationale, word for word on one line.", "`Decision rationale:`"),
  ...DATES,
  ...OUTCOME,
  ...REVIEWER,
  ...PATIENT,
  span_start: ofIssue("span.start", "Where the issue begins in the letter's text, in UTF-16 units.", "The whole issue, from its title on"),
  span_end: ofIssue("span.end", "Where it ends; the character there is no part of it.", "The whole issue, to the end of its rationale"),
};

/** A row of the table `issues`. */
export type IssueRow = RowOf<typeof COLUMNS>;

/** The table. */
export const issues = table(
  "issues",
  "A row is a disputed item/service and its decision. `source` and `issue_number` tell it from every other.",
  COLUMNS,
  ({ record, source }: OfLetter): OfIssue[] => record.issues.map((issue) => ({ record, source, issue })),
);
