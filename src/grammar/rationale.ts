/**
 * The decision rationale: what it says of medical necessity.
 *
 *     … Therefore, the request is not medically necessary.
 *     … the requirements for treatment have not been met and medical necessity has not been established.
 */
import type { Verdict } from "../schema/index.ts";
import { asDamaged } from "../text/spelling.ts";

/** Where a statement of medical necessity can stand. */
const NECESSITY = /medical(?:ly)?(?: (?:appropriate|reasonable|indicated|warranted),? (?:and|or))? ?-?(?:un)?necess(?:ary|ity)$/i;
/** `medically appropriate and necessary`: what else it is says nothing more. */
const AND_MORE = /(?<=medically) (?:appropriate|reasonable|indicated|warranted),? (?:and|or)(?= necessary$)/i;
/** In the middle of `necessary` and `necessity`, in either case of its first letter. */
const MIDDLE = "ecess";
const REST = "ecessary".length;
const LONGEST_STATEMENT = "medically appropriate, and -unnecessary".length;
const LONGEST_SENTENCE = 400;

/** Words between `not` and `medically necessary`: `is not considered to be reasonable and medically necessary`. */
const BETWEEN =
  "(?:be|been|being|is|was|are|considered|deemed|found|felt|judged|determined|shown|thought|believed|proven|viewed|regarded|qualify|qualified|certified|supported|appear|appears|seem|seems|to|as|yet|currently|presently|therefore|at|this|time|reasonable|reasonably|clinically|appropriate|indicated|recommended|warranted|and|or|a|an|any|strictly|both)";
const NOT = String.raw`(?:\b(?:n ?o ?t|can ?not|never|neither|nor|no longer|fail(?:s|ed)? to)|n['’]t|\bnon)`;

/** `not "medically necessary"`, `not (medically necessary)`, `notmedically necessary` */
const AROUND_NOT = String.raw`[ "'“”‘’()*-]*`;

const NOT_NECESSARY = new RegExp(
  String.raw`${NOT}${AROUND_NOT}(?:${BETWEEN}[, ]+)*["“‘(]?(?:medical(?:ly)? ?-?necessary|medical necessity)$|medically ?-?unnecessary$`,
  "i",
);
/** `none of the associated services are medically necessary`: the negation is the subject's. */
const NONE_NECESSARY =
  /\b(?:none|neither|no (?:further|additional|other|more))(?: (?!(?:is|are|was|were|has|have|appl(?:y|ies)|supports?)\b)[\w()'’/-]+){1,10} (?:is|are|was|were) (?:(?:considered|deemed|found) )?(?:to be )?medically ?-?necessary$|^(?:[.;] )?no (?:(?!and|but|so|as)\w+ ){1,5}(?:is|are|was|were) medically ?-?necessary$/i;
/** `There is no indication that the request is medically necessary`, `It is unclear why …`, `The file does not show that …`, `I do not find this …` */
const THAT = "(?:that|why|how|whether)";
const DOUBTED = new RegExp(
  String.raw`\b(?:` +
    String.raw`(?:no|little|insufficient|inadequate) (?:\w+ )?(?:indication|evidence|documentation|rationale|reason|explanation|proof|justification|information)(?: \w+){0,5}? ${THAT}` +
    String.raw`|(?:unclear|uncertain|doubtful|questionable|not (?:\w+ )?(?:clear|evident|apparent|certain|convinced))(?: \w+){0,3}? ${THAT}` +
    String.raw`|(?:not|cannot|never|fail(?:s|ed)? to) (?:\w+ )?(?:explain|show|demonstrate|establish|document|prove|indicate|state|support|suggest|appear|seem|conclude|determine|confirm|verify)(?:e?d|n)?(?: \w+){0,4}? ${THAT}` +
    String.raw`|nothing(?: \w+){0,6}? (?:shows?|demonstrates?|indicates?|states?|suggests?) ${THAT}` +
    String.raw`|(?:not|cannot|unable to) (?:\w+ )?(?:find|believe|feel|think|consider|see)` +
    String.raw`)(?: (?!(?:and|but|since|because|so|therefore|thus)\b|as (?:it|this|the)\b)[\w()'’/-]+){1,16} medically ?-?necessary$`,
  "i",
);
/** `The request is not medically necessary, but a smaller quantity for weaning is medically necessary`: the request is what was asked for. */
const BUT_ANOTHER_IS =
  /\bnot (?:\w+ ){0,3}?medically ?-?necessary\b[^.]{0,20}\b(?:but|although|though|however)\b[^.]{0,80}\b(?:smaller|lesser|modified|reduced|partial|weaning|tapering|trial|portion|quantity|supply|visits|sessions)\b/i;
const NECESSARY = /medical(?:ly)? ?-?necessary$|\b(?:is|are|was|were|be) an? medical necessity$/i;
/** `if medically necessary`, `may also be medically necessary`: no statement about the request. */
const HYPOTHETICAL =
  /\b(?:(?<!\b(?:overturned|considered|deemed|regarded|viewed|found|established|recommended|supported|certified|certification|approved|accepted|qualif(?:y|ies|ied)) )as|(?:if|whether|when|where|unless|until|may|might|could|any)(?: \w+){0,3}) medical(?:ly)? ?-?necess(?:ary|ity)$/i;

/** `If it clears the patient, the trial will be medically necessary` */
const CONDITIONAL = /^(?:[.;] )?If [^;]*\b(?:will|would|may|might|could) (?:then )?be (?:\w+ )?medically ?-?necessary$/i;
/** `The other requests in this letter were mostly not medically necessary` */
const OF_OTHERS = /^(?:[.;] )?The other (?:\w+ ){0,2}(?:requests?|items?|services?|procedures?|medications?)\b/i;

/** What is said of `medical necessity` behind it, or of the lack of it before. */
const NOT_ESTABLISHED_BEHIND =
  /^[^.;]{0,80}?\b(?:not|cannot|never|lacking|absent|unclear|unproven|questionable|fails?|in (?:question|doubt))\b|^[^.;]{0,80}?n['’]t\b/i;
const ESTABLISHED_BEHIND =
  /^[^.;]{0,60}?\b(?:is|has been|was|have been|are)(?: \w+){0,2} (?:established|demonstrated|documented|shown|supported|substantiated|met|evident|confirmed|affirmed|clear)\b/i;
const LACK_BEFORE =
  /\b(?:no|lacks?|lacking|without|insufficient|inadequate|unable|fails? to \w+|failed to \w+|not \w+)(?: (?:of|the|any|evidence|documentation|documented|established|demonstrated|apparent|information|data|records?|rationale|findings?|proof|support|clinical|objective|medical|for|to|establish|demonstrate|sufficient|criteria|requirements?|standards?|definition))* medical necessity$/i;
/** `The records support the medical necessity of the request`; not what is needed to support it. */
const SUPPORT_BEFORE =
  /(?<!\b(?:to|must|should|may|might|can|could|would|not|that) )\b(?:supports?|establish(?:es)?|demonstrates?|confirms?|justif(?:y|ies)|meets?|there (?:is|was)) (?:the |an? )?(?:clear )?medical necessity$/i;
/** `Therefore the determination is for medical necessity.`; not `… and not causation` */
const DETERMINED_BEFORE = /\bdetermination (?:is|was) for medical necessity$/i;
/** `does not, as it stands, support the medical necessity` */
const NEGATION = /\b(?:not|cannot|no|nor|never|fail(?:s|ed)?|lacks?|unable|insufficient)\b|n['’]t\b/i;
const REACH_OF_NEGATION = 80;

/** `n ecessary`: some extractors put blanks into words. */
const DAMAGED_NECESSITY = new RegExp(`(${asDamaged("not")} )?(${asDamaged("medically necessary")})`, "gi");

/** `medically neccessary` */
const MISSPELT_NECESSITY = /\bmedical{1,2}y? n(?:ec|ecc|es|ess|esc)es{1,2}[aei]?r?y\b/gi;

/** Soft hyphens, marks of the direction of reading, control characters: a reader does not see them, and `not` is `not` with or without. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/** What is quoted, such as the denial's own words; but in `is “not medically necessary”` the quotation is the statement. */
const QUOTED = /(?<!\b(?:is|are|was|were|be|been|not|deemed|considered|found|as) )(?:"[^"“”]{1,400}"|“[^"“”]{1,400}”)/gi;

/** What the rationale's last statement of medical necessity says; null where it makes none. */
export function readVerdict(rationale: string): Verdict | null {
  const text = rationale.replace(UNSEEN, "");
  const verdict = verdictIn(text.replace(QUOTED, "")) ?? verdictIn(text);
  if (verdict !== null) return verdict;
  const repaired = text
    .replace(MISSPELT_NECESSITY, "medically necessary")
    .replace(DAMAGED_NECESSITY, (_words, not: string | undefined) => `${not ? "not " : ""}medically necessary`);
  return repaired === text ? null : verdictIn(repaired);
}

function verdictIn(text: string): Verdict | null {
  for (let middle = text.lastIndexOf(MIDDLE); middle >= 0; middle = middle === 0 ? -1 : text.lastIndexOf(MIDDLE, middle - 1)) {
    const end = middle + REST;
    const words = NECESSITY.exec(text.slice(Math.max(0, end - LONGEST_STATEMENT), end))?.[0];
    if (words === undefined) continue;
    const before = sentenceUpTo(text, end).replace(AND_MORE, "");
    const noun = /ity$/i.test(words);
    if (OF_OTHERS.test(before)) continue;
    if (NOT_NECESSARY.test(before) || NONE_NECESSARY.test(before) || DOUBTED.test(before)) return "not-medically-necessary";
    if (noun) {
      const behind = text.slice(end, end + LONGEST_SENTENCE);
      if (LACK_BEFORE.test(before)) return "not-medically-necessary";
      if (/^ (?:decision|of opioids)/i.test(behind)) continue;
      if (SUPPORT_BEFORE.test(before))
        return NEGATION.test(before.slice(-REACH_OF_NEGATION)) ? "not-medically-necessary" : "medically-necessary";
      if (DETERMINED_BEFORE.test(before)) {
        if (/^ ?(?:\.|;|of |for |$)/.test(behind)) return "medically-necessary";
        continue;
      }
      if (NOT_ESTABLISHED_BEHIND.test(behind)) return "not-medically-necessary";
      if (ESTABLISHED_BEHIND.test(behind)) return "medically-necessary";
    }
    if (HYPOTHETICAL.test(before) || CONDITIONAL.test(before)) continue;
    if (BUT_ANOTHER_IS.test(before)) return "not-medically-necessary";
    if (NECESSARY.test(before)) return "medically-necessary";
  }
  return null;
}

function sentenceUpTo(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - LONGEST_SENTENCE), end);
  return before.slice(Math.max(0, before.lastIndexOf(". "), before.lastIndexOf("; ")));
}
