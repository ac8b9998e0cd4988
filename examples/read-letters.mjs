// Reads texts, files and PDFs one after the other, in order; what cannot be read is a result too.
import { readLetters } from "imr-determination/node";

const inputs = ["examples/letters/CM16-0990101.txt", "examples/pdfs/CM16-0990404.pdf", { source: "row 7", text: "no letter" }];
for await (const result of readLetters(inputs)) {
  if (result.ok) console.log(result.source, result.record.outcome, result.record.issues.length);
  else console.log(result.source, result.error.code);
}
