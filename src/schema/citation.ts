/** What the letters cite: guidelines, literature, regulations, web addresses. */
import * as z from "zod";
import { named } from "./named.ts";
import { SpanSchema, type Span } from "./span.ts";

/**
 * The guidelines of the catalogue, one id each whatever the era calls it: the guideline's title in kebab case. `mtus`,
 * `acoem` and `odg` stand for the work as a whole, where no part that the catalogue knows is named; `other` for every
 * source that is none of these.
 */
export const GuidelineIdSchema = z.enum([
  // the MTUS until November 2017: ACOEM 2nd edition, and the Division's own topics
  "general-approaches",
  "neck-and-upper-back-complaints",
  "shoulder-complaints",
  "elbow-complaints",
  "forearm-wrist-and-hand-complaints",
  "low-back-complaints",
  "knee-complaints",
  "ankle-and-foot-complaints",
  "stress-related-conditions",
  "eye",
  "acupuncture-treatment",
  "chronic-pain-medical-treatment",
  "postsurgical-treatment",
  "opioid-treatment",
  // ACOEM 2nd edition, chapters that the MTUS does not hold
  "pain-suffering-and-the-restoration-of-function",
  "independent-medical-examinations-and-consultations",
  // ACOEM's current guidelines: the MTUS from December 2017
  "prevention",
  "general-approach-to-initial-assessment-and-documentation",
  "initial-approaches-to-treatment",
  "work-relatedness",
  "cornerstones-of-disability-prevention-and-management",
  "cervical-and-thoracic-spine-disorders",
  "shoulder-disorders",
  "elbow-disorders",
  "hand-wrist-and-forearm-disorders",
  "low-back-disorders",
  "knee-disorders",
  "ankle-and-foot-disorders",
  "posttraumatic-stress-disorder-and-acute-stress-disorder",
  "workplace-mental-health-introduction",
  "workplace-mental-health-depressive-disorders",
  "workplace-mental-health-anxiety-disorders",
  "workplace-mental-health-posttraumatic-stress-disorder-and-acute-stress-disorder",
  "eye-disorders",
  "hip-and-groin-disorders",
  "occupational-work-related-asthma",
  "occupational-interstitial-lung-disease",
  "traumatic-brain-injury",
  "coronavirus-covid-19",
  "chronic-pain",
  "antiemetics",
  "opioids",
  // whole works, and the rest
  "mtus",
  "acoem",
  "odg",
  "other",
]);
export type GuidelineId = z.infer<typeof GuidelineIdSchema>;

/** The chapters of the Official Disability Guidelines (ODG, Work Loss Data Institute). */
export const OdgChapterIdSchema = z.enum([
  "ankle-and-foot",
  "burns",
  "carpal-tunnel-syndrome",
  "diabetes",
  "elbow",
  "eye",
  "fitness-for-duty",
  "forearm-wrist-and-hand",
  "head",
  "hernia",
  "hip-and-pelvis",
  "infectious-diseases",
  "knee-and-leg",
  "low-back",
  "mental-illness-and-stress",
  "neck-and-upper-back",
  "pain",
  "preface",
  "pulmonary",
  "shoulder",
]);
export type OdgChapterId = z.infer<typeof OdgChapterIdSchema>;

/** The parts of a letter that can hold a citation. */
export const CitingPartSchema = z.enum(["claims-administrator-guideline", "maximus-guideline", "rationale", "clinical-summary"]);
export type CitingPart = z.infer<typeof CitingPartSchema>;

/** Where in a letter a citation stands: the issue's number and its part. `null` where no letter is around it. */
export const CitationContextSchema = z
  .object({
    /** `null` in the clinical case summary. */
    issue: z.int().positive().nullable(),
    part: CitingPartSchema,
  })
  .nullable();
export type CitationContext = z.infer<typeof CitationContextSchema>;

/** Pages as printed: `41, 64` is two ranges of one page, `74-97` one range. */
export const PageRangeSchema = z.object({
  /** The first page. */
  from: z.int().positive(),
  /** The last one; of a single page the same. */
  to: z.int().positive(),
});
export interface PageRange extends z.infer<typeof PageRangeSchema> {}

const place = {
  /** The citation's words, unwrapped. */
  text: z.string(),
  span: named<Span>(SpanSchema),
  /** Where in the letter it stands; `null` where no letter is around it. */
  context: CitationContextSchema,
};

/** A guideline named in a guideline line or in running text. */
export const GuidelineCitationSchema = z.object({
  kind: z.literal("guideline"),
  ...place,
  /** The line's own word for it; in running text `MTUS` where the words name the MTUS or one of its parts. */
  authority: z.enum(["MTUS", "non-MTUS"]),
  /**
   * Of a name that two guidelines have had, the one that its year or the words around it tell; else, in a letter, the one in force on the day of
   * the decision (`MTUS Chronic Pain Guidelines` from 1 December 2017 on is ACOEM's), and in a fragment the older.
   */
  guideline: GuidelineIdSchema,
  /** For guideline `other`: which source it is (`fda`, `uptodate`, …), where it is known. */
  source: z.string().nullable(),
  /** The edition's year as printed; never an update or access date. */
  edition: z.int().nullable(),
  /** Of the ODG alone. */
  chapter: OdgChapterIdSchema.nullable(),
  /** Sections as printed, slips included; of the ODG its topics. */
  sections: z.array(z.string()),
  /** As printed: `Table 12-8`. */
  tables: z.array(z.string()),
  /** As printed, in the order in which they stand. */
  pages: z.array(named<PageRange>(PageRangeSchema)),
});
export interface GuidelineCitation extends z.infer<typeof GuidelineCitationSchema> {}

/** A study named as `(Baillargeon, 2003)`. */
export const LiteratureCitationSchema = z.object({
  kind: z.literal("literature"),
  ...place,
  /** All that stands before the comma, without `et al.`. */
  author: z.string(),
  /** The year of publication. */
  year: z.int(),
});
export interface LiteratureCitation extends z.infer<typeof LiteratureCitationSchema> {}

/** A regulation or statute: `8 CCR 9792.24.2`, `Labor Code 4610.5`. */
export const RegulationCitationSchema = z.object({
  kind: z.literal("regulation"),
  ...place,
  /** California Code of Regulations, title 8, or California Labor Code. */
  code: z.enum(["8 CCR", "Labor Code"]),
  /** The number behind it with its subdivisions: `9792.20(e)`. */
  section: z.string(),
});
export interface RegulationCitation extends z.infer<typeof RegulationCitationSchema> {}

/** A web address in running text. */
export const WebCitationSchema = z.object({
  kind: z.literal("web"),
  ...place,
  /** As printed, with or without `http://`. */
  url: z.string(),
});
export interface WebCitation extends z.infer<typeof WebCitationSchema> {}

/** Anything that a letter cites. */
export type Citation = GuidelineCitation | LiteratureCitation | RegulationCitation | WebCitation;

/**
 * Anything that a letter cites; `kind` tells which.
 *
 * The type is named here because what zod would infer is spelt in different ways by its minor versions, and so could not be compiled
 * with all of them.
 */
export const CitationSchema: z.ZodType<Citation> = z.discriminatedUnion("kind", [
  GuidelineCitationSchema,
  LiteratureCitationSchema,
  RegulationCitationSchema,
  WebCitationSchema,
]);
