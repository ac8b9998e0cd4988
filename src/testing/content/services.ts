/**
 * What invented letters ask for, each wording with what it says: drugs with strength, form and quantity, therapies with
 * frequency and duration, surgery with side and level, equipment to buy or rent, imaging with contrast.
 *
 *     Norco 10/325mg tablets #60 with 2 refills      Left knee arthroscopy with partial medial meniscectomy
 *     Physical therapy 1 to 2 times per week for 4 weeks, for the neck      H-wave unit, 30 day rental
 */
import * as fc from "fast-check";
import type { BodyPart, BodyPlace, Drug, Equipment, Imaging, ProcedureId, Service, Side, StrengthUnit } from "../../schema/index.ts";

/** What a wording says of the service; what it leaves out is null, empty or false. */
export type ServiceFacts = Partial<Omit<Service, "text" | "originalRequest" | "authorized" | "retrospective" | "datesOfService">>;

/** A service as a title names it. */
export interface NamedService {
  readonly text: string;
  readonly facts: ServiceFacts;
}

/** A service of which a number is asked for: of tablets, or of visits. */
export interface CountedService {
  readonly print: (number: number) => string;
  readonly facts: (number: number) => ServiceFacts;
}

// ---- drugs ------------------------------------------------------------------------------------------------------

type DrugWords = Pick<Drug, "name" | "generic" | "brand" | "group"> & {
  readonly ingredients: readonly string[];
  /** The ingredients in the order in which the name has them, and so their strengths. */
  readonly named: readonly string[];
};

const single = (name: string, generic: string, group: Drug["group"], brand = false): DrugWords => ({
  name,
  generic,
  brand,
  group,
  ingredients: [generic],
  named: [generic],
});
const double = (
  name: string,
  ingredients: readonly [string, string],
  group: Drug["group"],
  brand = false,
  named = ingredients,
): DrugWords => ({
  name,
  generic: ingredients.join("-"),
  brand,
  group,
  ingredients,
  named,
});

const HYDROCODONE_APAP = ["hydrocodone", "acetaminophen"] as const;

const DRUGS: readonly DrugWords[] = [
  single("Naproxen", "naproxen", "nsaids"),
  single("Naproxen sodium", "naproxen", "nsaids"),
  single("Orphenadrine Citrate ER", "orphenadrine", "muscle-relaxants"),
  single("Oxycodone HCL ER", "oxycodone", "opioids"),
  single("Tramadol (Ultram)", "tramadol", "opioids"),
  single("Ultram (tramadol)", "tramadol", "opioids", true),
  single("Klonopin", "clonazepam", "benzodiazepines", true),
  single("Pantoprazole sod DR", "pantoprazole", "proton-pump-inhibitors"),
  single("Gabapentin", "gabapentin", "anti-epilepsy-drugs"),
  single("Cymbalta", "duloxetine", "antidepressants", true),
  single("Soma", "carisoprodol", "muscle-relaxants", true),
  double("Norco", HYDROCODONE_APAP, "opioids", true),
  double("Hydrocodone/APAP", HYDROCODONE_APAP, "opioids"),
  double("Hydrocodone Bitartrate/Acetaminophen", HYDROCODONE_APAP, "opioids"),
  double("Percocet", ["oxycodone", "acetaminophen"], "opioids", true),
  double("Diclofenac/misoprostol", ["diclofenac", "misoprostol"], "nsaids"),
  double("APAP/Hydrocodone", HYDROCODONE_APAP, "opioids", false, ["acetaminophen", "hydrocodone"]),
  double("Senokot-S", ["docusate", "senna"], "gi-agents", true, ["senna", "docusate"]),
  double("Senna/Docusate", ["docusate", "senna"], "gi-agents", false, ["senna", "docusate"]),
];

const AMOUNTS = [0.5, 1, 7.5, 10, 20, 100, 550] as const;
const SEPARATORS = ["/", "-"] as const;

/** How a drug can be strong: what is printed, and each ingredient's number. */
const strengths = (ingredients: number): fc.Arbitrary<{ printed: string; amounts: readonly number[] }> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...AMOUNTS), { minLength: ingredients, maxLength: ingredients }),
      fc.constantFrom(...SEPARATORS),
      fc.constantFrom("mg", "mg", " mg"),
      fc.boolean(),
    )
    .map(([amounts, separator, unit, each]) => ({
      printed: each && unit === "mg" ? amounts.map((amount) => `${amount}mg`).join(separator) : amounts.join(separator) + unit,
      amounts,
    }));

const FORMS: readonly { readonly print: string; readonly form: Drug["form"]; readonly route: Drug["route"] }[] = [
  { print: "", form: null, route: null },
  { print: "", form: null, route: null },
  { print: " tablets", form: "tablet", route: null },
  { print: " tab", form: "tablet", route: null },
  { print: " capsules", form: "capsule", route: null },
  { print: " oral tablet", form: "tablet", route: "oral" },
  { print: " 1 po q8 prn spasms", form: null, route: "oral" },
  { print: ", take 1 tab orally every 4-6 hours as needed for pain", form: "tablet", route: "oral" },
  { print: " every night", form: null, route: null },
];

const measured = (ingredients: readonly string[], amounts: readonly number[], unit: StrengthUnit): Drug["ingredients"] =>
  ingredients.map((generic, at) => ({ generic, amount: amounts[at] as number, unit }));

const drugFacts = (drug: Drug): ServiceFacts => ({ category: "pharmaceuticals", subcategory: drug.group, drug });

/** Drugs that are taken by mouth, up to the quantity. */
const drugs: fc.Arbitrary<NamedService> = fc.constantFrom(...DRUGS).chain(({ ingredients, named, ...words }) =>
  fc.tuple(strengths(ingredients.length), fc.constantFrom(...FORMS)).map(([strength, { print, form, route }]) => ({
    text: `${words.name} ${strength.printed}${print}`,
    facts: drugFacts({
      ...words,
      ingredients: measured(
        ingredients,
        ingredients.map((generic) => strength.amounts[named.indexOf(generic)] as number),
        "mg",
      ),
      strength: strength.printed,
      form,
      route,
      size: null,
    }),
  })),
);

const TOPICALS: readonly { readonly words: DrugWords; readonly percent: number; readonly form: Drug["form"] }[] = [
  { words: single("Lidocaine", "lidocaine", "topical-analgesics"), percent: 5, form: "patch" },
  { words: single("Lidoderm", "lidocaine", "topical-analgesics", true), percent: 5, form: "patch" },
  { words: single("Voltaren", "diclofenac", "topical-analgesics", true), percent: 1, form: "gel" },
  { words: single("Ketoprofen", "ketoprofen", "topical-compounds"), percent: 20, form: "cream" },
  { words: single("Capsaicin", "capsaicin", "topical-analgesics"), percent: 0.025, form: "cream" },
];
const SIZES = [
  { print: "", size: null },
  { print: " 120grams", size: { amount: 120, unit: "g" } },
  { print: ", 111.2 grams", size: { amount: 111.2, unit: "g" } },
  { print: " 180gm", size: { amount: 180, unit: "g" } },
] as const;

const topicals: fc.Arbitrary<NamedService> = fc.tuple(fc.constantFrom(...TOPICALS), fc.boolean(), fc.constantFrom(...SIZES)).map(
  ([
    {
      words: { ingredients, named: _, ...words },
      percent,
      form,
    },
    formFirst,
    { print, size },
  ]) => ({
    text: `${words.name} ${formFirst ? `${form} ${percent}%` : `${percent}% ${form}`}${print}`,
    facts: drugFacts({
      ...words,
      ingredients: measured(ingredients, [percent], "%"),
      strength: `${percent}%`,
      form,
      route: null,
      size,
    }),
  }),
);

const COMPOUNDED = ["Flurbiprofen", "Cyclobenzaprine", "Baclofen", "Gabapentin", "Amitriptyline", "Dextromethorphan"] as const;
const PERCENTS = [0.025, 4, 5, 10, 20] as const;

const compounds: fc.Arbitrary<NamedService> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom(...COMPOUNDED), fc.constantFrom(...PERCENTS)), {
      minLength: 2,
      maxLength: 4,
      selector: ([name]) => name,
    }),
    fc.constantFrom("/", " / ", ", "),
    fc.constantFrom("", " cream"),
    fc.constantFrom(...SIZES),
  )
  .map(([list, separator, cream, { print, size }]) => {
    const name = list.map(([ingredient, percent]) => `${ingredient} ${percent}%`).join(separator);
    const generics = list.map(([ingredient]) => ingredient.toLowerCase());
    const amounts = list.map(([, percent]) => percent);
    return {
      text: name + cream + print,
      facts: drugFacts({
        name,
        generic: generics.join("-"),
        brand: false,
        ingredients: measured(generics, amounts, "%"),
        strength: null,
        form: cream === "" ? null : "cream",
        route: null,
        size,
        group: "topical-compounds",
      }),
    };
  });

const QUANTITY_MARKS = ["#", "#", "#", "# ", "Qty: ", "QTY: ", "Qty ", "Quantity: "] as const;
const BEHIND_QUANTITY: readonly { readonly print: string; readonly facts: ServiceFacts }[] = [
  { print: "", facts: {} },
  { print: "", facts: {} },
  { print: " with 2 refills", facts: { refills: 2 } },
  { print: ", refills: 3", facts: { refills: 3 } },
  { print: " plus refill", facts: { refills: 1 } },
  { print: " day supply: 30", facts: { duration: { from: 30, to: 30, unit: "day" } } },
];

const countedDrugs: fc.Arbitrary<CountedService> = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: drugs }, topicals, compounds),
    fc.constantFrom(...QUANTITY_MARKS),
    fc.constantFrom(...BEHIND_QUANTITY),
  )
  .map(([{ text, facts }, mark, behind]) => ({
    print: (number) => `${text} ${mark}${number}${behind.print}`,
    facts: (number) => ({ ...facts, quantity: number, ...behind.facts }),
  }));

// ---- therapies --------------------------------------------------------------------------------------------------

const therapy = (text: string, subcategory: Service["subcategory"], procedure: ProcedureId, more: ServiceFacts = {}): NamedService => ({
  text,
  facts: { category: "rehabilitation", subcategory, procedures: [procedure], ...more },
});

const THERAPIES: readonly NamedService[] = [
  therapy("Physical therapy", "pt-ot", "physical-therapy"),
  therapy("Additional physical therapy", "pt-ot", "physical-therapy"),
  therapy("Post-op physical therapy", "pt-ot", "physical-therapy", { operativePhase: "post-operative" }),
  therapy("Acupuncture therapy", "acupuncture", "acupuncture"),
  therapy("Electro acupuncture", "acupuncture", "acupuncture"),
  therapy("Chiropractic treatment", "chiropractic", "chiropractic"),
  therapy("Aquatic therapy", "pt-ot", "aquatic-therapy"),
  therapy("Work hardening program", "pt-ot", "work-conditioning"),
  therapy("Infrared heat", "other-therapies", "infrared-therapy"),
  { text: "Cognitive behavioral therapy", facts: { category: "psych-services", subcategory: "therapies", procedures: ["psychotherapy"] } },
];

const place = (part: BodyPart, side: Side | null = null): BodyPlace => ({ part, side });

const REGIONS: readonly { readonly text: string; readonly bodyParts: BodyPlace[] }[] = [
  { text: "for the lumbar spine", bodyParts: [place("lumbar-spine")] },
  { text: "to the right knee", bodyParts: [place("knee", "right")] },
  {
    text: "for the neck, left trapezius and low back",
    bodyParts: [place("cervical-spine"), place("trapezius", "left"), place("lumbar-spine")],
  },
  { text: "of the left shoulder", bodyParts: [place("shoulder", "left")] },
  { text: "for the left hip, lower leg, and knee", bodyParts: [place("hip", "left"), place("lower-leg", "left"), place("knee", "left")] },
  { text: "for the bilateral wrists", bodyParts: [place("wrist", "bilateral")] },
];

const ONCE_TO_THRICE = [
  { print: "once", often: 1 },
  { print: "twice", often: 2 },
  { print: "2 times", often: 2 },
  { print: "two (2) times", often: 2 },
  { print: "3x", often: 3 },
] as const;

const visits = (from: number, to = from): ServiceFacts => ({ sessions: { from, to, basis: "printed" } });
const weekly = (from: number, to: number, weeks: number): ServiceFacts => ({
  frequency: { from, to, per: "week" },
  duration: { from: weeks, to: weeks, unit: "week" },
  sessions: { from: from * weeks, to: to * weeks, basis: "computed" },
});

/** How much of a therapy, by one number. */
const DOSES: readonly { readonly print: (number: number) => string; readonly facts: (number: number) => ServiceFacts }[] = [
  ...ONCE_TO_THRICE.flatMap(({ print, often }) => [
    { print: (weeks: number) => ` ${print} a week for ${weeks} weeks`, facts: (weeks: number) => weekly(often, often, weeks) },
    { print: (weeks: number) => ` ${print} per week x ${weeks} weeks`, facts: (weeks: number) => weekly(often, often, weeks) },
  ]),
  { print: (weeks) => `, 1 to 2 times per week for ${weeks} weeks,`, facts: (weeks) => weekly(1, 2, weeks) },
  { print: (weeks) => ` 2x${weeks}`, facts: (weeks) => weekly(2, 2, weeks) },
  { print: (number) => ` ${number} visits`, facts: (number) => visits(number) },
  { print: (number) => `, ${number} sessions`, facts: (number) => visits(number) },
  { print: (number) => ` ${number}-${number + 6} sessions`, facts: (number) => visits(number, number + 6) },
  { print: (number) => ` x ${number}`, facts: (number) => visits(number) },
];

const countedTherapies: fc.Arbitrary<CountedService> = fc
  .tuple(fc.constantFrom(...THERAPIES), fc.constantFrom(...DOSES), fc.constantFrom(...REGIONS), fc.boolean())
  .map(([{ text, facts }, dose, region, regionFirst]) => ({
    print: (number) =>
      regionFirst ? `${text} ${region.text}${dose.print(number).replace(/,$/, "")}` : `${text}${dose.print(number)} ${region.text}`,
    facts: (number) => ({ ...facts, bodyParts: region.bodyParts, ...dose.facts(number) }),
  }));

/** What is asked for by its number. */
export const countedServices: fc.Arbitrary<CountedService> = fc.oneof(countedDrugs, countedTherapies);

// ---- equipment --------------------------------------------------------------------------------------------------

const equipment = (
  text: string,
  subcategory: Service["subcategory"],
  item: Equipment["item"],
  bodyParts: BodyPlace[] = [],
): NamedService => ({
  text,
  facts: { category: "dmepos", subcategory, equipment: { item, acquisition: null }, bodyParts },
});

/** Things that are bought or rented, with their article. */
export const EQUIPMENT: readonly NamedService[] = [
  equipment("a hospital bed", "dme", "hospital-bed"),
  equipment("a standard wheelchair", "dme", "wheelchair"),
  equipment("a TENS unit", "electrical-stimulation", "tens-unit"),
  equipment("a cold therapy unit", "dme", "cold-therapy-unit"),
  equipment("a bath/shower chair", "dme", "shower-chair"),
  equipment("an H-wave unit", "electrical-stimulation", "h-wave-unit"),
  equipment("a left knee brace", "prosthetics-orthotics", "brace", [place("knee", "left")]),
  equipment("a lumbar support", "prosthetics-orthotics", "support", [place("lumbar-spine")]),
];

const acquired = ({ facts }: NamedService, acquisition: Equipment["acquisition"], more: ServiceFacts = {}): ServiceFacts => ({
  ...facts,
  equipment: { item: (facts.equipment as Equipment).item, acquisition },
  ...more,
});

/** A thing as it is when bought. */
export const bought = (thing: NamedService): ServiceFacts => acquired(thing, "purchase");

const days = (number: number): ServiceFacts => ({ duration: { from: number, to: number, unit: "day" } });

const rentals: fc.Arbitrary<NamedService> = fc
  .tuple(fc.constantFrom(...EQUIPMENT), fc.integer({ min: 2, max: 60 }), fc.nat(4))
  .map(([thing, number, shape]): NamedService => {
    const bare = thing.text.replace(/^an? /, "");
    const name = bare.charAt(0).toUpperCase() + bare.slice(1);
    return [
      { text: name, facts: thing.facts },
      { text: `${name}, ${number} day rental`, facts: acquired(thing, "rental", days(number)) },
      { text: `${name} for a ${number} day trial`, facts: acquired(thing, "trial", days(number)) },
      { text: `${name} for purchase`, facts: acquired(thing, "purchase") },
      { text: `Rental of ${thing.text} for ${number} days`, facts: acquired(thing, "rental", days(number)) },
    ][shape] as NamedService;
  });

// ---- surgery, injections, imaging -------------------------------------------------------------------------------

const SIDES = ["left", "right"] as const;
const inTitle = (side: Side): string => side.charAt(0).toUpperCase() + side.slice(1);

const OPERATIONS: readonly {
  readonly text: string;
  readonly part: BodyPart;
  readonly subcategory: Service["subcategory"];
  readonly procedures: ProcedureId[];
}[] = [
  {
    text: "knee arthroscopy with partial medial meniscectomy",
    part: "knee",
    subcategory: "arthroscopic-surgery",
    procedures: ["arthroscopy", "meniscectomy"],
  },
  {
    text: "shoulder arthroscopy with rotator cuff repair vs debridement, subacromial decompression and possible biceps tenodesis",
    part: "shoulder",
    subcategory: "arthroscopic-surgery",
    procedures: ["arthroscopy", "rotator-cuff-repair", "debridement", "subacromial-decompression", "biceps-tenodesis"],
  },
  { text: "open carpal tunnel release", part: "wrist", subcategory: "non-arthroscopic-surgery", procedures: ["carpal-tunnel-release"] },
  { text: "total hip replacement", part: "hip", subcategory: "non-arthroscopic-surgery", procedures: ["joint-replacement"] },
];

const operations: fc.Arbitrary<NamedService> = fc
  .tuple(fc.constantFrom(...OPERATIONS), fc.constantFrom(...SIDES))
  .map(([{ text, part, subcategory, procedures }, side]) => ({
    text: `${inTitle(side)} ${text}`,
    facts: { category: "surgery", subcategory, procedures, bodyParts: [place(part, side)] },
  }));

const LEVELS: readonly { readonly print: string; readonly levels: string[]; readonly part: BodyPart }[] = [
  { print: "L4-5", levels: ["L4-L5"], part: "lumbar-spine" },
  { print: "L4-L5 and L5-S1", levels: ["L4-L5", "L5-S1"], part: "lumbar-spine" },
  { print: "L3, L4 and L5", levels: ["L3", "L4", "L5"], part: "lumbar-spine" },
  { print: "C5-6, C6-7", levels: ["C5-C6", "C6-C7"], part: "cervical-spine" },
  { print: "C7-T1", levels: ["C7-T1"], part: "cervical-spine" },
];

const spinal = (text: string, facts: ServiceFacts): NamedService => ({ text, facts });
const SPINAL: readonly NamedService[] = [
  spinal("epidural steroid injection at", { category: "injection", subcategory: "injection", procedures: ["epidural-steroid-injection"] }),
  spinal("transforaminal ESI", { category: "injection", subcategory: "injection", procedures: ["epidural-steroid-injection"] }),
  spinal("medial branch blocks at", { category: "injection", subcategory: "facet-injection", procedures: ["medial-branch-block"] }),
  spinal("laminectomy and discectomy", { category: "surgery", subcategory: "spine", procedures: ["laminectomy", "discectomy"] }),
];

const spinalServices: fc.Arbitrary<NamedService> = fc
  .tuple(
    fc.constantFrom(...SPINAL),
    fc.constantFrom(...LEVELS),
    fc.constantFrom("Left", "Bilateral", "Repeat"),
    fc.constantFrom("", " under fluoroscopy"),
  )
  .map(([{ text, facts }, { print, levels, part }, beginning, guidance]) => {
    const side = beginning === "Repeat" ? null : (beginning.toLowerCase() as Side);
    return { text: `${beginning} ${text} ${print}${guidance}`, facts: { ...facts, bodyParts: [place(part, side)], levels } };
  });

const MODALITIES: readonly { readonly text: string; readonly modality: Imaging["modality"] }[] = [
  { text: "MRI", modality: "mri" },
  { text: "MRI (magnetic resonance imaging)", modality: "mri" },
  { text: "CT scan", modality: "ct" },
  { text: "MR arthrogram", modality: "mr-arthrogram" },
  { text: "X-rays", modality: "x-ray" },
];
const CONTRASTS: readonly { readonly print: string; readonly contrast: Imaging["contrast"] }[] = [
  { print: "", contrast: null },
  { print: " without contrast", contrast: "without" },
  { print: " with contrast", contrast: "with" },
  { print: " with and without gadolinium", contrast: "with-and-without" },
];
const IMAGED: readonly { readonly print: string; readonly bodyParts: BodyPlace[] }[] = [
  { print: "the right knee", bodyParts: [place("knee", "right")] },
  { print: "the cervical spine", bodyParts: [place("cervical-spine")] },
  { print: "abdomen and pelvis", bodyParts: [place("abdomen"), place("pelvis")] },
  { print: "the bilateral feet", bodyParts: [place("foot", "bilateral")] },
];

const imaging: fc.Arbitrary<NamedService> = fc
  .tuple(fc.constantFrom(...MODALITIES), fc.constantFrom(...IMAGED), fc.constantFrom(...CONTRASTS))
  .map(([{ text, modality }, { print, bodyParts }, { print: dye, contrast }]) => ({
    text: `${text} of ${print}${dye}`,
    facts: { category: "diagnostic-testing", subcategory: "imaging-radiology", imaging: { modality, contrast }, bodyParts },
  }));

// ---- services that are asked for whole --------------------------------------------------------------------------

const test = (text: string, subcategory: Service["subcategory"], procedures: ProcedureId[], more: ServiceFacts = {}): NamedService => ({
  text,
  facts: { category: "diagnostic-testing", subcategory, procedures, ...more },
});

const SERVICES: readonly NamedService[] = [
  test("EMG/NCS of the bilateral upper extremities", "emg-ncv-ncs", ["emg", "ncs"], { bodyParts: [place("upper-extremity", "bilateral")] }),
  test("Urine drug screen", "lab-and-pathology", ["urine-drug-screen"]),
  test("Labs - CBC", "lab-and-pathology", ["cbc"]),
  test("Labs to include: EKG", "other-diagnostic-tests", ["ekg"]),
  test("Pre-op labs: CBC, CMP, and PT/PTT", "lab-and-pathology", ["cbc", "cmp", "pt-ptt"], { operativePhase: "pre-operative" }),
  test("Associated surgical service: Labs - PT/PTT", "lab-and-pathology", ["pt-ptt"], { associatedSurgicalService: true }),
  {
    text: "Trigger point injection [following the office visit]",
    facts: { category: "injection", subcategory: "injection", procedures: ["trigger-point-injection", "office-visit"] },
  },
  {
    text: "One platelet-rich plasma injection to the right knee",
    facts: {
      category: "injection",
      subcategory: "injection",
      procedures: ["platelet-rich-plasma-injection"],
      bodyParts: [place("knee", "right")],
      ...visits(1),
    },
  },
  {
    text: "Psychological evaluation",
    facts: { category: "psych-services", subcategory: "evaluation-and-management", procedures: ["psychological-evaluation"] },
  },
  {
    text: "Consultation with a spine surgeon",
    facts: { category: "surgery", subcategory: "surgical-consult", procedures: ["surgical-consultation"] },
  },
  {
    text: "Follow-up visit in 4 weeks",
    facts: { category: "evaluation-and-management", subcategory: "medical-specialties", procedures: ["office-visit"] },
  },
  {
    text: "TENS unit, daily trial",
    facts: {
      category: "dmepos",
      subcategory: "electrical-stimulation",
      equipment: { item: "tens-unit", acquisition: "trial" },
      frequency: { from: 1, to: 1, per: "day" },
    },
  },
  {
    text: "Home aide, four hours a day, 5 days a week for 6 weeks",
    facts: { category: "home-health", subcategory: "home-health", procedures: ["home-health-aide"], ...weekly(5, 5, 6) },
  },
  {
    text: "Associated surgical service: Vascutherm unit, 14 days rental",
    facts: {
      category: "dmepos",
      subcategory: "dme",
      equipment: { item: "cold-therapy-unit", acquisition: "rental" },
      associatedSurgicalService: true,
      ...days(14),
    },
  },
  {
    text: "Assistant surgeon",
    facts: { category: "surgery", subcategory: "adjunct-surgical-services", procedures: ["assistant-surgeon"] },
  },
];

/** What is asked for without a number that a part could be approved of. */
export const wholeServices: fc.Arbitrary<NamedService> = fc.oneof(
  fc.constantFrom(...SERVICES),
  rentals,
  operations,
  spinalServices,
  imaging,
  drugs,
);
