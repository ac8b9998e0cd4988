// A page that reads a letter in the browser: what the library needs there is nothing but a bundler.
//
//     npm run example:browser
import "./without-eval.js";
import { DIAGNOSTICS, safeParseDetermination } from "imr-determination";
import example from "../letters/CM17-0990158.txt";

const byId = (id) => document.getElementById(id);

/** An element with its children; text stays text, whatever a letter holds. */
function element(name, attributes, ...children) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Says what is wrong, or where it is nothing that all is well. */
function tell(wrong) {
  byId("error").hidden = wrong === null;
  document.querySelector("main").hidden = wrong !== null;
  byId("error").textContent = wrong;
}

function show(letter) {
  const result = safeParseDetermination(letter);
  // The first line says what is wrong and where; below it is an excerpt of the text.
  tell(result.success ? null : result.error.message.split("\n", 1)[0]);
  if (!result.success) return;
  byId("json").textContent = JSON.stringify(result.data, null, 2);
  byId("letter").replaceChildren(...sectionsOf(letter, result.data));
  byId("record").replaceChildren(...recordOf(result.data));
}

// ---- the letter -----------------------------------------------------------------------------------------------------

/** The sections of a record tile its letter: one behind the other they are the letter again. */
function sectionsOf(letter, { sections }) {
  return sections.map(({ kind, issue, span: { start, end } }) =>
    element(
      "span",
      { className: `part ${kind}`, id: `at-${start}`, title: issue === null ? kind : `${kind}, issue ${issue}` },
      letter.slice(start, end),
    ),
  );
}

/** A link to the section in which a span begins. */
function linkTo({ sections }, { start }, ...children) {
  const section = sections.findLast(({ span }) => span.start <= start);
  return element("a", { href: `#at-${section.span.start}` }, ...children);
}

// ---- the record -----------------------------------------------------------------------------------------------------

const DECISIONS = {
  upheld: "Upheld: the denial stands",
  overturned: "Overturned: the service is to be provided",
};
const OUTCOMES = {
  upheld: "Upheld: every denial stands",
  overturned: "Overturned: every service is to be provided",
  "partially-overturned": "Partially overturned: some of the services are to be provided",
};

function recordOf(record) {
  const { caseHeader, reviewer, clinicalSummary, outcome, issues, diagnostics } = record;
  const patient = clinicalSummary?.patient;
  return [
    element("h2", {}, caseHeader?.caseNumber ?? "A determination without a case number"),
    element("p", { className: outcome ?? "" }, OUTCOMES[outcome] ?? "The outcome could not be read"),
    facts([
      ["Decided", caseHeader?.decisionDate],
      ["Denied by utilization review", caseHeader?.urDenialDate ?? clinicalSummary?.utilizationReviewDate],
      ["Date of injury", caseHeader?.dateOfInjury ?? clinicalSummary?.dateOfInjury],
      ["Injured worker", [patient?.age, patient?.sex].filter((known) => known != null).join(", ")],
      ["Reviewer", reviewer?.certifications.join(", ")],
    ]),
    ...issues.map((issue) => issueOf(record, issue)),
    diagnostics.length > 0 ? element("h3", {}, "Look at these places") : null,
    element("ul", {}, ...diagnostics.map((diagnostic) => diagnosticOf(record, diagnostic))),
  ].filter((part) => part !== null);
}

function issueOf(record, { number, span, service, decision, rationale, claimsAdministratorGuideline, maximusGuideline }) {
  return element(
    "article",
    { className: decision ?? "" },
    element("h3", {}, linkTo(record, span, `${number}. ${service?.text ?? "An issue without a title"}`)),
    element("p", {}, DECISIONS[decision] ?? "The decision could not be read"),
    facts([
      ["Claims administrator relied on", guidelinesOf(claimsAdministratorGuideline)],
      ["Reviewer relied on", guidelinesOf(maximusGuideline)],
      ["Verdict", rationale?.verdict?.replaceAll("-", " ")],
    ]),
  );
}

/** What a side cited, in the letter's words. */
const guidelinesOf = (line) => (line?.basis === "none" ? "no evidence" : line?.citations.map(({ text }) => text).join("; "));

const diagnosticOf = (record, { code, span, message }) =>
  element("li", { title: DIAGNOSTICS[code].meaning }, linkTo(record, span, message));

/** A list of names and values, of those that are known. */
const facts = (pairs) =>
  element("dl", {}, ...pairs.filter(([, value]) => value).flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]));

// ---- what the reader does -------------------------------------------------------------------------------------------

async function showFile([file]) {
  if (!file) return;
  try {
    show(await textOf(file));
  } catch (error) {
    tell(error.message);
  }
}

/** A PDF takes a large library to read: the page gets it when the first PDF comes. */
async function textOf(file) {
  if (!/\.pdf$/i.test(file.name)) return file.text();
  const { readPdf } = await import("imr-determination/pdf");
  const { text } = await readPdf(await file.arrayBuffer());
  return text;
}

byId("file").addEventListener("change", ({ target }) => showFile(target.files));
byId("example").addEventListener("click", () => show(example));
byId("drop").addEventListener("dragover", (event) => event.preventDefault());
byId("drop").addEventListener("drop", (event) => {
  event.preventDefault();
  showFile(event.dataTransfer.files);
});
