/** Lists of the documents that the reviewer had. */
import * as fc from "fast-check";
import * as words from "../vocabulary.ts";
import { DATE_STYLES, written, type Draft } from "./calendar.ts";

/** Some documents of a case, in any order. */
export const documentLists: Draft<readonly string[]> = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...words.DOCUMENTS), { minLength: 1, maxLength: 8 }), fc.constantFrom(...DATE_STYLES))
  .map(
    ([documents, style]) =>
      ({ visit }) =>
        documents.map((document) => document.replace("{date}", written(visit, style))),
  );
