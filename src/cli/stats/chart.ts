/** `--format svg`: a chart of the rates with their intervals, to stand in a report. No script, no font, nothing from elsewhere. */
import { version } from "../../../package.json";
import { basisOf, brokenText, byKeys, percent, remarksOn, valueInWords, type Report, type ReportRow } from "./report.ts";

const WIDTH = 860;
const MARGIN = 24;
/** Of 13 px type; a little more than its letters take on average, so that nothing runs into the bars. */
const CHARACTER = 7;
const LABELS = { least: 12, most: 44 } as const;
/** Room for the rate and the number of issues behind the bars. */
const NUMBERS = 150;
const LINE = 16;
const BAR = 14;
const ROW_GAP = 10;
const HEAD = 96;
const INK = { text: "#1b1f24", quiet: "#57606a", grid: "#d8dee4", bar: "#7aa2c9", whisker: "#1b3a57" } as const;

/**
 * The chart.
 *
 * @param report The count.
 * @returns An SVG document, as wide as a page; in other sizes it stays sharp.
 */
export function chart(report: Report): string {
  const labels = report.rows.map(({ values }) => values.map(valueInWords).join(" · "));
  const longest = Math.min(LABELS.most, Math.max(LABELS.least, ...labels.map(({ length }) => length)));
  const left = MARGIN + longest * CHARACTER + 12;
  const right = WIDTH - MARGIN - NUMBERS;
  const x = (share: number): number => round(left + share * (right - left));

  let top = HEAD;
  const rows = report.rows.map((row, i) => {
    const lines = brokenText(labels[i] ?? "", longest);
    const height = Math.max(BAR, lines.length * LINE) + ROW_GAP;
    const middle = top + height / 2;
    top += height;
    return rowOf(row, lines, middle, left, right, x);
  });
  const bottom = top + 4;
  const notes = notesOf(report);
  const height = bottom + 34 + notes.length * LINE + MARGIN / 2;
  const title = `Denials upheld ${byKeys(report)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title" font-family="Helvetica, Arial, 'Liberation Sans', sans-serif" font-size="13">
<title id="title">${escaped(title)}</title>
<rect width="100%" height="100%" fill="#ffffff"/>
${text(MARGIN, 34, title, `font-size="19" font-weight="bold" fill="${INK.text}"`)}
${text(MARGIN, 56, "Share of decided issues whose utilization review denial was upheld, with its 95 % interval", `fill="${INK.quiet}"`)}
${text(right + 16, HEAD - 12, "rate", `font-size="12" fill="${INK.quiet}"`)}
${text(WIDTH - MARGIN, HEAD - 12, "upheld of decided", `font-size="12" fill="${INK.quiet}" text-anchor="end"`)}
${[0, 0.25, 0.5, 0.75, 1].map((share) => gridline(x(share), percent(share), bottom)).join("\n")}
${rows.join("\n")}
${notes.map((note, i) => text(MARGIN, bottom + 40 + i * LINE, note, `font-size="12" fill="${INK.quiet}"`)).join("\n")}
</svg>
`;
}

function rowOf(
  row: ReportRow,
  lines: readonly string[],
  middle: number,
  left: number,
  right: number,
  x: (share: number) => number,
): string {
  const { upheld, overturned, upheld_rate: rate, upheld_rate_low: low, upheld_rate_high: high } = row;
  const first = middle + 4.5 - ((lines.length - 1) * LINE) / 2;
  const label = lines.map((line, i) => text(left - 12, round(first + i * LINE), line, `fill="${INK.text}" text-anchor="end"`));
  const baseline = round(middle + 4.5);
  const numbers = [
    text(right + 16, baseline, percent(rate), `fill="${INK.text}" font-weight="bold"`),
    text(WIDTH - MARGIN, baseline, `${upheld} of ${upheld + overturned}`, `fill="${INK.quiet}" text-anchor="end"`),
  ];
  if (rate === null || low === null || high === null) return [...label, ...numbers].join("\n");
  const whisker = `M${x(low)} ${middle}H${x(high)}M${x(low)} ${middle - 4}v8M${x(high)} ${middle - 4}v8`;
  return [
    ...label,
    `<rect x="${left}" y="${middle - BAR / 2}" width="${round(x(rate) - left)}" height="${BAR}" fill="${INK.bar}"/>`,
    `<path d="${whisker}" stroke="${INK.whisker}" stroke-width="1.5" fill="none"/>`,
    ...numbers,
  ].join("\n");
}

const gridline = (at: number, label: string, bottom: number): string =>
  `<path d="M${at} ${HEAD - 4}V${bottom}" stroke="${INK.grid}"/>\n${text(at, bottom + 16, label, `font-size="12" fill="${INK.quiet}" text-anchor="middle"`)}`;

const notesOf = (report: Report): string[] => [
  ...[...remarksOn(report), "Interval: Wilson score."]
    .join(" ")
    .split(/(?<=\. )/)
    .reduce<string[]>(asLines, []),
  `Source: ${basisOf(report)}; California workers' compensation IMR final determinations.`,
  `Counted by imr-determination ${version}.`,
];

/** Sentences put on lines as long as the chart is wide. */
function asLines(lines: string[], sentence: string): string[] {
  const longer = (lines.at(-1) ?? "") + sentence;
  return lines.length > 0 && longer.length <= 120 ? [...lines.slice(0, -1), longer] : [...lines, sentence];
}

const text = (x: number, y: number, content: string, look: string): string => `<text x="${x}" y="${y}" ${look}>${escaped(content)}</text>`;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as XML holds it: characters that no XML document may have are gone. */
const escaped = (content: string): string =>
  content.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " ").replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

const round = (length: number): number => Math.round(length * 10) / 10;
