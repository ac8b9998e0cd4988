/** An issue of which a row is made. */
import { IssueSchema, type Issue } from "../schema/index.ts";
import { fieldsOf, type OfLetter } from "./columns.ts";

/** An issue with its letter. */
export interface OfIssue extends OfLetter {
  readonly issue: Issue;
}

/** Columns that are fields of the issue. */
export const ofIssue = fieldsOf<OfIssue, Issue>("issues[].", IssueSchema, ({ issue }) => issue);
