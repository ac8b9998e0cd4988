/** The tables of real letters against their labels, by the way that a user goes: the command, a file, and DuckDB that reads it. */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { labelledLetters } from "../../scripts/labels.mjs";
import { TABLES, type IssueRow } from "../../src/tables/index.ts";
import { folder, imr } from "../cli/helpers.ts";
import { valueOfCell } from "../helpers/cells.ts";
import { cellsOfCsv, rowsOfParquet } from "../helpers/duckdb.ts";

const posted = join(import.meta.dirname, "..", "..", "..", "shared", "letters", "posted");
const EXTRACTOR = "pdftotext-layout.txt";

const oneSpace = (value: unknown): unknown => (typeof value === "string" ? value.replace(/\s+/g, " ").trim() : value);
const unique = (values: readonly unknown[]): unknown[] => [...new Set(values)];

const guidelinesOf = ({ citations }: any) => citations && (unique(citations.map(({ guideline }: any) => guideline)) as never[]);

/** What a label says of an issue, by the names of the table's columns; `undefined` where it says nothing. */
const labelledRow = ({ caseHeader, reviewer, clinicalSummary, outcome, layout }: any, issue: any): Partial<IssueRow> => ({
  case_number: caseHeader.caseNumber,
  decision_date: caseHeader.decisionDate,
  date_assigned: caseHeader.dateAssigned,
  application_received: caseHeader.applicationReceived,
  ur_denial_date: caseHeader.urDenialDate,
  date_of_injury: caseHeader.dateOfInjury,
  priority: caseHeader.priority,
  outcome,
  layout,
  reviewer_certifications: reviewer.certifications,
  reviewer_subspecialties: reviewer.subspecialties,
  reviewer_licensed_states: reviewer.licensedStates,
  patient_age: clinicalSummary.patient.age,
  patient_sex: clinicalSummary.patient.sex,
  issue_number: issue.number,
  decision: issue.decision,
  title: issue.title.text,
  service: issue.service.text,
  original_request: issue.service.originalRequest,
  authorized: issue.service.authorized,
  quantity: issue.service.quantity,
  retrospective: issue.service.retrospective,
  dates_of_service: issue.service.datesOfService,
  claims_administrator_basis: issue.claimsAdministratorGuideline.basis,
  claims_administrator_text: issue.claimsAdministratorGuideline.text,
  claims_administrator_guidelines: guidelinesOf(issue.claimsAdministratorGuideline),
  maximus_basis: issue.maximusGuideline.basis,
  maximus_text: issue.maximusGuideline.text,
  maximus_guidelines: guidelinesOf(issue.maximusGuideline),
  verdict: issue.rationale.verdict,
  rationale: issue.rationale.text,
});

if (!existsSync(posted)) {
  it.skip("the labelled letters of ../shared/letters/posted are not at hand", () => {});
} else {
  describe("the issue rows of the posted letters", () => {
    const letters = labelledLetters(posted).map(({ label, texts }) => ({
      label: label as any,
      path: texts.find((path) => basename(path) === EXTRACTOR) as string,
    }));
    const labels = letters.flatMap(({ label }) => label.issues.map((issue: any) => labelledRow(label, issue)));

    it("are those of the labels, read back from Parquet, and the same in CSV", async () => {
      expect(labels.length).toBe(153);
      const [parquet, csv] = ["x.parquet", "x.csv"].map((name) => join(folder({}), name)) as [string, string];
      for (const out of [parquet, csv]) {
        const { code, err } = await imr(["parse", ...letters.map(({ path }) => path), "--table", "issues", "--out", out]);
        expect([code, err]).toEqual([0, "imr: 64 letters, 153 issues, 0 failures, 0 repeated case numbers\n"]);
      }
      const { rows } = await rowsOfParquet(parquet);
      expect(rows.length).toBe(153);
      let compared = 0;
      rows.forEach((row, i) => {
        for (const [name, value] of Object.entries(labels[i] as object)) {
          if (value === undefined) continue;
          expect(oneSpace(row[name]), `${row.case_number} ${row.issue_number} ${name}`).toEqual(oneSpace(value));
          compared++;
        }
      });
      expect(compared).toBeGreaterThan(153 * 28);

      const { columns } = TABLES.issues;
      const { rows: cells } = await cellsOfCsv(csv, columns.map(({ name }) => name));
      const values = cells.map((row) => Object.fromEntries(columns.map((column) => [column.name, valueOfCell(column, row[column.name] as string | null)])));
      expect(values).toEqual(rows);
      expect(readFileSync(csv, "utf8").split("\r\n").length).toBe(155);
    });
  });
}
