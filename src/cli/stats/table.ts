/** `--format table`: counts with bars, to be read in a terminal. */
import { printable, type Io } from "../io.ts";
import { paintFor } from "../output/paint.ts";
import { basisOf, brokenText, byKeys, longestPiece, percent, remarksOn, valueInWords, type Report, type ReportRow } from "./report.ts";

const STANDARD_WIDTH = 80;
/** Narrower, nothing could stand beside the numbers. */
const LEAST_WIDTH = 64;
const BAR = { least: 8, most: 30 } as const;
const ALL = "all issues";
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
  const all: ReportRow = { ...report.total, values: report.keys.map((_, i) => (i === 0 ? ALL : "")) };
  const texts = report.rows.map(({ values }) => values.map((value) => printable(valueInWords(value))));

  const numberWidths = numbers.map(({ name, cell }) => Math.max(name.length, ...[...report.rows, all].map((row) => cell(row).length)));
  const numbersWidth = sumOf(numberWidths) + GAP.length * numbers.length;
  const width = Math.max(LEAST_WIDTH, io.stdout.columns || STANDARD_WIDTH);
  const wanted = report.keys.map(({ column }, i) => Math.max(column.length, ALL.length, ...texts.map((text) => text[i]?.length ?? 0)));
  const whole = report.keys.map(({ column }, i) =>
    Math.max(column.length, ALL.length, ...texts.map((text) => longestPiece(text[i] ?? ""))),
  );
  const room = width - numbersWidth - GAP.length * (report.keys.length - 1);
  const roomBesideBar = room - BAR.least - GAP.length;
  // A bar is worth broken lines, but no broken words.
  const hasBar = sumOf(whole) <= roomBesideBar;
  const valueWidths = hasBar
    ? fitting(wanted, whole, roomBesideBar)
    : fitting(
        wanted,
        report.keys.map(() => ALL.length),
        room,
      );
  const barWidth = hasBar ? Math.min(BAR.most, room - sumOf(valueWidths) - GAP.length) : 0;

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
    hasBar ? `0${"100 %".padStart(barWidth - 1)}` : "",
  );
  return [
    paint("bold", `Denials upheld ${byKeys(report)}`),
    basisOf(report),
    "",
    paint("dim", head),
    ...report.rows.flatMap((row, i) => lines(row, texts[i] ?? [])),
    ...lines(all, all.values.map(valueInWords)).map((text) => paint("dim", text)),
    "",
    `${hasBar ? "█▓ rate  ▓▒ its 95 % interval  " : ""}Upheld: the denial stands.`,
    ...remarksOn(report),
    "",
  ].join("\n");
}

/** Widths that fit: the widest give way, none below its least. */
function fitting(wanted: readonly number[], least: readonly number[], room: number): number[] {
  const widths = [...wanted];
  while (sumOf(widths) > room) {
    const spare = widths.map((width, i) => (width > (least[i] ?? 0) ? width : 0));
    const widest = Math.max(...spare);
    if (widest === 0) break;
    widths[spare.indexOf(widest)] = widest - 1;
  }
  return widths;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** The rate as a bar, with its interval: what is sure is full, what the interval leaves open is half full. */
function barOf({ upheld_rate: rate, upheld_rate_low: low, upheld_rate_high: high }: ReportRow, width: number): string {
  if (rate === null || low === null || high === null) return "";
  return Array.from({ length: width }, (_, i) => {
    const middle = (i + 0.5) / width;
    return middle <= rate ? (middle < low ? "█" : "▓") : middle < high ? "▒" : "·";
  }).join("");
}
