/**
 * The table at the head of the letter: four labels in its left column, three in its right.
 *
 *     Case Number:          CM16-0219557
 *     Date Assigned:        11/18/2016                      Date of Injury:      10/10/2016
 *     Decision Date:        12/19/2016                      UR Denial Date:      11/09/2016
 *     Priority:             Standard                        Application          11/14/2016
 *                                                           Received:
 *
 * Extractors print it row by row, or a column's labels first and its values after, or something in between.
 */
import type { CaseHeader, Span } from "../schema/index.ts";
import { lastAtMost, spanOf, trimmed, type Reading, type Stretch } from "../text/reading.ts";
import { anyOf, asDamaged, squeezed } from "../text/spelling.ts";
import { isWordStart, lettersOf, startOfWording } from "../text/wording.ts";
import { alt, byFirst, scan, token, type Match, type Rule } from "./combinators.ts";
import { dateInWords, headerDate } from "./date.ts";

type Field = Exclude<keyof CaseHeader, "span">;
type Entry = { readonly label: Field } | { readonly value: string | null; readonly of: "case number" | "date" | "priority" };

const LABELS: readonly (readonly [string, Field])[] = [
  ["Case Number", "caseNumber"],
  ["Date Assigned", "dateAssigned"],
  ["Date of Injury", "dateOfInjury"],
  ["Decision Date", "decisionDate"],
  ["Dated", "decisionDate"],
  ["UR Denial Date", "urDenialDate"],
  ["Date of UR Decision", "urDenialDate"],
  ["Priority", "priority"],
  ["Application Received", "applicationReceived"],
  ["Received", "applicationReceived"],
];
const FIELD_OF = new Map(LABELS.flatMap(([wording, field]) => [[wording, field] as const, [squeezed(wording), field] as const]));
const label = token(
  new RegExp(
    `(${anyOf(
      LABELS.map(([wording]) => wording),
      asDamaged,
    )}) ?:`,
    "i",
  ),
  ([, wording]): Entry => ({
    label: (FIELD_OF.get(wording as string) ?? FIELD_OF.get(squeezed(wording as string))) as Field,
  }),
);

/** Blanks can stand in it; the number of the list's first item behind it is no part of it: `CM13-0990701 1) MAXIMUS`. */
const caseNumber = token(/CM ?(\d ?\d) ?[-‐‑–] ?(\d(?:(?! \d{1,2}[.)] [A-Z]) ?\d){4,7})(?!\d)/i, ([, year, serial]): Entry => ({
  value: `CM${year}-${serial}`.replace(/ /g, ""),
  of: "case number",
}));
const priority = token(/standard|expedited/i, ([word]): Entry => ({ value: word.toLowerCase(), of: "priority" }));
const day = headerDate.map(({ iso }): Entry => ({ value: iso, of: "date" }));
/** `Dated: May 24, 2013` */
const dayInWords = dateInWords.map(({ iso }): Entry => ({ value: iso, of: "date" }));

const entry: Rule<Entry> = byFirst(
  { "0123456789": day, Ss: alt(priority, dayInWords), Cc: alt(caseNumber, label), Ee: priority },
  alt(label, priority, dayInWords),
);
const ENTRY_CUE =
  /\b(?:Case|Date|Decision|UR|Priority|Application|Received|CM|Standard|Expedited|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d)|\d/gi;

/** Shorter labels are other words with one letter off, but not where the header begins: `Daetd: 9/26/2013`. */
const LEAST_LETTERS = "priority".length;
const LETTERS = LABELS.map(([wording, field]) => [lettersOf(wording), field] as const);

/** The entries, with the labels that are misspelt by one letter: those before colons that end no label. */
function entriesIn(text: string): Match<Entry>[] {
  const entries = scan(text, ENTRY_CUE, entry);
  const ends = new Set(entries.map(({ end }) => end));
  const misspelt: Match<Entry>[] = [];
  for (let colon = text.indexOf(":"); colon >= 0; colon = text.indexOf(":", colon + 1)) {
    if (ends.has(colon + 1)) continue;
    for (const [letters, field] of LETTERS) {
      const start = startOfWording(text, colon, letters, true);
      if (start < 0 || !isWordStart(text, start) || (letters.length < LEAST_LETTERS && start > 0)) continue;
      misspelt.push({ value: { label: field }, start, end: colon + 1 });
      break;
    }
  }
  return misspelt.length === 0 ? entries : [...entries, ...misspelt].sort((a, b) => a.start - b.start);
}

/** Labels of the tables of 2013 and 2014 whose values are names and the like, which are taken away or belong to no field. */
const OTHER_LABEL = /(?:Employee|Provider)(?: Name)? ?:|Claims? Number ?:/gi;

/** The table ends with the line of its last label or value. */
function endOfTable({ lines }: Reading, { start, end }: Stretch, text: string, lastEntry: number): number {
  let last = lastEntry === 0 ? text.length : lastEntry;
  for (const { index, 0: label } of text.matchAll(OTHER_LABEL)) last = Math.max(last, index + label.length);
  const line = lastAtMost(lines.starts, start + last - 1);
  return Math.min(end, lines.starts[line + 1] ?? end);
}

const KIND_OF: Readonly<Record<Field, "case number" | "date" | "priority">> = {
  caseNumber: "case number",
  dateAssigned: "date",
  dateOfInjury: "date",
  decisionDate: "date",
  urDenialDate: "date",
  priority: "priority",
  applicationReceived: "date",
};

/** What the header table says, where its values stand, and the places of dates that no calendar has. */
export interface ReadHeader {
  readonly header: CaseHeader;
  readonly places: Readonly<Partial<Record<Field, Stretch>>>;
  readonly impossibleDates: readonly Stretch[];
  /** The table itself: what stands below its last line is none of it. */
  readonly table: Stretch;
  /** Values in it that no label asks for. */
  readonly unclaimed: readonly Stretch[];
}

/**
 * Reads the table in whatever order it was printed. A value belongs to the label on its own line; else to the first
 * label of its kind that waits for one; else it waits for the next label (pdfminer prints the right column's first
 * date before its labels).
 */
export function readCaseHeader(reading: Reading, stretch: Stretch): ReadHeader {
  const text = reading.text.slice(stretch.start, stretch.end);
  const lineOf = (offset: number): number => lastAtMost(reading.lines.starts, stretch.start + offset);
  const header = {
    span: { start: 0, end: 0 },
    caseNumber: null,
    dateAssigned: null,
    dateOfInjury: null,
    decisionDate: null,
    urDenialDate: null,
    priority: null,
    applicationReceived: null,
  } as { span: Span } & Record<Field, string | null>;
  const labels: { field: Field; line: number }[] = [];
  const waiting: { value: string | null; of: string; line: number; place: Stretch }[] = [];
  const entries = entriesIn(text);
  let last = 0;
  const places: Partial<Record<Field, Stretch>> = {};
  const impossibleDates: Stretch[] = [];
  entries.forEach(({ value: found, start, end }, i) => {
    if ("label" in found) {
      const next = entries[i + 1];
      const hasOwn =
        next !== undefined && "of" in next.value && next.value.of === KIND_OF[found.label] && lineOf(next.start) === lineOf(start);
      last = Math.max(last, end);
      // Of several values that wait the one right before the label is its own.
      const isOfKind = ({ of }: { readonly of: string }): boolean => of === KIND_OF[found.label];
      const right = waiting.findLastIndex((value) => isOfKind(value) && lineOf(start) - value.line <= 1);
      const early = hasOwn ? -1 : right >= 0 ? right : waiting.findIndex(isOfKind);
      const [waited] = early >= 0 ? waiting.splice(early, 1) : [];
      if (waited) {
        header[found.label] = waited.value;
        places[found.label] = waited.place;
        last = Math.max(last, waited.place.end - stretch.start);
      } else labels.push({ field: found.label, line: lineOf(start) });
      return;
    }
    const place = { start: stretch.start + start, end: stretch.start + end };
    if (found.value === null) impossibleDates.push(place);
    const fits = labels.filter(({ field }) => KIND_OF[field] === found.of);
    const own = fits.findLast(({ line }) => line === lineOf(start)) ?? fits[0];
    if (!own) waiting.push({ value: found.value, of: found.of, line: lineOf(start), place });
    else {
      labels.splice(labels.indexOf(own), 1);
      header[own.field] = found.value;
      places[own.field] = place;
      last = Math.max(last, end);
    }
  });
  const table = trimmed(reading.text, { start: stretch.start, end: endOfTable(reading, stretch, text, last) });
  header.span = spanOf(reading, table);
  const unclaimed = waiting.map(({ place }) => place).filter(({ end }) => end <= table.end);
  return { header: header as CaseHeader, places, impossibleDates, table, unclaimed };
}
