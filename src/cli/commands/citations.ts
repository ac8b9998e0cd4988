/** `imr citations`: everything that letters cite. */
import { citationsOf } from "../../extract-citations.ts";
import type { Citation } from "../../index.ts";
import { readArguments } from "../arguments.ts";
import { eachLetter } from "../each-letter.ts";
import { INPUT_HELP, INPUT_OPTIONS } from "../inputs.ts";
import { EXIT, printable, wrongUse, type Io } from "../io.ts";
import { citationInShort } from "../output/citation.ts";
import { paintFor, type Paint } from "../output/paint.ts";

const OPTIONS = { ...INPUT_OPTIONS, format: { type: "string" } } as const;
const FORMATS = ["table", "ndjson"];

const HELP = `Prints what IMR final determination letters cite: guidelines, studies,
regulations and web addresses, each with its place.

Usage: imr citations FILE|DIR|GLOB|- … [options]

${INPUT_HELP.arguments}
Options:
${INPUT_HELP.options}  --format FORMAT   table   to be read by people (default on a terminal)
                    ndjson  one line for each citation (default otherwise):
                            {"source":FILE,"caseNumber":…,"citation":{"kind":…}}
  --help            show this help
  --version         show the version

Exit codes:
  0  all was read
  1  some input could not be read; the others were
  2  wrong use
`;

async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, OPTIONS);
  if (typeof read === "string") return wrongUse(io, read);
  const format = read.values.format ?? (io.stdout.isTTY ? "table" : "ndjson");
  if (!FORMATS.includes(format)) return wrongUse(io, `There is no format \`${format}\`: the formats are ${FORMATS.join(", ")}`);
  const paint = paintFor(io);
  const failures = await eachLetter(read.values, read.positionals, io, ({ source, record }) => {
    const citations = citationsOf(record);
    const caseNumber = record.caseHeader?.caseNumber ?? null;
    return format === "ndjson"
      ? citations.map((citation) => `${JSON.stringify({ source, caseNumber, citation })}\n`).join("")
      : tableOf(source, citations, paint);
  });
  if (typeof failures === "string") return wrongUse(io, failures);
  return failures > 0 ? EXIT.someFailed : EXIT.ok;
}

/** Where it stands, its kind, what it means, its wording. */
function tableOf(source: string, citations: readonly Citation[], paint: Paint): string {
  const rows = citations.map((citation) => [placeOf(citation), citation.kind, meaningOf(citation), printable(citation.text)]);
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => (row[column] as string).length)));
  const lines = rows.map(([place = "", kind = "", meaning = "", text = ""]) => {
    const own = text === meaning ? "" : `\n${" ".repeat((widths[0] as number) + (widths[1] as number) + 6)}${paint("dim", text)}`;
    return `  ${place.padEnd(widths[0] as number)}  ${paint("cyan", kind.padEnd(widths[1] as number))}  ${meaning}${own}\n`;
  });
  return `${paint("bold", printable(source))}\n${lines.join("") || "  nothing is cited\n"}\n`;
}

const PART_IN_WORDS = {
  "claims-administrator-guideline": "claims administrator",
  "maximus-guideline": "MAXIMUS",
  rationale: "rationale",
  "clinical-summary": "summary",
} as const;

const placeOf = ({ context }: Citation): string =>
  context === null ? "" : `${context.issue === null ? "–" : context.issue} ${PART_IN_WORDS[context.part]}`;

function meaningOf(citation: Citation): string {
  switch (citation.kind) {
    case "guideline":
      return printable(citationInShort(citation));
    case "literature":
      return printable(`${citation.author}, ${citation.year}`);
    case "regulation":
      return `${citation.code} ${citation.section}`;
    case "web":
      return printable(citation.url);
  }
}

/** The command. */
export const citations = { help: HELP, run };
