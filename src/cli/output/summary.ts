/** `--format summary`: what a claims analyst wants to know of a letter, to be read in a terminal. */
import type { CaseHeader, Decision, Determination, Diagnostic, GuidelineLine, Issue, Outcome, Reviewer } from "../../index.ts";
import type { ReadLetter } from "../../node/read-letter.ts";
import { printable } from "../io.ts";
import { citationInShort } from "./citation.ts";
import type { Output, Screen } from "./output.ts";
import { paintFor, type Paint, type Style } from "./paint.ts";
import { placeInWords } from "./place.ts";
import { categoryInWords } from "./service.ts";

const STANDARD_WIDTH = 80;
/** Below this nothing could stand beside the labels. */
const LEAST_WIDTH = 50;

const INDENT = "    ";
const LABEL_WIDTH = "Claims administrator".length + 2;
const MARGIN = INDENT.length + LABEL_WIDTH;

const STYLE_OF: Readonly<Record<Outcome, Style>> = { upheld: "magenta", overturned: "cyan", "partially-overturned": "cyan" };

interface Page {
  readonly width: number;
  readonly paint: Paint;
}

/** The format. Letters that could not be read are no part of it: the command names them on standard error. */
export function summary(screen: Screen): Output {
  const page: Page = { width: Math.max(LEAST_WIDTH, screen.stdout.columns || STANDARD_WIDTH), paint: paintFor(screen) };
  const gap = "\n\n";
  return {
    start: "",
    entry: (result) =>
      result.ok
        ? gap +
          letterLines(page, result)
            .map((line) => `${line}\n`)
            .join("")
        : "",
    first: { instead: gap, begin: [...legend(page), "", ""].join("\n") },
    end: "",
  };
}

/** What the two words mean, on one line where there is room. */
function legend({ width, paint }: Page): string[] {
  const [upheld, overturned] = [": the denial stands.", ": the service is to be provided."];
  const words = [decisionWord(paint, "upheld") + upheld, decisionWord(paint, "overturned") + overturned];
  return `UPHELD${upheld}  OVERTURNED${overturned}`.length > width ? words : [words.join("  ")];
}

function letterLines(page: Page, letter: ReadLetter): string[] {
  const { source, record } = letter;
  const { caseHeader, reviewer, outcome, issues, diagnostics } = record;
  return [
    ...title(page, caseHeader?.caseNumber ?? null, source),
    ...row(page, "Outcome", outcomeInWords(outcome, issues), outcome ? { styles: ["bold", STYLE_OF[outcome]] } : {}),
    ...row(page, "Dates", datesOf(record)),
    ...row(page, "Reviewer", reviewerInWords(reviewer)),
    ...issues.flatMap((issue) => ["", ...issueLines(page, issue)]),
    ...(diagnostics.length > 0 ? [""] : []),
    ...diagnostics.flatMap((diagnostic) => remark(page, letter, diagnostic)),
  ];
}

function title({ width, paint }: Page, caseNumber: string | null, source: string): string[] {
  const name = printable(caseNumber ?? "Case number not given");
  const file = printable(source);
  const gap = width - name.length - file.length;
  const rule = paint("dim", "─".repeat(width));
  return gap >= 2 ? [paint("bold", name) + " ".repeat(gap) + paint("dim", file), rule] : [paint("bold", name), paint("dim", file), rule];
}

// ---- the letter -------------------------------------------------------------------------------------------------

function outcomeInWords(outcome: Outcome | null, issues: readonly Issue[]): string {
  if (outcome === null) return issues.length === 0 ? "not known: no issue was found" : "not known: a decision is missing";
  const count = (decision: Decision): string => `${issues.filter((issue) => issue.decision === decision).length} ${decision}`;
  const words = outcome.replace("-", " ").toUpperCase();
  if (outcome === "partially-overturned") return `${words} (${count("overturned")}, ${count("upheld")})`;
  return issues.length === 1 ? words : `${words} (all ${issues.length} issues)`;
}

const NO_BREAK = "\u00a0";

/** Labels of the header's dates in the order in which things happened. */
const DATES: readonly (readonly [keyof CaseHeader, string])[] = [
  ["dateOfInjury", "injury"],
  ["urDenialDate", `UR${NO_BREAK}denial`],
  ["applicationReceived", "application"],
  ["dateAssigned", "assigned"],
  ["decisionDate", "decision"],
];

function datesOf({ caseHeader, clinicalSummary }: Determination): string {
  const printed = DATES.flatMap(([key, label]) => dated(label, caseHeader?.[key]));
  if (printed.length > 0) return [...printed, ...(caseHeader?.priority === "expedited" ? ["expedited"] : [])].join(", ");
  const told = [...dated("injury", clinicalSummary?.dateOfInjury), ...dated(`UR${NO_BREAK}denial`, clinicalSummary?.utilizationReviewDate)];
  return told.length > 0 ? `${told.join(", ")} (from the clinical summary)` : "none given";
}

const dated = (label: string, date: unknown): string[] => (typeof date === "string" ? [label + NO_BREAK + date] : []);

function reviewerInWords(reviewer: Reviewer | null): string {
  if (!reviewer) return "not found";
  const { certifications, subspecialties, licensedStates } = reviewer;
  const parts = [
    certifications.join(", "),
    subspecialties.length > 0 ? `subspecialty ${subspecialties.join(", ")}` : "",
    licensedStates.length > 0 ? `licensed in ${licensedStates.join(", ")}` : "",
  ];
  return parts.filter(Boolean).join("; ") || "credentials not given";
}

// ---- an issue ---------------------------------------------------------------------------------------------------

function issueLines(page: Page, issue: Issue): string[] {
  const { service, claimsAdministratorGuideline, maximusGuideline, rationale } = issue;
  return [
    ...issueHead(page, issue),
    ...optionalRow(page, "Category", service && categoryInWords(service)),
    ...optionalRow(page, "Original request", service?.originalRequest),
    ...optionalRow(page, "Authorized", service?.authorized),
    ...optionalRow(page, "Quantity", service?.quantity),
    ...(service?.retrospective ? row(page, "Date of service", `${service.datesOfService.join(", ") || "not given"} (retrospective)`) : []),
    ...guidelineRows(page, "Claims administrator", claimsAdministratorGuideline),
    ...guidelineRows(page, "MAXIMUS", maximusGuideline),
    ...row(page, "Verdict", rationale?.verdict?.replace(/-/g, " ") ?? "not stated"),
  ];
}

/** ` 1  UPHELD                Norco 10/325mg #120` */
function issueHead({ width, paint }: Page, { number, decision, service }: Issue): string[] {
  const word = (decision ?? "decision missing").toUpperCase();
  const painted = decision ? decisionWord(paint, decision) : paint("red", word);
  const margin = `${String(number).padStart(2)}  ${painted}${" ".repeat(LABEL_WIDTH - word.length)}`;
  const lines = wrap(service?.text ?? "Service not found", width - MARGIN);
  return lines.map((line, i) => (i === 0 ? margin : " ".repeat(MARGIN)) + paint("bold", line));
}

function guidelineRows(page: Page, label: string, line: GuidelineLine | null): string[] {
  if (!line) return row(page, label, "not found");
  if (line.citations.length === 0) return row(page, label, "cites no guideline");
  return line.citations.flatMap((citation, i) => row(page, i === 0 ? label : "", citationInShort(citation), { hanging: 2 }));
}

const STYLE_OF_SEVERITY = { error: "red", warning: "yellow", info: "dim" } as const;

function remark(page: Page, letter: ReadLetter, { severity, message, span }: Diagnostic): string[] {
  return row(page, severity, `${placeInWords(letter, span.start)}: ${message}`, {
    labelStyle: STYLE_OF_SEVERITY[severity],
    hanging: 2,
  });
}

// ---- lines ------------------------------------------------------------------------------------------------------

const decisionWord = (paint: Paint, decision: Decision): string => paint("bold", paint(STYLE_OF[decision], decision.toUpperCase()));

const optionalRow = (page: Page, label: string, value: string | number | null | undefined): string[] =>
  value === null || value === undefined ? [] : row(page, label, String(value));

interface Look {
  readonly styles?: readonly Style[];
  readonly labelStyle?: Style;
  /** How far lines behind the first go in, where several values stand below each other. */
  readonly hanging?: number;
}

/** A label and beside it its value, wrapped. */
function row({ width, paint }: Page, label: string, value: string, { styles = [], labelStyle = "dim", hanging = 0 }: Look = {}): string[] {
  return wrap(value, width - MARGIN, hanging).map((line, i) => {
    const name = i === 0 ? label : "";
    return (
      INDENT +
      (name && paint(labelStyle, name)) +
      " ".repeat(LABEL_WIDTH - name.length) +
      styles.reduce((text, style) => paint(style, text), line)
    );
  });
}

/** Cuts a text into lines at its spaces, and a word where it is longer than a line. */
function wrap(text: string, width: number, hanging = 0): string[] {
  const [first = "", ...words] = printable(text)
    .split(/ +/)
    .flatMap((word) => pieces(word, width - hanging));
  const lines = [first];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(" ".repeat(hanging) + word);
  }
  return lines.map((line) => line.replaceAll(NO_BREAK, " "));
}

function pieces(word: string, width: number): string[] {
  const characters = [...word];
  return Array.from({ length: Math.max(1, Math.ceil(characters.length / width)) }, (_, i) =>
    characters.slice(i * width, (i + 1) * width).join(""),
  );
}
