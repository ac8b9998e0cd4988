/**
 * The chapters of the Official Disability Guidelines (ODG, Treatment in Workers' Compensation, Work Loss Data Institute), which letters
 * spell freely.
 */
import type { OdgChapterId } from "../schema/citation.ts";

/** A chapter of the ODG. */
export interface OdgChapter {
  readonly id: OdgChapterId;
  /** The title that the ODG gives it. */
  readonly title: string;
  /**
   * The words that letters print for it, without what may follow: `Chapter`, `section`, `Procedure Summary`, `(Acute & Chronic)`, an update.
   * Where several match, the longest is meant.
   */
  readonly spellings: readonly string[];
  /** Invented pieces of guideline lines that name this chapter and no other. */
  readonly examples: readonly string[];
}

/** The catalogue of ODG chapters: one entry for each `OdgChapterId`, in the order of the enum. */
export const ODG_CHAPTERS: readonly OdgChapter[] = [
  {
    id: "ankle-and-foot",
    title: "Ankle & Foot",
    spellings: [
      "Ankle & Foot",
      "Ankle and Foot",
      "Ankle/Foot",
      "Ankle, Foot",
      "Foot & Ankle",
      "Foot and Ankle",
      "Foot/Ankle",
      "Ankle",
      "Foot",
    ],
    examples: ["ODG, Ankle & Foot (Acute & Chronic), Bracing", "ODG Foot and Ankle Chapter, Orthotic devices"],
  },
  {
    id: "burns",
    title: "Burns",
    spellings: ["Burns", "Burn"],
    examples: ["Official Disability Guidelines (ODG), Burns Chapter, Skin grafts"],
  },
  {
    id: "carpal-tunnel-syndrome",
    title: "Carpal Tunnel Syndrome",
    spellings: ["Carpal Tunnel Syndrome", "Carpal Tunnel Syndrome (CTS)", "Carpal Tunnel", "CTS"],
    examples: ["ODG Carpal Tunnel Syndrome (Acute & Chronic), Splinting", "ODG, Carpal Tunnel section"],
  },
  {
    id: "diabetes",
    title: "Diabetes",
    spellings: ["Diabetes", "Diabetes (Type 1, 2, and Gestational)"],
    examples: ["ODG, Diabetes (Type 1, 2, and Gestational), Glucose monitoring"],
  },
  {
    id: "elbow",
    title: "Elbow",
    spellings: ["Elbow", "Elbows"],
    examples: ["Official Disability Guidelines, Elbow Procedure Summary", "ODG Elbow (Acute & Chronic), Tennis elbow band"],
  },
  { id: "eye", title: "Eye", spellings: ["Eye", "Eyes"], examples: ["ODG, Eye Chapter, Office visits"] },
  {
    id: "fitness-for-duty",
    title: "Fitness for Duty",
    spellings: ["Fitness for Duty", "Fitness-for-Duty", "Fitness to Duty", "Fit for Duty"],
    examples: ["ODG, Fitness for Duty Chapter, Guidelines for performing an FCE", "ODG Fitness-For-Duty"],
  },
  {
    id: "forearm-wrist-and-hand",
    title: "Forearm, Wrist, & Hand",
    spellings: [
      "Forearm, Wrist, & Hand",
      "Forearm, Wrist & Hand",
      "Forearm, Wrist, and Hand",
      "Forearm, Wrist and Hand",
      "Forearm, Wrist, Hand",
      "Forearm Wrist & Hand",
      "Forearm Wrist and Hand",
      "Forearm/Wrist/Hand",
      "Forearm, Hand, & Wrist",
      "Forearm, Hand & Wrist",
      "Forearm, Hand, and Wrist",
      "Forearm, Hand and Wrist",
      "Forearm & Wrist",
      "Forearm and Wrist",
      "Hand, Wrist, & Forearm",
      "Hand, Wrist & Forearm",
      "Hand, Wrist, and Forearm",
      "Hand, Wrist and Forearm",
      "Wrist & Hand",
      "Wrist and Hand",
      "Wrist/Hand",
      "Hand & Wrist",
      "Hand and Wrist",
      "Hand/Wrist",
      "Forearm",
      "Wrist",
      "Hand",
    ],
    examples: ["ODG, Forearm, Wrist, and Hand Chapter (Online Version): Splints", "ODG Wrist & Hand (Acute & Chronic)"],
  },
  { id: "head", title: "Head", spellings: ["Head", "Head Trauma", "Head Injury"], examples: ["ODG Head section, Vestibular studies"] },
  { id: "hernia", title: "Hernia", spellings: ["Hernia", "Hernias"], examples: ["ODG, Hernia Chapter, Ultrasound"] },
  {
    id: "hip-and-pelvis",
    title: "Hip & Pelvis",
    spellings: ["Hip & Pelvis", "Hip and Pelvis", "Hips & Pelvis", "Hips and Pelvis", "Hip/Pelvis", "Hip, Pelvis", "Hip", "Hips", "Pelvis"],
    examples: ["ODG, Hip & Pelvis (Acute & Chronic), Arthroplasty", "Official Disability Guidelines (ODG) Hips and Pelvis Chapter"],
  },
  {
    id: "infectious-diseases",
    title: "Infectious Diseases",
    spellings: ["Infectious Diseases", "Infectious Disease"],
    examples: ["ODG, Infectious Diseases Chapter, Amoxicillin"],
  },
  {
    id: "knee-and-leg",
    title: "Knee & Leg",
    spellings: [
      "Knee & Leg",
      "Knee and Leg",
      "Knees & Legs",
      "Knees and Legs",
      "Knee/Leg",
      "Knee, Leg",
      "Leg & Knee",
      "Leg and Knee",
      "Knee",
      "Knees",
    ],
    examples: [
      "ODG Knee & Leg (updated 10/01/15), Bone scan",
      "Official Disability Guidelines: Knee and Leg Chapter, Manipulation under anesthesia",
      "ODG, Knee",
    ],
  },
  {
    id: "low-back",
    title: "Low Back - Lumbar & Thoracic",
    spellings: [
      "Low Back - Lumbar & Thoracic",
      "Low Back - Lumbar and Thoracic",
      "Low Back – Lumbar & Thoracic",
      "Low Back – Lumbar and Thoracic",
      "Low Back, Lumbar & Thoracic",
      "Low Back, Lumbar and Thoracic",
      "Low Back: Lumbar & Thoracic",
      "Low Back: Lumbar and Thoracic",
      "Low Back/Lumbar & Thoracic",
      "Low Back Lumbar & Thoracic",
      "Low Back Lumbar and Thoracic",
      "Low Back & Thoracic",
      "Low Back and Thoracic",
      "Low Back (Lumbar & Thoracic)",
      "Low Back (Lumbar and Thoracic)",
      "Low Back Procedures",
      "Low Back",
      "Lower Back - Lumbar & Thoracic",
      "Lower Back, Lumbar & Thoracic",
      "Lower Back",
      "Lumbar & Thoracic",
      "Lumbar and Thoracic",
      "Lumbar/Thoracic",
      "Thoracic & Lumbar",
      "Thoracic and Lumbar",
      "Lumbar Spine",
      "Lumbar",
    ],
    examples: [
      "ODG, Low Back - Lumbar & Thoracic (Acute & Chronic), Traction",
      "ODG Low Back Lumbar and Thoracic/Mattress selection",
      "Official Disability Guidelines, Lumbar & Thoracic (Acute & Chronic), Radiography",
      "Official Disability Guidelines - Low Back Procedures",
    ],
  },
  {
    id: "mental-illness-and-stress",
    title: "Mental Illness & Stress",
    spellings: [
      "Mental Illness & Stress",
      "Mental Illness and Stress",
      "Mental Illness, Stress",
      "Mental Illness/Stress",
      "Mental Illness",
      "Mental Health & Stress",
      "Mental Health and Stress",
      "Mental & Stress",
      "Mental and Stress",
      "Mental/Stress",
      "Mental Stress",
      "Stress & Mental Illness",
      "Stress and Mental Illness",
      "Stress/Mental Illness",
      "Stress & Mental",
      "Stress and Mental",
      "Stress/Mental",
    ],
    examples: [
      "ODG, Mental Illness & Stress, Sertraline",
      "ODG Mental/Stress Chapter",
      "Official Disability Guidelines, Stress & Mental Illness",
    ],
  },
  {
    id: "neck-and-upper-back",
    title: "Neck and Upper Back",
    spellings: ["Neck and Upper Back", "Neck & Upper Back", "Neck/Upper Back", "Neck, Upper Back", "Neck", "Cervical Spine"],
    examples: ["ODG, Neck and Upper Back (Acute & Chronic), Collars", "ODG Neck section, Traction"],
  },
  {
    id: "pain",
    title: "Pain",
    spellings: ["Pain", "Chronic Pain"],
    examples: [
      "ODG, Pain (Chronic), Melatonin",
      "Official Disability Guidelines (ODG) Chronic Pain Chapter, Baclofen",
      "ODG Pain (Topical analgesics)",
    ],
  },
  { id: "preface", title: "Preface", spellings: ["Preface"], examples: ["ODG Preface - Occupational Therapy"] },
  {
    id: "pulmonary",
    title: "Pulmonary",
    spellings: ["Pulmonary", "Pulmonary Disease"],
    examples: ["ODG, Pulmonary (Acute & Chronic), Spirometry"],
  },
  {
    id: "shoulder",
    title: "Shoulder",
    spellings: ["Shoulder", "Shoulders"],
    examples: ["ODG Shoulder/Arthrography", "ODG, Shoulder (Acute & Chronic), Manipulation"],
  },
];
