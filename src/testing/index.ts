/**
 * Invented determination letters for property tests: letters as text, together with the record that a reader of such
 * letters must get out of them.
 *
 *     fc.assert(fc.property(anyLetter(), ({ letter, record }) => assert.deepEqual(parseDetermination(letter), record)));
 *
 * Needs fast-check, which the library itself does not.
 *
 * @packageDocumentation
 */
import * as fc from "fast-check";
import { safeParseDetermination } from "../parse-determination.ts";
import type { Determination } from "../schema/index.ts";
import {
  issueBlocksContents,
  noticeContents,
  numberedDecisionsContents,
  professionalReviewContents,
  type ContentOptions,
} from "./content/letter.ts";
import type { LetterContent } from "./content/types.ts";
import { damaged } from "./damage.ts";
import { extract, extractorStyles, PLAIN_STYLE, type ExtractorStyle } from "./extraction.ts";
import { layOut } from "./layouts/index.ts";

export {
  issueBlocksContents,
  letterContents,
  noticeContents,
  numberedDecisionsContents,
  professionalReviewContents,
} from "./content/letter.ts";
export type { ContentOptions } from "./content/letter.ts";
export type * from "./content/types.ts";
export { extractorStyles, PLAIN_STYLE } from "./extraction.ts";
export type { ExtractorStyle } from "./extraction.ts";
export { HEADER_ORDERS } from "./header-table.ts";
export type { HeaderOrder } from "./header-table.ts";

/** A letter as an extractor gave it, and what it says. */
export interface PrintedLetter {
  /** The text that a parser is given. */
  letter: string;
  /** The whole record, places included. It is the only right one: invented letters leave nothing to judgement. */
  record: Determination;
  /** How it came out. */
  extractor: ExtractorStyle;
}

/** What can be asked of invented letters. */
export interface LetterOptions extends ContentOptions {
  /** Ways of coming out that are fixed: `{ doubled: true, lineEnd: "\n" }`. */
  readonly style?: Partial<ExtractorStyle>;
}

/**
 * Prints what a letter says in the layout that it has, as an extractor would give it: without noise unless told.
 *
 *     printLetter(content).record.issues[0].title  // { text: "Cold therapy unit", span: { start: 1934, end: 1951 } }
 */
export function printLetter(content: LetterContent, style: ExtractorStyle = PLAIN_STYLE): PrintedLetter {
  const laidOut = layOut(content, style.headerOrder);
  const { letter, sections } = extract(laidOut, style);
  return { letter, record: { ...laidOut.record, sections }, extractor: style };
}

const printed = (contents: fc.Arbitrary<LetterContent>, style: Partial<ExtractorStyle> = {}): fc.Arbitrary<PrintedLetter> =>
  fc.tuple(contents, extractorStyles(style)).map(([says, comesOut]) => printLetter(says, comesOut));

/** Letters of 2014 to today in the `issue-blocks` layout, undamaged: their records have no diagnostics. */
export const issueBlocksLetter = ({ style, ...content }: LetterOptions = {}): fc.Arbitrary<PrintedLetter> =>
  printed(issueBlocksContents(content), style);

/** Letters of December 2013 to spring 2014 in the `numbered-decisions` layout, undamaged: their records have no diagnostics. */
export const numberedDecisionsLetter = ({ style, ...content }: LetterOptions = {}): fc.Arbitrary<PrintedLetter> =>
  printed(numberedDecisionsContents(content), style);

/** Letters of mid to late 2013 in the `notice` layout, undamaged: their records have no diagnostics. */
export const noticeLetter = ({ style, ...content }: LetterOptions = {}): fc.Arbitrary<PrintedLetter> =>
  printed(noticeContents(content), style);

/** Letters of early 2013 in the `professional-review` layout, undamaged: their records remark only that the decision was inferred. */
export const professionalReviewLetter = ({ style }: LetterOptions = {}): fc.Arbitrary<PrintedLetter> =>
  printed(professionalReviewContents(), style);

/** Letters of any layout. */
export const anyLetter = (options: LetterOptions = {}): fc.Arbitrary<PrintedLetter> =>
  fc.oneof(issueBlocksLetter(options), numberedDecisionsLetter(options), noticeLetter(options), professionalReviewLetter(options));

/** Letters of any layout that went through bad hands; what can still be read of them is left open. */
export const damagedLetter = (options: LetterOptions = {}): fc.Arbitrary<Pick<PrintedLetter, "letter">> =>
  damaged(anyLetter(options).map(({ letter }) => letter)).map((letter) => ({ letter }));

/**
 * Records of whole letters of any layout, without the letters: for what comes behind a parser, as a table, a form or a
 * report. Their spans are places in a letter that is not given.
 *
 *     fc.assert(fc.property(anyRecord(), (record) => assert.equal(rowsOf(record).length, record.issues.length)));
 */
export const anyRecord = (options: LetterOptions = {}): fc.Arbitrary<Determination> => anyLetter(options).map(({ record }) => record);

/**
 * Records of damaged letters, as `parseDetermination` gives them: any part and any decision can be null, there can be no
 * issue at all, and diagnostics say what is wrong.
 */
export const damagedRecord = (options: LetterOptions = {}): fc.Arbitrary<Determination> =>
  damagedLetter(options)
    .map(({ letter }) => safeParseDetermination(letter))
    .filter((result) => result.success)
    .map(({ data }) => data);
