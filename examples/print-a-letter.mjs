// Prints a letter of one's own: what it says is data.
import * as fc from "fast-check";
import { issueBlocksContents, printLetter } from "imr-determination/testing";

const [content] = fc.sample(issueBlocksContents({ maxIssues: 1 }), 1);
const [issue] = content.issues;
const { letter, record } = printLetter({ ...content, issues: [{ ...issue, decision: "overturned" }] });
console.log(record.outcome, letter.includes("Overturned"));
