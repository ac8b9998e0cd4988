/**
 * The marks of Markdown, into which some tools turn a PDF: they are none of the letter's wording.
 *
 *     ## **CLINICAL CASE SUMMARY**      **Decision rationale:** The MTUS …      | Case Number: | CM16-0012345 |
 */
import type { Span } from "../schema/index.ts";

/** Fixed wording of the letters behind a mark: asterisks that stand elsewhere are wording. */
const IN_MARKDOWN =
  /(?:(?:^|\n) {0,3}#{1,6} {1,4}(?:\*\*)?|\*\*)(?:HOW THE IMR|CLINICAL CASE|IMR (?:ISSUES|DECISION)|INDEPENDENT MEDICAL|DOCUMENTS REVIEWED|(?:IMR )?Case Number|Case Summary|Claims Administrator guideline|MAXIMUS guideline|(?:Decision )?rationale|Issue at dispute)|: (?:Upheld|Overturned)\*\*|\| ?(?:\*\*)?(?:IMR )?Case Number/i;

/** Emphasis, the number signs of headings, the lines of tables, and the strokes that keep a character from being a mark. */
const MARK = /\*\*|(?<=^|\n) {0,3}#{1,6}(?= )|\|(?:[ :-]{3,80}\|)*|<br ?\/?>|\\(?=[#*_()[\]|.>+-])/g;

const POSSIBLE = ["**", "# ", "| "];

/** Finds the marks, in letters that are set in Markdown. */
export function findMarks(letter: string): Span[] {
  if (!POSSIBLE.some((mark) => letter.includes(mark)) || !IN_MARKDOWN.test(letter)) return [];
  return [...letter.matchAll(MARK)].map(({ index, 0: mark }) => ({ start: index, end: index + mark.length }));
}
