// Draws an invented letter with its fields marked: `npm run picture` makes docs/letter.svg.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDetermination } from "../dist/index.js";

const at = (path) => join(dirname(fileURLToPath(import.meta.url)), "..", path);
const letter = readFileSync(at("examples/letters/CM17-0990143.txt"), "utf8");
const record = parseDetermination(letter);
const [issue] = record.issues;
const sectionOf = (kind) => record.sections.find((section) => section.kind === kind).span;
const pages = ({ pages: list }) => list.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(", ");
const named = (citation) =>
  [citation.guideline, citation.chapter, citation.edition, ...citation.sections, pages(citation)].filter(Boolean).join(" · ");
const lineFacts = ({ basis, citations }) => [`basis: ${basis}`, ...citations.map(named)];

/** What is marked: its span, its colour, its name, and what the record says of it. */
const { caseHeader, reviewer, clinicalSummary } = record;
const MARKS = [
  [
    caseHeader.span,
    "#2f6fde",
    "caseHeader",
    [
      `caseNumber: ${caseHeader.caseNumber}`,
      `decisionDate: ${caseHeader.decisionDate}, dateOfInjury: ${caseHeader.dateOfInjury}`,
      `priority: ${caseHeader.priority}`,
    ],
  ],
  [
    reviewer.span,
    "#8a4fd0",
    "reviewer",
    [`licensedStates: ${reviewer.licensedStates.join(", ")}`, `certifications: ${reviewer.certifications.join(", ")}`],
  ],
  [
    clinicalSummary.span,
    "#1f8f7a",
    "clinicalSummary",
    [
      `patient: ${clinicalSummary.patient.age}, ${clinicalSummary.patient.sex}`,
      `dateOfInjury: ${clinicalSummary.dateOfInjury}`,
      `utilizationReviewDate: ${clinicalSummary.utilizationReviewDate}`,
    ],
  ],
  [
    sectionOf("issue-title"),
    "#d0372f",
    "issues[0].title, .decision",
    [`service.text: ${issue.service.text}`, `decision: ${issue.decision}`],
  ],
  [issue.claimsAdministratorGuideline.span, "#c77700", "….claimsAdministratorGuideline", lineFacts(issue.claimsAdministratorGuideline)],
  [issue.maximusGuideline.span, "#8f7a00", "….maximusGuideline", lineFacts(issue.maximusGuideline)],
  [
    issue.rationale.span,
    "#4f7f1f",
    "….rationale",
    [`verdict: ${issue.rationale.verdict}`, ...issue.rationale.citations.map((citation) => `cites ${named(citation)}`)],
  ],
];

const CHARACTER = 7.2;
const LINE = 15;
const MARGIN = 24;
const lines = letter.trimEnd().replace(/\f/g, " ").split("\n");
const columns = Math.max(...lines.map(({ length }) => length));
const notesAt = MARGIN + columns * CHARACTER + 28;
const width = Math.ceil(notesAt + Math.max(...MARKS.flatMap(([, , , facts]) => facts.map(({ length }) => length))) * CHARACTER + MARGIN);
const height = MARGIN * 2 + lines.length * LINE;
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const svg = [];

let lowest = 0;
for (const [{ start, end }, colour, name, facts] of MARKS) {
  let first = null;
  let from = 0;
  lines.forEach((line, number) => {
    const left = Math.max(start, from + (line.length - line.trimStart().length));
    const right = Math.min(end, from + line.trimEnd().length);
    const top = MARGIN + number * LINE;
    if (left < right) {
      first ??= top;
      const x = MARGIN + (left - from) * CHARACTER - 2;
      svg.push(
        `<rect x="${x.toFixed(1)}" y="${top}" width="${((right - left) * CHARACTER + 4).toFixed(1)}" height="${LINE}" fill="${colour}" fill-opacity="0.16"/>`,
      );
    }
    from += line.length + 1;
  });
  // A note stands beside its mark, or below the note before.
  const top = Math.max(first, lowest);
  svg.push(
    `<path d="M ${(notesAt - 22).toFixed(1)} ${first + 8} L ${(notesAt - 8).toFixed(1)} ${top + 8}" stroke="${colour}" fill="none"/>`,
  );
  svg.push(
    `<text x="${notesAt.toFixed(1)}" y="${top + 12}" font-size="12.5" font-weight="600" fill="${colour}">${escaped(name)}</text>`,
    ...facts.map(
      (fact, i) =>
        `<text x="${notesAt.toFixed(1)}" y="${top + 12 + (i + 1) * LINE}" font-size="12" textLength="${(fact.length * CHARACTER).toFixed(1)}" fill="#333">${escaped(fact)}</text>`,
    ),
  );
  lowest = top + (facts.length + 1) * LINE + 8;
}
// Each word group where it stands: blanks in a row are one in SVG.
lines.forEach((line, number) => {
  for (const { 0: words, index } of line.matchAll(/\S+(?: \S+)*/g)) {
    const place = `x="${(MARGIN + index * CHARACTER).toFixed(1)}" y="${MARGIN + number * LINE + 12}"`;
    svg.push(`<text ${place} font-size="12" textLength="${(words.length * CHARACTER).toFixed(1)}" fill="#111">${escaped(words)}</text>`);
  }
});

writeFileSync(
  at("docs/letter.svg"),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="An invented determination letter with the fields of its record marked" font-family="ui-monospace, Menlo, Consolas, monospace">
<rect width="100%" height="100%" fill="#fff"/>
${svg.join("\n")}
</svg>
`,
);
