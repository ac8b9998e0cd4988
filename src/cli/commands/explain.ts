/** `imr explain`: the letter itself, with every part marked by what it was read as, and the remarks at their places. */
import type { Diagnostic, SectionKind } from "../../index.ts";
import type { ReadLetter } from "../../node/read-letter.ts";
import { readArguments } from "../arguments.ts";
import { eachLetter } from "../each-letter.ts";
import { INPUT_HELP, INPUT_OPTIONS } from "../inputs.ts";
import { EXIT, printable, wrongUse, type Io } from "../io.ts";
import { hasColour, paintFor, type Paint } from "../output/paint.ts";

const HELP = `Prints letters with every part marked by what it was read as: in colour on a
terminal, by its name in the margin everywhere. Remarks stand below their lines.

Usage: imr explain FILE|DIR|GLOB|- … [options]

${INPUT_HELP.arguments}
Options:
${INPUT_HELP.options}  --help            show this help
  --version         show the version

Exit codes:
  0  all was read
  1  some input could not be read; the others were
  2  wrong use
`;

/** A background for each kind of part, as numbers of the 256 colours of terminals; near kinds have near colours. */
const COLOURS: Readonly<Record<SectionKind, number>> = {
  "cover-page": 24,
  "case-header": 25,
  "how-determined": 238,
  reviewer: 54,
  "documents-reviewed": 60,
  "clinical-summary": 23,
  "issues-lead-in": 240,
  "issue-title": 88,
  "claims-administrator-guideline": 94,
  "maximus-guideline": 58,
  rationale: 22,
  effect: 237,
  closing: 236,
  "page-footer": 235,
  repeated: 239,
  "other-letter": 90,
  blank: 0,
  unrecognized: 160,
};

async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, INPUT_OPTIONS);
  if (typeof read === "string") return wrongUse(io, read);
  const paint = paintFor(io);
  const coloured = hasColour(io);
  const failures = await eachLetter(read.values, read.positionals, io, (letter) => explained(letter, paint, coloured));
  if (typeof failures === "string") return wrongUse(io, failures);
  return failures > 0 ? EXIT.someFailed : EXIT.ok;
}

/** One part's name in the margin, once, where it begins. */
const nameOf = (kind: SectionKind, issue: number | null): string => (issue === null ? kind : `${issue} ${kind}`);

function explained({ source, letter, record }: ReadLetter, paint: Paint, coloured: boolean): string {
  const shade = (kind: SectionKind, text: string): string =>
    coloured && kind !== "blank" && text !== "" ? `\x1b[48;5;${COLOURS[kind]}m${text}\x1b[0m` : text;
  const kinds = [...new Set(record.sections.map(({ kind }) => kind))].filter((kind) => kind !== "blank");
  const margin = Math.max(0, ...record.sections.map(({ kind, issue }) => nameOf(kind, issue).length));
  const remarks = [...record.diagnostics].sort((a, b) => a.span.start - b.span.start);
  const lines: string[] = [
    paint("bold", printable(source)),
    ...(coloured ? [kinds.map((kind) => shade(kind, ` ${kind} `)).join(" ")] : []),
    "",
  ];

  let start = 0;
  let at = 0; // the section that the line begins in
  let told: string | null = null;
  let nextRemark = 0;
  for (const line of letter.split(/(?<=\r\n|\n|\r(?!\n))/)) {
    const end = start + line.length;
    let pieces = "";
    let name = "";
    for (let section = record.sections[at]; section && section.span.start < end; section = record.sections[++at]) {
      const piece = printable(letter.slice(Math.max(start, section.span.start), Math.min(end, section.span.end)).replace(/[\r\n]+$/, ""));
      const own = nameOf(section.kind, section.issue);
      if (section.kind !== "blank" && piece.trim() !== "" && own !== told) {
        name ||= own;
        told = own;
      }
      pieces += shade(section.kind, piece);
      if (section.span.end > end) break;
    }
    lines.push(`${paint("dim", name.padEnd(margin))} ${paint("dim", "|")} ${pieces}`.trimEnd());
    for (let remark = remarks[nextRemark]; remark && (remark.span.start < end || end >= letter.length); remark = remarks[++nextRemark])
      lines.push(remarkLine(remark, margin, paint));
    start = end;
  }
  return `${lines.join("\n")}\n\n`;
}

const STYLES = { error: "red", warning: "yellow", info: "cyan" } as const;

const remarkLine = ({ severity, code, message }: Diagnostic, margin: number, paint: Paint): string =>
  `${" ".repeat(margin)} ${paint(STYLES[severity], `^ ${severity} ${code}:`)} ${printable(message)}`;

/** The command. */
export const explain = { help: HELP, run };
