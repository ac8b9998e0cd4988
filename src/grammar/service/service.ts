/**
 * What a disputed service is: category, drug, procedures, imaging, equipment, place and amounts, out of a title's words.
 *
 * The thing decides, not the occasion: post-operative physical therapy is therapy. Of several things the first one named
 * gives the category; procedures and parts of the body are listed all.
 */
import {
  DEVICE_OF,
  EQUIPMENT,
  GENERAL_WORDING,
  INJECTION_OF,
  PROCEDURES,
  SESSION_OF,
  type DrugName,
  type EquipmentEntry,
  type GeneralWording,
  type Procedure,
} from "../../catalogue/services/index.ts";
import type {
  BodyPart,
  Drug,
  Equipment,
  ImagingModality,
  ProcedureId,
  Service,
  Sessions,
  TreatmentCategory,
  TreatmentSubcategory,
} from "../../schema/index.ts";
import { readAmounts, type Amounts } from "./amounts.ts";
import { readDrug, readUnknownDrug } from "./drug.ts";
import { readContrast } from "./contrast.ts";
import { readItems, type Item, type ReadTitle } from "./items.ts";
import { readPlaces, type Places } from "./places.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { readWords } from "./words.ts";

/** The fields of a service that say what it is. */
export type DescribedService = Omit<Service, "text" | "originalRequest" | "authorized" | "quantity" | "retrospective" | "datesOfService">;

const EQUIPMENT_BY_ID = new Map(EQUIPMENT.map((equipment) => [equipment.id, equipment]));
const PROCEDURE_BY_ID = new Map(PROCEDURES.map((procedure) => [procedure.id, procedure]));

// ---- what is named ----------------------------------------------------------------------------------------------

/** A thing that a title names, and at which item. */
type Thing =
  | { readonly kind: "drug"; readonly at: number; readonly drug: DrugName }
  | { readonly kind: "procedure"; readonly at: number; readonly procedure: Procedure; readonly also: ProcedureId | null }
  | { readonly kind: "equipment"; readonly at: number; readonly equipment: EquipmentEntry }
  | { readonly kind: "imaging"; readonly at: number; readonly modality: ImagingModality }
  | { readonly kind: "general"; readonly at: number; readonly general: GeneralWording };

const procedureThing = (at: number, id: ProcedureId): Thing => ({
  kind: "procedure",
  at,
  procedure: PROCEDURE_BY_ID.get(id) as Procedure,
  also: null,
});

const SPINE: ReadonlySet<BodyPart> = new Set<BodyPart>(["cervical-spine", "thoracic-spine", "lumbar-spine", "spine", "back"]);
const JOINTS: ReadonlySet<BodyPart> = new Set<BodyPart>([
  "shoulder",
  "elbow",
  "wrist",
  "hand",
  "finger",
  "thumb",
  "hip",
  "knee",
  "ankle",
  "foot",
  "toe",
]);
const isAt = (places: Places, parts: ReadonlySet<BodyPart>): boolean => places.bodyParts.some(({ part }) => parts.has(part));

/** A unit, a purchase or a rental makes equipment of a therapy. */
function isDevice(items: readonly Item[], at: number): boolean {
  const isUnit = items[at + 1]?.kind === "device" || items[at + 2]?.kind === "device";
  return isUnit || items.some(({ meaning }) => meaning?.kind === "acquisition" && meaning.value !== "trial");
}

const IS_UNIT = /unit|machine|device|system/;

/** Sessions make a therapy of what else is equipment: `E-stim 2 times a week`. */
const isSession = (wording: string, items: readonly Item[], at: number, amounts: Amounts): boolean =>
  (amounts.visits.length > 0 || amounts.frequencies.length > 0) && !IS_UNIT.test(wording) && !isDevice(items, at);

function thingAt({ words, items }: ReadTitle, at: number, places: Places, amounts: Amounts): Thing | null {
  const { meaning, start, end } = items[at] as Item;
  switch (meaning?.kind) {
    case "drug":
      // `Testosterone level` is a blood test.
      return items[at + 1]?.kind === "level-word" ? procedureThing(at, "laboratory-test") : { kind: "drug", at, drug: meaning.drug };
    case "procedure": {
      const device = DEVICE_OF[meaning.procedure.id];
      return device !== undefined && isDevice(items, at)
        ? { kind: "equipment", at, equipment: EQUIPMENT_BY_ID.get(device) as EquipmentEntry }
        : { kind: "procedure", at, procedure: meaning.procedure, also: meaning.also };
    }
    case "equipment": {
      const session = SESSION_OF[meaning.equipment.id];
      return session !== undefined && isSession(words.plain.slice(start, end), items, at, amounts)
        ? procedureThing(at, session)
        : { kind: "equipment", at, equipment: meaning.equipment };
    }
    case "imaging": {
      // A MRA of a joint is an arthrogram, of anything else an angiogram.
      const isOfVessels = words.plain.slice(start, end) === "mra" && !isAt(places, JOINTS);
      return { kind: "imaging", at, modality: isOfVessels ? "angiogram" : meaning.imaging.id };
    }
    case "general":
      return { kind: "general", at, general: meaning.general };
    case "decompression":
      return places.bodyParts.some(({ part }) => part === "shoulder")
        ? procedureThing(at, "subacromial-decompression")
        : { kind: "general", at, general: OPERATION };
    default:
      return null;
  }
}

const OPERATION = GENERAL_WORDING.find(({ category, procedure }) => category === "surgery" && procedure === null) as GeneralWording;

/** All things that a title names, in text order. */
function thingsOf(title: ReadTitle, places: Places, amounts: Amounts): Thing[] {
  const things: Thing[] = [];
  for (let at = 0; at < title.items.length; at++) {
    if (title.items[at]?.meaning == null) continue;
    const thing = thingAt(title, at, places, amounts);
    if (thing) things.push(thing);
  }
  return things;
}

// ---- which of them is asked for ---------------------------------------------------------------------------------

const isInjection = (thing: Thing): boolean => thing.kind === "procedure" && thing.procedure.category === "injection";
const takesDrugs = (thing: Thing): boolean =>
  isInjection(thing) || (thing.kind === "procedure" && thing.procedure.subcategory === "acupuncture");
const isInjectedDrug = (thing: Thing): boolean => thing.kind === "drug" && INJECTION_OF.has(thing.drug.generic ?? "");
const PARTING: ReadonlySet<string> = new Set(["and", "&", ";", "+"]);

/** What is injected is not what is asked for: `Toradol injection`. Nothing parts it from the word for the injection. */
function isWhatIsInjected(drug: Thing, things: readonly Thing[], items: readonly Item[]): boolean {
  if (isInjectedDrug(drug)) return false;
  const injection = things.find((thing) => thing.at > drug.at && takesDrugs(thing));
  if (!injection) return false;
  for (let at = drug.at + 1; at < injection.at; at++) if (PARTING.has((items[at] as Item).kind)) return false;
  return true;
}

const isSpecial = (thing: Thing): boolean => thing.kind !== "general" && !(thing.kind === "equipment" && thing.equipment.id === "other");

/** The thing that gives the category: the first one named, and a general word only where nothing more special is named. */
function leadOf(things: readonly Thing[], items: readonly Item[]): Thing | null {
  const first = things.find((thing) => isSpecial(thing) && !(thing.kind === "drug" && isWhatIsInjected(thing, things, items)));
  // `Injection of Orthovisc`
  if (first && isInjection(first)) return things.find(isInjectedDrug) ?? first;
  return first ?? things.find((thing) => thing.kind === "general" && thing.general.isWho) ?? things[0] ?? null;
}

/** All procedures, in text order. */
function proceduresOf(things: readonly Thing[], items: readonly Item[], lead: Thing): ProcedureId[] {
  const procedures: ProcedureId[] = [];
  const add = (id: ProcedureId | null): void => void (id !== null && !procedures.includes(id) && procedures.push(id));
  const hasNamedInjection = things.some((thing) => isInjection(thing) && thing.kind === "procedure" && thing.procedure.id !== "injection");
  const hasInjection = things.some(isInjection);
  const hasSpecial = things.some((thing) => isSpecial(thing));
  const hasOther = things.some(
    (thing) => thing.kind === "general" && thing.general.procedure !== null && thing.general.procedure !== "consultation",
  );
  const hasWho = things.some((thing) => thing.kind === "general" && thing.general.isWho);
  for (const thing of things) {
    if (thing.kind === "procedure") {
      const { id } = thing.procedure;
      // What is named in the directions of a drug is none of the service, unless it is asked for beside it.
      const isBeside = lead.kind !== "drug" || PARTING.has(items[thing.at - 1]?.kind ?? "");
      if (lead.kind === "drug" && isInjection(thing)) add(INJECTION_OF.get(lead.drug.generic ?? "") ?? (isBeside ? id : null));
      else if (!isBeside || (id === "injection" && hasNamedInjection) || (id === "therapeutic-ultrasound" && hasInjection)) continue;
      else {
        add(id);
        add(thing.also);
      }
    } else if (thing.kind === "drug" && thing === lead && /^viscosupp/i.test(thing.drug.name))
      add(INJECTION_OF.get(thing.drug.generic ?? "") ?? null);
    else if (thing.kind === "general" && !hasSpecial) {
      const { procedure, isWho } = thing.general;
      if (isWho || (!hasWho && !(procedure === "consultation" && hasOther))) add(procedure);
    }
  }
  return procedures;
}

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
      return lead.general === OPERATION && isAt(places, SPINE) ? ["surgery", "spine"] : [lead.general.category, lead.general.subcategory];
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
    title.words.squeezed.startsWith(ASSOCIATED) || (originalRequest !== null && readWords(originalRequest).squeezed.startsWith(ASSOCIATED));
  const phase = items.find(({ kind }) => kind === "phase")?.meaning;
  if (phase?.kind === "phase") service.operativePhase = phase.value as Service["operativePhase"];
  service.duration = amounts.durations[0] ?? null;
  service.refills = amounts.refills[0] ?? null;
  const things = thingsOf(title, places, amounts);
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
