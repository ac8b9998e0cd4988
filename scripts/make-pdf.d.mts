/** A text at a place of a page, in points from its lower left corner. */
export interface PrintedRun {
  text: string;
  x: number;
  y: number;
  /** Default: 12. */
  size?: number;
  bold?: boolean;
  /** In degrees, counter-clockwise. */
  angle?: number;
  /** Added behind every glyph. */
  spacing?: number;
}
export interface PrintedPage {
  runs: PrintedRun[];
  /** By how much viewers turn the page, in degrees, clockwise. */
  rotate?: number;
}
export function makePdf(pages: readonly PrintedPage[]): Uint8Array<ArrayBuffer>;
export function pagesOfLetter(letter: string): PrintedPage[];
