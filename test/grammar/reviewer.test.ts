import { describe, expect, it } from "vitest";
import { parseDetermination, type Determination } from "../../src/index.ts";

const SUMMARY = "\nCLINICAL CASE SUMMARY\nThe patient is a 40 year old man.\n";
const sentence = (credentials: string): Determination =>
  parseDetermination(
    `HOW THE IMR FINAL DETERMINATION WAS MADE\nMAXIMUS Federal Services sent the complete case file to an expert reviewer. ${credentials} He/she has been in active clinical practice for more than five years and is currently working at least 24 hours a week in active practice.${SUMMARY}`,
  );
const twoLines = (states: string, certifications: string): Determination =>
  parseDetermination(
    `HOW THE IMR FINAL DETERMINATION WAS MADE\nMAXIMUS Federal Services sent the complete case file to an expert reviewer.\nThe Expert Reviewer has the following credentials:\nState(s) of Licensure: ${states}\nCertification(s)/Specialty: ${certifications}\n${SUMMARY}`,
  );

describe("the sentence of 2014", () => {
  it.each([
    {
      why: "one certification, one state",
      text: "The expert reviewer is Board Certified in Family Practice and is licensed to practice in California.",
      certifications: ["Family Practice"],
      subspecialties: [],
      states: ["CA"],
    },
    {
      why: "a licensed chiropractor",
      text: "The expert reviewer is a licensed Chiropractor, has a subspecialty in Acupuncture and is licensed to practice in California.",
      certifications: ["Chiropractor"],
      subspecialties: ["Acupuncture"],
      states: ["CA"],
    },
    {
      why: "two fields that an `and` joins are two",
      text: "The expert reviewer is Board Certified in Chiropractic and Acupuncture, and is licensed to practice in California.",
      certifications: ["Chiropractic", "Acupuncture"],
      subspecialties: [],
      states: ["CA"],
    },
    {
      why: "an `and` of a name joins no fields",
      text: "The expert reviewer is Board Certified in Physical Medicine and Rehabilitation and Pain Medicine, has a subspecialty in Psychiatry and Neurology and is licensed to practice in Ohio.",
      certifications: ["Physical Medicine and Rehabilitation", "Pain Medicine"],
      subspecialties: ["Psychiatry and Neurology"],
      states: ["OH"],
    },
    {
      why: "licensed in a profession",
      text: "The expert reviewer is Licensed in Acupuncture and is licensed to practice in Nevada.",
      certifications: ["Acupuncture"],
      subspecialties: [],
      states: ["NV"],
    },
    {
      why: "a doctor of another kind",
      text: "The expert reviewer is a Doctor of Podiatric Medicine and is licensed to practice in Washington, D.C. and Ohio.",
      certifications: ["Doctor of Podiatric Medicine"],
      subspecialties: [],
      states: ["DC", "OH"],
    },
    {
      why: "a subspecialty, with a comma before `and`",
      text: "The expert reviewer is Board Certified in Anesthesiology, has a subspecialty in Pain Medicine, and is licensed to practice in Texas.",
      certifications: ["Anesthesiology"],
      subspecialties: ["Pain Medicine"],
      states: ["TX"],
    },
    {
      why: "a subspecialty, without a comma",
      text: "The expert reviewer is Board Certified in Anesthesiology, has a subspecialty in Pain Medicine and is licensed to practice in Texas.",
      certifications: ["Anesthesiology"],
      subspecialties: ["Pain Medicine"],
      states: ["TX"],
    },
    {
      why: "a certification that holds `and`",
      text: "The expert reviewer is Board Certified in Physical Medicine and Rehabilitation and is licensed to practice in Ohio.",
      certifications: ["Physical Medicine and Rehabilitation"],
      subspecialties: [],
      states: ["OH"],
    },
    {
      why: "two certifications",
      text: "The expert reviewer is Board Certified in Internal Medicine, Infectious Disease and is licensed to practice in Ohio.",
      certifications: ["Internal Medicine", "Infectious Disease"],
      subspecialties: [],
      states: ["OH"],
    },
    {
      why: "three states",
      text: "The expert reviewer is Board Certified in Pain Medicine and is licensed to practice in New York, New Jersey and California.",
      certifications: ["Pain Medicine"],
      subspecialties: [],
      states: ["NY", "NJ", "CA"],
    },
    {
      why: "wrapped over lines",
      text: "The expert\nreviewer is Board\nCertified in Family\nPractice and is licensed to\npractice in North\nCarolina.",
      certifications: ["Family Practice"],
      subspecialties: [],
      states: ["NC"],
    },
    {
      why: "a physician reviewer",
      text: "The physician reviewer is Board Certified in Family Practice and is licensed to practice in Nevada.",
      certifications: ["Family Practice"],
      subspecialties: [],
      states: ["NV"],
    },
    {
      why: "the District of Columbia",
      text: "The expert reviewer is Board Certified in Family Practice and is licensed to practice in District of Columbia and Virginia.",
      certifications: ["Family Practice"],
      subspecialties: [],
      states: ["DC", "VA"],
    },
  ])("$why", ({ text, certifications, subspecialties, states }) => {
    const { reviewer, diagnostics } = sentence(text);
    expect(reviewer).toMatchObject({ certifications, subspecialties, licensedStates: states, text: text.replace(/\n/g, " ") });
    expect(diagnostics.filter(({ code }) => code === "unknown-state")).toEqual([]);
  });

  it("is a section of its own inside the boilerplate", () => {
    const { sections } = sentence("The expert reviewer is Board Certified in Family Practice and is licensed to practice in California.");
    expect(sections.map(({ kind }) => kind)).toEqual(["how-determined", "reviewer", "how-determined", "clinical-summary", "blank"]);
  });
});

describe("the two lines of 2015 on", () => {
  it.each([
    { why: "one of each", states: "California", certifications: "Family Practice", codes: ["CA"], names: ["Family Practice"] },
    {
      why: "a comma without a blank",
      states: "California,North Carolina",
      certifications: "Preventive Medicine, Occupational Medicine",
      codes: ["CA", "NC"],
      names: ["Preventive Medicine", "Occupational Medicine"],
    },
    {
      why: "wrapped lines",
      states: "California, West\nVirginia,Ohio",
      certifications: "Preventive Medicine,\nOccupational Medicine",
      codes: ["CA", "WV", "OH"],
      names: ["Preventive Medicine", "Occupational Medicine"],
    },
    {
      why: "an ampersand inside a name is one certification",
      states: "Iowa",
      certifications: "Public Health & \nGeneral Preventive Medicine",
      codes: ["IA"],
      names: ["Public Health & General Preventive Medicine"],
    },
    { why: "the same state twice", states: "Ohio, Ohio", certifications: "Family Practice", codes: ["OH"], names: ["Family Practice"] },
    {
      why: "slips in certifications stay as printed",
      states: "Ohio",
      certifications: "Sports Medicinea",
      codes: ["OH"],
      names: ["Sports Medicinea"],
    },
    {
      why: "a certification whose name holds a comma, before another",
      states: "Ohio",
      certifications: "Endocrinology, Diabetes & Metabolism, Internal Medicine",
      codes: ["OH"],
      names: ["Endocrinology, Diabetes & Metabolism", "Internal Medicine"],
    },
    {
      why: "such a certification behind another, in capitals",
      states: "Ohio",
      certifications: "Internal Medicine, OTOLARYNGOLOGY, HEAD AND NECK SURGERY",
      codes: ["OH"],
      names: ["Internal Medicine", "OTOLARYNGOLOGY, HEAD AND NECK SURGERY"],
    },
    {
      why: "semicolons, doubled commas and a full stop at the end",
      states: "Ohio; Texas / Iowa & Nevada or Utah.",
      certifications: "Pain Medicine;  Anesthesiology,, Sports Medicine.",
      codes: ["OH", "TX", "IA", "NV", "UT"],
      names: ["Pain Medicine", "Anesthesiology", "Sports Medicine"],
    },
    {
      why: "the last one behind a comma and `and`",
      states: "Ohio, Texas, and Iowa",
      certifications: "Pain Medicine, and Anesthesiology",
      codes: ["OH", "TX", "IA"],
      names: ["Pain Medicine", "Anesthesiology"],
    },
    {
      why: "nothing behind the last comma",
      states: "Ohio,",
      certifications: "Dr. James clinic,",
      codes: ["OH"],
      names: ["Dr. James clinic"],
    },
    {
      why: "a blank that an extractor put into a state",
      states: "Penn sylvania",
      certifications: "Pain Medicine",
      codes: ["PA"],
      names: ["Pain Medicine"],
    },
  ])("$why", ({ states, certifications, codes, names }) => {
    expect(twoLines(states, certifications).reviewer).toMatchObject({ certifications: names, subspecialties: [], licensedStates: codes });
  });

  it("have the text of both lines with their labels, and not of the sentence before", () => {
    expect(twoLines("Ohio", "Pain Medicine").reviewer?.text).toBe("State(s) of Licensure: Ohio Certification(s)/Specialty: Pain Medicine");
  });

  it("may miss one", () => {
    const only = (line: string): Determination =>
      parseDetermination(
        `HOW THE IMR FINAL DETERMINATION WAS MADE\nMAXIMUS Federal Services sent the complete case file to an expert reviewer.\n${line}\n${SUMMARY}`,
      );
    expect(only("State(s) of Licensure: Ohio").reviewer).toMatchObject({ certifications: [], licensedStates: ["OH"] });
    expect(only("Certification(s)/Specialty: Pain Medicine").reviewer).toMatchObject({
      certifications: ["Pain Medicine"],
      licensedStates: [],
    });
  });
});

describe("a misspelt state", () => {
  it.each([
    { printed: "Massachutes", code: "MA" },
    { printed: "Pennslyvania", code: "PA" },
    { printed: "Californa", code: "CA" },
    { printed: "Tennesee", code: "TN" },
    { printed: "Conneticut", code: "CT" },
    { printed: "Missisippi", code: "MS" },
    { printed: "Calfornia", code: "CA" },
    { printed: "CA", code: "CA" },
    { printed: "texas", code: "TX" },
    { printed: "Missouri", code: "MO" },
    { printed: "W Virginia", code: "WV" },
    { printed: "N. Carolina", code: "NC" },
    { printed: "Idahoo", code: "ID" },
  ])("$printed is $code", ({ printed, code }) => expect(twoLines(printed, "Pain Medicine").reviewer?.licensedStates).toEqual([code]));

  it.each([
    { printed: "Ontario", why: "no state of the union" },
    { printed: "Nouth Dakota", why: "two are equally near" },
    { printed: "Xx", why: "too short to guess" },
    { printed: "Uta", why: "too short to guess, though one letter off" },
    { printed: "Utha", why: "two letters off a name of four" },
    { printed: "Virginland", why: "too far from any" },
  ])("$printed is none ($why): it is left out, and told", ({ printed }) => {
    const { reviewer, diagnostics } = twoLines(`Ohio, ${printed}`, "Pain Medicine");
    expect(reviewer?.licensedStates).toEqual(["OH"]);
    expect(diagnostics.filter(({ code }) => code === "unknown-state").map(({ message }) => message.includes(printed))).toEqual([true]);
  });
});
