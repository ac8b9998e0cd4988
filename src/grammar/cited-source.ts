/** What a rule reads of one cited source, before it has its place in the letter. */
import type { GuidelineCitation } from "../schema/index.ts";

/** A guideline citation without its text, place and context. */
export interface CitedSource extends Pick<GuidelineCitation, "authority" | "guideline" | "source" | "edition" | "chapter" | "sections" | "pages"> {
  /** False where a cue stood but no rule knew the words behind it. */
  readonly wasRead: boolean;
}

/** Words that stand where a source should, and that no rule knows. */
export const unread = (authority: CitedSource["authority"], _wording: string): CitedSource => ({
  authority, guideline: "other", source: null, edition: null, chapter: null, sections: [], pages: [], wasRead: false,
});
