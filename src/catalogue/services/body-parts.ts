/** Parts of the body, by the nouns and adjectives that titles name them with. */
import type { BodyPart, Side } from "../../schema/service.ts";

/** A part of the body. */
export interface BodyPartEntry {
  readonly id: BodyPart;
  /** Are there a left and a right one? */
  readonly paired: boolean;
  /** How titles spell it: patterns for `spellingsOf`. */
  readonly patterns: string;
}

const UNPAIRED: Readonly<Partial<Record<BodyPart, string>>> = {
  head: "head; skull; cranial; cranium; scalp",
  brain: "brain; brain/brainstem; brainstem; cerebral",
  face: "face; facial; maxillofacial",
  jaw: "jaw; TMJ; temporomandibular joint; temporomandibular; mandible",
  tooth: "tooth; teeth",
  "cervical-spine": "cervical spine; cervical; neck; c spine; cervicothoracic; cervico thoracic; c/s",
  "thoracic-spine": "thoracic spine; thoracic; (upper|mid|middle) back; midback; t spine; thoracolumbar; thoraco lumbar; t/s",
  "lumbar-spine":
    "lumbar spine; lumbar; lumbosacral spine; lumbosacral; lumbo sacral; (low|lower) back; l spine; l/s; LS spine; lumbar sacral (spine|); LSO; lumbopelvic",
  spine: "spine",
  back: "back",
  sacrum: "sacrum; sacral; coccyx; coccygeal; tailbone",
  pelvis: "pelvis; pelvic",
  chest: "chest; CXR; thorax; sternum",
  abdomen: "abdomen; abdominal; umbilical; ventral",
};

const PAIRED: Readonly<Partial<Record<BodyPart, string>>> = {
  eye: "eye; ocular; orbit; orbital",
  ear: "ear",
  "sacroiliac-joint": "sacroiliac joint; sacroiliac; SI joint; SIJ",
  rib: "rib",
  groin: "groin; inguinal",
  trapezius: "trapezius; trapezii; trapezial; upper trap",
  scapula: "scapula; scapular; scapulae; shoulder blade",
  clavicle: "clavicle; clavicular; acromioclavicular joint; acromioclavicular; AC joint",
  shoulder: "shoulder; glenohumeral joint; glenohumeral; subacromial (space|bursa)",
  "upper-arm": "upper arm; humerus; humeral",
  elbow: "elbow; olecranon",
  forearm: "forearm; radius; ulna",
  wrist: "wrist; carpal tunnel; radiocarpal; distal (radius|ulna)",
  hand: "hand; metacarpal",
  finger: "finger; (index|middle|long|ring|small|little|pinky|trigger) finger; digit",
  thumb: "thumb; (first|1st|) CMC joint; basal joint",
  "upper-extremity": "upper (extremity|extremities|limb); arm; UE",
  hip: "hip; acetabular; acetabulum",
  buttock: "buttock; gluteal",
  thigh: "thigh; hamstring; femur; femoral; quadriceps",
  knee: "knee; patella; patellar; patellofemoral",
  "lower-leg": "lower leg; calf; calves; shin; tibia; tibial; fibula; fibular",
  ankle: "ankle; tarsal tunnel; Achilles",
  heel: "heel; plantar fascia; calcaneus; calcaneal",
  foot: "foot; feet; metatarsal; midfoot; hindfoot; forefoot",
  toe: "toe; great toe; hallux",
  "lower-extremity": "lower (extremity|extremities|limb); leg; LE",
};

/** The parts that titles tell apart. */
export const BODY_PARTS: readonly BodyPartEntry[] = [
  ...Object.entries(UNPAIRED).map(([id, patterns]) => ({ id: id as BodyPart, paired: false, patterns })),
  ...Object.entries(PAIRED).map(([id, patterns]) => ({ id: id as BodyPart, paired: true, patterns })),
];

/** Wording that names several parts, or a part with its side. */
export const JOINED_PARTS: readonly { readonly patterns: string; readonly parts: readonly BodyPart[]; readonly side?: Side }[] = [
  { patterns: "upper (and|or|) lower (extremity|extremities|limb)", parts: ["upper-extremity", "lower-extremity"] },
  { patterns: "lower (and|or|) upper (extremity|extremities|limb)", parts: ["lower-extremity", "upper-extremity"] },
  { patterns: "(upper|mid) (and|or|) (low|lower) back", parts: ["thoracic-spine", "lumbar-spine"] },
  { patterns: "RUE", parts: ["upper-extremity"], side: "right" },
  { patterns: "LUE", parts: ["upper-extremity"], side: "left" },
  { patterns: "BUE", parts: ["upper-extremity"], side: "bilateral" },
  { patterns: "RLE", parts: ["lower-extremity"], side: "right" },
  { patterns: "LLE", parts: ["lower-extremity"], side: "left" },
  { patterns: "BLE", parts: ["lower-extremity"], side: "bilateral" },
];

/** The words for a side. `R` and `L` are read only before a part that has sides. */
export const SIDES: Readonly<Record<Side, string>> = {
  left: "left; lt; l; left sided",
  right: "right; rt; r; right sided",
  bilateral: "bilateral; bilaterally; bilat; b/l; both; left and right; right and left; left/right; right/left",
};

/** Wording in which a part of the body is not where the service is given, or is told by another word. */
export const NOT_BODY_PARTS =
  "spinal manipulation; spinal cord stimulator; spinolator; (spine|hand|foot and ankle|foot|ankle|shoulder|knee|hip) (surgeon|specialist);" +
  "hand and upper extremity surgeon; ortho spine surgeon; spine surgery; knee (scooter|walker|high); thigh high; back ordered; back up;" +
  "call back; hot/cold; face to face; hand (held|grip); over head; (head|arm|foot|leg) rest; thoracic outlet; H&P; C arm; back scratcher; (right|left) hand dominant;" +
  "distal (clavicle|clavicular) (excision|resection); (excision|resection) of (the|) distal clavicle";
