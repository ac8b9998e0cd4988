/** Citations with their wording, place and context. */
import { readCitations, type ReadCitation } from "../grammar/citation.ts";
import type { CitedGuideline } from "../grammar/cited-source.ts";
import type { Match } from "../grammar/combinators.ts";
import type { Citation, CitationContext, GuidelineCitation, Span } from "../schema/index.ts";
import { spanOf, type Reading, type Stretch } from "../text/reading.ts";

/** The citations of a passage of running text, each with its place. */
export function citationsOf(reading: Reading, { start, end }: Stretch, context: CitationContext): Citation[] {
  return readCitations(reading.text.slice(start, end)).map((match) => placedCitation(reading, start, match, context));
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
