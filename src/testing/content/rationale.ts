/** Rationales: prose, now and then references, and a last sentence with the verdict or without one. */
import * as fc from "fast-check";
import * as words from "../vocabulary.ts";
import type { IssueContent } from "./types.ts";

const references = fc
  .array(fc.tuple(fc.constantFrom(...words.AUTHORS), fc.integer({ min: 1996, max: 2013 })), { minLength: 1, maxLength: 3 })
  .map((drawn) =>
    drawn.map(([printed, year]) => ({
      text: `(${printed}, ${year})`,
      citation: { kind: "literature" as const, author: printed.replace(" et al.", ""), year },
    })),
  );

/** Rationales, once the decision is known: a verdict never speaks against it. */
export const rationales = fc
  .tuple(
    fc.array(fc.constantFrom(...words.RATIONALE_FILLER), { minLength: 1, maxLength: 8 }),
    fc.option(references, { freq: 2 }),
    fc.integer({ min: 1, max: 7 }),
    fc.boolean(),
    fc.constantFrom(...words.NEGATIVE_VERDICTS),
    fc.constantFrom(...words.POSITIVE_VERDICTS),
    fc.option(fc.constantFrom(...words.NO_VERDICTS)),
    fc.nat(3),
  )
  .map(
    ([filler, cited, place, within, negative, positive, unstated, rarely]) =>
      (decision: IssueContent["decision"]): IssueContent["rationale"] => {
        const last = filler.slice(place).join(" ");
        const none = rarely === 3 ? unstated : null;
        const end = none ?? (decision === "upheld" ? negative : positive);
        const before = filler.slice(0, place).join(" ");
        const verdict =
          none !== null ? null : decision === "upheld" ? ("not-medically-necessary" as const) : ("medically-necessary" as const);
        // References stand behind a sentence, or in it before its full stop.
        const middle =
          cited === null
            ? [before]
            : [within ? before.slice(0, -1) : before, ...cited.flatMap((reference) => [" ", reference]), within ? "." : ""];
        return { verdict, wording: [...middle, ` ${last} ${end}`] };
      },
  );
