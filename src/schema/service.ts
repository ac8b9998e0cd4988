/** What a disputed service is: the treatment, drug, equipment or operation that an issue's title names, and how much of it. */
import * as z from "zod";
import { IsoDateSchema } from "./span.ts";

/**
 * The treatment categories under which the Division of Workers' Compensation files its decisions; `other` is not one of them:
 * no rule fits. `TREATMENT_CATEGORIES` has the Division's own words.
 */
export const TreatmentCategorySchema = z.enum([
  "diagnostic-testing",
  "dmepos",
  "evaluation-and-management",
  "home-health",
  "injection",
  "pharmaceuticals",
  "programs",
  "psych-services",
  "rehabilitation",
  "surgery",
  "therapies",
  "transportation",
  "other",
]);
export type TreatmentCategory = z.infer<typeof TreatmentCategorySchema>;

/** The Division's classes of drugs; `other` is not one of them. `DRUG_GROUPS` has the Division's own words. */
export const DrugGroupSchema = z.enum([
  "adrenal-cortical-steroids",
  "alpha-blockers",
  "androgens-and-anabolic-steroids",
  "anti-anxiety",
  "anticoagulants",
  "antidepressants",
  "antidiabetics",
  "antiemetics",
  "anti-epilepsy-drugs",
  "antihistamines",
  "antihypertensives",
  "anti-infectives",
  "antimigraine-agents",
  "asthma-medications",
  "atypical-antipsychotics",
  "barbiturates",
  "benzodiazepines",
  "beta-blockers",
  "bisphosphonates",
  "calcium-channel-blockers",
  "cannabinoids",
  "dopamine-agonists",
  "fibric-acid",
  "gi-agents",
  "h2-blockers",
  "hormones",
  "impotence-agents",
  "injection",
  "misc-analgesics",
  "muscle-relaxants",
  "nsaids",
  "nutritional-products",
  "opioids",
  "opioid-antagonists",
  "proton-pump-inhibitors",
  "sedative-hypnotics",
  "statins",
  "stimulants",
  "topical-analgesics",
  "topical-compounds",
  "tnf-modifiers",
  "viscosupplementation",
  "other",
]);
export type DrugGroup = z.infer<typeof DrugGroupSchema>;

/**
 * The Division's subcategories: those of drugs are the drug groups. Some words come in two categories (`injection`,
 * `therapies`, `evaluation-and-management`): only category and subcategory together are a key.
 */
export const TreatmentSubcategorySchema = z.enum([
  "emg-ncv-ncs",
  "imaging-radiology",
  "lab-and-pathology",
  "other-diagnostic-tests",
  "dme",
  "electrical-stimulation",
  "prosthetics-orthotics",
  "supplies",
  "dental-services",
  "medical-specialties",
  "home-health",
  "facet-injection",
  "programs",
  "evaluation-and-management",
  "therapies",
  "acupuncture",
  "chiropractic",
  "other-therapies",
  "pt-ot",
  "adjunct-surgical-services",
  "arthroscopic-surgery",
  "non-arthroscopic-surgery",
  "spine",
  "surgical-consult",
  "transportation",
  ...DrugGroupSchema.options,
]);
export type TreatmentSubcategory = z.infer<typeof TreatmentSubcategorySchema>;

/** Surgery, injections, therapies, tests, visits and programs. `PROCEDURES` has their names and categories. */
export const ProcedureIdSchema = z.enum([
  "emg",
  "ncs",
  "ssep",
  "eeg",
  "ekg",
  "echocardiogram",
  "stress-test",
  "pulmonary-function-test",
  "sleep-study",
  "functional-capacity-evaluation",
  "range-of-motion-test",
  "muscle-strength-test",
  "trigger-point-impedance-imaging",
  "upper-endoscopy",
  "colonoscopy",
  "audiogram",
  "vestibular-test",
  "autonomic-test",
  "urine-drug-screen",
  "urinalysis",
  "cbc",
  "cmp",
  "bmp",
  "chemistry-panel",
  "pt-ptt",
  "genetic-test",
  "liver-function-test",
  "laboratory-test",
  "biopsy",
  "facet-joint-injection",
  "medial-branch-block",
  "radiofrequency-ablation",
  "epidural-steroid-injection",
  "selective-nerve-root-block",
  "sacroiliac-joint-injection",
  "trigger-point-injection",
  "platelet-rich-plasma-injection",
  "viscosupplementation-injection",
  "stellate-ganglion-block",
  "lumbar-sympathetic-block",
  "occipital-nerve-block",
  "nerve-block",
  "botulinum-toxin-injection",
  "neurolytic-injection",
  "joint-injection",
  "injection",
  "epidural-adhesiolysis",
  "prolotherapy",
  "infusion",
  "arthroscopy",
  "subacromial-decompression",
  "rotator-cuff-repair",
  "distal-clavicle-excision",
  "labral-repair",
  "biceps-tenodesis",
  "debridement",
  "meniscectomy",
  "acl-reconstruction",
  "chondroplasty",
  "synovectomy",
  "meniscal-repair",
  "microfracture",
  "loose-body-removal",
  "capsular-release",
  "carpal-tunnel-release",
  "cubital-tunnel-release",
  "trigger-finger-release",
  "de-quervain-release",
  "tenosynovectomy",
  "fracture-fixation",
  "joint-replacement",
  "hardware-removal",
  "hernia-repair",
  "ligament-repair",
  "tendon-repair",
  "epicondyle-release",
  "plantar-fascia-release",
  "arthrodesis",
  "osteotomy",
  "excision",
  "neurolysis",
  "amputation",
  "manipulation-under-anesthesia",
  "spinal-fusion",
  "discectomy",
  "laminectomy",
  "foraminotomy",
  "disc-replacement",
  "sacroiliac-joint-fusion",
  "kyphoplasty",
  "spinal-cord-stimulator",
  "intrathecal-pump",
  "assistant-surgeon",
  "medical-clearance",
  "inpatient-stay",
  "surgical-consultation",
  "office-visit",
  "consultation",
  "examination",
  "medication-management",
  "dental-service",
  "psychological-testing",
  "psychological-evaluation",
  "psychotherapy",
  "biofeedback",
  "hypnotherapy",
  "physical-therapy",
  "occupational-therapy",
  "hand-therapy",
  "aquatic-therapy",
  "therapeutic-exercise",
  "neuromuscular-reeducation",
  "manual-therapy",
  "work-conditioning",
  "gait-training",
  "therapeutic-activities",
  "chiropractic",
  "spinal-manipulation",
  "acupuncture",
  "massage-therapy",
  "myofascial-release",
  "infrared-therapy",
  "therapeutic-ultrasound",
  "electrical-stimulation-therapy",
  "traction-therapy",
  "heat-cold-therapy",
  "cupping",
  "kinesio-taping",
  "laser-therapy",
  "dry-needling",
  "vestibular-therapy",
  "speech-therapy",
  "shockwave-therapy",
  "localized-intense-neurostimulation",
  "hyperbaric-oxygen",
  "percutaneous-neurostimulation",
  "transcranial-magnetic-stimulation",
  "electromagnetic-therapy",
  "functional-restoration-program",
  "pain-management-program",
  "detoxification-program",
  "weight-loss-program",
  "smoking-cessation-program",
  "inpatient-rehabilitation",
  "partial-hospitalization",
  "gym-membership",
  "exercise-program",
  "home-health-aide",
  "nursing-visit",
  "transportation",
]);
export type ProcedureId = z.infer<typeof ProcedureIdSchema>;

/** Kinds of imaging. `ultrasound` is the diagnostic one. */
export const ImagingModalitySchema = z.enum([
  "mri",
  "mr-arthrogram",
  "ct",
  "ct-myelogram",
  "x-ray",
  "bone-scan",
  "ultrasound",
  "dexa",
  "pet",
  "spect",
  "discogram",
  "angiogram",
  "doppler",
]);
export type ImagingModality = z.infer<typeof ImagingModalitySchema>;

/** Durable medical equipment, prosthetics, orthotics and supplies; `other`: said to be equipment, but none of these. */
export const EquipmentIdSchema = z.enum([
  "tens-unit",
  "interferential-unit",
  "h-wave-unit",
  "nmes-unit",
  "electrical-stimulator",
  "bone-growth-stimulator",
  "cold-therapy-unit",
  "heat-cold-pack",
  "traction-unit",
  "continuous-passive-motion",
  "brace",
  "support",
  "splint",
  "sling",
  "orthotic",
  "prosthesis",
  "walking-boot",
  "wrap",
  "pad",
  "pillow",
  "mattress",
  "hospital-bed",
  "wheelchair",
  "scooter",
  "crutches",
  "cane",
  "walker",
  "commode",
  "shower-chair",
  "workstation",
  "hearing-aid",
  "glasses",
  "gloves",
  "wipes",
  "electrodes",
  "compression-stockings",
  "dvt-device",
  "exercise-equipment",
  "cpap",
  "reacher",
  "lift-chair",
  "bathroom-aid",
  "massager",
  "paraffin-bath",
  "footwear",
  "ramp",
  "monitor",
  "other",
]);
export type EquipmentId = z.infer<typeof EquipmentIdSchema>;

/** Parts of the body, as coarse as titles name them. `BODY_PARTS` tells which come in pairs. */
export const BodyPartSchema = z.enum([
  "head",
  "brain",
  "face",
  "eye",
  "ear",
  "jaw",
  "tooth",
  "cervical-spine",
  "thoracic-spine",
  "lumbar-spine",
  "spine",
  "back",
  "sacroiliac-joint",
  "sacrum",
  "pelvis",
  "chest",
  "rib",
  "abdomen",
  "groin",
  "trapezius",
  "scapula",
  "clavicle",
  "shoulder",
  "upper-arm",
  "elbow",
  "forearm",
  "wrist",
  "hand",
  "finger",
  "thumb",
  "upper-extremity",
  "hip",
  "buttock",
  "thigh",
  "knee",
  "lower-leg",
  "ankle",
  "heel",
  "foot",
  "toe",
  "lower-extremity",
]);
export type BodyPart = z.infer<typeof BodyPartSchema>;

/** The side of a part of the body; `bilateral` is both. */
export const SideSchema = z.enum(["left", "right", "bilateral"]);
export type Side = z.infer<typeof SideSchema>;

/** In what a drug's strength is printed. */
export const StrengthUnitSchema = z.enum(["mg", "mcg", "g", "ml", "%", "mg/ml", "mcg/h", "units"]);
export type StrengthUnit = z.infer<typeof StrengthUnitSchema>;

/** The form in which a drug is handed out; a pad is a patch. */
export const DrugFormSchema = z.enum([
  "tablet",
  "capsule",
  "patch",
  "gel",
  "ointment",
  "cream",
  "lotion",
  "suspension",
  "solution",
  "spray",
]);
export type DrugForm = z.infer<typeof DrugFormSchema>;

/** One active ingredient of a drug. */
export const IngredientSchema = z.object({
  /** Its name in the United States, without salt: `hydrocodone`. */
  generic: z.string(),
  /** `null` where no number of the title is this ingredient's. */
  amount: z.number().nonnegative().nullable(),
  unit: StrengthUnitSchema.nullable(),
});
export type Ingredient = z.infer<typeof IngredientSchema>;

/** A drug as a title names it. Directions and daily dose stay in the title's text. */
export const DrugSchema = z.object({
  /** As printed, with salt, release and a second name (`Oxycodone HCL ER`, `Ultram (tramadol)`), without strength and form; of a compound all of it. */
  name: z.string(),
  /** The name in the United States, without salt or release: `oxycodone`, `hydrocodone-acetaminophen`. `null`: not known. */
  generic: z.string().nullable(),
  /** Is the (first) printed name a brand? */
  brand: z.boolean().nullable(),
  ingredients: z.array(IngredientSchema),
  /** As printed: `10/325mg`. `null` where there is none, and in a compound, whose ingredients carry theirs. */
  strength: z.string().nullable(),
  /** Where printed. */
  form: DrugFormSchema.nullable(),
  /** Where printed: `by mouth`, `po`, `oral`; `transdermal`. */
  route: z.enum(["oral", "transdermal"]).nullable(),
  /** The package: `240 grams`, `420ml`. */
  size: z
    .object({
      /** How many of the unit. */
      amount: z.number().nonnegative(),
      /** Grams or millilitres. */
      unit: z.enum(["g", "ml"]),
    })
    .nullable(),
  group: DrugGroupSchema,
});
export type Drug = z.infer<typeof DrugSchema>;

/** A drug's name that the catalogue does not have, as users add it. */
export const AddedDrugSchema = z.strictObject({
  /** As titles print it, without salt, release, strength and form; capitals, blanks and hyphens make no difference. */
  name: z.string().regex(/[A-Za-z0-9]/, "must have a letter or digit"),
  /** Of several ingredients joined by `-`; `null`: a blend without one. */
  generic: z.string().min(1).nullable(),
  group: DrugGroupSchema,
  brand: z.boolean(),
  /** Each by its generic name, in the order in which strengths are printed; without it the generic is the only one. */
  ingredients: z.array(z.string().min(1)).readonly().optional(),
});
export type AddedDrug = Readonly<z.infer<typeof AddedDrugSchema>>;

/** An imaging study. */
export const ImagingSchema = z.object({
  modality: ImagingModalitySchema,
  /** Where printed. */
  contrast: z.enum(["with", "without", "with-and-without"]).nullable(),
});
export type Imaging = z.infer<typeof ImagingSchema>;

/** A piece of equipment, and whether it is to be bought, rented or tried. */
export const EquipmentSchema = z.object({
  item: EquipmentIdSchema,
  /** Where printed. */
  acquisition: z.enum(["purchase", "rental", "trial"]).nullable(),
});
export type Equipment = z.infer<typeof EquipmentSchema>;

/** A part of the body, with its side where one is named. */
export const BodyPlaceSchema = z.object({ part: BodyPartSchema, side: SideSchema.nullable() });
export type BodyPlace = z.infer<typeof BodyPlaceSchema>;

const count = z.int().nonnegative();

/** How many visits, treatments, injections or studies; `computed`: frequency times duration. */
export const SessionsSchema = z.object({
  /** The least. */
  from: count,
  /** The most; without a range the same. */
  to: count,
  /** Whether the number is printed, or frequency times duration. */
  basis: z.enum(["printed", "computed"]),
});
export type Sessions = z.infer<typeof SessionsSchema>;

/** How often the service is given; never a drug's directions. */
export const FrequencySchema = z.object({
  /** The least. */
  from: count,
  /** The most; without a range the same. */
  to: count,
  /** In what time it is given so often. */
  per: z.enum(["day", "week", "month"]),
});
export type Frequency = z.infer<typeof FrequencySchema>;

/** For how long: `for 6 weeks`, `30 day rental`, `day supply: 30`. */
export const DurationSchema = z.object({
  /** The least. */
  from: z.number().nonnegative(),
  /** The most; without a range the same. */
  to: z.number().nonnegative(),
  /** The unit of both. */
  unit: z.enum(["day", "week", "month", "year"]),
});
export type Duration = z.infer<typeof DurationSchema>;

/** What is in dispute, read out of the title. */
export const ServiceSchema = z.object({
  /** The disputed item itself: the title, or the portion still in dispute after a partial approval. */
  text: z.string(),
  /** `X was the original request.` → X */
  originalRequest: z.string().nullable(),
  /** `Y was authorized by the Claims Administrator.` → Y */
  authorized: z.string().nullable(),
  /** The number behind `#`, `Qty` or `Quantity` in `text`, whatever it counts. */
  quantity: z.int().nonnegative().nullable(),
  /** Said to be retrospective, or given on a stated date of service. */
  retrospective: z.boolean(),
  /** The dates on which it was given, from the whole title. */
  datesOfService: z.array(IsoDateSchema),
  /** What is asked for, by the first thing named; `other` where no rule fits. */
  category: TreatmentCategorySchema,
  subcategory: TreatmentSubcategorySchema,
  /** Not null exactly where the category is `pharmaceuticals`; its group is the subcategory. */
  drug: DrugSchema.nullable(),
  /** All that are named, in text order. */
  procedures: z.array(ProcedureIdSchema),
  /** Not null exactly where the subcategory is `imaging-radiology`. */
  imaging: ImagingSchema.nullable(),
  /** Not null exactly where the category is `dmepos`. */
  equipment: EquipmentSchema.nullable(),
  /** In text order; none for drugs. Where `text` names none, those of the original request. */
  bodyParts: z.array(BodyPlaceSchema),
  /** Levels of the spine, written out: `L4-5` → `L4-L5`. */
  levels: z.array(z.string()),
  sessions: SessionsSchema.nullable(),
  frequency: FrequencySchema.nullable(),
  duration: DurationSchema.nullable(),
  /** `with 2 refills` → 2; `plus refill` → 1. */
  refills: count.nullable(),
  /** Does the title begin with `Associated surgical service:`? */
  associatedSurgicalService: z.boolean(),
  /** `Pre-op`, `Postoperative` …, as printed. */
  operativePhase: z.enum(["pre-operative", "post-operative"]).nullable(),
});
export interface Service extends z.infer<typeof ServiceSchema> {}
