/** Whether both sides of a dispute relied on the same guidelines. */
import type { Agreement, GuidelineCitation, GuidelineLine, Issue } from "../schema/index.ts";
import { squeezed } from "../text/spelling.ts";
import { isPartOf } from "./works.ts";

/**
 * Whether the claims administrator and MAXIMUS relied on the same guidelines.
 *
 * Two citations are of the same guideline if they have the same id (for guideline `odg`: and the same chapter, or neither names one; for
 * guideline `other`: the same source or, where it is not known, the same text but for blanks, hyphens and capitals). Edition, authority,
 * sections, tables and pages do not matter, nor does how often or in which order a guideline is cited. A whole work against a part of it
 * (the ODG without a chapter against one of its chapters, `acoem` or `mtus` against a guideline of theirs) overlaps: the part may be meant.
 *
 * @param issue An issue of a record.
 * @returns The agreement; `Agreement` tells what each value means.
 * @example agreementOf(record.issues[0]) // "overlapping"
 */
export function agreementOf({ claimsAdministratorGuideline, maximusGuideline }: Issue): Agreement {
  if (!isKnown(claimsAdministratorGuideline) || !isKnown(maximusGuideline)) return null;
  const administrators = guidelinesOf(claimsAdministratorGuideline);
  const maximus = guidelinesOf(maximusGuideline);
  if (administrators.size === 0) return maximus.size === 0 ? "neither-cited" : "claims-administrator-cited-nothing";
  if (maximus.size === 0) return "maximus-cited-nothing";
  const shared = [...maximus.keys()].filter((guideline) => administrators.has(guideline)).length;
  if (shared === maximus.size && shared === administrators.size) return "same";
  if (shared > 0) return "overlapping";
  return holdsAPart(maximus, administrators) || holdsAPart(administrators, maximus) ? "overlapping" : "different";
}

/** A line that says on what it is based without a citation that could be read tells nothing of the guidelines. */
const isKnown = (line: GuidelineLine | null): line is GuidelineLine =>
  line !== null && (line.citations.length > 0 || line.basis === "none");

/** The guidelines of a line, each once, under its identity. */
const guidelinesOf = ({ citations }: GuidelineLine): ReadonlyMap<string, GuidelineCitation> =>
  new Map(citations.map((citation) => [identityOf(citation), citation]));

function identityOf({ guideline, chapter, source, text }: GuidelineCitation): string {
  if (guideline === "odg") return `odg ${chapter ?? ""}`;
  if (guideline !== "other") return guideline;
  return source === null ? `text ${squeezed(text)}` : `source ${source}`;
}

/** Does one side cite a whole work of which the other cites a part? */
const holdsAPart = (side: ReadonlyMap<string, GuidelineCitation>, other: ReadonlyMap<string, GuidelineCitation>): boolean =>
  [...side.values()]
    .filter(({ guideline, chapter }) => (guideline === "odg" ? chapter === null : guideline === "mtus" || guideline === "acoem"))
    .some((whole) =>
      [...other.values()].some((part) =>
        whole.guideline === "odg" ? part.guideline === "odg" : isPartOf(part.guideline, whole.guideline),
      ),
    );
