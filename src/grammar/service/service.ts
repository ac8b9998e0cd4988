/**
 * What a disputed service is, out of the words of a title: category, drug, procedures, imaging, equipment, place and amounts.
 *
 *     Right knee arthroscopy, partial medial meniscectomy
 *  →  surgery / arthroscopic-surgery, arthroscopy and meniscectomy, knee right
 */
import type { BodyPart, Drug, Service, Sessions, TreatmentCategory, TreatmentSubcategory } from "../../schema/index.ts";
import { asDamaged } from "../../text/spelling.ts";
import { readAmounts, type Amounts } from "./amounts.ts";
import { readContrast } from "./contrast.ts";
import { readDrug, readUnknownDrug } from "./drug.ts";
import { readItems, type Item } from "./items.ts";
import { readPlaces, type Places } from "./places.ts";
import { leadOf, OPERATION, proceduresOf, readThings, type Thing } from "./things.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { WordKind } from "./wording.ts";

/** The fields of a service that say what it is. */
export type DescribedService = Omit<Service, "text" | "originalRequest" | "authorized" | "quantity" | "retrospective" | "datesOfService">;

const SPINE: ReadonlySet<BodyPart> = new Set<BodyPart>(["cervical-spine", "thoracic-spine", "lumbar-spine", "spine", "back"]);

function classOf(lead: Thing | null, drug: Drug | null, places: Places): readonly [TreatmentCategory, TreatmentSubcategory] {
  if (drug) return ["pharmaceuticals", drug.group];
  switch (lead?.kind) {
    case "imaging":
      return ["diagnostic-testing", "imaging-radiology"];
    case "equipment":
      return ["dmepos", lead.equipment.subcategory];
    case "procedure":
      return [lead.procedure.category, lead.procedure.subcategory];
    case "general":
      return lead.general === OPERATION && places.bodyParts.some(({ part }) => SPINE.has(part))
        ? ["surgery", "spine"]
        : [lead.general.category, lead.general.subcategory];
    default:
      return ["other", "other"];
  }
}

// ---- how much ---------------------------------------------------------------------------------------------------

const COUNTED_BY_MARK: ReadonlySet<TreatmentCategory> = new Set<TreatmentCategory>(["rehabilitation", "psych-services"]);

/** A printed total, or else how often times for how long, where both are told once and in one unit. */
function sessionsOf({ visits, marked, frequencies, durations }: Amounts, category: TreatmentCategory): Sessions | null {
  const totals = visits.length > 0 || !COUNTED_BY_MARK.has(category) ? visits : marked;
  const [total] = totals;
  if (total) {
    const isOne = totals.every(({ from, to }) => from === total.from && to === total.to);
    return isOne ? { from: total.from, to: total.to, basis: "printed" } : null;
  }
  const [frequency, duration] = [frequencies[0], durations[0]];
  if (!frequency || !duration || frequency.per !== duration.unit) return null;
  const isOnce =
    frequencies.every(({ from, to, per }) => from === frequency.from && to === frequency.to && per === frequency.per) &&
    durations.every(({ from, to, unit }) => from === duration.from && to === duration.to && unit === duration.unit);
  if (!isOnce) return null;
  return { from: frequency.from * duration.from, to: frequency.to * duration.to, basis: "computed" };
}

// ---- the service ------------------------------------------------------------------------------------------------

/** Nothing stands before the prefix but `Retrospective:`. */
const ASSOCIATED = new RegExp(`^[^a-z]{0,5}(?:retro[a-z]{0,12})?[^a-z]{0,5}${asDamaged("associated surgical service")}`, "i");

/** The first acquisition or phase that is printed. */
const firstValue = <T>(items: readonly Item[], kind: WordKind): T | null => {
  for (const { meaning } of items) if (meaning?.kind === kind) return (meaning as { value: unknown }).value as T;
  return null;
};

/**
 * Reads what a service is.
 *
 * @param text The disputed item.
 * @param originalRequest What was asked for at first, where a part of it was approved: it names the place that `text` may leave out.
 */
export function describeService(text: string, originalRequest: string | null, vocabulary: Vocabulary): DescribedService {
  const title = readItems(text, vocabulary);
  const { items } = title;
  const places = readPlaces(title);
  const amounts = readAmounts(items);
  const things = readThings(title, places, amounts);
  const lead = leadOf(things, items);
  const drug =
    lead === null ? readUnknownDrug(title.words.text, items) : lead.kind === "drug" ? readDrug(title.words.text, items, lead.at) : null;
  const [category, subcategory] = classOf(lead, drug, places);
  const procedures = lead === null ? [] : proceduresOf(things, items, lead);
  const isOfOriginal = drug === null && places.bodyParts.length === 0 && originalRequest !== null;
  const isCounted = category !== "dmepos" && (drug === null || procedures.length > 0);
  return {
    category,
    subcategory,
    drug,
    procedures,
    imaging: lead?.kind === "imaging" ? { modality: lead.modality, contrast: readContrast(items) } : null,
    equipment: lead?.kind === "equipment" ? { item: lead.equipment.id, acquisition: firstValue(items, "acquisition") } : null,
    bodyParts: drug !== null ? [] : isOfOriginal ? readPlaces(readItems(originalRequest, vocabulary)).bodyParts : places.bodyParts,
    levels: drug !== null ? [] : places.levels,
    sessions: isCounted ? sessionsOf(amounts, category) : null,
    frequency: drug === null ? (amounts.frequencies[0] ?? null) : null,
    duration: amounts.durations[0] ?? null,
    refills: amounts.refills[0] ?? null,
    associatedSurgicalService: ASSOCIATED.test(text) || (originalRequest !== null && ASSOCIATED.test(originalRequest)),
    operativePhase: firstValue(items, "phase"),
  };
}
