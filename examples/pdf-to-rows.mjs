// A PDF as rows of a table, each with the page and line on which its issue begins.
import { readFileSync } from "node:fs";
import { parseDetermination } from "imr-determination";
import { placeOf, readPdf } from "imr-determination/pdf";
import { toRows } from "imr-determination/tables";

const pdf = await readPdf(readFileSync("examples/pdfs/CM16-0990404.pdf"));
const record = parseDetermination(pdf.text);
for (const row of toRows(record, "issues", "CM16-0990404.pdf")) {
  const { page, line } = placeOf(pdf, record.issues[row.issue_number - 1].span.start);
  console.log(`page ${page}, line ${line}:`, row.decision, row.subcategory, row.service);
}
