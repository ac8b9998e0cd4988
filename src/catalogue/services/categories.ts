/** The Division's treatment categories with their subcategories, and its classes of drugs, in its own words. */
import type { DrugGroup, TreatmentCategory, TreatmentSubcategory } from "../../schema/service.ts";

/** A category or subcategory, and what the Division calls it. */
export interface TreatmentClass<Id extends string> {
  readonly id: Id;
  /** The Division's spellings: it has two for some. Empty where the Division has no such class. */
  readonly division: readonly string[];
}

/** A category with its subcategories; those of drugs are `DRUG_GROUPS`. */
export interface TreatmentCategoryEntry extends TreatmentClass<TreatmentCategory> {
  readonly subcategories: readonly TreatmentClass<TreatmentSubcategory>[];
}

/** The classes of drugs: the subcategories of `pharmaceuticals`. */
export const DRUG_GROUPS: readonly TreatmentClass<DrugGroup>[] = [
  { id: "adrenal-cortical-steroids", division: ["Adrenal Cortical Steroids"] },
  { id: "alpha-blockers", division: ["Alpha-blocker"] },
  { id: "androgens-and-anabolic-steroids", division: ["Androgens & Anabolic Steroids"] },
  { id: "anti-anxiety", division: ["AntiAnxiety"] },
  { id: "anticoagulants", division: ["Anti-coagulant"] },
  { id: "antidepressants", division: ["Antidepressant"] },
  { id: "antidiabetics", division: ["Antidiabetics"] },
  { id: "antiemetics", division: ["Antiemetic"] },
  { id: "anti-epilepsy-drugs", division: ["Anti-epilepsy drugs"] },
  { id: "antihistamines", division: ["Antihistamine"] },
  { id: "antihypertensives", division: ["Antihypertensive"] },
  { id: "anti-infectives", division: ["Anti-infectives"] },
  { id: "antimigraine-agents", division: ["Antimigraine Agent"] },
  { id: "asthma-medications", division: ["Asthma medication", "Asthma Medications"] },
  { id: "atypical-antipsychotics", division: ["Atypical Antipsychotic"] },
  { id: "barbiturates", division: ["Barbiturates"] },
  { id: "benzodiazepines", division: ["Benzodiazepine", "Benzodiazepines"] },
  { id: "beta-blockers", division: ["Beta-blocker"] },
  { id: "bisphosphonates", division: ["Bisphosphonates"] },
  { id: "calcium-channel-blockers", division: ["Calcium Cannel Blocker"] },
  { id: "cannabinoids", division: ["Cannabinoids"] },
  { id: "dopamine-agonists", division: ["Dopamine agonists"] },
  { id: "fibric-acid", division: ["Fibric Acid"] },
  { id: "gi-agents", division: ["GI Agents"] },
  { id: "h2-blockers", division: ["H2 Blocker", "Histamine 2"] },
  { id: "hormones", division: ["Hormones"] },
  { id: "impotence-agents", division: ["Impotence Agents"] },
  { id: "injection", division: ["Injection"] },
  { id: "misc-analgesics", division: ["Misc Analgesics"] },
  { id: "muscle-relaxants", division: ["Muscle Relaxant"] },
  { id: "nsaids", division: ["NSAID"] },
  { id: "nutritional-products", division: ["Nutritional Products"] },
  { id: "opioids", division: ["Opioids"] },
  { id: "opioid-antagonists", division: ["Opoid Antagonist"] },
  { id: "proton-pump-inhibitors", division: ["Proton Pump Inhibitors"] },
  { id: "sedative-hypnotics", division: ["Sedative-hypnotics"] },
  { id: "statins", division: ["Statin"] },
  { id: "stimulants", division: ["Stimulants"] },
  { id: "topical-analgesics", division: ["Topical Analgesics"] },
  { id: "topical-compounds", division: ["Topical Compounds"] },
  { id: "tnf-modifiers", division: ["Tumor necrosis factor (TNF) modified"] },
  { id: "viscosupplementation", division: ["Viscosupplementation"] },
  { id: "other", division: [] },
];

/** The treatment categories. */
export const TREATMENT_CATEGORIES: readonly TreatmentCategoryEntry[] = [
  {
    id: "diagnostic-testing",
    division: ["Diagnostic Testing"],
    subcategories: [
      { id: "emg-ncv-ncs", division: ["EMG/NCV/NCS"] },
      { id: "imaging-radiology", division: ["Imaging, Radiology"] },
      { id: "lab-and-pathology", division: ["Lab & Pathology"] },
      { id: "other-diagnostic-tests", division: ["Other Diagnostic Tests"] },
    ],
  },
  {
    id: "dmepos",
    division: ["DMEPOS"],
    subcategories: [
      { id: "dme", division: ["DME"] },
      { id: "electrical-stimulation", division: ["Electrical Stimulation"] },
      { id: "prosthetics-orthotics", division: ["Prosthetics/Orthotics"] },
      { id: "supplies", division: ["Supplies"] },
    ],
  },
  {
    id: "evaluation-and-management",
    division: ["Evaluation & Management"],
    subcategories: [
      { id: "dental-services", division: ["Dental Services"] },
      { id: "medical-specialties", division: ["Medical Specialties"] },
    ],
  },
  { id: "home-health", division: ["Home Health"], subcategories: [{ id: "home-health", division: ["Home Health"] }] },
  {
    id: "injection",
    division: ["Injection"],
    subcategories: [
      { id: "facet-injection", division: ["Facet Injection"] },
      { id: "injection", division: ["Injection"] },
    ],
  },
  { id: "pharmaceuticals", division: ["Pharmaceuticals"], subcategories: DRUG_GROUPS },
  { id: "programs", division: ["Programs"], subcategories: [{ id: "programs", division: ["Programs"] }] },
  {
    id: "psych-services",
    division: ["Psych Services"],
    subcategories: [
      { id: "evaluation-and-management", division: ["Evaluation & Management"] },
      { id: "therapies", division: ["Therapies"] },
    ],
  },
  {
    id: "rehabilitation",
    division: ["Rehabilitation"],
    subcategories: [
      { id: "acupuncture", division: ["Acupuncture"] },
      { id: "chiropractic", division: ["Chiropractic"] },
      { id: "other-therapies", division: ["Other Therapies"] },
      { id: "pt-ot", division: ["Physical Therapy/Occupational Therapy (PT/OT)"] },
    ],
  },
  {
    id: "surgery",
    division: ["Surgery"],
    subcategories: [
      { id: "adjunct-surgical-services", division: ["Adjunct Surgical Services"] },
      { id: "arthroscopic-surgery", division: ["Arthroscopic Surgery"] },
      { id: "non-arthroscopic-surgery", division: ["Non-arthroscopic Surgery"] },
      { id: "spine", division: ["Spine"] },
      { id: "surgical-consult", division: ["Surgical Consult"] },
    ],
  },
  {
    id: "therapies",
    division: ["Therapies"],
    subcategories: [
      { id: "other-therapies", division: ["Other Therapies"] },
      { id: "therapies", division: ["Therapies"] },
    ],
  },
  { id: "transportation", division: ["Transportation"], subcategories: [{ id: "transportation", division: ["Transportation"] }] },
  { id: "other", division: [], subcategories: [{ id: "other", division: [] }] },
];
