import { describe, expect, it } from "vitest";
import { readService, type Drug, type Ingredient } from "../../src/index.ts";

type Row = readonly [why: string, title: string, drug: Partial<Drug>];

const reads = (rows: readonly Row[]): void => {
  it.each(rows)("%s: %s", (_why, title, drug) => expect(readService(title).drug).toMatchObject(drug));
};

/** `"hydrocodone 10 mg"`, `"lidocaine"` */
const made = (...ingredients: string[]): Ingredient[] =>
  ingredients.map((ingredient) => {
    const [, generic = "", amount, unit] = /^(.*?)(?: ([\d.]+)(?: (\S+))?)?$/.exec(ingredient) ?? [];
    return { generic, amount: amount === undefined ? null : Number(amount), unit: (unit as Ingredient["unit"]) ?? null };
  });

describe("the name of a drug", () => {
  reads([
    ["a brand", "Norco 10/325mg #60", { name: "Norco", brand: true, generic: "hydrocodone-acetaminophen" }],
    ["a generic", "Naproxen 500mg #60", { name: "Naproxen", brand: false, generic: "naproxen" }],
    ["with its salt", "Cyclobenzaprine Hydrochloride 5mg #50", { name: "Cyclobenzaprine Hydrochloride", generic: "cyclobenzaprine" }],
    ["with salt and release", "Oxycodone HCL ER 20mg #60", { name: "Oxycodone HCL ER", generic: "oxycodone" }],
    ["with a second name", "Tramadol (Ultram) 50mg #30", { name: "Tramadol (Ultram)", brand: false, generic: "tramadol" }],
    ["with the second name behind the brand", "Ultram (tramadol) 50mg", { name: "Ultram (tramadol)", brand: true }],
    ["with the strength inside the parentheses", "Tramadol (Ultram 50mg) #30", { name: "Tramadol (Ultram)", strength: "50mg" }],
    [
      "with a second name that says more",
      "Hydrocodone (Norco 10/325mg)",
      {
        name: "Hydrocodone (Norco)",
        brand: false,
        generic: "hydrocodone-acetaminophen",
        strength: "10/325mg",
        ingredients: [
          { generic: "hydrocodone", amount: 10, unit: "mg" },
          { generic: "acetaminophen", amount: 325, unit: "mg" },
        ],
      },
    ],
    ["another drug behind a dash is not its second name", "Hydrocodone 10mg - Norco 10/325mg", { name: "Hydrocodone", strength: "10mg" }],
    ["a strength without its unit behind the second name", "Zolpidem (Ambien) 10 #30", { name: "Zolpidem (Ambien)", strength: "10" }],
    ["with a combination as its second name", "Norco (hydrocodone/APAP) 10/325mg", { name: "Norco (hydrocodone/APAP)", brand: true }],
    ["a combination with the brand behind it", "Hydrocodone/APAP (Norco) 5/325mg", { name: "Hydrocodone/APAP (Norco)", brand: false }],
    [
      "a combination with a salt inside",
      "Hydrocodone Bitartrate/APAP 5/325mg",
      { name: "Hydrocodone Bitartrate/APAP", generic: "hydrocodone-acetaminophen" },
    ],
    ["a combination in the other order", "Acetaminophen/hydrocodone #60", { generic: "hydrocodone-acetaminophen" }],
    ["a combination with `with`", "Tylenol with codeine #60", { name: "Tylenol with codeine", generic: "acetaminophen-codeine" }],
    ["a combination in a list", "Butalbital, acetaminophen and caffeine #60", { generic: "butalbital-acetaminophen-caffeine" }],
    [
      "a combination that the catalogue does not have",
      "Baclofen/Naproxen #60",
      { generic: "baclofen-naproxen", group: "muscle-relaxants" },
    ],
    ["in capitals, as printed", "NORCO 10/325MG #120", { name: "NORCO", strength: "10/325MG" }],
    ["behind other words", "One prescription of Norco 10/325mg #60", { name: "Norco" }],
    ["with blanks that an extractor put in", "Hydroco done/APAP 10-325 mg #60", { name: "Hydrocodone/APAP" }],
    ["with a ligature", "Oﬁrmev 1,000mg", { name: "Ofirmev", generic: "acetaminophen" }],
    ["the first of two drugs", "Norco 10/325mg #60 and Soma 350mg #60", { name: "Norco", strength: "10/325mg" }],
    ["the first of a list", "Naproxen, omeprazole, and gabapentin", { name: "Naproxen", generic: "naproxen" }],
    ["a blend without a generic", "Theramine #90", { name: "Theramine", generic: null, brand: true, ingredients: [] }],
    ["with a number in it", "Vitamin B12 1000mcg #30", { name: "Vitamin B12", strength: "1000mcg" }],
  ]);
});

describe("the strength", () => {
  reads([
    ["one number", "Clonazepam 0.5mg #90", { strength: "0.5mg", ingredients: made("clonazepam 0.5 mg") }],
    ["with a blank", "Klonopin 1 mg #30", { strength: "1 mg", ingredients: made("clonazepam 1 mg") }],
    ["as many as ingredients", "Norco 10/325mg", { strength: "10/325mg", ingredients: made("hydrocodone 10 mg", "acetaminophen 325 mg") }],
    ["with a hyphen", "Percocet 5-325mg", { strength: "5-325mg", ingredients: made("oxycodone 5 mg", "acetaminophen 325 mg") }],
    ["each with its unit", "Suboxone 8mg/2mg", { ingredients: made("buprenorphine 8 mg", "naloxone 2 mg") }],
    ["without a unit", "Norco 10/325 #60", { strength: "10/325", ingredients: made("hydrocodone 10", "acetaminophen 325") }],
    ["without a unit behind a hyphen", "Robaxin-750 #60", { name: "Robaxin", strength: "750" }],
    ["fewer than ingredients are nobody's", "Norco 10mg #60", { strength: "10mg", ingredients: made("hydrocodone", "acetaminophen") }],
    ["one of codeine is the codeine's", "Acetaminophen/codeine 30mg", { ingredients: made("acetaminophen", "codeine 30 mg") }],
    [
      "the number of Tylenol with codeine",
      "Tylenol #3 #60",
      { name: "Tylenol", strength: "#3", ingredients: made("acetaminophen", "codeine 30 mg") },
    ],
    ["the same in words", "Tylenol No. 4", { strength: "No. 4", group: "opioids", ingredients: made("acetaminophen", "codeine 60 mg") }],
    ["per millilitre", "Fanatrex 25mg/ml oral suspension 420ml", { strength: "25mg/ml", ingredients: made("gabapentin 25 mg/ml") }],
    ["per one millilitre", "Synapryn (10mg/1ml oral suspension) 500ml", { strength: "10mg/1ml", ingredients: made("tramadol 10 mg/ml") }],
    ["per five millilitres", "Amoxicillin 250mg/5ml", { ingredients: made("amoxicillin 50 mg/ml") }],
    ["per hour", "Butrans 10 mcg/hr patch #4", { strength: "10 mcg/hr", ingredients: made("buprenorphine 10 mcg/h") }],
    ["units", "Vitamin D 50,000 units #4", { strength: "50,000 units", ingredients: made("cholecalciferol 50000 units") }],
    ["before the name", "20% Ketoprofen cream", { name: "Ketoprofen", strength: "20%", ingredients: made("ketoprofen 20 %") }],
    ["behind the form", "Voltaren gel 1%", { name: "Voltaren", strength: "1%" }],
    ["behind the quantity", "Norco #60, 10/325mg", { strength: "10/325mg" }],
    ["none", "Etodolac", { strength: null, ingredients: made("etodolac") }],
  ]);
});

describe("form, route and package", () => {
  reads([
    ["a tablet", "Norflex 100mg tabs #30", { form: "tablet", route: null }],
    ["in the directions", "Diazepam 5mg take 1 tab orally before the exam", { form: "tablet", route: "oral" }],
    ["po", "Clonazepam 0.5mg 1 p.o. q8", { form: null, route: "oral" }],
    ["a pad is a patch", "Lidoderm pads #30", { form: "patch" }],
    ["transdermal", "Flector 1.3% transdermal patch", { form: "patch", route: "transdermal" }],
    ["grams", "Ketoprofen 20% cream, 167 grams", { form: "cream", size: { amount: 167, unit: "g" } }],
    ["millilitres", "Terocin lotion 120ml", { form: "lotion", size: { amount: 120, unit: "ml" } }],
    ["grams behind a compound", "Baclofen 2%/Lidocaine 5% 240gm #1", { size: { amount: 240, unit: "g" } }],
    ["a dose in grams is none", "Carafate 1 g #120", { strength: "1 g", size: null }],
    ["grams of a pill's package", "Metamucil 500 g", { size: { amount: 500, unit: "g" } }],
  ]);
});

describe("the class", () => {
  reads([
    [
      "a compound",
      "Flurbiprofen 20%, Lidocaine 5%, Menthol 4% cream",
      { group: "topical-compounds", generic: "flurbiprofen-lidocaine-menthol" },
    ],
    ["a pill's drug in a cream", "Cyclobenzaprine 5% cream", { group: "topical-compounds" }],
    ["a pill's drug compounded", "Compound Ketoprofen 20%, 240 grams", { group: "topical-compounds", name: "Ketoprofen" }],
    ["the same drug as a pill", "Ketoprofen 75mg capsules", { group: "nsaids" }],
    ["a manufactured gel", "Diclofenac 1% gel", { group: "topical-analgesics" }],
    ["the same drug as a pill", "Diclofenac 75mg", { group: "nsaids" }],
    ["a manufactured patch of an opioid", "Fentanyl patch 25mcg/h", { group: "opioids" }],
    [
      "a manufactured combination",
      "Lidocaine 2.5%/Prilocaine 2.5% cream",
      { group: "topical-analgesics", generic: "lidocaine-prilocaine" },
    ],
    ["eye drops are no cream", "Ketorolac 0.5% ophthalmic solution", { group: "nsaids" }],
    ["a kit for a suspension", "Tabradol 1mg/ml oral suspension", { group: "muscle-relaxants" }],
    ["another thing in another form", "Terocin patches #30", { generic: "lidocaine-menthol" }],
    ["by itself", "Terocin lotion", { generic: "methyl salicylate-capsaicin-menthol-lidocaine" }],
  ]);
});

describe("a compound", () => {
  reads([
    [
      "has all of its names as its name",
      "Dextromethorphan 5%/Amitriptyline 5%/Lidocaine/Capsaicin 0.025%, 120grams #1",
      {
        name: "Dextromethorphan 5%/Amitriptyline 5%/Lidocaine/Capsaicin 0.025%",
        strength: null,
        ingredients: made("dextromethorphan 5 %", "amitriptyline 5 %", "lidocaine", "capsaicin 0.025 %"),
      },
    ],
    [
      "with the percentages first",
      "10% Gabapentin / 5% Lidocaine",
      { name: "10% Gabapentin / 5% Lidocaine", ingredients: made("gabapentin 10 %", "lidocaine 5 %") },
    ],
    ["with no marks between", "Gabapentin 10% Baclofen 2% cream", { ingredients: made("gabapentin 10 %", "baclofen 2 %") }],
    [
      "with its percentages behind it",
      "Flurbiprofen/Cyclobenzaprine cream 20%/10%",
      { name: "Flurbiprofen/Cyclobenzaprine", strength: null, ingredients: made("flurbiprofen 20 %", "cyclobenzaprine 10 %") },
    ],
    ["with an unknown ingredient", "Baclofen 2%/Panthenol 0.5%", { ingredients: made("baclofen 2 %", "panthenol 0.5 %") }],
    [
      "with a pharmacy's code",
      "HMPC2 - Flurbiprofen 20%/Baclofen 10%/Dexamethasone Micro 0.2%/Hyaluronic acid 0.2% 240 grams",
      { brand: true, generic: "flurbiprofen-baclofen-dexamethasone-hyaluronic acid", size: { amount: 240, unit: "g" } },
    ],
    [
      "that is manufactured lists its ingredients behind a colon",
      "Terocin 240ml: capsaicin 0.025%, menthol 10%",
      { name: "Terocin", strength: null, ingredients: made("methyl salicylate", "capsaicin 0.025 %", "menthol 10 %", "lidocaine") },
    ],
    [
      "of which nothing is said",
      "Compounded topical cream",
      { name: "Compounded topical", generic: null, group: "topical-compounds", form: "cream" },
    ],
  ]);
});

describe("a drug that no catalogue has", () => {
  reads([
    ["with its salt behind a hyphen", "Newdrugol-HCl 20 mg", { name: "Newdrugol-HCl", strength: "20 mg" }],
    ["but not with what a dash parts from it", "Urgent - Newdrugol 20 mg", { name: "Newdrugol", strength: "20 mg" }],
    ["has no generic", "Newdrugol ER 50mg #60", { name: "Newdrugol ER", generic: null, brand: null, group: "other", strength: "50mg" }],
  ]);
});

describe("a compound", () => {
  reads([
    [
      "without percentages is all its substances",
      "Compounded ketoprofen, lidocaine and capsaicin cream",
      {
        name: "ketoprofen, lidocaine and capsaicin",
        brand: false,
        ingredients: made("ketoprofen", "lidocaine", "capsaicin"),
        group: "topical-compounds",
      },
    ],
    [
      "with percentages ends with the last",
      "Compound cream Flurbiprofen 20%/Lidocaine 5%",
      { ingredients: made("flurbiprofen 20 %", "lidocaine 5 %") },
    ],
    ["a brand beside it is no substance of it", "Compounded Norco, lidocaine cream", { name: "Norco", brand: true }],
    [
      "of which no substance is named",
      "Compounded topical",
      { name: "Compounded topical", generic: null, ingredients: [], group: "topical-compounds" },
    ],
    ["the other way round", "Topical compound, 120 gm", { name: "Topical compound", generic: null, group: "topical-compounds" }],
    ["told by its form", "Compound gel", { name: "Compound", form: "gel", group: "topical-compounds" }],
  ]);

  it("in a capsule is not told to be one for the skin", () => expect(readService("Compound medication capsule").drug).toBeNull());
});

describe("a drug that the catalogue does not have", () => {
  reads([
    [
      "before its dose",
      "Xyzdrug 50mg tablets",
      { name: "Xyzdrug", generic: null, brand: null, strength: "50mg", form: "tablet", group: "other" },
    ],
    ["with two doses", "Xyzdrug 50mg/5mg", { name: "Xyzdrug", strength: "50mg/5mg" }],
    ["in micrograms", "Xyzdrug 20 mcg spray", { name: "Xyzdrug", strength: "20 mcg", form: "spray" }],
    ["with its salt", "Xyzdrug hydrochloride 20 mg", { name: "Xyzdrug hydrochloride" }],
  ]);
});

describe("marks and letters that typewriters lack", () => {
  reads([
    ["a multiplication sign", "Vicodin × 30", { name: "Vicodin" }],
    ["a micro sign", "Fentanyl 25 µg patch", { ingredients: made("fentanyl 25 mcg"), strength: "25 µg" }],
    ["a Greek mu", "Fentanyl 25 μg patch", { ingredients: made("fentanyl 25 mcg"), strength: "25 μg" }],
    [
      "quotation marks around the name",
      "“Norco” 10/325mg",
      { name: "Norco", ingredients: made("hydrocodone 10 mg", "acetaminophen 325 mg") },
    ],
    ["a surrogate pair before it", "🦴 Norco 10/325mg", { name: "Norco", strength: "10/325mg" }],
    ["a capital that is longer in small letters", "İ Norco 10/325mg", { name: "Norco", strength: "10/325mg" }],
    ["a dash in its strength", "Norco 10–325mg", { strength: "10–325mg", ingredients: made("hydrocodone 10 mg", "acetaminophen 325 mg") }],
    ["a curly apostrophe", "Ben-Gay’s cream", { name: "Ben-Gay" }],
    ["& for and", "Ibuprofen & famotidine 800mg #30", { generic: "ibuprofen-famotidine" }],
    ["a thousand's comma", "Ofirmev 1,000mg", { ingredients: made("acetaminophen 1000 mg") }],
    ["a number that begins with its full stop", "Clonazepam .5mg", { ingredients: made("clonazepam 0.5 mg"), strength: ".5mg" }],
  ]);
});
