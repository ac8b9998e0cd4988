/** `imr stats`: letters, or what was made of them earlier, in; counts out. */
import { createReadStream } from "node:fs";
import { extname, resolve } from "node:path";
import type { Input, InputOptions } from "../../node/input.ts";
import { readLetter } from "../../node/read-letter.ts";
import { isStatsKey, newStats, STATS_KEYS, type CountedRow, type StatsKey, type SurgicalServicesAs } from "../../stats/index.ts";
import { keysBy } from "../../stats/keys.ts";
import { toRows } from "../../tables/index.ts";
import { readArguments } from "../arguments.ts";
import { destinationAt } from "../destination.ts";
import { askedInputs, INPUT_HELP, INPUT_OPTIONS, inputsOf } from "../inputs.ts";
import { EXIT, tell, write, wrongUse, type Io } from "../io.ts";
import { earlierOutputIn, recordsIn, type CountedLetter } from "../stats/earlier.ts";
import type { Report, ReportRow } from "../stats/report.ts";
import { countsOf, newTally } from "../tally.ts";

const OPTIONS = {
  ...INPUT_OPTIONS,
  by: { type: "string" },
  "count-surgical-services-as": { type: "string" },
  min: { type: "string" },
  top: { type: "string" },
  format: { type: "string" },
  out: { type: "string" },
} as const;

const HELP = `Counts the decisions of IMR final determination letters: issues, upheld,
overturned, and the rate of denials upheld with its 95 % interval (Wilson).

Usage: imr stats FILE|DIR|GLOB|- … [options]

${INPUT_HELP.arguments}
  A file that ends in .ndjson or .jsonl is taken for records that \`imr parse\`
  wrote, one in .parquet for its table issues.

Options:
  --by KEY[,KEY…]   ${keysInHelp()}
                    (default: category); each combination of several is a row
  --count-surgical-services-as WHAT
                    services around an operation (pre-operative tests,
                    post-operative therapy) count as
                    themselves  what they are (default)
                    surgery     category surgery
  --min N           leave out rows of fewer than N issues
  --top N           only the N rows with most issues
  --format FORMAT   table  to be read by people (default)
                    csv, json  for other programs
                    svg    a chart that can stand in a report
  --out FILE        write to this file, which appears when it is complete; its
                    ending tells the format where --format does not
${INPUT_HELP.options}  --input records   the arguments are files, or -, that \`imr parse\` wrote as
                    NDJSON
  --help            show this help
  --version         show the version

An issue with several values of a key (guidelines, specialties, states, parts
of the body) counts once under each. Issues without a decision are no part of
the rate. "upheld" means that the utilization review denial stands.

Exit codes:
  0  all was read
  1  some input could not be read; the others were counted
  2  wrong use

Examples:
  imr stats letters/
  imr stats letters/ --by drug-group,drug --min 5
  imr stats issues.parquet --by month --format csv
  imr stats records.ndjson --by guideline --top 15 --out guidelines.svg
  imr parse letters/ | imr stats --input records - --by specialty
`;

/** The keys on lines of 60 columns. */
function keysInHelp(): string {
  const lines = [""];
  for (const { id } of STATS_KEYS) {
    const longer = lines.at(-1) === "" ? id : `${lines.at(-1)}, ${id}`;
    if (longer.length <= 58) lines[lines.length - 1] = longer;
    else lines.push(id);
  }
  return lines.join(`,\n${" ".repeat(20)}`);
}

type Write = (report: Report, io: Io) => string;

/** The formats, loaded where they are asked for. */
const FORMATS: ReadonlyMap<string, () => Promise<Write>> = new Map<string, () => Promise<Write>>([
  ["table", async () => (await import("../stats/table.ts")).table],
  ["csv", async () => (await import("../stats/data.ts")).csv],
  ["json", async () => (await import("../stats/data.ts")).json],
  ["svg", async () => (await import("../stats/chart.ts")).chart],
]);

interface Asked {
  readonly by: readonly StatsKey[];
  readonly countSurgicalServicesAs: SurgicalServicesAs;
  readonly min: number;
  readonly top: number;
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, OPTIONS);
  if (typeof read === "string") return wrongUse(io, read);
  const { values, positionals } = read;
  const asked = askedCount(values);
  if (typeof asked === "string") return wrongUse(io, asked);
  const ending = extname(values.out ?? "").slice(1);
  const format = values.format ?? (FORMATS.has(ending) ? ending : "table");
  const loadFormat = FORMATS.get(format);
  if (!loadFormat) return wrongUse(io, `There is no format \`${format}\`: the formats are ${[...FORMATS.keys()].join(", ")}`);
  const letters = askedLetters(values, positionals, io);
  if (typeof letters === "string") return wrongUse(io, letters);
  const { out } = values;
  if (out !== undefined && positionals.some((path) => resolve(path) === resolve(out)))
    return wrongUse(io, `\`--out ${out}\` is an input, too: name another file`);
  const destination = await destinationAt(out, io);
  if (typeof destination === "string") return wrongUse(io, destination);
  try {
    const { report, failures, closing } = await count(letters, asked, io);
    await write(destination.io, (await loadFormat())(report, destination.io));
    await destination.finish();
    await tell(io, closing);
    return failures > 0 ? EXIT.someFailed : EXIT.ok;
  } catch (error) {
    await destination.discard();
    throw error;
  }
}

// ---- what is asked for --------------------------------------------------------------------------------------------

type Values = { readonly [Name in keyof typeof OPTIONS]?: string | undefined };

function askedCount({ by = "category", "count-surgical-services-as": as = "themselves", min = "1", top }: Values): Asked | string {
  const keys = by.split(",").map((key) => key.trim());
  const unknown = keys.find((key) => !isStatsKey(key));
  if (unknown !== undefined) return `Nothing is counted by \`${unknown}\`: the keys are ${STATS_KEYS.map(({ id }) => id).join(", ")}`;
  if (as !== "themselves" && as !== "surgery")
    return `Services around an operation count as themselves or as surgery, not as \`${as}\`: see \`--count-surgical-services-as\``;
  const wrong = Object.entries({ min, top }).find(([, number]) => number !== undefined && !/^[1-9]\d{0,8}$/.test(number));
  if (wrong) return `\`--${wrong[0]} ${wrong[1]}\` is no number of 1 or more`;
  return { by: keys.filter(isStatsKey), countSurgicalServicesAs: as, min: Number(min), top: top === undefined ? Infinity : Number(top) };
}

/** The letters that the arguments mean, or a sentence that says what is wrong with these. */
function askedLetters(values: Values, paths: readonly string[], io: Io): AsyncIterable<CountedLetter> | string {
  const isOfRecords = values.input === "records";
  const asked = askedInputs(isOfRecords ? { ...values, input: "letters" } : values, paths);
  if (typeof asked === "string") return asked.replace(/^(There is no input .*)$/, "$1, records");
  if (isOfRecords) return recordsAt(paths, io);
  return lettersIn(inputsOf({ ...asked, takesRecords: true }, io.stdin), asked.options);
}

async function* recordsAt(paths: readonly string[], io: Io): AsyncGenerator<CountedLetter> {
  for (const path of paths) yield* recordsIn(path, path === "-" ? io.stdin : createReadStream(path));
}

async function* lettersIn(inputs: AsyncIterable<Input>, options: InputOptions): AsyncGenerator<CountedLetter> {
  for await (const input of inputs) {
    const earlier = input.kind === "file" ? earlierOutputIn(input.source) : null;
    if (earlier) {
      yield* earlier;
      continue;
    }
    const result = await readLetter(input, options);
    if (!result.ok) yield result;
    else {
      const { source, record } = result;
      yield { ok: true, source, caseNumber: record.caseHeader?.caseNumber ?? null, rows: toRows(record, "issues", source) };
    }
  }
}

// ---- counting -----------------------------------------------------------------------------------------------------

async function count(letters: AsyncIterable<CountedLetter>, asked: Asked, io: Io) {
  const stats = newStats(asked);
  const tally = newTally();
  const dates = newDates();
  let read = 0;
  for await (const letter of letters) {
    if (!letter.ok) {
      tally.add(countsOf(letter));
      await tell(io, `${letter.source}: ${letter.error.message}`);
      continue;
    }
    read++;
    tally.add(countsOf({ ok: true, record: { issues: letter.rows, caseHeader: letter } }));
    for (const row of letter.rows) {
      stats.addRow(row);
      dates.add(row);
    }
  }
  const keys = keysBy(asked.by);
  const rows = stats.rows().map((row): ReportRow => {
    const cells: object = row;
    return { ...row, values: keys.map(({ column }) => (cells as Readonly<Record<string, string | null>>)[column] ?? null) };
  });
  const shown = chosen(rows, asked);
  const total = stats.total();
  const report: Report = {
    keys,
    rows: shown,
    leftOut: rows.length - shown.length,
    total,
    isRepeated: rows.reduce((sum, { issues }) => sum + issues, 0) > total.issues,
    letters: read,
    decided: dates.range(),
    surgicalServicesAs: asked.countSurgicalServicesAs,
  };
  return { report, failures: tally.failures, closing: tally.inWords() };
}

/** The rows with most issues, in the order in which they stood. */
function chosen(rows: readonly ReportRow[], { min, top }: Asked): ReportRow[] {
  const enough = rows.filter(({ issues }) => issues >= min);
  const most = new Set([...enough].sort((a, b) => b.issues - a.issues).slice(0, top));
  return enough.filter((row) => most.has(row));
}

/** The first and the last date; ISO dates are in the order of their characters. */
function newDates() {
  let from: string | null = null;
  let to: string | null = null;
  return {
    add({ decision_date: date }: CountedRow): void {
      if (date === null) return;
      if (from === null || date < from) from = date;
      if (to === null || date > to) to = date;
    },
    range: (): Report["decided"] => (from && to ? { from, to } : null),
  };
}

/** The command. */
export const stats = { help: HELP, run };
