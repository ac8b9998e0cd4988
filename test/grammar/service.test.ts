import { describe, expect, it } from "vitest";
import { readService, type BodyPlace, type Service } from "../../src/index.ts";

type Row = readonly [why: string, title: string, service: Partial<Service>];

const reads = (rows: readonly Row[]): void => {
  it.each(rows)("%s: %s", (_why, title, service) => expect(readService(title)).toMatchObject(service));
};

const at = (part: BodyPlace["part"], side: BodyPlace["side"] = null): BodyPlace => ({ part, side });
const printed = (from: number, to = from) => ({ from, to, basis: "printed" as const });
const computed = (from: number, to = from) => ({ from, to, basis: "computed" as const });
const weekly = (from: number, to = from) => ({ from, to, per: "week" as const });
const weeks = (from: number, to = from) => ({ from, to, unit: "week" as const });

describe("which thing decides", () => {
  reads([
    ["an imaging word", "Chest x-ray", { category: "diagnostic-testing", subcategory: "imaging-radiology" }],
    ["a drug's name", "Gabapentin", { category: "pharmaceuticals", subcategory: "anti-epilepsy-drugs" }],
    ["an equipment word", "Lumbar brace", { category: "dmepos", subcategory: "prosthetics-orthotics" }],
    ["a procedure", "Left knee arthroscopy", { category: "surgery", subcategory: "arthroscopic-surgery" }],
    ["the thing, not the occasion", "Post-op physical therapy", { category: "rehabilitation", operativePhase: "post-operative" }],
    [
      "nor the prefix",
      "Associated surgical service: Pre-op EKG",
      { category: "diagnostic-testing", associatedSurgicalService: true, operativePhase: "pre-operative" },
    ],
    ["the prefix behind Retro", "Retro: Associated surgical service: Ultrasling", { associatedSurgicalService: true, category: "dmepos" }],
    ["what exists in surgery alone", "Assistant surgeon", { category: "surgery", subcategory: "adjunct-surgical-services" }],
    [
      "the first of several things",
      "Cold therapy unit after right knee arthroscopy",
      { category: "dmepos", procedures: ["arthroscopy"], bodyParts: [at("knee", "right")] },
    ],
    [
      "all procedures are listed",
      "Right shoulder arthroscopy, Mumford, rotator cuff repair",
      { procedures: ["arthroscopy", "distal-clavicle-excision", "rotator-cuff-repair"], bodyParts: [at("shoulder", "right")] },
    ],
    ["a heading drops out", "Labs: CBC, CMP", { procedures: ["cbc", "cmp"], subcategory: "lab-and-pathology" }],
    ["a heading alone stays", "Pre-op labs", { procedures: ["laboratory-test"], operativePhase: "pre-operative" }],
    ["a heading drops out before imaging", "Labs to include: chest x-ray", { procedures: [], subcategory: "imaging-radiology" }],
    ["a bare evaluation drops out", "Acupuncture evaluation and treatment", { procedures: ["acupuncture"], subcategory: "acupuncture" }],
    ["two procedures in one word", "Physical/Occupational therapy 8 visits", { procedures: ["physical-therapy", "occupational-therapy"] }],
    ["two tests in one word", "Electrodiagnostic studies of the left hand", { procedures: ["emg", "ncs"], subcategory: "emg-ncv-ncs" }],
    [
      "an operation of which no more is said",
      "Right shoulder surgery",
      { category: "surgery", subcategory: "non-arthroscopic-surgery", procedures: [] },
    ],
    ["the same at the spine", "Lumbar decompression L4-5", { category: "surgery", subcategory: "spine", procedures: [] }],
    ["the same at the shoulder", "Shoulder arthroscopy and decompression", { procedures: ["arthroscopy", "subacromial-decompression"] }],
    [
      "what is rented is equipment",
      "Negative pressure wound therapy, 30 day rental",
      { category: "dmepos", equipment: { item: "other", acquisition: "rental" } },
    ],
  ]);
});

describe("evaluation and treatment", () => {
  reads([
    ["by nobody in particular", "Evaluation and treatment", { category: "evaluation-and-management", procedures: ["consultation"] }],
    ["by a specialty", "Neurology consult", { category: "evaluation-and-management", subcategory: "medical-specialties" }],
    [
      "by a surgeon",
      "TOC to a hand surgeon, eval and treatment",
      { subcategory: "surgical-consult", procedures: ["surgical-consultation"] },
    ],
    ["by surgery", "Spine surgery evaluation, lumbar", { subcategory: "surgical-consult", bodyParts: [at("lumbar-spine")] }],
    ["by a psychologist", "Referral to a psychologist", { category: "psych-services", procedures: ["psychological-evaluation"] }],
    ["for a therapy", "Physical therapy evaluation", { category: "rehabilitation", procedures: ["physical-therapy"] }],
    [
      "a visit is no consultation",
      "Follow-up visit with the orthopedic surgeon",
      { procedures: ["office-visit"], category: "evaluation-and-management" },
    ],
    ["by a dentist", "Dental evaluation", { subcategory: "dental-services" }],
    ["of drugs is no test for them", "Toxicology consult", { procedures: ["consultation"] }],
  ]);
});

describe("what has a place in the taxonomy and no id", () => {
  reads([
    ["anesthesia", "Monitored anesthesia care", { category: "surgery", subcategory: "adjunct-surgical-services", procedures: [] }],
    ["a test", "Thermography of both hands", { subcategory: "other-diagnostic-tests", procedures: [] }],
    ["a program", "Aftercare program, 6 months", { category: "programs", duration: { from: 6, to: 6, unit: "month" } }],
    [
      "but not beside what has one",
      "Knee arthroscopy under anesthesia",
      { subcategory: "arthroscopic-surgery", procedures: ["arthroscopy"] },
    ],
  ]);
});

describe("device or session", () => {
  reads([
    ["a unit", "Electrical stimulation unit", { category: "dmepos", equipment: { item: "electrical-stimulator", acquisition: null } }],
    ["a purchase", "Lumbar traction, purchase", { category: "dmepos", equipment: { item: "traction-unit", acquisition: "purchase" } }],
    ["sessions", "Electrical stimulation 2 times a week", { category: "rehabilitation", procedures: ["electrical-stimulation-therapy"] }],
    ["sessions of what else is a device", "E-stim 2 times a week for 4 weeks", { category: "rehabilitation", sessions: computed(8) }],
    [
      "a unit, however often",
      "TENS unit, daily trial",
      { equipment: { item: "tens-unit", acquisition: "trial" }, frequency: { from: 1, to: 1, per: "day" } },
    ],
    [
      "a support is one at a part of the body",
      "Wrist support",
      { equipment: { item: "support", acquisition: null }, bodyParts: [at("wrist")] },
    ],
    ["heat by a pad is equipment", "Heat therapy pad for the back", { equipment: { item: "heat-cold-pack", acquisition: null } }],
  ]);
});

describe("injections", () => {
  reads([
    [
      "guidance adds nothing",
      "Left hip injection under ultrasound guidance",
      { procedures: ["injection"], imaging: null, bodyParts: [at("hip", "left")] },
    ],
    ["nor ultrasound without the word", "Trigger point injection with ultrasound", { procedures: ["trigger-point-injection"] }],
    ["what is injected is no drug", "Toradol 60mg injection", { category: "injection", drug: null, procedures: ["injection"] }],
    [
      "a drug beside it is one",
      "Norco 10/325mg #60 and trigger point injection",
      { category: "pharmaceuticals", procedures: ["trigger-point-injection"] },
    ],
    [
      "hyaluronate is the service",
      "Injection of Orthovisc, left knee",
      { category: "pharmaceuticals", subcategory: "viscosupplementation", procedures: ["viscosupplementation-injection"], bodyParts: [] },
    ],
    ["and so is Botox", "Botox injection, 155 units", { subcategory: "injection", procedures: ["botulinum-toxin-injection"] }],
    ["a medial branch block is a facet injection", "Bilateral MBB L3-5", { subcategory: "facet-injection", levels: ["L3-L5"] }],
    ["the general word drops out", "Platelet-rich plasma (PRP) injection", { procedures: ["platelet-rich-plasma-injection"] }],
  ]);
});

describe("imaging", () => {
  reads([
    ["with contrast", "MRI of the pelvis with contrast", { imaging: { modality: "mri", contrast: "with" } }],
    ["without", "CT of the neck w/o IV dye", { imaging: { modality: "ct", contrast: "without" } }],
    ["both", "MRI brain w/wo contrast", { imaging: { modality: "mri", contrast: "with-and-without" } }],
    ["both in two phrases", "MRI with gadolinium and without gadolinium", { imaging: { modality: "mri", contrast: "with-and-without" } }],
    ["in one word", "Non-contrast CT of the head", { imaging: { modality: "ct", contrast: "without" } }],
    ["of a joint", "MRA of the left shoulder", { imaging: { modality: "mr-arthrogram", contrast: null } }],
    ["of vessels", "MRA of the neck", { imaging: { modality: "angiogram", contrast: null } }],
    [
      "its longer name beside it",
      "MRI (magnetic resonance imaging) of the knee",
      { imaging: { modality: "mri", contrast: null }, procedures: [] },
    ],
  ]);
});

describe("parts of the body", () => {
  reads([
    ["a noun and its adjective are one", "Lumbar MRI of the lumbar spine", { bodyParts: [at("lumbar-spine")] }],
    ["low back", "Acupuncture, low back", { bodyParts: [at("lumbar-spine")] }],
    ["a side before it", "Right open carpal tunnel release", { bodyParts: [at("wrist", "right")] }],
    [
      "a side holds in a list",
      "PT for the left hip, lower leg, and knee",
      { bodyParts: [at("hip", "left"), at("lower-leg", "left"), at("knee", "left")] },
    ],
    [
      "and without commas",
      "PT for the left shoulder wrist and hip",
      { bodyParts: [at("shoulder", "left"), at("wrist", "left"), at("hip", "left")] },
    ],
    [
      "it ends at an unpaired part",
      "PT, left trapezius, neck and knee",
      { bodyParts: [at("trapezius", "left"), at("cervical-spine"), at("knee")] },
    ],
    ["it ends at a new side", "X-ray of the left hand, right elbow", { bodyParts: [at("hand", "left"), at("elbow", "right")] }],
    ["it ends behind other words", "Left knee MRI and physical therapy for the hip", { bodyParts: [at("knee", "left"), at("hip")] }],
    ["a side behind it", "Knee brace, left", { bodyParts: [at("knee", "left")] }],
    [
      "a side behind a list",
      "X-rays of the hands and wrists, bilateral",
      { bodyParts: [at("hand", "bilateral"), at("wrist", "bilateral")] },
    ],
    ["both sides named", "MRI of the left and right knees", { bodyParts: [at("knee", "bilateral")] }],
    ["both sides, a stroke between them", "X-ray of the right/left knee", { bodyParts: [at("knee", "bilateral")] }],
    ["both sides, a comma between them", "X-ray left, right knee", { bodyParts: [at("knee", "bilateral")] }],
    ["both in one letter each", "MRI R/L knee", { bodyParts: [at("knee", "bilateral")] }],
    ["both in one letter each, with and", "MRI of the R and L knee", { bodyParts: [at("knee", "bilateral")] }],
    ["one letter that stands before no part, with and", "MRI of the knee, R and L", { bodyParts: [at("knee")] }],
    ["one letter", "R knee MRI", { bodyParts: [at("knee", "right")] }],
    ["one letter in parentheses", "MRI (L) shoulder", { bodyParts: [at("shoulder", "left")] }],
    ["in one abbreviation", "EMG/NCS RUE", { bodyParts: [at("upper-extremity", "right")] }],
    ["b/l", "B/L knee x-rays", { bodyParts: [at("knee", "bilateral")] }],
    ["two in one phrase", "EMG of the upper and lower extremities", { bodyParts: [at("upper-extremity"), at("lower-extremity")] }],
    ["a side at an unpaired part beside it", "Bilateral lumbar medial branch blocks", { bodyParts: [at("lumbar-spine", "bilateral")] }],
    ["named again without its side", "Right shoulder arthroscopy and shoulder debridement", { bodyParts: [at("shoulder", "right")] }],
    ["named again with its side", "Shoulder sling, right shoulder", { bodyParts: [at("shoulder", "right")] }],
    ["the same side named twice", "MRI of the left and left knee", { bodyParts: [at("knee", "left")] }],
    [
      "a side behind a list keeps those that are told",
      "Left knee brace and ankle brace, right",
      { bodyParts: [at("knee", "left"), at("ankle", "right")] },
    ],
    ["a letter that stands before no part is none", "Vitamin L injection, knee", { bodyParts: [at("knee")] }],
    ["of a drug", "Voltaren gel for the left knee", { bodyParts: [] }],
    [
      "of what was asked for first",
      "Six visits of acupuncture for the neck was the original request. Two visits of acupuncture was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, four visits of acupuncture is",
      { bodyParts: [at("cervical-spine")], sessions: printed(4) },
    ],
  ]);
});

describe("levels of the spine", () => {
  reads([
    ["written out", "ESI at L4-5", { levels: ["L4-L5"], bodyParts: [at("lumbar-spine")] }],
    ["in full", "ESI at L4-L5 and L5-S1", { levels: ["L4-L5", "L5-S1"] }],
    ["a stroke", "ESI L4/5", { levels: ["L4-L5"] }],
    ["a stroke between pairs", "ESI L4-5/L5-S1", { levels: ["L4-L5", "L5-S1"] }],
    ["three in a row", "Facet blocks L3-4-5", { levels: ["L3-L4", "L4-L5"] }],
    ["from the thoracic spine to the lumbar", "ESI T12-L1", { levels: ["T12-L1"], bodyParts: [at("thoracic-spine")] }],
    ["of the thoracic spine", "Facet block T4", { levels: ["T4"], bodyParts: [at("thoracic-spine")] }],
    ["over the regions", "ESI C7-T1", { levels: ["C7-T1"], bodyParts: [at("cervical-spine")] }],
    ["over the regions in short", "ESI L5-1", { levels: ["L5-S1"] }],
    ["in words", "Fusion L3 through S1", { levels: ["L3-S1"] }],
    ["glued", "ESI L5S1", { levels: ["L5-S1"] }],
    ["one with a side before it", "Right L4 transforaminal ESI", { levels: ["L4"], bodyParts: [at("lumbar-spine", "right")] }],
    ["a side behind it", "Microdiscectomy L5-S1, left", { levels: ["L5-S1"], bodyParts: [at("lumbar-spine", "left")] }],
    ["with an en dash", "ACDF C5–C6", { levels: ["C5-C6"] }],
    ["no more than the spine has", "ESI L9", { levels: [], bodyParts: [] }],
    ["a drug's letter is none", "Senokot-S 1/50mg #60", { levels: [] }],
  ]);
});

describe("visits, how often, for how long", () => {
  reads([
    ["a total", "Physical therapy 12 visits", { sessions: printed(12), frequency: null, duration: null }],
    ["a range", "Physical therapy 12-18 sessions", { sessions: printed(12, 18) }],
    ["in words", "Eight physical therapy sessions", { sessions: printed(8) }],
    ["in words and figures", "Eight (8) additional physical therapy sessions", { sessions: printed(8) }],
    ["behind the word", "Physical therapy sessions, 12", { sessions: printed(12) }],
    ["times", "Acupuncture times 6", { sessions: printed(6) }],
    ["x", "Trigger point injections x 4", { sessions: printed(4) }],
    ["x with a noun", "PT x 12 visits", { sessions: printed(12) }],
    ["# counts for therapies", "Acupuncture #6", { sessions: printed(6), quantity: 6 }],
    ["# does not for imaging", "MRI of the knee #1", { sessions: null, quantity: 1 }],
    ["injections", "One PRP injection", { sessions: printed(1) }],
    ["with words between", "Two left lumbar epidural steroid injections", { sessions: printed(2) }],
    ["a series", "Series of 3 Synvisc injections", { sessions: printed(3) }],
    ["how often and for how long", "PT 2 times a week for 6 weeks", { sessions: computed(12), frequency: weekly(2), duration: weeks(6) }],
    ["a range of times", "PT 1 to 2 times per week for 4 weeks", { sessions: computed(4, 8), frequency: weekly(1, 2) }],
    ["ranges of both", "PT 2-3x/week x 4-6 weeks", { sessions: computed(8, 18), frequency: weekly(2, 3), duration: weeks(4, 6) }],
    ["times and times", "Cupping two times a week times three weeks", { sessions: computed(6), frequency: weekly(2), duration: weeks(3) }],
    [
      "in capitals without `per`",
      "AQUATIC THERAPY 2 X WEEK X 4 WEEKS",
      { sessions: computed(8), frequency: weekly(2), duration: weeks(4) },
    ],
    ["without units", "Spinal manipulation 2 times 8", { sessions: computed(16), frequency: weekly(2), duration: weeks(8) }],
    ["week behind the x", "OT 2xWk x 4 Wks", { sessions: computed(8), frequency: weekly(2), duration: weeks(4) }],
    ["in the shortest way", "PT 2x4", { sessions: computed(8), frequency: weekly(2), duration: weeks(4) }],
    ["a length without its unit", "PT 2x/week x 6", { sessions: computed(12), frequency: weekly(2), duration: weeks(6) }],
    ["visits per week", "PT 3 visits per week for 2 weeks", { sessions: computed(6), frequency: weekly(3) }],
    ["days a week", "Home aide 5 days a week for 2 weeks", { sessions: computed(10), frequency: weekly(5) }],
    ["once a week", "Psychotherapy once a week for 8 weeks", { sessions: computed(8), frequency: weekly(1) }],
    ["twice weekly", "PT twice weekly for 3 weeks", { sessions: computed(6), frequency: weekly(2) }],
    ["daily", "Daily RN for 4 weeks", { sessions: null, frequency: { from: 1, to: 1, per: "day" }, duration: weeks(4) }],
    [
      "the printed total wins",
      "12 sessions of PT 2 times a week for 4 weeks",
      { sessions: printed(12), frequency: weekly(2), duration: weeks(4) },
    ],
    ["told twice the same", "PT 2 times a week for 6 weeks (2x6)", { sessions: computed(12) }],
    ["per week", "PT 2 per week for 4 weeks", { sessions: computed(8), frequency: weekly(2) }],
    ["a week", "PT 2 a week for 4 weeks", { sessions: computed(8), frequency: weekly(2) }],
    ["a stroke", "PT 2/week for 4 weeks", { sessions: computed(8), frequency: weekly(2) }],
    ["weekly", "PT 2 weekly for 4 weeks", { sessions: computed(8), frequency: weekly(2) }],
    ["every week", "Aquatic therapy every week for 6 weeks", { sessions: computed(6), frequency: weekly(1) }],
    ["every so many weeks is a frequency below one", "Injection every 4 weeks", { sessions: null, frequency: null, duration: null }],
    ["every so many hours is none of visits", "Wound care every 24 hours", { sessions: null, frequency: null, duration: null }],
    ["in weeks, spelt out", "PT 2 times 4 weeks", { sessions: computed(8), frequency: weekly(2), duration: weeks(4) }],
    ["times a unit that is no week", "PT 2 x 4 months", { frequency: null, duration: { from: 4, to: 4, unit: "month" } }],
    ["yearly is no frequency", "Dental care 2 times a year", { frequency: null }],
    ["two totals are none", "6 PT sessions and 4 acupuncture sessions", { sessions: null }],
    ["two courses are none", "PT 2x4 and acupuncture 1x6", { sessions: null, frequency: weekly(2), duration: weeks(4) }],
    ["a month", "Medication management once a month for 6 months", { sessions: computed(6), frequency: { from: 1, to: 1, per: "month" } }],
    ["a rental", "Wheelchair, 30 day rental", { duration: { from: 30, to: 30, unit: "day" }, sessions: null }],
    ["a rental with a hyphen", "Cold therapy unit, 14-day rental", { duration: { from: 14, to: 14, unit: "day" } }],
    ["a use in words", "Cryotherapy unit, seven day use", { duration: { from: 7, to: 7, unit: "day" } }],
    ["a range of days", "Inpatient rehabilitation 7-10 days", { duration: { from: 7, to: 10, unit: "day" } }],
    ["a year", "Gym membership for 1 year", { duration: { from: 1, to: 1, unit: "year" } }],
    ["a drug's supply", "Oxycodone 20mg #60 day supply: 30", { duration: { from: 30, to: 30, unit: "day" }, sessions: null }],
    ["a supply of a month", "Norco 10/325mg, one month supply", { duration: { from: 1, to: 1, unit: "month" } }],
  ]);
});

describe("refills", () => {
  reads([
    ["with 2", "Gabapentin 300mg #90 with 2 refills", { refills: 2, quantity: 90 }],
    ["before the drug", "Two refills of Voltaren 75mg #60", { refills: 2 }],
    ["behind a colon", "Gabapentin 300mg #90, refills: 3", { refills: 3 }],
    ["times", "Gabapentin 300mg #90 x 2 refills", { refills: 2 }],
    ["plus refill", "Valium 5mg #30 plus refill", { refills: 1 }],
    ["plus one refill", "Valium 5mg #30 plus one refill", { refills: 1 }],
    ["and refill", "Valium 5mg #30 and refill", { refills: 1 }],
    ["+ refill", "Valium 5mg #30 + refill", { refills: 1 }],
    ["with refill", "Valium 5mg #30 with refill", { refills: 1 }],
    ["without refill", "Valium 5mg #30 without refill", { refills: 0 }],
    ["none", "Valium 5mg #30, no refills", { refills: 0 }],
    ["not said", "Valium 5mg #30", { refills: null }],
  ]);
});

it("a title of any length is read", () => {
  expect(readService(`${"word ".repeat(400)}Norco 10/325mg #60`)).toMatchObject({ category: "pharmaceuticals", quantity: 60 });
});
