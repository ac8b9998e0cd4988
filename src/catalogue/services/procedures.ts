/**
 * Surgery, injections, therapies, tests, visits and programs: how titles name them, and where the Division files them.
 *
 * Sides, parts of the body and the phase of an operation are read by themselves and stand in no spelling unless the name
 * needs them.
 */
import type { ProcedureId, TreatmentCategory, TreatmentSubcategory } from "../../schema/service.ts";

/** A procedure. */
export interface Procedure {
  readonly id: ProcedureId;
  readonly category: TreatmentCategory;
  readonly subcategory: TreatmentSubcategory;
  /** Honest readers could put it into another category. */
  readonly debatable: boolean;
  /** How titles spell it, the name first: patterns for `spellingsOf`. */
  readonly patterns: string;
}

type Table = Readonly<Partial<Record<ProcedureId, string>>>;

/** Category, subcategory, and the procedures in it. */
const TABLES: readonly (readonly [TreatmentCategory, TreatmentSubcategory, Table])[] = [
  [
    "diagnostic-testing",
    "emg-ncv-ncs",
    {
      emg: "EMG; electromyography; electromyogram; electromyographic",
      ncs: "NCS; NCV; nerve conduction; nerve conduction (study|studies|velocity|velocities|test|testing)",
      ssep: "SSEP; somatosensory evoked (potential|response); evoked potential; dermatomal evoked potential",
    },
  ],
  [
    "diagnostic-testing",
    "other-diagnostic-tests",
    {
      eeg: "EEG; electroencephalogram; electroencephalography",
      ekg: "EKG; ECG; electrocardiogram; holter; (holter|event) monitor",
      echocardiogram: "echocardiogram; echocardiography; cardiac echo",
      "stress-test":
        "(cardiac|exercise|nuclear|) stress test; treadmill test; stress (echo|echocardiogram); cardiopulmonary exercise (test|testing); CPET",
      "pulmonary-function-test": "pulmonary function (test|testing|study|studies); PFT; spirometry; methacholine challenge (test|)",
      "sleep-study": "sleep (study|studies|test); polysomnogram; polysomnography",
      "functional-capacity-evaluation": "functional capacity (evaluation|assessment|exam|test); FCE",
      "range-of-motion-test": "(range of motion|ROM) (test|testing|of test|measurement); computerized (range of motion|ROM)",
      "muscle-strength-test":
        "muscle (test|testing); (grip|muscle|) strength (test|testing); grip test; dynamometer testing; Jamar (grip|dynamometer) (test|testing|)",
      "trigger-point-impedance-imaging": "trigger (point|points) impedance imaging; TPII",
      "upper-endoscopy": "endoscopy; EGD; esophagogastroduodenoscopy",
      colonoscopy: "colonoscopy",
      audiogram: "audiogram; audiometry; hearing (test|testing|evaluation|exam); audiology (test|testing|evaluation|exam)",
      "vestibular-test":
        "vestibular (test|testing|evaluation); videonystagmography; VNG; balance (test|testing); caloric (test|testing); electronystagmography; ENG; posturography",
      "autonomic-test": "autonomic (nervous system|function|) (test|testing|assessment); sudomotor (test|testing); Sudoscan",
    },
  ],
  [
    "diagnostic-testing",
    "lab-and-pathology",
    {
      "urine-drug-screen":
        "(urine|) drug (screen|screening|test|testing); urine drug (study|analysis); (quantitative|) drug (confirmation|confirmatory testing); UDS; UDT; (random|urine|comprehensive|) drug panel; (opiate|opioid|urine) (confirmation|confirmatory testing); (GC|LC)/(MS|MS/MS) (confirmation|test|testing|); (gas|liquid) chromatography; mass spectrometry; (gas|liquid) chromatography (tandem|) mass spectrometry; hair (follicle|) (drug|) (test|testing); (urine|) toxicology (screen|screening|test|testing|); urine (screen|tox screen)",
      urinalysis: "urinalysis; UA; urine (test|testing|analysis|culture)",
      cbc: "CBC; complete blood count",
      cmp: "CMP; (comprehensive|complete) metabolic (panel|profile)",
      bmp: "BMP; basic metabolic (panel|profile)",
      "chemistry-panel": "(chem|chemistry|metabolic) (panel|profile); (chem|SMA) (7|8|12|14|20)",
      "pt-ptt":
        "PT/PTT; PT, PTT; PT and PTT; PT/PTT/INR; PT, PTT, INR; PT/INR; PT, INR; PT and INR; PT/INR/PTT; PT, INR, PTT; PT/aPTT; PTT; aPTT; INR; prothrombin time; coagulation (panel|study|studies|profile)",
      "genetic-test":
        "(genetic|pharmacogenetic|pharmacogenomic|DNA|CYP2D6|CYP450|narcotic risk) (test|testing|screening); genetic (metabolism|opioid risk|drug metabolism) (test|testing); cytokine DNA (test|testing)",
      "liver-function-test":
        "liver function (test|testing|panel|study|studies); liver and kidney function (test|testing|panel); LFT; hepatic (function|) panel",
      biopsy: "biopsy; biopsies; pathology",
      "laboratory-test":
        "hemoglobin A1c; HbA1c; A1c; (lipid|thyroid|arthritis|hepatitis|renal) panel; TSH; ESR; CRP; C reactive protein; (sed|sedimentation) rate; rheumatoid factor; uric acid; microalbumin; microalbumin creatinine ratio; (COVID|COVID 19|SARS CoV 2) (test|testing|screen|PCR|PCR test); type and screen; H pylori; MRSA (screen|swab|test); HIV (test|testing|screen); PSA; (kidney|renal) function (test|testing|panel); (serum|blood) drug level; ANA; antinuclear antibody; HLA B27; free (T3|T4); ferritin; (iron|anemia|electrolyte|autoimmune|hormone) panel; vitamin D 25 (OH|hydroxy) (level|); (calcium|magnesium|cortisol|potassium|sodium|ferritin|folate|opiate|opioid|hormone|medication|drug) level; (blood|wound|nasal|tissue) culture; culture (and|&) sensitivity; HIV",
    },
  ],
  [
    "injection",
    "facet-injection",
    {
      "facet-joint-injection":
        "facet (joint|) (steroid|) (injection|block); (intraarticular|diagnostic) facet (joint|) (injection|block); facet (joint|) nerve block; zygapophyseal joint (injection|block)",
      "medial-branch-block": "medial branch (nerve|facet|) (block|blockade|injection); MBB; facet medial branch block; dorsal ramus block",
      "radiofrequency-ablation":
        "radiofrequency; (radiofrequency|RF) (ablation|neurotomy|rhizotomy|lesioning|denervation|neurolysis); RFA; rhizotomy; rhizotomies; neurotomy; neurotomies; facet (ablation|denervation|rhizotomy|neurotomy); basivertebral nerve ablation; Intracept (procedure|)",
    },
  ],
  [
    "injection",
    "injection",
    {
      "epidural-steroid-injection":
        "(transforaminal|interlaminar|caudal|) epidural (steroid|corticosteroid|cortisone|) injection; (transforaminal|interlaminar|caudal|) epidural (steroid|) block; (transforaminal|interlaminar|caudal) (lumbar|cervical|thoracic|steroid) injection; (transforaminal|interlaminar|caudal) (lumbar|cervical|thoracic) epidural (steroid|) injection; (transforaminal|interlaminar|caudal) epidural; epidural steroid; ESI; LESI; CESI; TFESI; TESI",
      "selective-nerve-root-block": "(selective|) nerve root (block|injection); SNRB",
      "sacroiliac-joint-injection": "(sacroiliac|SI) (joint|) (steroid|) (injection|block); SIJ injection",
      "trigger-point-injection": "trigger (point|points) injection; TPI",
      "platelet-rich-plasma-injection": "platelet rich plasma (injection|); PRP (injection|)",
      "stellate-ganglion-block": "stellate ganglion (block|injection); SGB",
      "lumbar-sympathetic-block": "lumbar sympathetic (nerve|ganglion|) (block|injection)",
      "occipital-nerve-block": "occipital (nerve|) (block|injection)",
      "nerve-block":
        "nerve block; (plexus|ganglion) (block|injection); (sympathetic|ganglion impar|genicular|lateral branch|sacral lateral branch|suprascapular|intercostal|ilioinguinal|celiac plexus|piriformis|peripheral|interscalene) block",
      "neurolytic-injection":
        "(injection|infusion|injection/infusion) of neurolytic (substance|agent); neurolytic (substance|agent|injection|block); chemical neurolysis",
      "joint-injection":
        "(joint|steroid|cortisone|corticosteroid|intraarticular) injection; (joint|intraarticular) (steroid|cortisone|corticosteroid) injection; (steroid|cortisone|corticosteroid) joint injection; intraarticular joint injection",
      "epidural-adhesiolysis":
        "(epidural|percutaneous|) neuroplasty; (epidural|percutaneous|) adhesiolysis; (percutaneous|) lysis of epidural adhesions",
      prolotherapy: "prolotherapy",
      infusion: "infusion",
      injection: "injection; (epidural|) blood patch",
    },
  ],
  ["pharmaceuticals", "viscosupplementation", { "viscosupplementation-injection": "viscosupplementation injection" }],
  ["pharmaceuticals", "injection", { "botulinum-toxin-injection": "botulinum toxin injection" }],
  [
    "surgery",
    "arthroscopic-surgery",
    {
      arthroscopy: "arthroscopy; arthroscopies; arthroscopic; arthroscopically",
      "subacromial-decompression": "subacromial decompression; acromioplasty; SAD",
      "rotator-cuff-repair": "rotator cuff (tear|) repair; RCR; repair of (the|) rotator cuff",
      "distal-clavicle-excision":
        "Mumford; DCR; DCE; distal (clavicle|clavicular) (excision|resection); (excision|resection) of (the|) distal clavicle; distal claviculectomy",
      "labral-repair":
        "(labral|labrum|SLAP|Bankart) (tear|lesion|) repair; superior labral anterior posterior repair; labral reconstruction; repair of (the|) labrum",
      "biceps-tenodesis": "biceps (tendon|) (tenodesis|tenotomy|tenodynovitis)",
      debridement: "debridement",
      meniscectomy: "meniscectomy; meniscectomies; (partial|) (medial|medical|lateral) meniscectomy; meniscal debridement",
      "acl-reconstruction": "(ACL|anterior cruciate ligament) (reconstruction|repair)",
      chondroplasty: "chondroplasty",
      synovectomy: "synovectomy",
      "meniscal-repair": "(meniscal|meniscus) repair",
      microfracture: "microfracture",
      "loose-body-removal": "loose (body|bodies) removal; removal of loose (body|bodies)",
      "capsular-release": "capsular release; capsulotomy",
    },
  ],
  [
    "surgery",
    "non-arthroscopic-surgery",
    {
      "carpal-tunnel-release": "carpal tunnel (release|surgery|decompression); CTR; median nerve (release|decompression)",
      "cubital-tunnel-release":
        "cubital tunnel (release|surgery|decompression); ulnar nerve (transposition|decompression|release); ulnar nerve (anterior|subcutaneous|submuscular|anterior subcutaneous|anterior submuscular) transposition",
      "trigger-finger-release": "trigger (finger|thumb|digit|) release; A1 pulley release",
      "de-quervain-release": "(de Quervain|de Quervains) release; first dorsal compartment release",
      tenosynovectomy: "tenosynovectomy",
      "fracture-fixation":
        "open reduction (and|with|) internal fixation; ORIF; (percutaneous|internal|external) fixation; (closed reduction|percutaneous) (and|with|) pinning; closed reduction",
      "joint-replacement":
        "(knee|hip|shoulder|ankle|elbow|joint|unicompartmental|unicompartmental knee|unicondylar knee) (arthroplasty|replacement); TKA; TKR; THA; THR; TSA; arthroplasty; hemiarthroplasty; (hip|) resurfacing",
      "hardware-removal": "(hardware|implant|plate|screw|pin) removal; removal of (hardware|implant|plate|screw|pin)",
      "hernia-repair": "hernia repair; herniorrhaphy; hernioplasty",
      "ligament-repair": "ligament (repair|reconstruction); Brostrom; TFCC repair",
      "tendon-repair": "(tendon|Achilles|triceps|biceps) repair; tendon (transfer|reconstruction)",
      "epicondyle-release": "(epicondyle|epicondylar) (release|debridement); epicondylectomy; tennis elbow (release|surgery)",
      "plantar-fascia-release": "plantar (fascia|fascial) release; fasciotomy",
      arthrodesis:
        "(ankle|wrist|hindfoot|subtalar|talonavicular|thumb|toe|finger|CMC|MTP|PIP|DIP|IP|midfoot|Lisfranc|knee|elbow) (joint|) (fusion|arthrodesis); (triple|double) arthrodesis",
      osteotomy: "osteotomy; bunionectomy",
      excision:
        "(cyst|mass|ganglion|neuroma|lesion|spur) (excision|removal); excision of (the|a|) (cyst|mass|ganglion|neuroma|lesion|spur); ganglionectomy; bursectomy",
      neurolysis:
        "neurolysis; (median|ulnar|radial|digital|) nerve (exploration|repair|neuroplasty); (radial|digital|) nerve decompression; neuroplasty of the (median|ulnar|radial|digital) nerve; (tarsal|radial|pronator) tunnel (release|decompression); pronator release",
      amputation: "amputation",
      "manipulation-under-anesthesia": "manipulation under (general|) anesthesia; MUA",
    },
  ],
  [
    "surgery",
    "spine",
    {
      "spinal-fusion":
        "fusion; interbody fusion; spinal fusion; (lumbar|posterior lumbar|anterior lumbar|transforaminal lumbar|lateral lumbar) interbody fusion; (discectomy|decompression) (and|with|) fusion; PLIF; TLIF; ALIF; XLIF; LLIF; OLIF; ACDF; arthrodesis",
      discectomy:
        "nucleoplasty; percutaneous (disc|disk) decompression; discectomy; discectomies; diskectomy; microdiscectomy; microdiskectomy",
      laminectomy: "laminectomy; laminectomies; laminotomy; hemilaminectomy; hemilaminotomy; laminoplasty",
      foraminotomy: "foraminotomy; foraminotomies; laminoforaminotomy",
      "disc-replacement": "(disc|disk) (replacement|arthroplasty)",
      "sacroiliac-joint-fusion": "(sacroiliac|SI) (joint|) fusion",
      kyphoplasty: "kyphoplasty; vertebroplasty",
      "spinal-cord-stimulator": "(spinal cord|dorsal column|dorsal root ganglion) (stimulator|stimulation); SCS",
      "intrathecal-pump":
        "(intrathecal|pain|morphine|baclofen|medication) pump; pump (refill|interrogation|replacement); intrathecal drug delivery",
    },
  ],
  [
    "surgery",
    "adjunct-surgical-services",
    {
      "assistant-surgeon":
        "(assistant|assisting|co) surgeon; (surgical|surgeon|physician|PA|PA C) (assistant|assist); (assistant|assisting) (PA|physician); first assistant; RNFA",
      "medical-clearance": "(medical|surgical|cardiac|cardiology|) clearance",
      "inpatient-stay":
        "(inpatient|hospital|overnight) (stay|admission|hospital stay|length of stay|days|observation); hospitalization; length of stay",
    },
  ],
  [
    "surgery",
    "surgical-consult",
    {
      "surgical-consultation":
        "(surgery|surgical|surgeon|neurosurgery|neurosurgical) (evaluation|eval|consultation|consult|opinion|assessment|referral)",
    },
  ],
  [
    "evaluation-and-management",
    "medical-specialties",
    {
      "office-visit":
        "(follow up|office|clinic|return|doctor|physician|recheck|telehealth|specialist|pain management) (visit|appointment); follow up (office|clinic) visit; (follow up|office|clinic) (evaluation|consultation|consult)",
      examination:
        "H&P; history (and|&) physical (exam|examination|); (physical|initial) (exam|examination); re exam; exam; examination; re examination",
      "medication-management": "(medication|medicine|pharmacological) (management|monitoring) (consultation|consult|evaluation|visit|)",
    },
  ],
  [
    "evaluation-and-management",
    "dental-services",
    {
      "dental-service":
        "dental (treatment|service|care|evaluation|consultation|exam|implant|surgery|crown|cleaning|extraction); dentist; root canal; crown; denture; tooth extraction; (scaling and|) root planing; scaling/root planing; periodontal (scaling|maintenance|treatment|evaluation); (night|mouth|occlusal|bite) guard; oral appliance",
    },
  ],
  [
    "psych-services",
    "evaluation-and-management",
    {
      "psychological-testing":
        "MMPI; (Beck|) (depression|anxiety) (inventory|inventories|scale); (psychological|neuropsychological|neuropsych|psych) (test|) battery; ImPACT (test|testing); (psychological|psych|neuropsychological|neuropsych|psychometric|neurocognitive|cognitive) (test|testing)",
      "psychological-evaluation":
        "(psych|psychological|psychology|psychiatric|psychiatry|psychologist|neuropsychological|neuropsychology|neuropsych|behavioral health) (evaluation|eval|consultation|consult|assessment|referral|clearance); (psychiatric|psychological|psycho) diagnostic (interview|evaluation)",
    },
  ],
  [
    "psych-services",
    "therapies",
    {
      psychotherapy:
        "psychotherapy; (cognitive|behavioral|cognitive behavioral|cognitive behavior) therapy; CBT; (individual|group|family) (therapy|counseling); (psych|psychological|psychology|psychiatric|psychiatry|behavioral health|mental health) (therapy|treatment|counseling|session|visit); EMDR; (marital|marriage|couples|grief|supportive) counseling",
      biofeedback: "biofeedback",
      hypnotherapy: "hypnotherapy; hypnosis; relaxation (training|therapy)",
    },
  ],
  [
    "rehabilitation",
    "pt-ot",
    {
      "physical-therapy": "physical (therapy|therapies|therapist|medicine|rehabilitation); physiotherapy; PT",
      "occupational-therapy": "occupational (therapy|therapist); OT",
      "hand-therapy": "hand (therapy|therapist)",
      "aquatic-therapy": "(aquatic|aqua|pool|water) (therapy|physical therapy|PT|exercise|rehabilitation|program); hydrotherapy",
      "therapeutic-exercise": "therapeutic exercise",
      "neuromuscular-reeducation": "neuromuscular re education",
      "manual-therapy": "manual (therapy|therapies)",
      "work-conditioning": "work (conditioning|hardening); work (conditioning/hardening|hardening/conditioning)",
      "gait-training": "gait training",
      "therapeutic-activities": "therapeutic (activity|activities)",
    },
  ],
  [
    "rehabilitation",
    "chiropractic",
    {
      chiropractic:
        "chiropractic; chiropractor; chiro; (chiropractic|chiropractor|chiro) (physiotherapy|physical therapy|physio therapy|manipulation|manipulative therapy|manipulative treatment); chirophysio therapy",
      "spinal-manipulation": "(spinal|joint|osteopathic) (manipulation|manipulative); manipulation; OMT",
    },
  ],
  [
    "rehabilitation",
    "acupuncture",
    { acupuncture: "acupuncture; (electro|electrical|infrared|manual) acupuncture; acupuncturist; acupressure" },
  ],
  [
    "rehabilitation",
    "other-therapies",
    {
      "massage-therapy": "massage; soft tissue (massage|mobilization)",
      "myofascial-release": "(myofascial|myofacial) (release|therapy)",
      "infrared-therapy": "infrared; diathermy",
      "therapeutic-ultrasound": "ultrasound",
      "electrical-stimulation-therapy":
        "(electrical|electric|electro) (stimulation|stim); (electrical|electric) (muscle|nerve) stimulation; electrotherapy; IFC; (interferential|inferential) (current|) (stimulation|therapy|treatment|); neuromuscular electrical stimulation",
      "traction-therapy": "traction; spinolator; (spinal|lumbar|cervical) decompression therapy",
      "heat-cold-therapy": "ice/heat (pad|pads) therapy; (hot/cold|hot|cold|moist heat) packs; (moist|) heat therapy",
      cupping: "cupping",
      "kinesio-taping": "(kinesio|kinesiology) (taping|tape)",
      "vestibular-therapy": "vestibular (therapy|rehabilitation|rehab|physical therapy)",
      "speech-therapy": "speech (therapy|language therapy); cognitive (rehabilitation|rehab)",
      "laser-therapy": "laser (therapy|treatment)",
      "dry-needling": "dry needling",
    },
  ],
  [
    "therapies",
    "therapies",
    {
      "shockwave-therapy":
        "shock wave (therapy|treatment|); extracorporeal shock wave (therapy|treatment|); ESWT; ECSWT; extracorporeal pulse activation (therapy|treatment|); EPAT",
      "localized-intense-neurostimulation": "localized (intense|intensive) neurostimulation; LINT",
      "hyperbaric-oxygen": "hyperbaric (oxygen|)",
      "percutaneous-neurostimulation":
        "(percutaneous|) peripheral nerve stimulation; percutaneous (electrical|) (nerve stimulation|neurostimulation|neuromodulation|nerve stimulator|neurostimulator); PENS; P STIM",
      "transcranial-magnetic-stimulation": "transcranial magnetic stimulation; TMS",
      "electromagnetic-therapy": "electromagnetic (field|) (therapy|treatment); PEMF",
    },
  ],
  [
    "programs",
    "programs",
    {
      "functional-restoration-program": "functional restoration (program|); FRP; HELP (program|remote care)",
      "pain-management-program":
        "pain (management|rehabilitation|) program; (chronic|multidisciplinary|interdisciplinary) pain (management|rehabilitation|) program; (multidisciplinary|interdisciplinary) (pain|) (program|rehabilitation)",
      "detoxification-program": "detoxification; detox; (inpatient|outpatient) (detoxification|detox)",
      "weight-loss-program": "weight (loss|reduction|management) (program|); Lindora; Jenny Craig; Weight Watchers",
      "smoking-cessation-program": "(smoking|tobacco) cessation",
      "inpatient-rehabilitation":
        "(acute|) inpatient (brain injury|) (rehabilitation|rehab) (program|unit|facility|); acute (rehabilitation|rehab) (unit|); (skilled nursing|rehabilitation) facility; brain injury (rehabilitation|program)",
      "partial-hospitalization": "partial (hospitalization|hospital program); intensive outpatient program",
      "gym-membership": "gym (membership|); (health club|fitness center|fitness|pool|swimming pool|YMCA) (membership|access)",
      "exercise-program": "exercise (class|classes|program); yoga; pilates; tai chi; personal trainer",
    },
  ],
  [
    "home-health",
    "home-health",
    {
      "home-health-aide":
        "home (aide|attendant|caregiver); home health (aide|care|service|assistance|); home care; (home|in home) (assistance|support); attendant care; caregiver; (housekeeping|homemaker) (service|); LVN; CNA",
      "nursing-visit":
        "RN; (registered|wound care|home health|home|visiting) nurse; nurse (visit|case manager); (skilled|home|home health) nursing; nursing (visit|care)",
    },
  ],
  ["transportation", "transportation", { transportation: "transportation; medical transport; ambulance" }],
];

const DEBATABLE: ReadonlySet<ProcedureId> = new Set<ProcedureId>([
  "ssep",
  "echocardiogram",
  "functional-capacity-evaluation",
  "trigger-point-impedance-imaging",
  "upper-endoscopy",
  "colonoscopy",
  "radiofrequency-ablation",
  "botulinum-toxin-injection",
  "neurolytic-injection",
  "epidural-adhesiolysis",
  "prolotherapy",
  "infusion",
  "debridement",
  "synovectomy",
  "capsular-release",
  "manipulation-under-anesthesia",
  "spinal-cord-stimulator",
  "intrathecal-pump",
  "medical-clearance",
  "inpatient-stay",
  "surgical-consultation",
  "biofeedback",
  "aquatic-therapy",
  "manual-therapy",
  "work-conditioning",
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
  "shockwave-therapy",
  "localized-intense-neurostimulation",
  "hyperbaric-oxygen",
  "percutaneous-neurostimulation",
  "transcranial-magnetic-stimulation",
  "electromagnetic-therapy",
  "inpatient-rehabilitation",
  "partial-hospitalization",
  "gym-membership",
  "exercise-program",
  "nursing-visit",
]);

/** The procedures. */
export const PROCEDURES: readonly Procedure[] = TABLES.flatMap(([category, subcategory, table]) =>
  Object.entries(table).map(([name, patterns]) => {
    const id = name as ProcedureId;
    return { id, category, subcategory, debatable: DEBATABLE.has(id), patterns };
  }),
);

/** Wording that names a service only where nothing more special is named: `Labs: CBC` is a blood count, `Physical therapy evaluation` therapy. */
export interface GeneralWording {
  readonly procedure: ProcedureId | null;
  readonly category: TreatmentCategory;
  readonly subcategory: TreatmentSubcategory;
  /** Who is to be seen decides over what is to be done: `Evaluation by a surgeon`. */
  readonly isWho: boolean;
  readonly patterns: string;
}

const general = (
  category: TreatmentCategory,
  subcategory: TreatmentSubcategory,
  procedure: ProcedureId | null,
  patterns: string,
  isWho = false,
): GeneralWording => ({ procedure, category, subcategory, isWho, patterns });

/** Headings, bare words for an evaluation or an operation, and whom the patient is to see. */
export const GENERAL_WORDING: readonly GeneralWording[] = [
  general(
    "surgery",
    "surgical-consult",
    "surgical-consultation",
    "surgeon; neurosurgeon; neurosurgery; hip replacement specialist; spine specialist",
    true,
  ),
  general(
    "psych-services",
    "evaluation-and-management",
    "psychological-evaluation",
    "psych; psychologist; psychology; psychiatrist; psychiatry; neuropsychologist; neuropsychology",
    true,
  ),
  general("evaluation-and-management", "dental-services", "dental-service", "dental; oral surgeon; orthodontist; periodontist", true),
  general(
    "evaluation-and-management",
    "medical-specialties",
    "office-visit",
    "follow up; followup; re evaluation; reevaluation; re eval; recheck",
  ),
  general(
    "evaluation-and-management",
    "medical-specialties",
    "consultation",
    "consultation; consult; consulting; referral; refer; evaluation; eval; evaluate; assessment; (second|2nd) opinion; transfer of care; TOC; specialist; pain management; podiatrist; neurologist; orthopedist; urologist; internist; dermatologist; gastroenterologist; ophthalmologist; cardiologist; rheumatologist; otolaryngologist; ENT; toxicology (consultation|consult|evaluation); (nutrition|nutritional|dietary) (counseling|consultation|consult)",
  ),
  general("injection", "injection", "epidural-steroid-injection", "epidural"),
  general(
    "diagnostic-testing",
    "lab-and-pathology",
    "laboratory-test",
    "lab; (lab|laboratory) (test|testing|tests|study|studies|panel|work|workup); labwork; laboratory; blood (work|test|testing|draw|panel); bloodwork",
  ),
  general(
    "diagnostic-testing",
    "other-diagnostic-tests",
    null,
    "thermography; thermogram; visual field (test|testing|exam); cardio respiratory (diagnostic|) (test|testing); tilt table (test|); biometry; (optical coherence tomography|OCT); body composition (study|analysis); salivary flow (test|); (video|) fluoroscopy; C arm; epidurogram; epidurography; (skin prick|prick|allergy|patch) (test|testing); laryngoscopy; bronchoscopy; sigmoidoscopy; cystoscopy; (esophageal|anorectal|) manometry; (modified|) barium swallow; (swallow|gastric emptying|urodynamic) (study|studies|test|testing); urodynamics; upper GI series; cardiac catheterization; ankle brachial index; ABI; quantitative sensory (test|testing); QST; current perception threshold (test|testing|); (visual|auditory) evoked (potential|response); VEP; BAER",
  ),
  general(
    "surgery",
    "adjunct-surgical-services",
    null,
    "anesthesia; anesthesiologist; monitored anesthesia care; (conscious|moderate|IV|intravenous|) sedation; neuromonitoring; (intraoperative|intra operative) (neuromonitoring|monitoring|neurophysiologic monitoring); cell saver; (surgery|surgical|outpatient surgery|outpatient surgical|ambulatory surgery|ambulatory surgical) (center|facility); facility fee; facility",
  ),
  general("surgery", "adjunct-surgical-services", "inpatient-stay", "inpatient (x|for|times); LOS"),
  general("injection", "injection", "nerve-block", "block"),
  general("injection", "injection", null, "aspiration; arthrocentesis; bone marrow (aspirate|aspiration|concentrate)"),
  general("programs", "programs", null, "(follow up|) (aftercare|aftercare program)"),
  general("rehabilitation", "other-therapies", null, "(pulmonary|cardiac|cardiopulmonary) (rehabilitation|rehab) (program|)"),
  general(
    "surgery",
    "spine",
    null,
    "corpectomy; microdecompression; MILD procedure; interspinous (process|) (spacer|device|decompression); IDET; intradiscal electrothermal (therapy|annuloplasty)",
  ),
  general(
    "surgery",
    "non-arthroscopic-surgery",
    null,
    "surgery; surgical (procedure|intervention|repair); I&D; incision (and|&) drainage; irrigation; repair; reconstruction; excision; resection; osteoplasty; carpectomy; trapeziectomy; LRTI; cheilectomy; fasciectomy; coccygectomy; patellectomy; sesamoidectomy; exostectomy; craniotomy; cranioplasty; thoracotomy; laparotomy; laparoscopy; laparoscopic; cholecystectomy; appendectomy; colectomy; orchiectomy; mastectomy; hysterectomy; thyroidectomy; thrombectomy; septoplasty; turbinate reduction; turbinectomy; rhinoplasty; tympanoplasty; blepharoplasty; vitrectomy; keratoplasty; phacoemulsification; cataract (extraction|removal); (intraocular|) lens (implant|implantation); trabeculectomy; tenolysis; arthrolysis; arthrotomy; tenotomy; tenodesis; myotomy; (canal|contracture|retinaculum|lateral retinacular|lateral|nerve|tendon|muscle|gastrocnemius|soft tissue|fascial|pulley) release; (gastrocnemius|gastroc|Strayer) (recession|slide); hammertoe (correction|surgery); hammer toe (correction|surgery); (corneal|kidney|liver|organ|cartilage) (transplant|transplantation); (skin|fat|nerve|cartilage|tissue) (graft|grafting); autologous chondrocyte implantation; scar (revision|excision); bone graft; bone grafting; wound closure",
  ),
];

/** Wording that names two procedures at once. */
export const JOINED_PROCEDURES: readonly { readonly patterns: string; readonly procedures: readonly [ProcedureId, ProcedureId] }[] = [
  { patterns: "physical (and|or|) occupational therapy", procedures: ["physical-therapy", "occupational-therapy"] },
  { patterns: "occupational (and|or|) physical therapy", procedures: ["occupational-therapy", "physical-therapy"] },
  { patterns: "electrodiagnostic (study|studies|test|testing|evaluation|consultation); electrodiagnostics", procedures: ["emg", "ncs"] },
];
