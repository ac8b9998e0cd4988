/** A place in a letter, in words. */
import type { LetterText } from "../../node/letter-text.ts";
import { placeOf } from "../../pdf/index.ts";
import { positionAt } from "../../text/position.ts";

/** Where in the letter an offset is: `line 12`, or `page 2, line 3` of a PDF. */
export function placeInWords({ letter, pages }: Pick<LetterText, "letter" | "pages">, offset: number): string {
  if (pages === null) return `line ${positionAt(letter, offset).line}`;
  const { page, line } = placeOf({ text: letter, pages }, offset);
  return `page ${page}, line ${line}`;
}
