/**
 * The sentences that said in 2013 and 2014 on what each side based its decision.
 *
 *     The Physician Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, page 22, which are
 *     part of the MTUS, and the Official Disability Guidelines (ODG), Low Back Chapter, which is not part of the MTUS.
 */
import P from "parsimmon";
import type { Spelling } from "../text/spelling.ts";
import type { CitedSource } from "./cited-source.ts";
import { alt, optional, placed, run, sepBy1, seqMap, textUpTo, token, type Match, type Rule } from "./combinators.ts";
import { freeText } from "./non-mtus-citation.ts";

/** `The Expert Reviewer found that no section of the MTUS was applicable. Per the Strength of Evidence hierarchy …, the …` */
const remark = token(
  / ?The (?:Expert|Physician) Reviewer (?:found|stated|did not base (?:his\/her|their|his|her) decision on) [^.]{1,300}\. ?(?:Per [^.]{1,400}, )?(?=The (?:Expert|Physician) Reviewer )/i,
);
const reliedOn = token(
  new RegExp(
    String.raw` ?The (?:Claims Administrator|Expert Reviewer|Physician Reviewer)(?:` +
      String.raw` (?:(?:found|stated) [^.]{1,300}? and )?(?:also )?(?:based (?:its|his\/her|their|his|her) (?:decision|determination) (?:up)?on|relied (?:up)?on|cited|used|utilized|referenced)` +
      String.raw`|['’]s (?:decision|determination) (?:was|is) based (?:up)?on` +
      // The Claims Administrator modified the request to #30 for weaning based on the …
      String.raw`| (?:modified|denied) [^.]{1,120}? based (?:up)?on` +
      String.raw`)(?! ?recommendation)(?! [^.]{0,300}\b(?:Section|Page)\(s\) ?:)(?: the)? ?(?:non-? ?MTUS:? (?:Citation:? )?)?`,
    "i",
  ),
);
/**
 * `…, were relied upon because …`, `…, which does not address the issue`, `. The provider did not dispute the guidelines used by the Claims
 * Administrator`: what is said of the source, not which it is.
 */
const saidOfIt = token(
  /(?:,? ?(?:(?:was|were) relied (?:up)?on\b|(?:which|that) (?:is|are|do|does|did|has|have|was|were)\b)|[. ]{0,3}The (?:(?:provider|MTUS) (?:did|does|do) not|(?:MTUS|ACOEM|ODG) (?:is|are))\b).*/i,
).map(() => null);
/** `The ACOEM Practice Guidelines …, pages 209-211, were relied upon because …` */
const subjectOfReliance = token(/The (?=[^.]{1,300}?\b(?:was|were) relied (?:up)?on\b)/);
const partOfMtus = token(
  /,? ?(?:an? medical treatment guidelines?(?: ?\(MTG\))?,? )?(?:(?:which|that) (?:is|are) )?(?:an? medical treatment guidelines?(?: ?\(MTG\))?,? (?:(?:that|which) (?:is|are) )?)?(not |(?:neither|none) of which (?:is|are) )?(?:a )?part of (?:the )?(?:California )?(?:MTUS|Medical Treatment Utilization Schedule(?: ?\(MTUS\))?)/i,
  ([, not]) => (not === undefined ? ("MTUS" as const) : ("non-MTUS" as const)),
);
const CLAUSE_END =
  /,? ?(?:which|that) (?:is|are|do|does|did|has|have|was|were) |, an? medical treatment guidelines?\b|, (?:neither|none) of which |,? ?(?:not )?(?:a )?part of (?:the )?(?:California )?(?:MTUS|Medical Treatment Util)|,? ?(?:was|were) relied (?:up)?on\b|[. ]{0,3}The (?:(?:provider|MTUS) (?:did|does|do) not|(?:MTUS|ACOEM|ODG) (?:is|are))\b|[. ]{0,3}$/i;
const nextClause = token(/(?:[,;]? and|,? as well as|;|,)(?: on)?(?: the)?(?: non-? ?MTUS)? /i);

/** `The Expert Reviewer found the Chronic Pain Medical Treatment Guidelines, page 43, part of the MTUS, applicable and relevant to …` */
const foundRelevant = token(
  / ?The (?:Expert|Physician) Reviewer (?:found|finds)(?: the)? (?!that\b)(?=.{1,300}?\b(?:relevant|applicable|appropriate)\b)/i,
);
/** `The Expert Reviewer found the ODG, Low Back Chapter, not relevant to the issue`, `found no section of the MTUS relevant` */
const foundIrrelevant = token(
  / ?The (?:Expert|Physician) Reviewer (?:found|finds) (?:that )?(?:no |neither |[^.]{1,200}?\bnot (?:to be )?(?:relevant|applicable|appropriate)\b)[^.]{0,300}\.? ?$/i,
);
const RELEVANT = /,? (?:(?:was|were|is|are|to be) )?(?:relevant|applicable|appropriate)\b/i;

/** Behind its name a chapter alone is the ODG's: `the ODG, Low Back Chapter, MRI, and Knee and Leg Chapter, MRI`. */
const ODG_FIRST = /^(?:the )?(?:Official Disabilit|ODG\b)/i;

/** The sources of such a sentence; each says itself whether it is part of the MTUS, or its name tells. */
export function relianceSentence(spelling: Spelling): Rule<Match<CitedSource>[]> {
  const [named, ofOdg] = [freeText(spelling, false), freeText(spelling)];
  const sourcesOf = (text: string): Rule<Match<CitedSource>[]> => (ODG_FIRST.test(text) ? ofOdg : named);
  const clause = seqMap(placed(textUpTo(CLAUSE_END)), optional(alt(partOfMtus, saidOfIt)), optional(saidOfIt), ({ value, start }, told) =>
    sourcesIn(sourcesOf(value), value, start, told),
  );
  const found = seqMap(placed(textUpTo(RELEVANT)), P.all, ({ value, start }) => {
    const read = run(
      seqMap(textUpTo(CLAUSE_END), optional(partOfMtus), (words, told) => ({ words, told })),
      value,
    )?.value;
    const words = read?.words ?? value;
    return sourcesIn(sourcesOf(words), words, start, read?.told ?? null);
  });
  return alt(
    seqMap(optional(remark), alt(reliedOn, subjectOfReliance), sepBy1(clause, nextClause), token(/[ .]*/), (_remark, _who, clauses) =>
      clauses.flat(),
    ),
    foundIrrelevant.map((): Match<CitedSource>[] => []),
    foundRelevant.then(found),
  );
}

function sourcesIn(
  sources: Rule<Match<CitedSource>[]>,
  text: string,
  offset: number,
  told: "MTUS" | "non-MTUS" | null,
): Match<CitedSource>[] {
  // `A, page 43, and the B, which is not part of the MTUS` says so of the last; the others' names tell.
  return (run(sources, text)?.value ?? []).map(({ value: { cited, wasRead, isDoubtful }, start, end }, i, { length }) => {
    const authority = (i === length - 1 ? told : null) ?? (cited.guideline === "odg" || cited.guideline === "other" ? "non-MTUS" : "MTUS");
    return { value: { cited: { ...cited, authority }, wasRead, isDoubtful }, start: offset + start, end: offset + end };
  });
}

/**
 * `The Expert Reviewer found the guidelines used by the Claims Administrator relevant`: one side relies on the other's sources. Not
 * `did not agree with …`, `found … not applicable`.
 */
export const NAMES_THE_OTHER_SIDE =
  /(?<=\b(?:found|finds|agreed with|agrees with|used|utilized|relied (?:up)?on|based (?:its|his\/her|their|his|her) (?:decision|determination) (?:up)?on) )(?:the )?(?:same |referenced )?(?:(?:MTUS )?guidelines?|sections?(?: of the MTUS)?) (?:used|cited|utilized|referenced|relied (?:up)?on) by the Claims Administrator\b(?![^.]{0,100}\b(?:not|irrelevant|inapplicable|outdated)\b)/i;
