/** What a rule reads of one cited source, before it has its place in the letter. */
import type { GuidelineCitation } from "../schema/index.ts";
import { bare, withoutLigatures } from "../text/spelling.ts";

/** A guideline citation without its wording, place and context. */
export type CitedGuideline = Omit<GuidelineCitation, "text" | "span" | "context">;

/** A cited source, and whether a rule knew its words: where only the cue was known, it is an unread one. */
export interface CitedSource {
  readonly cited: CitedGuideline;
  readonly wasRead: boolean;
  /** True where words stand that a closed list lacks. */
  readonly isDoubtful: boolean;
}

/** Words that stand where a source should, and that no rule knows. */
export const unread = (authority: CitedGuideline["authority"]): CitedSource => ({
  cited: {
    kind: "guideline",
    authority,
    guideline: "other",
    source: null,
    edition: null,
    chapter: null,
    sections: [],
    tables: [],
    pages: [],
  },
  wasRead: false,
  isDoubtful: true,
});

/** `Opioids, criteria for use` of `section on Opioids, criteria for use`, `Triptans` of `under Triptans`: the words before are none of it. */
export const topicOf = (wording: string): string =>
  bare(withoutLigatures(wording)).replace(/^(?:under |sections?(?:\(s\))?(?: ?:| on| titled| entitled)? )(?=\S)/i, "");
