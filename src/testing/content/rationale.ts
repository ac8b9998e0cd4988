/** Rationales: prose, now and then references or a numbered list, and a last sentence with the verdict or without one. */
import * as fc from "fast-check";
import type { Decision } from "../../schema/index.ts";
import * as words from "../vocabulary.ts";
import type { RationaleContent } from "./types.ts";

const references = fc
  .array(fc.tuple(fc.constantFrom(...words.AUTHORS), fc.integer({ min: 1996, max: 2013 })), { minLength: 1, maxLength: 3 })
  .map((drawn) =>
    drawn.map(([printed, year]) => ({
      text: `(${printed}, ${year})`,
      citation: { kind: "literature" as const, author: printed.replace(" et al.", ""), year },
    })),
  );

/** A list in paragraphs of its own. */
const numberedLists = fc.record({
  items: fc.array(fc.constantFrom(...words.CRITERIA), { minLength: 2, maxLength: 4 }),
  /** An item that only a rationale with a verdict can hold. */
  ofNecessity: fc.option(fc.constantFrom(...words.CRITERIA_OF_NECESSITY)),
  /** Is the rationale's last sentence an item too? */
  endsRationale: fc.nat(3).map((n) => n === 3),
});

/** What rationales can hold beside the usual. */
interface RationaleOptions {
  readonly filler?: readonly string[];
  /** Numbered lists, too? */
  readonly lists?: boolean;
  /** Do all of them end with a verdict? */
  readonly alwaysVerdict?: boolean;
}

/** Rationales, once the decision is known: a verdict never speaks against it. */
export function rationales({ filler = [], lists = false, alwaysVerdict = false }: RationaleOptions = {}): fc.Arbitrary<
  (decision: Decision) => RationaleContent
> {
  return fc
    .record({
      sentences: fc.array(fc.constantFrom(...words.RATIONALE_FILLER, ...filler), { minLength: 1, maxLength: 8 }),
      cited: fc.option(references, { freq: 2 }),
      place: fc.integer({ min: 1, max: 7 }),
      within: fc.boolean(),
      negative: fc.constantFrom(...words.NEGATIVE_VERDICTS),
      positive: fc.constantFrom(...words.POSITIVE_VERDICTS),
      unstated: fc.option(fc.constantFrom(...words.NO_VERDICTS)),
      rarely: fc.nat(3),
      list: lists ? fc.option(numberedLists, { freq: 2 }) : fc.constant(null),
    })
    .map(({ sentences, cited, place, within, negative, positive, unstated, rarely, list }) => (decision) => {
      const none = rarely === 3 && !alwaysVerdict ? unstated : null;
      const end = none ?? (decision === "upheld" ? negative : positive);
      const before = sentences.slice(0, place).join(" ");
      const last = sentences.slice(place).join(" ");
      const verdict =
        none !== null ? null : decision === "upheld" ? ("not-medically-necessary" as const) : ("medically-necessary" as const);
      // References stand behind a sentence, or in it before its full stop.
      const middle =
        cited === null
          ? [before]
          : [within ? before.slice(0, -1) : before, ...cited.flatMap((reference) => [" ", reference]), within ? "." : ""];
      if (list === null) return { verdict, wording: [...middle, " ", `${last} ${end}`.trim()] };
      const items = [...list.items, ...(list.ofNecessity !== null && verdict !== null ? [list.ofNecessity] : [])];
      const numbered = (all: readonly string[]): string => all.map((item, at) => `\n${at + 1}. ${item}`).join("");
      const behind = list.endsRationale
        ? `${last && ` ${last}`}${numbered([...items, end])}`
        : `${numbered(items)}\n${last && `${last} `}${end}`;
      return { verdict, wording: [...middle, behind] };
    });
}
