/**
 * From a letter to its record: read the white space away, find the landmarks, read the letter as its parts, read each
 * part's fields.
 */
import { vocabularyOf, type ServiceOptions } from "./added-drugs.ts";
import { DeterminationLimitError, DeterminationSyntaxError, type DeterminationError } from "./errors.ts";
import { readLetters } from "./grammar/letter.ts";
import { withoutRepeats } from "./grammar/repeats.ts";
import { recordOf } from "./record/record.ts";
import type { Determination } from "./schema/index.ts";
import { offsetInLetter, readText } from "./text/reading.ts";

/** How to read a letter. */
export interface ParseOptions extends ServiceOptions {
  /** Fail where a diagnostic of severity `error` would be reported. Default: false. */
  readonly strict?: boolean;
  readonly limits?: Limits;
}

/**
 * Beyond these a letter is refused with a `DeterminationLimitError`. `Infinity` lifts a limit; one that is negative or `NaN`
 * (`Number(process.env.LIMIT)` of a variable that is not set) refuses every letter.
 */
export interface Limits {
  /** UTF-16 units; the longest letters have some 100,000. Default: 10,000,000. */
  readonly letterLength?: number;
  /** Issues; the most seen is 21. Default: 1,000. */
  readonly issues?: number;
}

const LETTER_LENGTH = 10_000_000;
const ISSUES = 1_000;

/** What `safeParseDetermination` returns. */
export type ParseResult = { success: true; data: Determination } | { success: false; error: DeterminationError };

/**
 * Reads a final determination letter.
 *
 * @param letter The letter's text, as any PDF text extractor gives it. Spans of the record are UTF-16 offsets into it.
 * @param options Strictness, limits, further names of drugs.
 * @returns The record: plain JSON, with a remark in `diagnostics` on everything that was not as it should be.
 * @throws {@link DeterminationSyntaxError} where the text is no determination; with `strict`, also where a part could not be read.
 * @throws {@link DeterminationLimitError} where the text goes beyond a limit.
 * @throws {@link OptionsError} where an option is not what it must be.
 * @example
 * const { outcome, issues } = parseDetermination(letter);
 */
export function parseDetermination(letter: string, options: ParseOptions = {}): Determination {
  const result = safeParseDetermination(letter, options);
  if (!result.success) throw result.error;
  return result.data;
}

/**
 * Reads a final determination letter and never throws, on any string.
 *
 * @param letter The letter's text, as any PDF text extractor gives it.
 * @param options Strictness, limits, further names of drugs.
 * @returns `{ success: true, data }` with the record, or `{ success: false, error }`.
 * @throws {@link OptionsError} where an option is not what it must be: a mistake of the program, whatever the letter.
 */
export function safeParseDetermination(letter: string, options: ParseOptions = {}): ParseResult {
  const vocabulary = vocabularyOf(options);
  const { letterLength = LETTER_LENGTH, issues: mostIssues = ISSUES } = options.limits ?? {};
  if (isBeyond(letter.length, letterLength)) {
    return failure(
      new DeterminationLimitError(
        letter,
        "letter-too-long",
        `The letter has ${letter.length} characters; the limit is ${letterLength}`,
        countWithin(letterLength),
        [`at most ${letterLength} characters`],
      ),
    );
  }
  const reading = withoutRepeats(readText(letter));
  const [read, next] = readLetters(reading);
  const blocks = read?.parts.filter((part) => part.kind === "issue") ?? [];
  if (!read?.parts.some(({ kind }) => kind !== "unrecognized" && kind !== "case-header")) {
    return failure(
      new DeterminationSyntaxError(
        letter,
        "not-a-determination",
        "This is no IMR final determination letter: none of its headings and labels was found",
        0,
        EXPECTED,
      ),
    );
  }
  if (isBeyond(blocks.length, mostIssues)) {
    const first = blocks[countWithin(mostIssues)];
    const offset = first ? offsetInLetter(reading, first.start) : 0;
    return failure(
      new DeterminationLimitError(letter, "too-many-issues", `The letter has ${blocks.length} issues; the limit is ${mostIssues}`, offset, [
        `at most ${mostIssues} issues`,
      ]),
    );
  }
  const data = recordOf(reading, vocabulary, read, next?.parts[0] ?? null);
  const error = options.strict ? data.diagnostics.find(({ severity }) => severity === "error") : undefined;
  if (error) return failure(new DeterminationSyntaxError(letter, "diagnostic-error", error.message, error.span.start, []));
  return { success: true, data };
}

const EXPECTED = [
  "HOW THE IMR FINAL DETERMINATION WAS MADE",
  "CLINICAL CASE SUMMARY",
  "IMR ISSUES, DECISIONS AND RATIONALES",
  "Claims Administrator guideline:",
];

/** Also where the limit is no number. */
const isBeyond = (count: number, limit: number): boolean => !(count <= limit);
/** How many of a thing a limit allows, whatever number it is. */
const countWithin = (limit: number): number => Math.max(0, Math.floor(limit)) || 0;

const failure = (error: DeterminationError): ParseResult => ({ success: false, error });
