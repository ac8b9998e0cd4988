/**
 * The words that invented letters are made of: guidelines and their sections, states, specialties, and prose that says
 * nothing. What is asked for stands in `content/services.ts`.
 *
 * The prose is free of everything that a reader of letters looks for: no number, no date, no guideline, no word of
 * medical necessity, no web address, nothing like `(Name, 2005)`, and no age or sex.
 */
import { GUIDELINES, guidelineById, MISPRINTED_STATES, ODG_CHAPTERS, SPECIALTIES, STATES, type State } from "../catalogue/index.ts";
import type { GuidelineId, OdgChapterId, StateCode } from "../schema/index.ts";

/** A guideline as letters from 2015 on name it: name and year, and the sections that may stand behind `Section(s):`. */
export interface YearedGuideline {
  readonly id: GuidelineId;
  readonly names: readonly string[];
  readonly years: readonly number[];
  readonly sections: readonly string[];
}

/** A guideline as letters of 2014 name it, with the topics that may stand behind the name. */
export interface FamilyOf2014 {
  readonly id: GuidelineId;
  readonly name: string;
  readonly topics: readonly string[];
}

/** The Division's own guidelines, which are no chapters of ACOEM's. */
const DIVISION_GUIDELINES: readonly { readonly id: GuidelineId; readonly nameIn2014: string }[] = [
  { id: "acupuncture-treatment", nameIn2014: "Acupuncture Treatment Guidelines" },
  { id: "postsurgical-treatment", nameIn2014: "Postsurgical Treatment Guidelines" },
  { id: "chronic-pain-medical-treatment", nameIn2014: "Chronic Pain Treatment Guidelines" },
];
const OPIOID_TREATMENT: GuidelineId = "opioid-treatment";

/** What can be named behind one of the Division's guidelines. */
const topicsOf = (id: GuidelineId): readonly string[] => {
  const guideline = guidelineById(id);
  return guideline.topics.length ? guideline.topics.map((topic) => topic.name) : guideline.sections;
};

const isDivisions = (id: GuidelineId): boolean => id === OPIOID_TREATMENT || DIVISION_GUIDELINES.some((guideline) => guideline.id === id);

/** What is a section by its words: some letters print a page there. */
const isSection = (section: string): boolean => !/^\d+$/.test(section);

/** The MTUS as the letters of 2015 to 2017 cite it: ACOEM's chapters and the Division's own guidelines, each by its first name. */
export const MTUS_UNTIL_2017: readonly YearedGuideline[] = GUIDELINES.filter(
  ({ id, acoemChapters, regulation }) => isDivisions(id) || (acoemChapters.length > 0 && regulation !== null),
).map(({ id, names, editions, sections }) => ({ id, names: names.slice(0, 1), years: editions, sections: sections.filter(isSection) }));

/** The MTUS as the letters from 2018 on cite it: the current ACOEM guidelines, by their two usual names. */
export const MTUS_SINCE_2018: readonly YearedGuideline[] = GUIDELINES.filter(
  ({ id, publisher, acoemChapters }) => publisher === "ACOEM" && acoemChapters.length === 0 && id !== "acoem",
).map(({ id, names, editions, sections }) => ({ id, names: names.slice(0, 2), years: editions, sections }));

/** The MTUS as the letters of 2014 cite it. */
export const MTUS_IN_2014: readonly FamilyOf2014[] = [
  ...GUIDELINES.filter(({ acoemChapters }) => acoemChapters.length === 1).map(({ id, names, acoemChapters }) => ({
    id,
    name: `ACOEM Chapter ${acoemChapters[0]} ${names[0]}`,
    topics: [],
  })),
  ...DIVISION_GUIDELINES.map(({ id, nameIn2014 }) => ({ id, name: nameIn2014, topics: topicsOf(id) })),
];

/** The Division's guidelines as the letters of 2013 cite them; the first more often than the others. */
export const DIVISION_GUIDELINES_IN_2013: readonly FamilyOf2014[] = [
  "Chronic Pain Medical Treatment Guidelines",
  "Chronic Pain Medical Treatment Guidelines",
  "Chronic Pain Treatment Guidelines",
]
  .map((name): FamilyOf2014 => ({ id: "chronic-pain-medical-treatment", name, topics: topicsOf("chronic-pain-medical-treatment") }))
  .concat(
    { id: "acupuncture-treatment", name: "Acupuncture Medical Treatment Guidelines", topics: [] },
    { id: "postsurgical-treatment", name: "Postsurgical Treatment Guidelines", topics: topicsOf("postsurgical-treatment") },
  );

/** The chapters of ACOEM's 2nd edition that the MTUS took over, as the letters of 2013 name them. */
export const ACOEM_CHAPTERS: readonly { readonly id: GuidelineId; readonly chapter: number; readonly title: string }[] = GUIDELINES.filter(
  ({ acoemChapters, regulation }) => acoemChapters.length > 0 && regulation !== null,
).flatMap(({ id, acoemChapters, names, sections }) =>
  acoemChapters.map((chapter, at) => ({ id, chapter, title: (acoemChapters.length > 1 ? sections[at] : names[0]) as string })),
);

/** Chapters of the ODG as printed before the word `Chapter`: the spellings without parentheses, strokes or dashes. */
export const ODG_CHAPTER_NAMES: readonly { readonly id: OdgChapterId; readonly name: string }[] = ODG_CHAPTERS.flatMap(
  ({ id, spellings }) => spellings.filter((name) => /^[A-Za-z ,&]+$/.test(name)).map((name) => ({ id, name })),
);

/** Topics of the ODG, without commas or parentheses. */
export const ODG_TOPICS: readonly string[] = [
  "Continuous-flow cryotherapy",
  "Durable medical equipment",
  "Gym memberships",
  "Lumbar supports",
  "Magnetic resonance imaging",
  "Massage therapy",
  "Office visits",
  "Physical therapy",
  "Surgical assistant",
  "Walking aids",
];

/** States as printed, California more often than others; some of the spellings are slips. */
export const PRINTED_STATES: readonly { readonly code: StateCode; readonly name: string }[] = [
  ...new Array<State>(20).fill({ code: "CA", name: "California" }),
  ...STATES,
  ...MISPRINTED_STATES,
];

/** Board certifications, one each: a comma, `&` or `and` inside does not divide them. */
export const CERTIFICATIONS: readonly string[] = [
  "Anesthesiology",
  "Family Practice",
  "Internal Medicine",
  "Neurological Surgery",
  "Occupational Medicine",
  "Orthopedic Surgery",
  "Preventive Medicine",
  "Psychiatry",
  ...SPECIALTIES,
];

/** What letters of 2014 name behind `has a subspecialty in`. */
export const SUBSPECIALTIES: readonly string[] = [
  "Interventional Spine",
  "Pain Medicine",
  "Pain Management",
  "Sports Medicine",
  "Hand Surgery",
];

/** What a summary's sentences call the service, without numbers. */
export const SERVICE_NOUNS: readonly string[] = [
  "physical therapy",
  "the medication",
  "an imaging study of the knee",
  "a cold therapy unit",
  "the injection",
];

/** Sentences of a clinical case summary that state nothing of the record. */
export const SUMMARY_FILLER: readonly string[] = [
  "The mechanism of injury is told as a misstep on a wet ramp.",
  "Current complaints are of aching that spreads to the hip and is worse after long drives.",
  "On examination there was tenderness over the joint line with a well-preserved range of motion.",
  "Sensation was reduced over the lateral calf; reflexes were equal.",
  "Prior care consisted of rest, ice, stretching at home, and a course of anti-inflammatory drugs.",
  "An outside film was read as showing a small effusion and no fracture.",
  "The diagnoses include strain, sprain, and stiffness of the joint.",
  "Numbness and tingling were denied.",
  "The worker returned to modified duty and tolerates it for half a shift.",
  "The plan asks for a re-check in a few weeks, with a two- to three-week trial of tapering.",
  "A second opinion was mentioned but its report is not among the records.",
];

/** Sentences of a rationale that state nothing of the record. */
export const RATIONALE_FILLER: readonly string[] = [
  "The records describe slow but steady progress with self-directed exercise.",
  "There is no account of what was tried before, nor for how long, and no measure of function before and after.",
  "Relief of that kind tends to fade within weeks, and long-term use has not been shown to help.",
  "The examination gives no sign of nerve root compromise, instability, or infection.",
  "Red flags are absent.",
  "A supervised program is followed by exercise at home; the two overlap for a visit or two.",
  "The treating physician writes that sleep and walking have improved (by how much is not said).",
  "Studies of moderate quality point the same way, with few side effects.",
  "The earlier films answer the question that the new study is meant to answer.",
  "The dose was raised twice: once for spasm, and once without a stated reason.",
  "Weight, smoking and diabetes weigh on the outcome of such an operation.",
];

/** Sentences of such a rationale that name a side, or quote the letter's own headings. */
export const QUOTING_FILLER: readonly string[] = [
  "The Claims Administrator did not say which of the notes it had read.",
  "The Claims Administrator used an older report of the same clinic.",
  "The Physician Reviewer found no reply to the question of work status.",
  "The Expert Reviewer used the two latest notes.",
  "The appeal quotes another letter whose “decision rationale” was longer and whose denial was “Overturned”.",
  "A form headed “Effect of the Decision:” is stapled to the notes, along with a page titled “Case Summary:” that is blank.",
  "Under “Rationale for the Decision:” the surgeon copied the words of an earlier appeal.",
];

/** Items of numbered lists. */
export const CRITERIA: readonly string[] = [
  "Symptoms follow one nerve root and are borne out by imaging.",
  "Exercise, physical methods and tablets have been tried and did not help.",
  "A second course follows only where the first one let the patient do more.",
  "The goals of treatment are written down; progress toward them is measured.",
  "Two visits a week at first, then one",
];

/** Items of numbered lists that speak of necessity in general. */
export const CRITERIA_OF_NECESSITY: readonly string[] = [
  "A second scan is not medically necessary to begin with the tablets.",
  "Transport to the clinic is medically necessary and appropriate where no bus goes.",
];

/** Why a guideline was relied upon: ends of sentences. */
export const REASONS: readonly string[] = [
  "they say when an operation of this kind can be expected to help.",
  "they set out how long such care should last and what must be measured meanwhile.",
  "no other source speaks to the equipment in question.",
];

/** Documents as letters up to spring 2014 list them; `{date}` is a date. */
export const DOCUMENTS: readonly string[] = [
  "Application for Independent Medical Review",
  "Application of Independent Medical Review",
  "Utilization Review Determination",
  "Utilization Review determination dated {date}",
  "Utilization Review Determination from the claims administrator, with the peer reviewer's call log and two pages of fax cover sheets",
  "Medical Records from Claims Administrator",
  "Medical Records from Provider",
  "Employee Medical Records",
  "Medical Treatment Utilization Schedule (MTUS)",
  "Orthopedic follow-up notes, 2 visits",
  "MRI of the lumbar spine, {date}, with the radiologist's addendum concerning the level of the protrusion and the older film",
  "Progress reports by Dr. ____ (handwritten), {date}",
  "PR-2 reports - family clinic",
  "Request for authorization; DWC Form RFA",
];

/** Authors as references name them. */
export const AUTHORS: readonly string[] = [
  "Airaksinen",
  "Baillargeon",
  "Van Tulder",
  "Gross-Cochrane",
  "Li",
  "CMS",
  "Clinical Pharmacology",
  "Chou et al.",
];

/** Last sentences that say that the service is not medically necessary. */
export const NEGATIVE_VERDICTS: readonly string[] = [
  "The request is not medically necessary.",
  "As such, the requested service is not medically necessary and appropriate.",
  "Therefore, the request is determined to be not medically necessary.",
  "Based on the above, the request is determined to not be medically necessary.",
  "The requested service is deemed not medically necessary at this time.",
  "For these reasons the request is not-medically necessary.",
  "The service as written is not a medical necessity to the patient at this time.",
  "Medical necessity has not been established.",
  "With so little on record, the medical necessity of the request is not established.",
  "Therefore, the requirements for treatment have not been met and medical necessity has not been established.",
  "The request cannot be considered medically necessary.",
  "It follows that the service was not medically necessary.",
];

/** Last sentences that say that the service is medically necessary. */
export const POSITIVE_VERDICTS: readonly string[] = [
  "The request is medically necessary.",
  "As such, the requested service is medically necessary and appropriate.",
  "The criteria are met; therefore, this request is medically necessary.",
  "The study without contrast is medically necessary.",
  "Given the above, the first-time request was medically necessary.",
  "I find the service as written to be medically necessary.",
  "The medical necessity of the request is established.",
  "Medical necessity has been established.",
];

/** Last sentences that state no verdict. */
export const NO_VERDICTS: readonly string[] = [
  "The request is not supported by the records at hand.",
  "The request is not medically appropriate.",
  "The decision follows from what is documented.",
];
