/**
 * The lines that say on what each side based its decision, in both generations.
 *
 *     Decision based on MTUS ACOEM Chapter 13 Knee Complaints Page(s): 346,Chronic Pain Treatment Guidelines Opioids.
 *     Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies, and Opioid Treatment 2016. Decision
 *     based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back Chapter, MRI.
 */
import P from "parsimmon";
import type { GuidelineBasis } from "../schema/index.ts";
import { asDamaged, asPrinted, type Spelling } from "../text/spelling.ts";
import { unread, type CitedSource } from "./cited-source.ts";
import { ahead, alt, optional, placed, run, seqMap, token, type Match, type Rule } from "./combinators.ts";
import { mtusParts, wholeMtus } from "./mtus-part.ts";
import { freeText } from "./non-mtus-citation.ts";
import { relianceSentence } from "./reliance-sentence.ts";

/** What a guideline line says: on what the decision was based, and the sources that it names. */
export interface ReadGuidelineLine {
  readonly basis: GuidelineBasis;
  readonly sources: readonly Match<CitedSource>[];
}

type Sources = readonly Match<CitedSource>[];

function guidelineLineIn(spelling: Spelling): Rule<Sources> {
  const inSpelling = (source: string): Rule<string> => token(new RegExp(source, spelling === asPrinted ? "" : "i"));
  const words = (wording: string): Rule<string> => inSpelling(` ?${spelling(wording)}`);
  const who = inSpelling(
    ` ?${spelling("The")} ?(?:${["Claims Administrator", "Expert Reviewer", "Physician Reviewer"].map(spelling).join("|")})`,
  );
  const sentenceEnd = token(/[ .]*/);

  // The Claims Administrator did not cite any medical evidence for its decision.
  const anySource = token(/ ?(?:cite|provide|reference|identify|list|give) an?y?\b/i);
  const none = token(/ ?cited no\b(?!.{0,200}\bbut\b)/i);
  // None cited.
  const noneNamed = token(
    / ?(?:none|no(?: \w+){1,3}) (?:was |were )?(?:cited|given|provided|listed|noted|stated)[. ]*$/i,
    (): Sources => [],
  );
  // Since the primary procedure is not medically necessary, none of the associated services are medically necessary.
  const noNeed = seqMap(
    token(
      / ?Since the (?:primary|requested) (?:procedure|surgery|service|treatment)s? (?:is|are|was|were) not (?:\w+ ){0,2}(?:necessary|appropriate|approved|certified|authorized|supported)\b(?!.{0,400}\bbased on\b)/i,
    ),
    P.all,
    (): Sources => [],
  );
  const nothingCited = seqMap(who, alt(words("did not cite any"), words("did not").then(anySource), none), P.all, (): Sources => []);

  // The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.
  const outside = seqMap(
    who,
    alt(
      words("based their decision on recommendation(s) outside of the MTUS Guidelines"),
      words("did not base their decision on the MTUS"),
    ),
    sentenceEnd,
    () => null,
  );
  // The MTUS is silent. Decision based on Non-MTUS Citation …
  const silent = token(/ ?(?:The )?MTUS (?:is|was) (?:silent|not applicable)[^.]{0,60}\. ?(?=Decision based)/i);

  // Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.     Decision based on MTUS.
  // The Expert Reviewer based their decision on the MTUS Low Back Disorders 2020.
  const nothingBehind = token(new RegExp(`(?=[ .]{0,3}(?:$|${spelling("Decision based on")}))`)).map(() => null);
  const whoBased = seqMap(
    who,
    token(/ ?(?:based|bases) (?:its|his\/her|their|his|her) decision on (?:the )?/i),
    ahead(token(/MTUS [^.;]{3,160}?(?:(?:19|20)\d\d(?:,? Section|,? and |[;.]|$)|Page\(s\)|\. ?Decision based on)/)),
    () => "",
  );
  // MTUS Postsurgical Treatment 2009, Section(s): Shoulder.
  const noCue = ahead(token(/MTUS [A-Z][^.;]{3,90}?(?:19|20)\d\d, Section\(s\)/)).map(() => "");
  const mtusSentence = seqMap(
    alt(inSpelling(`${spelling("Decision based on ")} ?`), whoBased, noCue),
    placed(inSpelling(spelling("MTUS"))),
    alt<Sources | null>(
      nothingBehind,
      seqMap(token(/ ?/), mtusParts(spelling), (_blank, parts) => parts),
    ),
    sentenceEnd,
    (_based, { start, end }, parts): Sources => parts ?? [{ value: wholeMtus(), start, end }],
  );

  // Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back Chapter, MRI.
  const basedOnNonMtus = token(
    new RegExp(
      `(?:[ .,;]*(?:${asDamaged("Decision based on")}|and)|[ .]{0,2};) ?${asDamaged("Non-MTUS")}(?: ?${asDamaged("Citation")})?[ :]*(?:Other Medical Treatment Guidelines? or Medical Evidence[ :]*)?`,
      "i",
    ),
  );
  const nonMtusSentence = seqMap(basedOnNonMtus, freeText(spelling), sentenceEnd, (_based, sources) => sources);

  const basedOn = seqMap(optional(alt<unknown>(outside, silent)), alt(mtusSentence, nonMtusSentence).many(), (_outside, each): Sources =>
    each.flat(),
  );
  return alt(nothingCited, noNeed, noneNamed, basedOn);
}

/** The grammars of one spelling; a sentence of 2013 and 2014 is tried where no later line fits. */
const grammarsIn = (spelling: Spelling): readonly Rule<Sources>[] => [guidelineLineIn(spelling), relianceSentence(spelling)];

const asItIsPrinted = grammarsIn(asPrinted);
let throughDamage: readonly Rule<Sources>[] | undefined;

/** Reads a guideline line's text; what no rule could read is a source that was not read. */
export function readGuidelineLine(line: string): ReadGuidelineLine {
  const printed = best(asItIsPrinted, line);
  const read =
    printed.doubtful === 0 && !LIGATURE.test(line)
      ? printed
      : best((throughDamage ??= grammarsIn(asDamaged)), line, printed.doubtful === 0 ? null : printed);
  return { basis: basisOf(read.sources), sources: read.sources };
}

/** `Oﬃcial Disability Guidelines (ODG)` leaves nothing in doubt as it is printed, because `ODG` alone is a name too. */
const LIGATURE = /[\uFB00-\uFB04]/;

interface Reading {
  readonly sources: Sources;
  /** Characters that no rule read, or read as what no closed list holds. */
  readonly doubtful: number;
}

/** The reading that leaves the least in doubt; the first of equals. */
function best(grammars: readonly Rule<Sources>[], line: string, soFar: Reading | null = null): Reading {
  let found = soFar;
  for (const grammar of grammars) {
    const match = run(grammar, line);
    if (!match) continue;
    const { value: read, end: readTo } = match;
    const sources = readTo < line.length ? [...read, { value: unread("non-MTUS"), start: readTo, end: line.length }] : read;
    let doubtful = 0;
    for (const { value, start, end } of sources) if (value.isDoubtful) doubtful += end - start;
    if (!found || doubtful < found.doubtful) found = { sources, doubtful };
    if (doubtful === 0) break;
  }
  return found as Reading;
}

function basisOf(sources: Sources): GuidelineBasis {
  const mtus = sources.some(({ value }) => value.cited.authority === "MTUS");
  const nonMtus = sources.some(({ value }) => value.cited.authority === "non-MTUS");
  return mtus ? (nonMtus ? "mtus-and-non-mtus" : "mtus") : nonMtus ? "non-mtus" : "none";
}
