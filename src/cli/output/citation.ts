/** A citation of a guideline line in a few words. */
import { guidelineById, ODG_CHAPTERS, OTHER_SOURCES, type GuidelineCitation } from "../../index.ts";

/**
 * A citation in short: `MTUS Chronic Pain Medical Treatment Guidelines 2016: Office visits, p. 3, 5-7`.
 *
 * @param citation The citation.
 * @returns Whether it is of the MTUS, title, edition, chapter, sections, tables, pages. Of a source that the catalogue
 *   doesn't know, its own words.
 */
export function citationInShort(citation: GuidelineCitation): string {
  const { authority, sections, tables, pages } = citation;
  const where = [sections.join("; "), tables.join("; "), pages.length > 0 ? `p. ${pages.map(pagesInShort).join(", ")}` : ""]
    .filter(Boolean)
    .join(", ");
  return `${authority} ${titleOf(citation)}${where && `: ${where}`}`;
}

const pagesInShort = ({ from, to }: { from: number; to: number }): string => (from === to ? String(from) : `${from}-${to}`);

function titleOf({ guideline, source, edition, chapter, text }: GuidelineCitation): string {
  const year = edition === null ? "" : ` ${edition}`;
  switch (guideline) {
    case "mtus":
      return edition === null ? "in general" : String(edition);
    case "acoem":
      return `ACOEM${year}`;
    case "odg":
      return `ODG${year}${chapter === null ? "" : `, ${ODG_CHAPTERS.find(({ id }) => id === chapter)?.title ?? chapter}`}`;
    case "other":
      return (OTHER_SOURCES.find(({ id }) => id === source)?.name ?? text) + year;
    default:
      return guidelineById(guideline).title + year;
  }
}
