/**
 * The things that a title names: drugs, procedures, equipment, imaging, and general words. Which of them is asked for.
 *
 * The thing decides, not the occasion: post-operative physical therapy is therapy. Of several things the first one named
 * gives the category, and a general word (`labs`, `evaluation`) only where nothing more special is named.
 */
import {
  DEVICE_OF,
  EQUIPMENT,
  GENERAL_WORDING,
  INJECTION_OF,
  PROCEDURES,
  SELF_INJECTED,
  SESSION_OF,
  type DrugName,
  type EquipmentEntry,
  type GeneralWording,
  type Procedure,
} from "../../catalogue/services/index.ts";
import type { BodyPart, ImagingModality, ProcedureId } from "../../schema/index.ts";
import type { Amounts } from "./amounts.ts";
import type { Item, ReadTitle } from "./items.ts";
import type { Places } from "./places.ts";

/** A thing that a title names, and at which item. */
export type Thing =
  | { readonly kind: "drug"; readonly at: number; readonly drug: DrugName }
  | { readonly kind: "procedure"; readonly at: number; readonly procedure: Procedure; readonly also: ProcedureId | null }
  | { readonly kind: "equipment"; readonly at: number; readonly equipment: EquipmentEntry }
  | { readonly kind: "imaging"; readonly at: number; readonly modality: ImagingModality }
  | { readonly kind: "general"; readonly at: number; readonly general: GeneralWording };

const EQUIPMENT_BY_ID = new Map(EQUIPMENT.map((equipment) => [equipment.id, equipment]));
const PROCEDURE_BY_ID = new Map(PROCEDURES.map((procedure) => [procedure.id, procedure]));

/** An operation of which no more is said. */
export const OPERATION = GENERAL_WORDING.find(({ subcategory }) => subcategory === "non-arthroscopic-surgery") as GeneralWording;

const OFFICE_VISIT = GENERAL_WORDING.find(({ procedure }) => procedure === "office-visit") as GeneralWording;

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

const aProcedure = (at: number, id: ProcedureId): Thing => ({
  kind: "procedure",
  at,
  procedure: PROCEDURE_BY_ID.get(id) as Procedure,
  also: null,
});

// ---- what is named ----------------------------------------------------------------------------------------------

/** All things that a title names, in text order. */
export function readThings(title: ReadTitle, { bodyParts }: Places, amounts: Amounts): Thing[] {
  const { words, items } = title;
  const isAcquired = items.some(({ meaning }) => meaning?.kind === "acquisition" && meaning.value !== "trial");
  const isInSessions = amounts.visits.length > 0 || amounts.frequencies.length > 0;
  const things: Thing[] = [];
  for (let at = 0; at < items.length; at++) {
    const { meaning, start, end } = items[at] as Item;
    switch (meaning?.kind) {
      case "drug":
        // `Testosterone level` is a blood test.
        if (items[at + 1]?.kind === "level-word") things.push(aProcedure(at, "laboratory-test"));
        else things.push({ kind: "drug", at, drug: meaning.drug });
        break;
      case "procedure": {
        // A unit, a purchase or a rental makes equipment of a therapy.
        const device = DEVICE_OF[meaning.procedure.id];
        const isDevice = isAcquired || items[at + 1]?.kind === "device" || items[at + 2]?.kind === "device";
        if (device && isDevice) things.push({ kind: "equipment", at, equipment: EQUIPMENT_BY_ID.get(device) as EquipmentEntry });
        else things.push({ kind: "procedure", at, procedure: meaning.procedure, also: meaning.also });
        break;
      }
      case "equipment": {
        // Sessions make a therapy of what else is equipment: `E-stim 2 times a week`.
        const session = SESSION_OF[meaning.equipment.id];
        const isUnit = isAcquired || /unit|machine|device|system/.test(words.plain.slice(start, end));
        if (session && isInSessions && !isUnit) things.push(aProcedure(at, session));
        else things.push({ kind: "equipment", at, equipment: meaning.equipment });
        break;
      }
      case "imaging": {
        // A MRA of a joint is an arthrogram, of anything else an angiogram.
        const isOfVessels = words.plain.slice(start, end) === "mra" && !bodyParts.some(({ part }) => JOINTS.has(part));
        things.push({ kind: "imaging", at, modality: isOfVessels ? "angiogram" : meaning.imaging.id });
        break;
      }
      case "general":
        things.push({ kind: "general", at, general: meaning.general });
        break;
      case "decompression":
        if (bodyParts.some(({ part }) => part === "shoulder")) things.push(aProcedure(at, "subacromial-decompression"));
        else things.push({ kind: "general", at, general: OPERATION });
    }
  }
  const requested = things.filter(({ at }) => !isRequestForm(title, at));
  return requested.length > 0 ? requested : things;
}

/** `Acupuncture 2x6, RFA dated 1/2/15`: here it is the request for authorization (8 CCR 9785), not an ablation. */
function isRequestForm({ words, items }: ReadTitle, at: number): boolean {
  const { start, end } = items[at] as Item;
  if (words.plain.slice(start, end) !== "rfa") return false;
  const [before, next, afterNext] = [at - 1, at + 1, at + 2].map((near) => items[near]?.kind);
  return before === "date" || before === "per" || next === "date" || next === ":" || (next === "word" && afterNext === "date");
}

// ---- which of them is asked for ---------------------------------------------------------------------------------

const isInjection = (thing: Thing): boolean => thing.kind === "procedure" && thing.procedure.category === "injection";
const isAcupuncture = (thing: Thing): boolean => thing.kind === "procedure" && thing.procedure.subcategory === "acupuncture";
const isInjectedDrug = (thing: Thing): boolean =>
  thing.kind === "drug" && (INJECTION_OF.has(thing.drug.generic ?? "") || SELF_INJECTED.has(thing.drug.generic ?? ""));
const isSpecial = (thing: Thing): boolean => thing.kind !== "general" && !(thing.kind === "equipment" && thing.equipment.id === "other");

/** What parts a thing from the next one that is asked for. */
const PARTING: ReadonlySet<string> = new Set(["and", "&", ";", "+"]);

/** The thing that gives the category. */
export function leadOf(things: readonly Thing[], items: readonly Item[]): Thing | null {
  let lead: Thing | null = null;
  // From the end: what is injected is not what is asked for (`Toradol injection`), if nothing parts it from the injection.
  let isTaken = false;
  for (let thing = things.length - 1, at = items.length - 1; at >= 0; at--) {
    if (PARTING.has((items[at] as Item).kind)) isTaken = false;
    const named = things[thing];
    if (!named || named.at !== at) continue;
    thing--;
    if (isInjection(named) || isAcupuncture(named)) isTaken = true;
    const isInjected = named.kind === "drug" && isTaken && !isInjectedDrug(named);
    if (isSpecial(named) && !isInjected) lead = named;
  }
  // `Injection of Orthovisc`
  if (lead && isInjection(lead)) return things.find(isInjectedDrug) ?? lead;
  return (
    lead ??
    things.find((thing) => thing.kind === "general" && thing.general.isWho) ??
    things[0] ??
    unnamedEquipment(items) ??
    unnamedVisit(items)
  );
}

/** What is rented or bought is equipment, whatever it is: `Wound vacuum, 30 day rental`. */
function unnamedEquipment(items: readonly Item[]): Thing | null {
  const at = items.findIndex(({ meaning }) => meaning?.kind === "acquisition" && meaning.value !== "trial");
  return at < 0 ? null : { kind: "equipment", at, equipment: EQUIPMENT_BY_ID.get("other") as EquipmentEntry };
}

/** Who is seen after an operation is seen in the office: `Post-op visits x 3`. */
function unnamedVisit(items: readonly Item[]): Thing | null {
  const at = items.findIndex(({ meaning }, item) => meaning?.kind === "visits" && items[item - 1]?.meaning?.kind === "phase");
  return at < 0 ? null : { kind: "general", at, general: OFFICE_VISIT };
}

/** All procedures that a title names, in text order. */
export function proceduresOf(things: readonly Thing[], items: readonly Item[], lead: Thing): ProcedureId[] {
  const procedures: ProcedureId[] = [];
  const add = (id: ProcedureId | null): void => {
    if (id !== null && !procedures.includes(id)) procedures.push(id);
  };
  if (!isSpecial(lead)) {
    const isBare = (id: ProcedureId | null): boolean => id === "consultation";
    const hasWho = lead.kind === "general" && lead.general.isWho;
    const general = things.flatMap((thing) => (thing.kind === "general" && thing.general.isWho === hasWho ? thing.general.procedure : []));
    const hasOther = general.some((id) => id !== null && !isBare(id));
    for (const id of general) if (!hasOther || !isBare(id)) add(id);
    return procedures;
  }
  const injections = things.filter(isInjection);
  const hasNamedInjection = injections.some((thing) => thing.kind === "procedure" && thing.procedure.id !== "injection");
  const injected = lead.kind === "drug" ? (INJECTION_OF.get(lead.drug.generic ?? "") ?? null) : null;
  if (lead.kind === "drug" && /^viscosupp|^chemodenerv/i.test(lead.drug.name)) add(injected);
  for (const thing of things) {
    if (thing.kind !== "procedure") continue;
    const { id } = thing.procedure;
    if (injected && isInjection(thing)) add(injected);
    // What the directions of a drug name is none of the service, unless it is asked for besides.
    else if (lead.kind === "drug" && !PARTING.has(items[thing.at - 1]?.kind ?? "")) continue;
    else if (id === "injection" && hasNamedInjection) continue;
    // Ultrasound guides an injection, whatever word for the guidance is left out.
    else if (id === "therapeutic-ultrasound" && injections.length > 0) continue;
    else {
      add(id);
      add(thing.also);
    }
  }
  return procedures;
}
