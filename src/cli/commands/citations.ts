/** `imr citations`: what letters, or texts about them, cite. */
import { citationsOf } from "../../extract-citations.ts";
import { extractCitations, safeParseDetermination, type Citation, type CitingPart } from "../../index.ts";
import type { LetterText } from "../../node/letter-text.ts";
import { readArguments } from "../arguments.ts";
import { askedInputs, INPUT_HELP, INPUT_OPTIONS, lettersOf } from "../inputs.ts";
import { EXIT, printable, tell, write, wrongUse, type Io } from "../io.ts";
import { anyInShort } from "../output/citation.ts";
import { paintFor, type Paint } from "../output/paint.ts";
import { counted } from "../tally.ts";

const OPTIONS = { ...INPUT_OPTIONS, format: { type: "string" } } as const;
const FORMATS = ["table", "ndjson"];

const HELP = `Prints what IMR final determination letters cite: guidelines, studies,
regulations and web addresses. Of a text that is no letter (a rationale, an
appeal) what it cites, too.

Usage: imr citations FILE|DIR|GLOB|- … [options]

${INPUT_HELP.arguments}
Options:
${INPUT_HELP.options}  --format FORMAT   table   to be read by people (default on a terminal)
                    ndjson  one line for each citation (default otherwise): the
                            citation as it stands in the record, with its source
  --help            show this help
  --version         show the version

\`imr parse --table citations\` gives rows for spreadsheets and databases.

Exit codes:
  0  all was read
  1  some input could not be read; the others were
  2  wrong use

Examples:
  imr citations letter.pdf
  imr citations letters/ | jq -r 'select(.kind == "web").url' | sort | uniq -c
`;

async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, OPTIONS);
  if (typeof read === "string") return wrongUse(io, read);
  const { format = io.stdout.isTTY ? "table" : "ndjson" } = read.values;
  if (!FORMATS.includes(format)) return wrongUse(io, `There is no format \`${format}\`: the formats are ${FORMATS.join(", ")}`);
  const asked = askedInputs(read.values, read.positionals);
  if (typeof asked === "string") return wrongUse(io, asked);
  const paint = paintFor(io);
  const count = { text: 0, citation: 0, failure: 0 };
  for await (const text of lettersOf(asked, io.stdin)) {
    if (!text.ok) {
      count.failure++;
      await tell(io, `${text.source}: ${text.error.message}`);
      continue;
    }
    const { caseNumber, citations } = citationsIn(text);
    const isFirst = count.text++ === 0;
    count.citation += citations.length;
    if (format === "table") await write(io, `${isFirst ? "" : "\n"}${table(paint, text.source, caseNumber, citations)}`);
    else for (const citation of citations) await write(io, `${JSON.stringify({ source: text.source, ...citation })}\n`);
  }
  await tell(io, [counted(count.text, "text"), counted(count.citation, "citation"), counted(count.failure, "failure")].join(", "));
  return count.failure > 0 ? EXIT.someFailed : EXIT.ok;
}

function citationsIn({ letter }: LetterText): { caseNumber: string | null; citations: Citation[] } {
  const result = safeParseDetermination(letter);
  return result.success
    ? { caseNumber: result.data.caseHeader?.caseNumber ?? null, citations: citationsOf(result.data) }
    : { caseNumber: null, citations: extractCitations(letter) };
}

// ---- the table --------------------------------------------------------------------------------------------------

const PART_NAME: Readonly<Record<CitingPart, string>> = {
  "claims-administrator-guideline": "claims administrator",
  "maximus-guideline": "MAXIMUS",
  rationale: "rationale",
  "clinical-summary": "clinical summary",
};
const PART_WIDTH = "claims administrator".length;

/** `  1  MAXIMUS               MTUS Opioid Treatment 2016` */
function table(paint: Paint, source: string, caseNumber: string | null, citations: readonly Citation[]): string {
  const title = caseNumber === null ? printable(source) : `${printable(caseNumber)}  ${printable(source)}`;
  const lines = citations.map(({ context, ...citation }, i) => {
    const before = citations[i - 1]?.context;
    const isSame = i > 0 && before?.issue === context?.issue && before?.part === context?.part;
    const issue = isSame || !context?.issue ? "" : String(context.issue);
    const part = isSame || !context ? "" : PART_NAME[context.part];
    return `${issue.padStart(4)}  ${paint("dim", part.padEnd(PART_WIDTH))}  ${printable(anyInShort({ context, ...citation }))}\n`;
  });
  return `${paint("bold", title)}\n${lines.join("") || "      cites nothing\n"}`;
}

/** The command. */
export const citations = { help: HELP, run };
