/**
 * The expert reviewer's credentials.
 *
 *     The expert reviewer is Board Certified in Anesthesiology, has a subspecialty in Pain Medicine and is licensed to practice in Texas.
 *     State(s) of Licensure: California,Texas / Certification(s)/Specialty: Family Practice, Psychiatry
 */
import * as fc from "fast-check";
import * as words from "../vocabulary.ts";
import type { ReviewerContent } from "./types.ts";

const stateLists = fc.uniqueArray(fc.constantFrom(...words.PRINTED_STATES), {
  minLength: 1,
  maxLength: 3,
  selector: (state) => state.code,
});

/** `Texas`, `Nevada and Texas`, `Ohio, Nevada, and Texas` */
function listed(names: readonly string[], comma: string): string {
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  return `${names.slice(0, -1).join(", ")}${names.length > 2 ? comma : ""} and ${last}`;
}

/** Reviewers as letters up to 2014 tell of them, in a sentence about `who`. */
export function sentenceReviewers(who: string, maxCertifications = 1): fc.Arbitrary<ReviewerContent> {
  return fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...words.CERTIFICATIONS), { minLength: 1, maxLength: maxCertifications }),
      fc.option(fc.constantFrom(...words.SUBSPECIALTIES)),
      stateLists,
      fc.constantFrom(",", ""),
      fc.constantFrom(",", ""),
    )
    .map(([certifications, subspecialty, states, comma, lastComma]) => {
      const licensed = listed(
        states.map((state) => state.name),
        lastComma,
      );
      const certified = certifications.join(", ");
      const trained = subspecialty === null ? certified : `${certified}, has a subspecialty in ${subspecialty}`;
      return {
        shape: "sentence",
        printed: [`${who} is Board Certified in ${trained}${comma} and is licensed to practice in ${licensed}.`],
        certifications,
        subspecialties: subspecialty === null ? [] : [subspecialty],
        licensedStates: states.map((state) => state.code),
      };
    });
}

/** Reviewers as letters from 2015 on tell of them, in two labelled lines. */
export const credentialsReviewers: fc.Arbitrary<ReviewerContent> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...words.CERTIFICATIONS), { minLength: 1, maxLength: 3 }),
    fc.constantFrom(", ", ","),
    stateLists,
    fc.constantFrom(",", ", "),
  )
  .map(([certifications, comma, states, stateComma]) => ({
    shape: "credentials",
    printed: [states.map((state) => state.name).join(stateComma), certifications.join(comma)],
    certifications,
    subspecialties: [],
    licensedStates: states.map((state) => state.code),
  }));
