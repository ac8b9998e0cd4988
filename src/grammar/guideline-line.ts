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
import { alt, optional, placed, run, seqMap, token, type Match, type Rule } from "./combinators.ts";
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
  const words = (wording: string): Rule<string> => token(new RegExp(` ?${spelling(wording)}`, spelling === asPrinted ? "" : "i"));
  const who = token(
    new RegExp(
      ` ?${spelling("The")} ?(?:${["Claims Administrator", "Expert Reviewer", "Physician Reviewer"].map(spelling).join("|")})`,
      spelling === asPrinted ? "" : "i",
    ),
  );
  const sentenceEnd = token(/[ .]*/);

  // The Claims Administrator did not cite any medical evidence for its decision.
  const nothingCited = P.seq(who, words("did not cite any"), P.all).map((): Sources => []);

  // The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.
  const outside = P.seq(
    who,
    alt(
      words("based their decision on recommendation(s) outside of the MTUS Guidelines"),
      words("did not base their decision on the MTUS"),
    ),
    sentenceEnd,
  );

  // Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.
  const nothingBehind = token(new RegExp(`(?=[ .]{0,3}(?:$|${spelling("Decision based on")}))`));
  const mtusSentence = alt(
    seqMap(
      words("Decision based on "),
      token(/ ?/),
      placed(words("MTUS")),
      nothingBehind,
      sentenceEnd,
      (_based, _blank, { start, end }): Sources => [{ value: wholeMtus(), start, end }],
    ),
    seqMap(words("Decision based on MTUS"), token(/ ?/), mtusParts(spelling), sentenceEnd, (_based, _blank, parts): Sources => parts),
  );

  // Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back Chapter, MRI.
  const basedOnNonMtus = token(new RegExp(`[ .,]*${asDamaged("Decision based on Non-MTUS Citation")}[ :]*`, "i"));
  const nonMtusSentence = seqMap(basedOnNonMtus, freeText(spelling), sentenceEnd, (_based, sources) => sources);

  return alt(
    nothingCited,
    seqMap(optional(outside), optional(mtusSentence), optional(nonMtusSentence), (_outside, mtus, nonMtus): Sources => [
      ...(mtus ?? []),
      ...(nonMtus ?? []),
    ]),
  );
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
    const rest: Sources = match.end < line.length ? [{ value: unread("non-MTUS"), start: match.end, end: line.length }] : [];
    const sources = [...match.value, ...rest];
    const doubtful = sources.reduce((length, { value, start, end }) => length + (value.isDoubtful ? end - start : 0), 0);
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
