/** One thing that comes again and again at one place of a letter. */
export interface Family {
  /** What is repeated. */
  name: string;
  layout: string;
  place: string;
  /** Is this the place where it does the most? */
  usual: boolean;
  /** The letter in which it is repeated for about so many UTF-16 units. */
  make(length: number): string;
}
export const families: readonly Family[];
/** Every place of every layout. */
export const PLACES: readonly { layout: string; place: string }[];
/** A letter of a layout with some wording at a place: without both, in the rationale of an `issue-blocks` letter. */
export function letterWith(wording: string, layout?: string, place?: string): string;
