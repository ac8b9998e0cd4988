/**
 * Diagnostics as a terminal user wants them: where, what, the line in question, and what to do.
 *
 *     letter.txt:41:1: error missing-label: Issue 2 has no guideline line of MAXIMUS: its label was not found
 *       41 | Decision rationale: The guideline asks for a trial of
 *          | ^
 *       Look at the issue around this place: if the label is damaged or lost, the part before holds the text.
 */
import type { Diagnostic, Severity } from "../schema/index.ts";
import { frameAt, positionsAt, printable, type Position } from "../text/position.ts";
import { DIAGNOSTICS } from "./codes.ts";

/** How diagnostics are shown. */
export interface FormatOptions {
  /** What stands before line and column, as the name of the letter's file. Default: nothing. */
  readonly name?: string;
  /** Put colours in, as ANSI escape sequences. Default: false. */
  readonly color?: boolean;
  /** How a place is told: of a PDF by its page, for instance. Default: `LINE:COLUMN` in the text, both from 1. */
  readonly placeOf?: (offset: number) => string;
}

const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };

/**
 * Shows diagnostics with line, column and the piece of the letter that they are about.
 *
 * @param letter The letter that was parsed.
 * @param diagnostics The record's diagnostics, or some of them.
 * @param options A name to put before each place; colours.
 * @returns The diagnostics in the order of their places, an empty line between two; empty where there are none. An excerpt
 *   shows no more than 60 characters of the letter, and nothing in it can steer a terminal. The work grows with the
 *   letter and the number of diagnostics, not with their product.
 * @example
 * console.log(formatDiagnostics(letter, parseDetermination(letter).diagnostics, { name: "letter.txt" }));
 */
export function formatDiagnostics(letter: string, diagnostics: readonly Diagnostic[], options: FormatOptions = {}): string {
  const inOrder = [...diagnostics].sort((a, b) => a.span.start - b.span.start);
  const positions = positionsAt(
    letter,
    inOrder.map(({ span }) => span.start),
  );
  return inOrder.map((one, i) => block(letter, one, positions[i] as Position, options)).join("\n\n");
}

function block(letter: string, one: Diagnostic, position: Position, { name, color, placeOf }: FormatOptions): string {
  const { code, severity, message, span } = one;
  const styled = (style: number, text: string): string => (color ? `\x1b[${style}m${text}\x1b[0m` : text);
  const place = placeOf ? placeOf(span.start) : `${position.line}:${position.column}`;
  const [line, caret] = frameAt(letter, span, position);
  // The number of a line in the text says nothing to the reader of a PDF.
  const gutter = caret.indexOf("|") + 1;
  const number = placeOf ? caret.slice(0, gutter) : line.slice(0, gutter);
  return [
    `${name === undefined ? "" : `${printable(name)}:`}${place}: ${styled(COLOURS[severity], severity)} ${styled(1, code)}: ${printable(message)}`,
    `  ${styled(2, number)}${line.slice(gutter)}`,
    `  ${styled(2, caret.slice(0, gutter))}${styled(COLOURS[severity], caret.slice(gutter))}`,
    `  ${styled(2, DIAGNOSTICS[code].action)}`,
  ].join("\n");
}
