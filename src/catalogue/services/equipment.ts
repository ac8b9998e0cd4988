/** Durable medical equipment, prosthetics, orthotics and supplies: how titles name them, and where the Division files them. */
import type { EquipmentId, ProcedureId, TreatmentSubcategory } from "../../schema/service.ts";

/** A piece of equipment. */
export interface EquipmentEntry {
  readonly id: EquipmentId;
  readonly subcategory: TreatmentSubcategory;
  /** Honest readers could put it into another subcategory, or take it for no equipment. */
  readonly debatable: boolean;
  /** How titles spell it: patterns for `spellingsOf`. */
  readonly patterns: string;
}

type Table = Readonly<Partial<Record<EquipmentId, string>>>;

/** The subcategory of `dmepos`, and the equipment in it. */
const TABLES: readonly (readonly [TreatmentSubcategory, Table])[] = [
  [
    "electrical-stimulation",
    {
      "tens-unit":
        "TENS; TENS (unit|device|machine); (EMS/TENS|TENS/EMS) (unit|); transcutaneous electrical nerve (stimulation|stimulator) (unit|device|)",
      "interferential-unit":
        "(interferential|inferential|IF|IFC) (unit|device|machine|stimulator|current unit|current stimulator|stimulation unit|home unit|therapy unit); (interferential|inferential) IF (unit|device|machine|stimulator)",
      "h-wave-unit": "H wave; H wave (unit|device|machine|stimulator|system)",
      "nmes-unit":
        "NMES; (neuromuscular|muscle|electrical muscle|neuromuscular electrical) stimulator; neuromuscular electrical stimulation (unit|device); EMS unit",
      "electrical-stimulator":
        "E stim (unit|machine|device|); (electrical|electric|electro) (muscle|nerve|) stimulation (unit|device|machine|system); (electrical|electric|nerve) stimulator; stim unit; stimulator unit; Alpha Stim; Ortho Stim (4|); ART stimulator; X Force (stimulator|); RS 4i (stimulator|plus|); (Zynex|) NexWave; BioniCare (knee system|); Bioness; WalkAide; functional electrical (stimulator|stimulation unit|stimulation device); (microcurrent|micro current) (unit|device|stimulator|stimulation unit); cranial (electrotherapy|electrical) (stimulator|stimulation device|stimulation unit|stimulation); Fisher Wallace (stimulator|); Cefaly (device|); gammaCore; Quell (device|); Sanexas; sympathetic therapy (unit|device)",
    },
  ],
  [
    "dme",
    {
      "bone-growth-stimulator": "bone (growth|) stimulator",
      "cold-therapy-unit":
        "(cold|ice) therapy (unit|system|device|machine|compression unit|); cold compression (therapy|) (unit|system|device|); cryotherapy (unit|system|device|machine|); continuous (cold flow|flow cryotherapy); (cold flow|cold water circulating) unit; Vascutherm (unit|); Game Ready; Polar Care; (hot/cold|heat/cold|cold/hot) (therapy|compression|contrast) (unit|system|device|machine); (hot/cold|cold) unit; hot and cold therapy unit; thermal compression (unit|device|therapy); (ice|cold|micro cool) machine; micro cool; cryo (unit|cuff); Q Tech (recovery system|cold therapy recovery system|); Thermacure; ThermoCool; ThermaCooler",
      "heat-cold-pack":
        "(hot/cold|heat/cold|cold/hot) (therapy|) (wrap|pad|pack); heat therapy pad; (heating|heat) (pad|wrap); thermal (wrap|pad); (ice|cold|hot|gel|heat) pack; thermophore; solar care (FIR|) (heating|heat) system; (far infrared|FIR) (heating|heat) (system|pad)",
      "traction-unit":
        "traction (unit|device|machine|system|kit|equipment); (home|over the door) (cervical|lumbar|) traction (unit|device|); (home|over the door) (cervical|lumbar) traction; Saunders (home|cervical|lumbar|) (cervical|lumbar|) (traction|); inversion table; posture pump; pneu trac",
      "continuous-passive-motion": "continuous passive (motion|movement) (device|machine|unit|); CPM (machine|device|unit|)",
      wrap: "(shoulder|leg|knee|ankle|foot|arm|elbow|back|calf|wrist) wrap",
      pillow: "pillow; (foam|bed) wedge; wedge (cushion|pillow)",
      mattress: "mattress; mattress (topper|overlay); (tempurpedic|adjustable|sleep number) (bed|mattress)",
      "hospital-bed": "hospital bed",
      wheelchair: "wheel chair; (power|manual|motorized|electric) wheel chair",
      scooter: "scooter; knee (scooter|walker); knee walker scooter",
      crutches: "crutch; crutches",
      cane: "cane; walking stick; trekking pole",
      walker: "walker; (front|four|2|4) (wheeled|wheel) walker; rollator; FWW",
      commode: "commode; (3 in 1|three in one) commode",
      "shower-chair": "(bath/shower|shower/bath|shower|bath|tub) (chair|bench|stool|seat); (tub|) transfer bench; tub transfer bench",
      "bathroom-aid":
        "raised toilet seat; toilet (seat|riser); grab bar; (toilet|bath|bathtub|tub) (safety|) rail; (toilet|tub) safety frame; (bath|bathtub) lift; (walk in|walkin) (tub|bathtub|shower); (bath|shower|non slip|non slip bath) mat; (hand held|) shower head; hand held shower",
      "lift-chair": "lift chair; recliner; (patient|Hoyer|stair) lift",
      reacher: "reacher; reaching (tool|aid); grabber",
      workstation:
        "work station; (sit stand|sit to stand|standing|ergonomic|adjustable) (work station|desk|keyboard|mouse|equipment|chair); ergonomic (evaluation|work station evaluation|office chair|assessment); office chair",
      "hearing-aid": "hearing aid; hearing aid (battery|batteries)",
      "dvt-device":
        "(intermittent pneumatic|pneumatic) compression; (DVT|deep vein thrombosis) (prevention|prophylaxis|compression|) (pump|unit|device|system|machine); DVT prophylaxis; (sequential|intermittent|pneumatic|limb) compression (device|unit|pump|system); (pneumatic|limb) compressor; compression pump; VenaPro; VenaFlow; vasopneumatic (device|unit|compression device); lymphedema pump; pneumatic (compression|) (wrap|garment)",
      "exercise-equipment":
        "exercise (kit|ball|bike|equipment|band|machine|bicycle); home exercise (kit|equipment); (stationary|recumbent) (bike|bicycle); treadmill; elliptical; theraband; resistance band; pulley; (shoulder|overhead|overhead door) pulley; pulley system; overhead pulley system; (pulley|rehab) kit; dumbbell; (hand|ankle|wrist|free|exercise) weight; weighted vest; home gym (equipment|system); (therapy|hand) putty; theraputty; hand (gripper|exerciser); Bosu ball; foam roller",
      cpap: "(CPAP|BiPAP|APAP) machine; CPAP; BiPAP",
      massager: "massager; massage chair; theracane",
      "paraffin-bath": "paraffin (wax|) (bath|unit|)",
      ramp: "wheel chair ramp; ramp",
      monitor:
        "(blood pressure|BP|glucose) (monitor|machine|cuff); glucometer; pulse oximeter; (continuous glucose|blood glucose|heart rate) monitor; thermometer",
      other:
        "durable medical equipment; DME; medical equipment; nebulizer; wound (VAC|vacuum); negative pressure wound therapy; (oxygen|portable oxygen) concentrator; (home|portable|supplemental) oxygen; humidifier; air purifier; HEPA filter; suction (machine|pump); (light therapy|bright light) (box|unit|lamp); light box; ActiPatch; (cold|low level|) laser (unit|device); (pill|medication) (organizer|dispenser|lock box); lock box; trapeze (bar|); bed rail; (sock|dressing) aid; (long handled|long handle) (sponge|shoe horn|brush); shoe horn; dressing stick; hip kit; leg lifter; (bath|hand held|electronic|) magnifier; (voice recognition|voice activated|speech recognition|dictation) software; Dragon (naturally speaking|dictation|naturally speaking software); laptop (computer|); hot tub; jacuzzi; sauna; tinnitus masker",
    },
  ],
  [
    "prosthetics-orthotics",
    {
      brace:
        "brace; bracing; LSO (brace|); TLSO (brace|); AFO (brace|); KAFO (brace|); halo (vest|brace|); (spinal|lumbar|lumbosacral|knee|ankle|ankle foot|wrist|elbow|cervical|thoracic|shoulder|hand) (orthosis|orthoses); (cervical|Philadelphia|Miami J|Aspen|soft|hard) collar; (lumbar|back|abdominal|SI|SI joint|sacroiliac|sacroiliac joint|rib) (belt|corset|binder)",
      support:
        "(lumbar|back|lumbosacral|wrist|knee|ankle|elbow|thoracic|cervical|shoulder|thumb|posture|spine) support; (spinal Q|posture|posture corrector) (vest|brace|shirt|garment); posture corrector; elbow (sleeve|strap); (knee|ankle|wrist) sleeve",
      splint: "splint; thumb spica; spica; cast; Dynasplint",
      sling:
        "sling; Ultrasling; slingshot sling; (arc|arm|abduction|shoulder) sling; sling (with|and) abduction pillow; (shoulder abduction|abduction) (pillow|sling); immobilizer; shoulder immobilizer",
      orthotic: "orthotic; custom (foot|) orthotic; arch support; shoe (insert|insole|lift); heel (lift|cup); insole",
      prosthesis: "prosthesis; prostheses; prosthetic; (prosthetic|stump) sock; (prosthetic|) socket replacement",
      "walking-boot": "(CAM|walking|fracture|cast|CAM walker|walker) boot; (CAM|air) walker",
      glasses: "eye glasses; glasses; (prescription|contact|tinted|bifocal|progressive) (lens|lenses); sunglasses; spectacles; bifocals",
      footwear: "(orthopedic|diabetic|custom|custom molded|custom made|therapeutic|post op) (shoe|footwear)",
    },
  ],
  [
    "supplies",
    {
      pad: "hip pad; (seat|car seat|wheel chair|gel|ROHO|coccyx|donut) cushion; underpad; diaper; (adult|incontinence) (brief|pad|underwear); incontinence supplies",
      gloves: "(exam|) glove",
      wipes: "wipe; hygiene wipe",
      electrodes:
        "electrode; electrode (pad|patch|patches); (TENS|TENS unit|H wave|interferential|IF unit|stimulator) (patch|patches|pad|supplies|electrodes|lead wire|battery|batteries); lead wire; battery; batteries; conductive (garment|glove)",
      "compression-stockings":
        "compression (stocking|hose|sock|sleeve|garment); TED (hose|stocking|); (knee high|thigh high) stocking; support stocking; lymphedema (sleeve|garment|wrap)",
    },
  ],
];

const DEBATABLE: ReadonlySet<EquipmentId> = new Set<EquipmentId>([
  "bone-growth-stimulator",
  "heat-cold-pack",
  "support",
  "sling",
  "wrap",
  "pad",
  "hearing-aid",
  "glasses",
  "compression-stockings",
  "bathroom-aid",
  "lift-chair",
  "footwear",
  "ramp",
  "monitor",
  "cpap",
]);

/** The equipment that titles tell apart. */
export const EQUIPMENT: readonly EquipmentEntry[] = TABLES.flatMap(([subcategory, table]) =>
  Object.entries(table).map(([name, patterns]) => {
    const id = name as EquipmentId;
    return { id, subcategory, debatable: DEBATABLE.has(id), patterns };
  }),
);

/** Equipment without an id of its own that is no durable equipment. */
export const OTHER_SUPPLIES: EquipmentEntry = {
  id: "other",
  subcategory: "supplies",
  debatable: false,
  patterns:
    "catheter; (Foley|urinary|condom|straight) catheter; catheter supplies; gauze; bandage; elastic bandage; Ace (wrap|bandage); (wound|wound care|ostomy|dressing|diabetic|diabetes testing|medical|surgical) supplies; (wound|surgical|hydrocolloid|foam|island) dressing; (glucose|diabetic|) test strip; lancet; syringe; pen needle; conductive (gel|spray); silicone (gel|scar|) (sheet|sheeting); (surgical|paper|medical) tape; adhesive remover",
};

/** Therapies that are equipment once a unit, a device, a purchase or a rental is asked for, and what it then is. */
export const DEVICE_OF: Readonly<Partial<Record<ProcedureId, EquipmentId>>> = {
  "electrical-stimulation-therapy": "electrical-stimulator",
  "traction-therapy": "traction-unit",
  "heat-cold-therapy": "heat-cold-pack",
  "massage-therapy": "massager",
  "infrared-therapy": "other",
  "therapeutic-ultrasound": "other",
  "laser-therapy": "other",
  "percutaneous-neurostimulation": "electrical-stimulator",
  "electromagnetic-therapy": "other",
};

/** Equipment that is a therapy where sessions of it are asked for. */
export const SESSION_OF: Readonly<Partial<Record<EquipmentId, ProcedureId>>> = {
  "electrical-stimulator": "electrical-stimulation-therapy",
};
