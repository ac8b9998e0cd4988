/** Citations of a whole letter or of any fragment of one. */
import { DeterminationLimitError } from "./errors.ts";
import { readCitations } from "./grammar/citation.ts";
import { isDetermination } from "./grammar/letter.ts";
import { readGuidelineLine } from "./grammar/guideline-line.ts";
import { safeParseDetermination, type ParseOptions } from "./parse-determination.ts";
import { placedCitation } from "./record/citations.ts";
import type { Citation, Determination } from "./schema/index.ts";
import { readText, withoutPunctuation } from "./text/reading.ts";

/**
 * Finds the citations of a text, in text order.
 *
 * @param text A whole letter (then exactly the citations of its record, each with its context), or a rationale, a summary,
 *   any fragment (then `context` is null).
 * @param options As for `parseDetermination`; they matter for whole letters only.
 * @returns The citations; spans are UTF-16 offsets into `text`. Empty where nothing is cited.
 * @throws {@link DeterminationLimitError} where the text is a letter that goes beyond a limit. Other texts have none.
 * @example
 * extractCitations("MTUS page 24 states: …")[0]; // { kind: "guideline", guideline: "mtus", pages: [{ from: 24, to: 24 }], … }
 */
export function extractCitations(text: string, options: ParseOptions = {}): Citation[] {
  const reading = readText(text);
  const letter = isDetermination(reading) ? safeParseDetermination(text, { ...options, strict: false }) : null;
  if (letter?.success) return citationsOf(letter.data);
  if (letter?.error instanceof DeterminationLimitError) throw letter.error;
  const read = GUIDELINE_LINE.test(reading.text)
    ? readGuidelineLine(reading.text).sources.map(({ value: { cited }, start, end }) => ({
        value: cited,
        ...withoutPunctuation(reading.text, { start, end }),
      }))
    : readCitations(reading.text);
  return read.map((match) => placedCitation(reading, 0, match, null));
}

/** A guideline line alone, without its label. */
const GUIDELINE_LINE =
  /^ ?(?:Decision based on (?:MTUS|Non)|The (?:Claims Administrator|Expert Reviewer|Physician Reviewer) (?:did not (?:base|cite)|based (?:its|his\/her|their)|relied on|(?:found|stated) [^.]{1,300}(?:based his\/her decision|\. The (?:Expert|Physician) Reviewer (?:based|relied))))/;

/** All citations of a record in text order. */
export function citationsOf({ clinicalSummary, issues }: Determination): Citation[] {
  const citations = [
    ...(clinicalSummary?.citations ?? []),
    ...issues.flatMap((issue) =>
      [issue.claimsAdministratorGuideline, issue.maximusGuideline, issue.rationale].flatMap((part): Citation[] => part?.citations ?? []),
    ),
  ];
  return citations.sort((a, b) => a.span.start - b.span.start);
}
