// Makes the PDFs of examples/pdfs out of golden letters, which are invented: `npm run example:pdfs`.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { makePdf, pagesOfLetter } from "./make-pdf.mjs";

/** Each PDF with the letter that it prints. */
export const EXAMPLE_PDFS = {
  "CM13-0991613.pdf": "13-numbered-footers-lists.txt",
  "CM16-0990404.pdf": "04-two-columns-partial-approvals.txt",
};

const at = (path) => new URL(`../${path}`, import.meta.url);

/** The bytes of one of them. */
export const examplePdf = (name) => makePdf(pagesOfLetter(readFileSync(at(`test/golden/${EXAMPLE_PDFS[name]}`), "utf8")));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of Object.keys(EXAMPLE_PDFS)) writeFileSync(at(`examples/pdfs/${name}`), examplePdf(name));
}
