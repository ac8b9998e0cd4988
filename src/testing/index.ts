/**
 * Invented determination letters for property tests: letters as text, together with the record that a reader of such
 * letters must get out of them.
 *
 *     fc.assert(fc.property(issueBlocksLetter(), ({ letter, record }) => assert.deepEqual(parseDetermination(letter), record)));
 *
 * Needs fast-check, which the library itself does not.
 */
import * as fc from "fast-check";
import type { Determination } from "../schema/index.ts";
import { letterContents, type ContentOptions } from "./content/letter.ts";
import type { LetterContent } from "./content/types.ts";
import { damaged } from "./damage.ts";
import { extract, extractorStyles, type ExtractorStyle } from "./extraction.ts";
import { layOut } from "./layout.ts";

export { letterContents } from "./content/letter.ts";
export type { ContentOptions } from "./content/letter.ts";
export type * from "./content/types.ts";
export { extractorStyles } from "./extraction.ts";
export type { ExtractorStyle } from "./extraction.ts";
export { HEADER_ORDERS } from "./layout.ts";
export type { HeaderOrder } from "./layout.ts";

/** A letter as an extractor gave it, and what it says. */
export interface PrintedLetter {
  letter: string;
  /** The whole record, places included. It is the only right one: invented letters leave nothing to judgement. */
  record: Determination;
  extractor: ExtractorStyle;
}

/** What can be asked of invented letters. */
export interface IssueBlocksOptions extends ContentOptions {
  /** Ways of coming out that are fixed: `{ doubled: true, lineEnd: "\n" }`. */
  readonly style?: Partial<ExtractorStyle>;
}

/**
 * Prints what a letter says in the `issue-blocks` layout, as an extractor would give it.
 *
 *     printLetter(content, style).record.issues[0].title  // { text: "Cold therapy unit", span: { start: 1934, end: 1951 } }
 */
export function printLetter(content: LetterContent, style: ExtractorStyle): PrintedLetter {
  const { atoms, record } = layOut(content, style.headerOrder);
  const { letter, sections } = extract(atoms, style);
  return { letter, record: { ...record, sections }, extractor: style };
}

/** Letters of 2014 to today in the `issue-blocks` layout, undamaged: their records have no diagnostics. */
export function issueBlocksLetter({ style, ...content }: IssueBlocksOptions = {}): fc.Arbitrary<PrintedLetter> {
  return fc.tuple(letterContents(content), extractorStyles(style)).map(([says, comesOut]) => printLetter(says, comesOut));
}

/** Letters that went through bad hands; what can still be read of them is left open. */
export function damagedLetter(options: IssueBlocksOptions = {}): fc.Arbitrary<{ letter: string }> {
  return damaged(issueBlocksLetter(options).map(({ letter }) => letter)).map((letter) => ({ letter }));
}
