/** Names of drugs that users add to the catalogue. */
import { OptionsError } from "./errors.ts";
import { standardVocabulary, vocabularyWith, type Vocabulary } from "./grammar/service/vocabulary.ts";
import { AddedDrugSchema, type AddedDrug } from "./schema/index.ts";

/** How to read what a title asks for. */
export interface ServiceOptions {
  /**
   * Names of drugs that the catalogue does not have, or has under another class; they come before its own. Give the same array
   * again for every letter: it is checked and taken in once.
   *
   * @example [{ name: "Newdrugol", generic: "newdrug", group: "opioids", brand: true }]
   */
  readonly drugs?: readonly AddedDrug[];
}

const VOCABULARIES = new WeakMap<readonly AddedDrug[], Vocabulary>();

/** The vocabulary with which titles are read. */
export function vocabularyOf({ drugs }: ServiceOptions): Vocabulary {
  if (drugs === undefined) return standardVocabulary();
  const known = VOCABULARIES.get(drugs);
  if (known) return known;
  if (!Array.isArray(drugs)) throw new OptionsError("drugs", "must be a list of names");
  const vocabulary = vocabularyWith(drugs.map(checked));
  VOCABULARIES.set(drugs, vocabulary);
  return vocabulary;
}

function checked(drug: AddedDrug, at: number): Parameters<typeof vocabularyWith>[0][number] {
  const result = AddedDrugSchema.safeParse(drug);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new OptionsError(["drugs", at, ...(issue?.path ?? [])].reduce<string>(asWritten, ""), issue?.message ?? "is no drug");
  }
  const { name, generic, group, brand, ingredients } = result.data;
  return { name, generic, ingredients: ingredients ?? (generic === null ? [] : [generic]), brand, group, form: null, debatable: false };
}

const asWritten = (path: string, key: PropertyKey): string =>
  typeof key === "number" ? `${path}[${key}]` : path === "" ? String(key) : `${path}.${String(key)}`;
