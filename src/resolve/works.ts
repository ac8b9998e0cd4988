/** Whole works and their parts: letters name the MTUS, ACOEM or the ODG as a whole, or one of their parts. */
import { guidelineById } from "../catalogue/index.ts";
import type { GuidelineCitation, GuidelineId } from "../schema/index.ts";

/**
 * Whether a guideline is a part of a whole work, whatever its edition.
 *
 * @param part A guideline.
 * @param whole A guideline that can be a whole work: `mtus` holds what 8 CCR adopts, `acoem` what ACOEM publishes.
 * @returns False for a work and itself, and for every `whole` that is none of these two. The source is the catalogue.
 * @example isPartOf("low-back-complaints", "acoem") // true
 */
export function isPartOf(part: GuidelineId, whole: GuidelineId): boolean {
  const { id, publisher, regulation } = guidelineById(part);
  if (id === whole) return false;
  return whole === "mtus" ? regulation !== null : whole === "acoem" && publisher === "ACOEM";
}

/** A citation of the ODG that names neither chapter nor topic. */
export const isWholeOdg = ({ guideline, chapter, sections }: GuidelineCitation): boolean =>
  guideline === "odg" && chapter === null && sections.length === 0;
