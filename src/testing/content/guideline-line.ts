/**
 * Guideline lines of both generations.
 *
 *     Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s): 74-97.  Decision based on Non-MTUS Citation …
 *     Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies, and Opioid Treatment 2016.
 */
import * as fc from "fast-check";
import type { GuidelineBasis, GuidelineCitation, PageRange } from "../../schema/index.ts";
import * as words from "../vocabulary.ts";
import type { Era } from "./calendar.ts";
import type { CitationContent, Cited, LineContent } from "./types.ts";

type CitedWording = Cited<GuidelineCitation>;

/** A citation of a guideline by some words; what is not said of it is what most of them are. */
export const guideline = (
  text: string,
  facts: Partial<CitationContent<GuidelineCitation>> & Pick<GuidelineCitation, "guideline">,
): CitedWording => ({
  text,
  citation: {
    kind: "guideline",
    authority: "MTUS",
    source: null,
    edition: null,
    chapter: null,
    sections: [],
    tables: [],
    pages: [],
    ...facts,
  },
});

/** `Low Back Complaints 2004, Section(s): Special Studies, Summary` */
function yearedParts(guidelines: readonly words.YearedGuideline[]): fc.Arbitrary<CitedWording> {
  return fc
    .tuple(fc.constantFrom(...guidelines), fc.nat(9), fc.array(fc.nat(99), { maxLength: 3 }), fc.nat(15))
    .map(([{ id, names, years, sections: all }, pick, picks, surplus]) => {
      const name = names[pick % names.length] as string;
      const edition = years[pick % years.length] ?? null;
      const sections = all.length ? [...new Set(picks.map((section) => all[section % all.length] as string))] : [];
      const word = surplus === 15 ? " Guidelines" : "";
      return guideline(`${name} ${edition}${word}${sections.length ? `, Section(s): ${sections.join(", ")}` : ""}`, {
        guideline: id,
        edition,
        sections,
      });
    });
}

const pageRanges: fc.Arbitrary<PageRange> = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.nat(12))
  .map(([from, more]) => ({ from, to: from + Math.max(0, more - 6) }));

/** Pages, or none. */
export const pageLists: fc.Arbitrary<PageRange[]> = fc.array(pageRanges, { maxLength: 2 });

/** `24`, `41, 64`, `74-97` */
export const printedPages = (pages: readonly PageRange[]): string =>
  pages.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(", ");

/** `Chronic Pain Treatment Guidelines Opioids, On-Going Management, Page(s): 74-97` */
const familyParts: fc.Arbitrary<CitedWording> = fc
  .tuple(
    fc.constantFrom(...words.MTUS_IN_2014, ...words.MTUS_IN_2014.slice(-3), ...words.MTUS_IN_2014.slice(-1)),
    fc.nat(999),
    pageLists,
    fc.constantFrom("", "", ","),
  )
  .map(([{ id, name, topics }, pick, pages, comma]) => {
    const topic = topics[pick % (topics.length + 1)];
    const named = topic === undefined ? name : `${name} ${topic}`;
    const text = pages.length ? `${named}${topic === undefined ? "" : comma} Page(s): ${printedPages(pages)}` : named;
    return guideline(text, { guideline: id, sections: topic === undefined ? [] : [topic], pages });
  });

/** `Official Disability Guidelines (ODG), Low Back Chapter, Lumbar supports` */
export const odgCitations: fc.Arbitrary<CitedWording> = fc
  .tuple(
    fc.constantFrom("Official Disability Guidelines (ODG)", "Official Disability Guidelines"),
    fc.constantFrom(...words.ODG_CHAPTER_NAMES),
    fc.constantFrom(...words.ODG_TOPICS),
    fc.nat(2),
  )
  .map(([name, { id, name: chapter }, topic, depth]) =>
    guideline([name, `${chapter} Chapter`, topic].slice(0, depth + 1).join(", "), {
      authority: "non-MTUS",
      guideline: "odg",
      chapter: depth > 0 ? id : null,
      sections: depth > 1 ? [topic] : [],
    }),
  );

const BASES: readonly GuidelineBasis[] = ["mtus", "mtus", "mtus-and-non-mtus", "non-mtus", "none"];
const NON_MTUS = "Decision based on Non-MTUS Citation ";

/** What one side says it based its decision on. */
export function guidelineLines(era: Era, who: string): fc.Arbitrary<LineContent> {
  const parts = era === "2014" ? familyParts : yearedParts(era === "2015" ? words.MTUS_UNTIL_2017 : words.MTUS_SINCE_2018);
  const joints = era === "2014" ? [",", ", "] : [", and "];
  const stops = era === "2014" ? [".", ""] : ["."];
  const outside =
    era === "2014"
      ? "did not base their decision on the MTUS."
      : "based their decision on recommendation(s) outside of the MTUS Guidelines.";
  return fc
    .tuple(
      fc.constantFrom(...BASES),
      fc.array(parts, { minLength: 1, maxLength: 3 }),
      odgCitations,
      fc.constantFrom(...joints),
      fc.constantFrom(...stops),
    )
    .map(([basis, drawn, odg, joint, stop]) => {
      const cited = drawn.filter((part, at) => drawn.findIndex((other) => other.citation.guideline === part.citation.guideline) === at);
      const mtus = ["Decision based on MTUS ", ...cited.flatMap((part, at) => (at === 0 ? [part] : [joint, part])), "."];
      const nonMtus = [NON_MTUS, odg, stop];
      if (basis === "mtus") return { basis, wording: mtus };
      if (basis === "mtus-and-non-mtus") return { basis, wording: [...mtus, " ", ...nonMtus] };
      if (basis === "non-mtus") return { basis, wording: [`${who} ${outside} `, ...nonMtus] };
      return { basis, wording: [`${who} did not cite any medical evidence for its decision.`] };
    });
}
