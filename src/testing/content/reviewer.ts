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

/** Reviewers as letters of 2014 tell of them, in a sentence. */
export const sentenceReviewers: fc.Arbitrary<ReviewerContent> = fc
  .tuple(
    fc.constantFrom(...words.CERTIFICATIONS),
    fc.option(fc.constantFrom(...words.SUBSPECIALTIES)),
    stateLists,
    fc.constantFrom(",", ""),
  )
  .map(([certification, subspecialty, states, comma]) => {
    const names = states.map((state) => state.name);
    const last = names.pop() ?? "";
    const licensed = names.length ? `${names.join(", ")} and ${last}` : last;
    const trained = subspecialty === null ? certification : `${certification}, has a subspecialty in ${subspecialty}`;
    return {
      shape: "sentence",
      printed: [`The expert reviewer is Board Certified in ${trained}${comma} and is licensed to practice in ${licensed}.`],
      certifications: [certification],
      subspecialties: subspecialty === null ? [] : [subspecialty],
      licensedStates: states.map((state) => state.code),
    };
  });

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
