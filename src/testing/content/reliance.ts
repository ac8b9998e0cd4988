/**
 * What letters up to spring 2014 say in sentences about the guidelines that each side relied on.
 *
 *     The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines, page 22, which is part of
 *     the MTUS, and the Official Disability Guidelines (ODG), Low Back Chapter, which is not part of the MTUS.
 *     The ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 9 Shoulder Complaints, pages 209-211, were relied upon because …
 */
import * as fc from "fast-check";
import type { GuidelineBasis, GuidelineCitation } from "../../schema/index.ts";
import * as words from "../vocabulary.ts";
import { guideline, odgCitations, pageLists, printedPages } from "./guideline-line.ts";
import type { Cited, LineContent, Wording } from "./types.ts";

/** `page 46`, `pages 78-80, 91` */
const pagesBehind = (pages: GuidelineCitation["pages"], isPlural: boolean): string =>
  pages.length ? `, ${isPlural ? "pages" : "page"} ${printedPages(pages)}` : "";

/** `Chronic Pain Medical Treatment Guidelines, Epidural steroid injections (ESIs), page 46` */
const divisionGuidelines: fc.Arbitrary<Cited<GuidelineCitation>> = fc
  .tuple(fc.constantFrom(...words.DIVISION_GUIDELINES_IN_2013), fc.nat(999), fc.boolean(), pageLists, fc.boolean())
  .map(([{ id, name, topics }, pick, hasTopic, pages, isPlural]) => {
    const topic = hasTopic ? topics[pick % topics.length] : undefined;
    const sections = topic === undefined ? [] : [topic];
    return guideline(`${[name, ...sections].join(", ")}${pagesBehind(pages, isPlural)}`, { guideline: id, sections, pages });
  });

/** `ACOEM Guidelines, Chapter 8 Neck and Upper Back Complaints, page 178` */
const acoemChapters: fc.Arbitrary<Cited<GuidelineCitation>> = fc
  .tuple(
    fc.constantFrom(...words.ACOEM_CHAPTERS),
    fc.constantFrom("ACOEM Guidelines", "ACOEM Guidelines", "ACOEM Practice Guidelines"),
    fc.constantFrom(null, null, 2004),
    pageLists,
    fc.boolean(),
  )
  .map(([{ id, chapter, title }, name, edition, pages, isPlural]) => {
    const printed = edition === null ? name : `${name}, 2nd Edition (${edition})`;
    return guideline(`${printed}, Chapter ${chapter} ${title}${pagesBehind(pages, isPlural)}`, { guideline: id, edition, pages });
  });

const mtusSources = fc.oneof({ weight: 2, arbitrary: divisionGuidelines }, { weight: 1, arbitrary: acoemChapters });

const areTwo = (a: Cited<GuidelineCitation>, b: Cited<GuidelineCitation>): boolean => a.citation.guideline !== b.citation.guideline;
const mtusPairs = fc.tuple(mtusSources, mtusSources).filter(([a, b]) => areTwo(a, b));

const MTUS = ["MTUS", "MTUS", "Medical Treatment Utilization Schedule (MTUS)"] as const;

/** Sources that share one statement of whether they are part of the MTUS. */
const clauses = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: fc.tuple(mtusSources) },
      { weight: 1, arbitrary: mtusPairs },
      { weight: 1, arbitrary: fc.tuple(odgCitations) },
    ),
    fc.constantFrom("is", "are"),
    fc.constantFrom(...MTUS),
  )
  .map(([sources, is, mtus]) => ({
    sources,
    of: `, which ${is}${sources[0].citation.authority === "MTUS" ? "" : " not"} part of the ${mtus}`,
  }));

/** What each side relied on: a clause, or two that cite the MTUS and something else. */
const clauseLists = fc.oneof(
  { weight: 3, arbitrary: clauses.map((clause) => [clause]) },
  {
    weight: 1,
    arbitrary: fc.tuple(clauses, clauses).filter(
      ([
        {
          sources: [a],
        },
        {
          sources: [b],
        },
      ]) => areTwo(a, b),
    ),
  },
);

const AND_THE = ", and the ";

const joined = <T>(lists: readonly (readonly T[])[], joint: T): T[] => lists.flatMap((list, at) => (at === 0 ? list : [joint, ...list]));

/** The basis that some sources come to. */
function basisOf(sources: readonly Cited<GuidelineCitation>[]): GuidelineBasis {
  const authorities = new Set(sources.map(({ citation }) => citation.authority));
  return authorities.size === 2 ? "mtus-and-non-mtus" : authorities.has("MTUS") ? "mtus" : "non-mtus";
}

type Piece = Wording<GuidelineCitation>[number];

/** A sentence that begins in one of these ways and names the sources. */
export function relianceSentences(openings: readonly string[]): fc.Arbitrary<LineContent> {
  return fc.tuple(fc.constantFrom(...openings), clauseLists).map(([opening, list]) => {
    const named = list.map(({ sources, of }): Piece[] => [
      ...joined<Piece>(
        sources.map((source) => [source]),
        AND_THE,
      ),
      of,
    ]);
    return {
      basis: basisOf(list.flatMap(({ sources }) => [...sources])),
      wording: [`${opening} the `, ...joined(named, AND_THE), "."],
    };
  });
}

const NOTHING_CITED: readonly LineContent[] = ["evidence based criteria", "medical evidence"].map((evidence) => ({
  basis: "none",
  wording: [`The Claims Administrator did not cite any ${evidence} for its decision.`],
}));

/** The claims administrator's sentence. */
export const claimsAdministratorSentences: fc.Arbitrary<LineContent> = fc.oneof(
  { weight: 4, arbitrary: relianceSentences(["The Claims Administrator based its decision on"]) },
  { weight: 1, arbitrary: fc.constantFrom(...NOTHING_CITED) },
);

/** `The Official Disability Guidelines (ODG), Knee & Leg Chapter, was relied upon because …` */
export const reliedUponSentences: fc.Arbitrary<LineContent> = fc
  .tuple(
    fc.oneof(fc.tuple(mtusSources), fc.tuple(odgCitations), mtusPairs, fc.tuple(mtusSources, odgCitations)),
    fc.constantFrom("was", "were"),
    fc.constantFrom(...words.REASONS),
  )
  .map(([sources, were, reason]) => ({
    basis: basisOf(sources),
    wording: [
      "The ",
      ...joined<Piece>(
        sources.map((source): Piece[] => [source]),
        AND_THE,
      ),
      `, ${were} relied upon because ${reason}`,
    ],
  }));
