/**
 * What a disputed service is, out of the words of a title: category, drug, procedures, imaging, equipment, place and amounts.
 *
 *     Right knee arthroscopy, partial medial meniscectomy
 *  →  surgery / arthroscopic-surgery, arthroscopy and meniscectomy, knee right
 */
import type { BodyPart, Drug, Equipment, Service, Sessions, TreatmentCategory, TreatmentSubcategory } from "../../schema/index.ts";
import { readAmounts, type Amounts } from "./amounts.ts";
import { readContrast } from "./contrast.ts";
import { readDrug, readUnknownDrug } from "./drug.ts";
import { readItems, type Item } from "./items.ts";
import { readPlaces, type Places } from "./places.ts";
import { leadOf, OPERATION, proceduresOf, readThings, type Thing } from "./things.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { squeezed } from "./words.ts";

/** The fields of a service that say what it is. */
export type DescribedService = Omit<Service, "text" | "originalRequest" | "authorized" | "quantity" | "retrospective" | "datesOfService">;

const SPINE: ReadonlySet<BodyPart> = new Set<BodyPart>(["cervical-spine", "thoracic-spine", "lumbar-spine", "spine", "back"]);

function classOf(lead: Thing, drug: Drug | null, places: Places): readonly [TreatmentCategory, TreatmentSubcategory] {
  if (drug) return ["pharmaceuticals", drug.group];
  switch (lead.kind) {
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

const ASSOCIATED = "associatedsurgicalservice";
/** Nothing stands before the prefix but `Retrospective:`. */
const LATEST_PREFIX = 20;
const isAssociated = (title: string): boolean => title.lastIndexOf(ASSOCIATED, LATEST_PREFIX) >= 0;

/** What is known of a service before its words are read. */
const unread = (): DescribedService => ({
  category: "other",
  subcategory: "other",
  drug: null,
  procedures: [],
  imaging: null,
  equipment: null,
  bodyParts: [],
  levels: [],
  sessions: null,
  frequency: null,
  duration: null,
  refills: null,
  associatedSurgicalService: false,
  operativePhase: null,
});

/**
 * Reads what a service is.
 *
 * @param text The disputed item.
 * @param title The whole title, and what was asked for at first, where a part of it was approved.
 */
export function describeService(text: string, originalRequest: string | null, vocabulary: Vocabulary): DescribedService {
  const title = readItems(text, vocabulary);
  const { items } = title;
  const places = readPlaces(title);
  const amounts = readAmounts(items);
  const service = unread();
  service.associatedSurgicalService =
    isAssociated(title.words.squeezed) || (originalRequest !== null && isAssociated(squeezed(originalRequest.slice(0, 60))));
  const phase = items.find(({ kind }) => kind === "phase")?.meaning;
  if (phase?.kind === "phase") service.operativePhase = phase.value as Service["operativePhase"];
  service.duration = amounts.durations[0] ?? null;
  service.refills = amounts.refills[0] ?? null;
  const things = readThings(title, places, amounts);
  const lead = leadOf(things, items);
  service.drug =
    lead?.kind === "drug" ? readDrug(title.words.text, items, lead.at) : lead ? null : readUnknownDrug(title.words.text, items);
  if (lead) {
    service.procedures = proceduresOf(things, items, lead);
    [service.category, service.subcategory] = classOf(lead, service.drug, places);
    if (lead.kind === "imaging") service.imaging = { modality: lead.modality, contrast: readContrast(items) };
    if (lead.kind === "equipment") service.equipment = { item: lead.equipment.id, acquisition: acquisitionOf(items) };
  } else if (service.drug) [service.category, service.subcategory] = ["pharmaceuticals", service.drug.group];
  if (service.drug === null) {
    service.frequency = amounts.frequencies[0] ?? null;
    const elsewhere =
      places.bodyParts.length === 0 && originalRequest !== null ? readPlaces(readItems(originalRequest, vocabulary)) : places;
    service.bodyParts = elsewhere.bodyParts;
    service.levels = places.levels;
  }
  if (service.equipment === null && (service.drug === null || service.procedures.length > 0))
    service.sessions = sessionsOf(amounts, service.category);
  return service;
}

function acquisitionOf(items: readonly Item[]): Equipment["acquisition"] {
  for (const { meaning } of items) if (meaning?.kind === "acquisition") return meaning.value as Equipment["acquisition"];
  return null;
}
