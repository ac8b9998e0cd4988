/**
 * Which edition of a guideline the MTUS held on a day.
 *
 * The MTUS changes by order: a regulation of 8 CCR or, since 2017, an order of the Administrative Director (Labor Code 5307.27). The table
 * holds the orders that are told of, and claims nothing beyond them.
 */
import type { Citation, GuidelineId } from "../schema/index.ts";

/** A change of the MTUS. */
export interface MtusOrder {
  /** The first day on which it was in force. */
  readonly effective: string;
  /** The guidelines that it took into the MTUS, each with the year of its edition. */
  readonly adopts: readonly (readonly [GuidelineId, number])[];
  /** Guidelines that ended with it, because another guideline took their place. */
  readonly ends: readonly GuidelineId[];
  /** Guidelines of which no source says whether they stayed as they were: from this day on nothing is claimed of them. */
  readonly leavesOpen: readonly GuidelineId[];
  /** What tells of it, as one would cite it. */
  readonly source: string;
  /** `official`: the editions and the day are in publications of the Division. `reported`: some of them are as others report them. */
  readonly attestation: "official" | "reported";
}

const CHAPTERS_OF_2004 = [
  "neck-and-upper-back-complaints",
  "shoulder-complaints",
  "forearm-wrist-and-hand-complaints",
  "low-back-complaints",
  "knee-complaints",
  "ankle-and-foot-complaints",
  "stress-related-conditions",
  "eye",
] as const satisfies readonly GuidelineId[];

/** The orders, the oldest first. IMR began in 2013; the older ones are here because their editions lasted. */
export const MTUS_ORDERS: readonly MtusOrder[] = [
  {
    effective: "2007-06-15",
    adopts: [
      ["general-approaches", 2004],
      ...CHAPTERS_OF_2004.map((id) => [id, 2004] as const),
      ["elbow-complaints", 2004],
      ["acupuncture-treatment", 2007],
    ],
    ends: [],
    leavesOpen: [],
    source: "8 CCR 9792.21 of 2007 (ACOEM Practice Guidelines, 2nd edition, and acupuncture); for the day DWC Newsline 85-07",
    attestation: "official",
  },
  {
    effective: "2009-07-18",
    adopts: [
      ["elbow-complaints", 2007],
      ["chronic-pain-medical-treatment", 2009],
      ["postsurgical-treatment", 2009],
    ],
    ends: [],
    leavesOpen: [],
    source: "8 CCR 9792.23.3 (ACOEM chapter 10, revised 2007), .24.2, .24.3; DWC, Final Statement of Reasons, June 2009; the day as told",
    attestation: "reported",
  },
  {
    effective: "2016-07-28",
    adopts: [
      ["chronic-pain-medical-treatment", 2016],
      ["opioid-treatment", 2016],
    ],
    ends: [],
    leavesOpen: [],
    source: "8 CCR 9792.24.2, .24.4; the guidelines' title pages have the day; DWC, Final Statement of Reasons (effective upon filing)",
    attestation: "official",
  },
  {
    effective: "2017-12-01",
    adopts: [
      ["initial-approaches-to-treatment", 2017],
      ["cervical-and-thoracic-spine-disorders", 2016],
      ["shoulder-disorders", 2016],
      ["elbow-disorders", 2013],
      ["hand-wrist-and-forearm-disorders", 2016],
      ["low-back-disorders", 2016],
      ["knee-disorders", 2015],
      ["ankle-and-foot-disorders", 2015],
      ["eye-disorders", 2017],
      ["hip-and-groin-disorders", 2011],
      ["occupational-work-related-asthma", 2016],
      ["occupational-interstitial-lung-disease", 2016],
      ["chronic-pain", 2017],
      ["opioids", 2017],
    ],
    ends: [
      ...CHAPTERS_OF_2004.filter((id) => id !== "stress-related-conditions"),
      "elbow-complaints",
      "chronic-pain-medical-treatment",
      "opioid-treatment",
    ],
    // The order amended their sections (9792.22, .23.8, .24.1, .24.3) without a new guideline for the whole of them.
    leavesOpen: ["general-approaches", "stress-related-conditions", "acupuncture-treatment", "postsurgical-treatment"],
    source: "8 CCR 9792.22 to 9792.24.4; DWC, Evidence-Based Updates to the MTUS, effective December 1, 2017",
    attestation: "official",
  },
  {
    effective: "2019-04-18",
    adopts: [
      ["cervical-and-thoracic-spine-disorders", 2018],
      ["elbow-disorders", 2018],
      ["hand-wrist-and-forearm-disorders", 2019],
      ["ankle-and-foot-disorders", 2018],
      ["posttraumatic-stress-disorder-and-acute-stress-disorder", 2018],
    ],
    ends: [],
    leavesOpen: [],
    source: "8 CCR 9792.23.1, .3, .4, .7; DWC, Evidence-Based Updates to the MTUS; for .8 Anthem Provider News, April 2019",
    attestation: "reported",
  },
  {
    effective: "2019-08-11",
    adopts: [["low-back-disorders", 2019]],
    ends: [],
    leavesOpen: [],
    source: "8 CCR 9792.23.5; DWC, Evidence-Based Updates to the MTUS",
    attestation: "official",
  },
  {
    effective: "2019-10-07",
    adopts: [["hip-and-groin-disorders", 2019]],
    ends: [],
    leavesOpen: [],
    source: "8 CCR 9792.23.10; DWC, Evidence-Based Updates to the MTUS",
    attestation: "official",
  },
  {
    effective: "2020-09-21",
    adopts: [
      ["occupational-work-related-asthma", 2020],
      ["workplace-mental-health-depressive-disorders", 2020],
    ],
    ends: [],
    // Letters print a later year for these than the last edition that is known to have been adopted: for the knee and the lungs the order
    // adopted those of December and November 2019.
    leavesOpen: [
      "cervical-and-thoracic-spine-disorders",
      "elbow-disorders",
      "knee-disorders",
      "ankle-and-foot-disorders",
      "occupational-interstitial-lung-disease",
    ],
    source: "8 CCR 9792.23.6, .8, .11, .12; DWC, Evidence-Based Updates to the MTUS, effective September 21, 2020",
    attestation: "official",
  },
  {
    effective: "2021-06-28",
    adopts: [["coronavirus-covid-19", 2021]],
    ends: [],
    leavesOpen: [],
    source: "8 CCR 9792.23.14; California Workers' Compensation Institute, MTUS Updates, 2021",
    attestation: "reported",
  },
  {
    effective: "2021-07-19",
    adopts: [["workplace-mental-health-anxiety-disorders", 2021]],
    ends: [],
    leavesOpen: [],
    source: "8 CCR 9792.23.8; California Workers' Compensation Institute, MTUS Updates, 2021",
    attestation: "reported",
  },
  {
    effective: "2021-11-23",
    adopts: [["low-back-disorders", 2020]],
    ends: [],
    leavesOpen: [],
    source: "8 CCR 9792.23.5; DIR news release 2021-84; the day as reported by WorkCompAcademy, November 2021",
    attestation: "reported",
  },
];

/** The first day of which the table claims nothing: the orders of 2022 and later are not in it. */
export const ORDERS_KNOWN_UNTIL = "2022-01-01";

/**
 * The edition of a guideline that the MTUS held on a day.
 *
 * @param guideline Any guideline of the catalogue.
 * @param date The day, `YYYY-MM-DD`.
 * @returns The edition's year, or `null` where the MTUS did not hold the guideline or where it is not sure which edition it held
 *   (`MTUS_ORDERS` has the facts with their sources). Always `null` for whole works (`mtus`, `acoem`, `odg`) and `other`.
 * @example editionInForce("chronic-pain-medical-treatment", "2016-07-27") // 2009
 */
export function editionInForce(guideline: GuidelineId, date: string): number | null {
  if (date >= ORDERS_KNOWN_UNTIL) return null;
  let edition: number | null = null;
  for (const { effective, adopts, ends, leavesOpen } of MTUS_ORDERS) {
    if (effective > date) break;
    const adopted = adopts.find(([id]) => id === guideline);
    if (adopted) edition = adopted[1];
    else if (ends.includes(guideline) || leavesOpen.includes(guideline)) edition = null;
  }
  return edition;
}

/** An edition that no letter prints, and why it is taken to be the one. */
export interface InferredEdition {
  /** The year of the edition. */
  year: number;
  /** The MTUS held this edition when the letter was decided. */
  basis: "in-force-on-decision-date";
}

/**
 * The edition of a citation that prints none: the one that the MTUS held on the decision date.
 *
 * @param citation Any citation, of a guideline line or of running text.
 * @param decisionDate The record's `caseHeader.decisionDate`; `null` where it is not known.
 * @returns The edition, or `null` where one is printed, where the decision date is not known, where the citation is of no guideline or of
 *   none under the authority of the MTUS (what the MTUS held tells nothing of it), and where `editionInForce` gives none.
 * @example
 * inferredEdition(citation, "2014-05-06") // { year: 2009, basis: "in-force-on-decision-date" }
 */
export function inferredEdition(citation: Citation, decisionDate: string | null): InferredEdition | null {
  if (decisionDate === null || citation.kind !== "guideline" || citation.edition !== null || citation.authority !== "MTUS") return null;
  const year = editionInForce(citation.guideline, decisionDate);
  return year === null ? null : { year, basis: "in-force-on-decision-date" };
}
