/** Citations with their wording, place and context. */
import { readCitations, type ReadCitation } from "../grammar/citation.ts";
import type { CitedGuideline } from "../grammar/cited-source.ts";
import type { Match } from "../grammar/combinators.ts";
import type { Citation, CitationContext, GuidelineCitation, GuidelineId, Span } from "../schema/index.ts";
import { spanOf, type Reading, type Stretch } from "../text/reading.ts";

/** The citations of a passage of running text, each with its place. `decided` is the day of the decision, where the letter gives it. */
export function citationsOf(reading: Reading, { start, end }: Stretch, context: CitationContext, decided: string | null): Citation[] {
  const found = readCitations(reading.text.slice(start, end)).map((match) => placedCitation(reading, start, match, context));
  return decided !== null && decided >= SUCCESSION ? found.map(asMeantSince) : found;
}

/** From this day on guidelines of ACOEM have the names that the Division's had (8 CCR 9792.24.2 and 9792.24.4). */
const SUCCESSION = "2017-12-01";
const SUCCESSORS = new Map<string, GuidelineId>([
  ["chronic-pain-medical-treatment", "chronic-pain"],
  ["opioid-treatment", "opioids"],
]);
/** Words that only the Division's titles have. */
const DIVISIONS_TITLE = /Treatment|Medical|CPMTG/i;

const SCHEDULE = /Medical Treatment Utilization Schedule/i;

/** `MTUS Chronic Pain Guidelines`, without year or page, is ACOEM's of 2017 in a letter of 2019; of 2014 the Division's. */
function asMeantSince(citation: Citation): Citation {
  if (citation.kind !== "guideline" || citation.edition !== null || citation.pages.length > 0) return citation;
  const successor = SUCCESSORS.get(citation.guideline);
  return successor && !DIVISIONS_TITLE.test(citation.text.replace(SCHEDULE, "")) ? { ...citation, guideline: successor } : citation;
}

/** A citation with its wording and place. `from` is where the text that was read begins in the reading. */
export function placedCitation(
  reading: Reading,
  from: number,
  { value, start, end }: Match<ReadCitation>,
  context: CitationContext,
): Citation {
  const stretch = { start: from + start, end: from + end };
  const text = reading.text.slice(stretch.start, stretch.end);
  const span = spanOf(reading, stretch);
  switch (value.kind) {
    case "guideline":
      return guidelineCitation(value, text, span, context);
    case "literature":
      return { kind: "literature", text, span, context, author: value.author, year: value.year };
    case "regulation":
      return { kind: "regulation", text, span, context, code: value.code, section: value.section };
    case "web":
      return { kind: "web", text, span, context, url: value.url };
  }
}

/** Written out, because copying objects by spreading them takes longer than reading the letter. */
export function guidelineCitation(cited: CitedGuideline, text: string, span: Span, context: CitationContext): GuidelineCitation {
  const { authority, guideline, source, edition, chapter, sections, tables, pages } = cited;
  return { kind: "guideline", text, span, context, authority, guideline, source, edition, chapter, sections, tables, pages };
}
