/** `--format table`: counts with bars, to be read in a terminal. */
import { printable, type Io } from "../io.ts";
import { paintFor } from "../output/paint.ts";
import { basisOf, brokenText, byKeys, percent, remarksOn, valueInWords, type Report, type ReportRow } from "./report.ts";

const STANDARD_WIDTH = 80;
/** Narrower, nothing could stand beside the numbers. */
const LEAST_WIDTH = 64;
const BAR = { least: 8, most: 30 } as const;
const LEAST_VALUE = 6;
const GAP = "  ";

interface NumberColumn {
  readonly name: string;
  cell(row: Omit<ReportRow, "values">): string;
}

const ALWAYS: readonly NumberColumn[] = [
  { name: "issues", cell: ({ issues }) => String(issues) },
  { name: "upheld", cell: ({ upheld }) => String(upheld) },
  { name: "overturned", cell: ({ overturned }) => String(overturned) },
];
const UNDECIDED: NumberColumn = { name: "undecided", cell: ({ undecided }) => String(undecided) };
const RATES: readonly NumberColumn[] = [
  { name: "rate", cell: ({ upheld_rate }) => percent(upheld_rate) },
  {
    name: "95 %",
    cell: ({ upheld_rate_low: low, upheld_rate_high: high }) =>
      low === null || high === null ? "" : `${Math.round(100 * low)}–${Math.round(100 * high)}`,
  },
];

/**
 * The table.
 *
 * @param report The count.
 * @param io Where it goes: a terminal has colours and a width.
 */
export function table(report: Report, io: Io): string {
  const paint = paintFor(io);
  const numbers = [...ALWAYS, ...(report.total.undecided > 0 ? [UNDECIDED] : []), ...RATES];
  const all: ReportRow = { ...report.total, values: report.keys.map((_, i) => (i === 0 ? "all issues" : "")) };
  const texts = report.rows.map(({ values }) => values.map((value) => printable(valueInWords(value))));

  const numberWidths = numbers.map(({ name, cell }) => Math.max(name.length, ...[...report.rows, all].map((row) => cell(row).length)));
  const numbersWidth = numberWidths.reduce((sum, width) => sum + GAP.length + width, 0);
  const width = Math.max(LEAST_WIDTH, io.stdout.columns || STANDARD_WIDTH);
  const valueWidths = fitting(
    report.keys.map(({ column }, i) => Math.max(column.length, "all issues".length, ...texts.map((text) => text[i]?.length ?? 0))),
    width - numbersWidth - BAR.least - GAP.length * report.keys.length,
  );
  const valuesWidth = valueWidths.reduce((sum, one) => sum + one, 0) + GAP.length * (report.keys.length - 1);
  const barWidth = Math.max(BAR.least, Math.min(BAR.most, width - valuesWidth - numbersWidth - GAP.length));

  const line = (values: readonly string[], cells: readonly string[], bar: string): string =>
    [...values.map((text, i) => text.padEnd(valueWidths[i] ?? 0)), ...cells.map((cell, i) => cell.padStart(numberWidths[i] ?? 0)), bar]
      .join(GAP)
      .trimEnd();
  const lines = (row: ReportRow, values: readonly string[]): string[] => {
    const broken = values.map((text, i) => brokenText(text, valueWidths[i] ?? 0));
    return Array.from({ length: Math.max(...broken.map(({ length }) => length)) }, (_, at) =>
      line(
        broken.map((texts) => texts[at] ?? ""),
        at === 0 ? numbers.map(({ cell }) => cell(row)) : [],
        at === 0 ? barOf(row, barWidth) : "",
      ),
    );
  };
  const head = line(
    report.keys.map(({ column }) => column.replace("_", " ")),
    numbers.map(({ name }) => name),
    `0${"100 %".padStart(barWidth - 1)}`,
  );
  return [
    paint("bold", `Denials upheld ${byKeys(report)}`),
    basisOf(report),
    "",
    paint("dim", head),
    ...report.rows.flatMap((row, i) => lines(row, texts[i] ?? [])),
    ...lines(all, all.values.map(valueInWords)).map((text) => paint("dim", text)),
    "",
    "█▓ rate  ▓▒ its 95 % interval  Upheld: the denial stands.",
    ...remarksOn(report),
    "",
  ].join("\n");
}

/** Widths that fit: the widest give way. */
function fitting(wanted: readonly number[], room: number): number[] {
  const widths = [...wanted];
  while (widths.reduce((sum, width) => sum + width, 0) > room) {
    const widest = Math.max(...widths);
    if (widest <= LEAST_VALUE) break;
    widths[widths.indexOf(widest)] = widest - 1;
  }
  return widths;
}

/** The rate as a bar, with its interval: what is sure is full, what the interval leaves open is half full. */
function barOf({ upheld_rate: rate, upheld_rate_low: low, upheld_rate_high: high }: ReportRow, width: number): string {
  if (rate === null || low === null || high === null) return "";
  return Array.from({ length: width }, (_, i) => {
    const middle = (i + 0.5) / width;
    return middle <= rate ? (middle < low ? "█" : "▓") : middle < high ? "▒" : "·";
  }).join("");
}
