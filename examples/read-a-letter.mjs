import { readFileSync } from "node:fs";
import { parseDetermination } from "imr-determination";

const letter = readFileSync("examples/letters/CM17-0990158.txt", "utf8");
const { caseHeader, reviewer, outcome, issues } = parseDetermination(letter);

console.log(caseHeader.caseNumber, caseHeader.decisionDate, outcome, reviewer.certifications.join(", "));
for (const { number, decision, service, maximusGuideline, title } of issues) {
  const guidelines = maximusGuideline.citations.map(({ guideline, chapter }) => chapter ?? guideline);
  console.log(number, decision, service.text, guidelines.join(", ") || "–");
  console.log("  letter.slice(…) is", JSON.stringify(letter.slice(title.span.start, title.span.end).slice(0, 40)));
}
