/** The catalogue: what the letters cite and name, as data. */
import type { GuidelineId } from "../schema/citation.ts";
import { GUIDELINES, type Guideline } from "./guidelines.ts";

export { GUIDELINES, type Guideline } from "./guidelines.ts";
export { type GuidelineTopic } from "./sections.ts";
export { ODG_CHAPTERS, type OdgChapter } from "./odg-chapters.ts";
export { OTHER_SOURCES, type OtherSource } from "./sources.ts";
export { FIELDS, SPECIALTIES } from "./specialties.ts";
export { MISPRINTED_STATES, STATES, type State } from "./states.ts";
export {
  BODY_PARTS,
  DRUG_GROUPS,
  DRUGS,
  EQUIPMENT,
  IMAGING_MODALITIES,
  PROCEDURES,
  spellingsOf,
  TREATMENT_CATEGORIES,
  type BodyPartEntry,
  type DrugName,
  type EquipmentEntry,
  type ImagingEntry,
  type Procedure,
  type TreatmentCategoryEntry,
  type TreatmentClass,
} from "./services/index.ts";

const BY_ID: ReadonlyMap<GuidelineId, Guideline> = new Map(GUIDELINES.map((guideline) => [guideline.id, guideline]));
const BY_ACOEM_CHAPTER: ReadonlyMap<number, Guideline> = new Map(
  GUIDELINES.flatMap((guideline) => guideline.acoemChapters.map((chapter) => [chapter, guideline] as const)),
);

/**
 * The entry of a guideline.
 *
 * @param id Any `GuidelineId`: each has an entry.
 * @returns Its entry; of a value that is no `GuidelineId`, against the types, `undefined`.
 * @example guidelineById("low-back-complaints").regulation // "9792.23.5"
 */
export function guidelineById(id: GuidelineId): Guideline {
  return BY_ID.get(id) as Guideline;
}

/**
 * The guideline that a chapter of ACOEM's Practice Guidelines, 2nd edition, became a part of.
 *
 * @param chapter The chapter's number as printed, 1 to 16.
 * @returns Its entry, or `null` where there is no such chapter.
 * @example guidelineByAcoemChapter(12)?.id // "low-back-complaints"
 */
export function guidelineByAcoemChapter(chapter: number): Guideline | null {
  return BY_ACOEM_CHAPTER.get(chapter) ?? null;
}

const WHOLE_WORKS: ReadonlySet<GuidelineId> = new Set(["mtus", "acoem", "odg", "other"]);

/** The guidelines that are a part of some work: all entries but `mtus`, `acoem`, `odg` and `other`. */
export const GUIDELINE_PARTS: readonly Guideline[] = GUIDELINES.filter(({ id }) => !WHOLE_WORKS.has(id));

const BY_NAME = new Map<string, Guideline[]>();
for (const guideline of GUIDELINE_PARTS) {
  for (const name of guideline.names) BY_NAME.set(name, [...(BY_NAME.get(name) ?? []), guideline]);
}

/**
 * The guideline of a printed name. Two eras can share a name: the year tells which is meant, and without a year it is the
 * older.
 *
 * @param name A name as an entry's `names` spells it.
 * @param year The year printed with it, or `null`.
 * @returns Its entry, or `null` where no entry has the name.
 * @example guidelineByName("Chronic Pain Guidelines", 2017)?.id // "chronic-pain"
 */
export function guidelineByName(name: string, year: number | null): Guideline | null {
  const named = BY_NAME.get(name) ?? [];
  return named.find(({ editions }) => year !== null && editions.includes(year)) ?? named[0] ?? null;
}
