import { describe, expect, it } from "vitest";
import { readService, type Service } from "../../src/index.ts";

describe("what must not be read", () => {
  it.each<readonly [why: string, title: string, service: Partial<Service>]>([
    ["PT/PTT is no physical therapy", "Pre-op PT/PTT", { procedures: ["pt-ptt"], subcategory: "lab-and-pathology" }],
    ["nor are PT and INR", "Labs: PT, INR", { procedures: ["pt-ptt"] }],
    ["ultrasound is a therapy", "Ultrasound 1 times 8", { imaging: null, procedures: ["therapeutic-ultrasound"] }],
    ["unless it looks at something", "Ultrasound of the abdomen", { imaging: { modality: "ultrasound", contrast: null }, procedures: [] }],
    ["the 3 of Tylenol #3 is no quantity", "Tylenol #3, one at night", { quantity: null }],
    ["times a day is no frequency of a drug", "Naproxen 500mg three times a day #90", { frequency: null, sessions: null }],
    ["in 4 weeks is no duration", "Follow-up visit in 4 weeks", { duration: null }],
    ["nor is every 6 weeks", "Follow-up every 6 weeks", { duration: null, frequency: null }],
    ["nor are weeks ago", "MRI for pain that began 6 weeks ago", { duration: null }],
    ["hours per day are no frequency", "Home aide 6 hours per day", { frequency: null, duration: null }],
    ["hours in directions are no duration", "Valium 5mg 1 hour before the scan", { duration: null }],
    ["10mg/1ml is no package", "Synapryn (10mg/1ml oral suspension)", { drug: expect.objectContaining({ size: null }) as Service["drug"] }],
    ["day supply: 30 is no quantity", "Oxycodone 20mg #60 day supply: 30", { quantity: 60 }],
    ["a date is no range of visits", "Acupuncture (prescribed 8-20-14)", { sessions: null, duration: null }],
    ["nor with full stops", "Acupuncture DOS 04.23.2014", { sessions: null }],
    ["views are no visits", "X-rays of the left hand, 3 views", { sessions: null }],
    ["Tesla is no number of studies", "3T MRI of the wrist", { sessions: null }],
    ["a phase is none", "3 phase bone scan", { sessions: null }],
    ["pieces of equipment are no visits", "2 leg wraps", { sessions: null, quantity: null }],
    ["the 3 in 1 of a commode", "3 in 1 commode", { sessions: null, duration: null }],
    ["a level's number is no count", "Left L4, L5 medial branch block", { sessions: null, levels: ["L4", "L5"] }],
    ["a procedure code is no count", "Assistant surgeon (CPT 29881)", { sessions: null, quantity: null }],
    ["a spinal manipulation is at no part of the body", "Spinal manipulation", { bodyParts: [] }],
    ["nor is a spine surgeon", "Consultation with a spine surgeon", { bodyParts: [] }],
    ["nor a knee scooter", "Knee scooter", { bodyParts: [] }],
    ["nor a meeting face to face", "Face-to-face evaluation", { bodyParts: [] }],
    [
      "an operation on the shoulder is not at the clavicle",
      "Right shoulder distal clavicle resection",
      { bodyParts: [{ part: "shoulder", side: "right" }] },
    ],
    ["L spine is no left side", "L spine MRI", { bodyParts: [{ part: "lumbar-spine", side: null }] }],
    ["a genitive's s is no sacral level", "The patient's 2 knee braces", { levels: [] }],
    ["a blood level is no drug", "Testosterone level", { drug: null, procedures: ["laboratory-test"] }],
    ["extended release is no operation", "Morphine extended release 15mg #60", { procedures: [], category: "pharmaceuticals" }],
    ["an exam in the directions is none", "Valium 5mg, 1 tab before exam", { procedures: [] }],
    ["a trial of therapy is no equipment", "Trial of acupuncture, 6 visits", { equipment: null, category: "rehabilitation" }],
    ["a stimulator of the spinal cord is no equipment", "Spinal cord stimulator trial", { equipment: null, category: "surgery" }],
  ])("%s: %s", (_why, title, service) => expect(readService(title)).toMatchObject(service));

  it.each([
    "",
    " ",
    "Interpreter",
    "Unspecified medication",
    "Mileage",
    "The",
    "12",
    "#30",
    "x",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
  ])("a title that no rule reads is other: %s", (title) => {
    expect(readService(title)).toMatchObject({ category: "other", subcategory: "other", drug: null, equipment: null, procedures: [] });
  });
});
