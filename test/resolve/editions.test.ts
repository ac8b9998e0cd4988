import { describe, expect, it } from "vitest";
import { guidelineById } from "../../src/catalogue/index.ts";
import { editionInForce, inferredEdition, MTUS_ORDERS, ORDERS_KNOWN_UNTIL } from "../../src/resolve/index.ts";
import { GuidelineIdSchema, type Citation, type GuidelineId } from "../../src/schema/index.ts";
import { guideline, literature, odg, regulation } from "./helpers.ts";

const IN_FORCE: readonly (readonly [GuidelineId, string, number | null, string])[] = [
  ["low-back-complaints", "2007-06-14", null, "the day before the first MTUS"],
  ["low-back-complaints", "2007-06-15", 2004, "the first day of the MTUS"],
  ["low-back-complaints", "2017-11-30", 2004, "the last day of the 2nd edition"],
  ["low-back-complaints", "2017-12-01", null, "Low Back Disorders took its place"],
  ["low-back-disorders", "2017-11-30", null, "not yet in the MTUS"],
  ["low-back-disorders", "2017-12-01", 2016, "its first edition there"],
  ["low-back-disorders", "2019-08-10", 2016, "the day before the second"],
  ["low-back-disorders", "2019-08-11", 2019, "the second edition"],
  ["low-back-disorders", "2021-11-22", 2019, "the day before the third"],
  ["low-back-disorders", "2021-11-23", 2020, "the third edition"],
  ["low-back-disorders", "2022-01-01", null, "beyond the orders that are known"],
  ["elbow-complaints", "2009-07-17", 2004, "before the revised chapter"],
  ["elbow-complaints", "2009-07-18", 2007, "the revised chapter"],
  ["elbow-complaints", "2017-12-01", null, "Elbow Disorders took its place"],
  ["elbow-disorders", "2019-04-17", 2013, "before the update"],
  ["elbow-disorders", "2019-04-18", 2018, "the update"],
  ["elbow-disorders", "2020-09-21", null, "letters print 2019 too, and no order tells since when"],
  ["chronic-pain-medical-treatment", "2009-07-17", null, "not yet adopted"],
  ["chronic-pain-medical-treatment", "2009-07-18", 2009, "the Division's first"],
  ["chronic-pain-medical-treatment", "2016-07-27", 2009, "the day before the second"],
  ["chronic-pain-medical-treatment", "2016-07-28", 2016, "the second"],
  ["chronic-pain-medical-treatment", "2017-12-01", null, "ACOEM's took its place"],
  ["chronic-pain", "2017-12-01", 2017, "ACOEM's"],
  ["opioid-treatment", "2016-07-27", null, "not yet adopted"],
  ["opioid-treatment", "2016-07-28", 2016, "adopted"],
  ["opioids", "2018-06-01", 2017, "ACOEM's"],
  ["acupuncture-treatment", "2014-01-02", 2007, "from 2007 on"],
  ["acupuncture-treatment", "2018-01-02", null, "its section was amended in 2017, to what is not told"],
  ["postsurgical-treatment", "2014-01-02", 2009, "from 2009 on"],
  ["general-approaches", "2016-01-02", 2004, "four chapters of the 2nd edition"],
  ["general-approaches", "2018-01-02", null, "one of its four parts was replaced"],
  ["stress-related-conditions", "2018-01-02", null, "not told until when"],
  ["initial-approaches-to-treatment", "2021-12-31", 2017, "its next edition is of 2022"],
  ["knee-disorders", "2020-09-20", 2015, "before the update"],
  ["knee-disorders", "2020-09-21", null, "letters print 2020, the order adopted one of 2019"],
  ["hip-and-groin-disorders", "2019-10-06", 2011, "before the update"],
  ["hip-and-groin-disorders", "2019-10-07", 2019, "the update"],
  ["workplace-mental-health-anxiety-disorders", "2021-07-18", null, "not yet adopted"],
  ["workplace-mental-health-anxiety-disorders", "2021-07-19", 2021, "adopted"],
  ["traumatic-brain-injury", "2019-01-02", null, "no order is told"],
  ["work-relatedness", "2015-01-02", null, "a chapter that 8 CCR does not name"],
  ["mtus", "2015-01-02", null, "a whole work"],
  ["acoem", "2015-01-02", null, "a whole work"],
  ["odg", "2015-01-02", null, "not a part of the MTUS"],
  ["other", "2015-01-02", null, "no guideline"],
];

describe("editionInForce", () => {
  it.each(IN_FORCE)("%s on %s: %s (%s)", (id, date, year) => {
    expect(editionInForce(id, date)).toBe(year);
  });
});

describe("the orders", () => {
  const days = MTUS_ORDERS.map(({ effective }) => effective);

  it("come one behind the other, all before the day from which nothing is known", () => {
    expect(days.length).toBeGreaterThan(8);
    expect([...new Set(days)].sort()).toEqual(days);
    for (const day of days) expect(day).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
    expect((days.at(-1) as string) < ORDERS_KNOWN_UNTIL).toBe(true);
  });

  it.each(MTUS_ORDERS)(
    "$effective adopts editions of the catalogue, none of a later year, and has a source",
    ({ effective, adopts, source }) => {
      expect(adopts.length).toBeGreaterThan(0);
      for (const [id, year] of adopts) {
        expect(guidelineById(id).editions, id).toContain(year);
        expect(guidelineById(id).regulation, id).not.toBeNull();
        expect(year).toBeLessThanOrEqual(Number(effective.slice(0, 4)));
      }
      expect(source).toMatch(/8 CCR 9792\.\d/);
    },
  );

  it.each(MTUS_ORDERS)("$effective ends or leaves open only what was in force", (order) => {
    const { effective, adopts, ends, leavesOpen } = order;
    const touched = [...adopts.map(([id]) => id), ...ends, ...leavesOpen];
    expect(new Set(touched).size).toBe(touched.length);
    const before = new Date(Date.parse(effective) - 86_400_000).toISOString().slice(0, 10);
    for (const id of [...ends, ...leavesOpen]) expect(editionInForce(id, before), id).not.toBeNull();
  });

  it("claim nothing while a later edition that the catalogue knows may already have been in force", () => {
    const unsure = GuidelineIdSchema.options.filter((id) => {
      const last = editionInForce(id, "2021-12-31");
      return last !== null && guidelineById(id).editions.some((year) => last < year && year < 2022);
    });
    expect(unsure).toEqual([]);
  });
});

const INFERRED: readonly (readonly [string, Citation, string | null, number | null])[] = [
  ["no edition printed", guideline("low-back-complaints"), "2014-05-06", 2004],
  ["the edition is printed", guideline("chronic-pain-medical-treatment", { edition: 2009 }), "2016-09-01", null],
  ["the decision date is not known", guideline("low-back-complaints"), null, null],
  [
    "cited as Non-MTUS: what the MTUS held tells nothing of it",
    guideline("low-back-disorders", { authority: "non-MTUS" }),
    "2018-05-06",
    null,
  ],
  ["the same under the MTUS", guideline("low-back-disorders"), "2018-05-06", 2016],
  ["not in force on that day", guideline("low-back-disorders"), "2016-05-06", null],
  ["the MTUS as a whole", guideline("mtus"), "2014-05-06", null],
  ["the ODG", odg("low-back"), "2014-05-06", null],
  ["literature", literature("Chou", 2007), "2014-05-06", null],
  ["a regulation", regulation("8 CCR", "9792.24.2"), "2014-05-06", null],
];

describe("inferredEdition", () => {
  it.each(INFERRED)("%s", (_reason, citation, date, year) => {
    expect(inferredEdition(citation, date)).toEqual(year === null ? null : { year, basis: "in-force-on-decision-date" });
  });
});
