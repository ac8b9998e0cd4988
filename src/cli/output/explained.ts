/**
 * A letter, line by line, with what each part of it was read as.
 *
 *       38 │ title 2       │ Gabapentin 300mg #90: Overturned
 *       39 │               │
 *       40 │ administrator │ Claims Administrator guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016.
 *          │               │ ^ warning citation-not-read: This citation is known to no rule
 */
import type { Diagnostic, Section, SectionKind } from "../../index.ts";
import { citationsOf } from "../../extract-citations.ts";
import type { ReadLetter } from "../../node/read-letter.ts";
import { printable, type Io } from "../io.ts";
import { paintFor, type Paint, type Style } from "./paint.ts";

/** What a part is called, how it looks, and what that means. */
const LOOKS: Readonly<Record<SectionKind, { readonly name: string; readonly style: Style; readonly meaning: string }>> = {
  "cover-page": { name: "cover page", style: "dim", meaning: "address, stated outcome, list of decisions" },
  "case-header": { name: "case header", style: "cyan", meaning: "case number, dates, priority" },
  "how-determined": { name: "boilerplate", style: "dim", meaning: "how the determination was made" },
  reviewer: { name: "reviewer", style: "blue", meaning: "the expert reviewer's credentials" },
  "documents-reviewed": { name: "documents", style: "blue", meaning: "the documents reviewed" },
  "clinical-summary": { name: "summary", style: "green", meaning: "the clinical case summary" },
  "issues-lead-in": { name: "lead-in", style: "dim", meaning: "what leads to the issues" },
  "issue-title": { name: "title", style: "magenta", meaning: "an issue's title and decision" },
  "claims-administrator-guideline": { name: "administrator", style: "yellow", meaning: "what the claims administrator relied on" },
  "maximus-guideline": { name: "MAXIMUS", style: "cyan", meaning: "what MAXIMUS relied on" },
  rationale: { name: "rationale", style: "green", meaning: "the decision rationale" },
  effect: { name: "effect", style: "dim", meaning: "the effect of the decision" },
  closing: { name: "closing", style: "dim", meaning: "signature, copies, disclaimer" },
  "page-footer": { name: "page footer", style: "dim", meaning: "the foot of a page, left out of all texts" },
  repeated: { name: "repeated", style: "inverse", meaning: "the same as what stands before it, left out" },
  "other-letter": { name: "other letter", style: "inverse", meaning: "a further letter, not read" },
  blank: { name: "", style: "dim", meaning: "" },
  unrecognized: { name: "unrecognized", style: "red", meaning: "in no field: belongs to no part that is known" },
};
const NAME_WIDTH = "administrator".length;
const STYLE_OF_SEVERITY = { error: "red", warning: "yellow", info: "cyan" } as const;
/** Where there is no terminal, lines are cut that no printer has. */
const STANDARD_WIDTH = 200;
const LEAST_WIDTH = 60;

/** The legend, the letter, and what was remarked on, each at its place. Ends with a line end. */
export function explained({ letter, record, source, pages }: ReadLetter, io: Io): string {
  const paint = paintFor(io);
  const width = Math.max(LEAST_WIDTH, (io.stdout.columns || STANDARD_WIDTH) - NUMBER_WIDTH - NAME_WIDTH - 6);
  const lines = linesOf(letter, record.sections, pages?.map(({ span }) => span.start) ?? []);
  const remarks = [...record.diagnostics].sort((a, b) => a.span.start - b.span.start);
  const cited = citationsOf(record).map(({ span }) => span);
  const printed = [
    paint("bold", printable([source, record.caseHeader?.caseNumber].filter(Boolean).join(" · "))),
    ...legend(paint, record.sections),
    "",
  ];
  let next = 0;
  let underline = 0;
  lines.forEach((line, i) => {
    if (line.page !== null) printed.push(paint("dim", `── page ${line.page} ${"─".repeat(NAME_WIDTH)}`));
    const { name, style } = LOOKS[line.section.kind];
    const label = line.begins ? (line.section.issue === null ? name : `${name} ${line.section.issue}`) : "";
    const end = lines[i + 1]?.start ?? letter.length + 1;
    pieces(letter, line.start, line.end, width).forEach(({ start, end: to }, at, all) => {
      while (underline < cited.length && (cited[underline] as { end: number }).end <= start) underline++;
      const text = withUnderline(letter, start, to, cited.slice(underline, underline + MOST_CITED), style, paint);
      printed.push(
        `${margin(paint, at === 0 && line.number !== null ? line.number : null, at === 0 ? label : "", style)}${text}`.trimEnd(),
      );
      // White space between two lines is on none of them.
      const limit = at === all.length - 1 ? end : to;
      for (let one = remarks[next]; one && one.span.start < limit; one = remarks[++next])
        for (const told of remarkAt(paint, one, one.span.start - start, width / 2))
          printed.push(`${margin(paint, null, "", style)}${told}`);
    });
  });
  return `${printed.join("\n")}\n`;
}

const MOST_CITED = 20;
const NUMBER_WIDTH = 5;

function margin(paint: Paint, number: number | null, name: string, style: Style): string {
  const bar = paint("dim", "│");
  const words = name.slice(0, NAME_WIDTH + 2);
  return `${paint("dim", String(number ?? "").padStart(NUMBER_WIDTH))} ${bar} ${words && paint(style, words)}${" ".repeat(NAME_WIDTH + 2 - words.length)} ${bar} `;
}

/** Where it stands and what it says; below each other where the place is far to the right. */
function remarkAt(paint: Paint, { severity, code, message }: Diagnostic, column: number, farRight: number): string[] {
  const words = `${severity} ${code}: ${printable(message)}`;
  const told = column > farRight ? [`${" ".repeat(column)}^`, words] : [`${" ".repeat(Math.max(0, column))}^ ${words}`];
  return told.map((line) => paint(STYLE_OF_SEVERITY[severity], line));
}

/** The kinds of parts that the letter has, in the order in which they come first. */
function legend(paint: Paint, sections: readonly Section[]): string[] {
  const kinds = [...new Set(sections.map(({ kind }) => kind))].filter((kind) => kind !== "blank");
  return kinds.map((kind) => {
    const { name, style, meaning } = LOOKS[kind];
    return `  ${paint(style, name.padEnd(NAME_WIDTH))}  ${paint("dim", meaning)}`;
  });
}

// ---- lines ------------------------------------------------------------------------------------------------------

/** A printed line of the letter, or what of it belongs to one section. */
interface Line {
  /** `null` where the line goes on that another section began. */
  readonly number: number | null;
  /** The page that begins with it. */
  readonly page: number | null;
  readonly section: Section;
  /** Is it the section's first? */
  readonly begins: boolean;
  readonly start: number;
  readonly end: number;
}

/** Lines, cut where a section begins in the middle of one. Pages begin where they are told to, else at form feeds. */
function linesOf(letter: string, sections: readonly Section[], pageStarts: readonly number[]): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let page = 1;
  let number = 0;
  let before: Section | null = null;
  const last = letter.trimEnd().length;
  for (const { index, 0: whole } of letter.matchAll(/[^\r\n]*(?:\r\n|[\r\n])?/g)) {
    if (index >= last) break;
    number++;
    const end = index + whole.length;
    const isNewPage = pageStarts.length > 0 ? (pageStarts[page] ?? Infinity) < end : whole.includes("\f");
    let start = index;
    let isFirst = true;
    while (start < end) {
      while ((sections[at]?.span.end ?? Infinity) <= start) at++;
      const section = sections[at] as Section;
      const to = Math.min(end, section.span.end);
      // White space in front of a section belongs to the one before: no line of its own.
      if (letter.slice(start, to).trim() !== "" || (isFirst && to === end)) {
        lines.push({
          number: isFirst ? number : null,
          page: isFirst && isNewPage ? ++page : null,
          section,
          begins: section !== before && letter.slice(start, to).trim() !== "",
          start: isFirst ? index : start,
          end: to,
        });
        if (letter.slice(start, to).trim() !== "") before = section;
        isFirst = false;
      }
      start = to;
    }
  }
  return lines;
}

/** A line cut to a width, at its blanks where it can be. */
function pieces(letter: string, start: number, end: number, width: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let from = start;
  while (end - from > width) {
    const blank = letter.lastIndexOf(" ", from + width);
    const to = blank > from ? blank + 1 : from + width;
    found.push({ start: from, end: to });
    from = to;
  }
  return [...found, { start: from, end }];
}

/** A piece in its style, with the citations in it underlined. */
function withUnderline(
  letter: string,
  start: number,
  end: number,
  cited: readonly { readonly start: number; readonly end: number }[],
  style: Style,
  paint: Paint,
): string {
  let text = "";
  let at = start;
  const add = (to: number, isCited: boolean): void => {
    const words = printable(letter.slice(at, to).replace(/[\r\n]/g, ""));
    if (words !== "") text += paint(style, isCited ? paint("underline", words) : words);
    at = to;
  };
  for (const span of cited) {
    if (span.start >= end) break;
    if (span.start > at) add(span.start, false);
    if (span.end > at) add(Math.min(span.end, end), true);
  }
  if (at < end) add(end, false);
  return text;
}
