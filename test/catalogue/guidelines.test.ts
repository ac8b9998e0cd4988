import { describe, expect, it } from "vitest";
import { GUIDELINES, guidelineByAcoemChapter, guidelineById } from "../../src/catalogue/index.ts";
import { GuidelineIdSchema } from "../../src/schema/citation.ts";
import { findGuidelines, key, readSections, repeated } from "./helpers.ts";

describe("the catalogue of guidelines", () => {
  it("has one entry for each id, in the order of the enum", () => {
    expect(GUIDELINES.map((guideline) => guideline.id)).toEqual(GuidelineIdSchema.options);
  });

  it("finds an entry by its id", () => {
    for (const id of GuidelineIdSchema.options) expect(guidelineById(id).id).toBe(id);
  });

  it("gives each chapter of ACOEM's 2nd edition to one entry", () => {
    const chapters = GUIDELINES.flatMap((guideline) => guideline.acoemChapters);
    expect(chapters.sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
    expect(guidelineByAcoemChapter(3)?.id).toBe("general-approaches");
    expect(guidelineByAcoemChapter(12)?.id).toBe("low-back-complaints");
    expect(guidelineByAcoemChapter(0)).toBeNull();
    expect(guidelineByAcoemChapter(17)).toBeNull();
  });

  it("leaves the whole works without sections and chapters", () => {
    for (const id of ["mtus", "acoem", "odg", "other"] as const) {
      expect(guidelineById(id)).toMatchObject({ acoemChapters: [], sections: [], topics: [], pages: null });
    }
  });

  it("gives every entry an own name that no year or chapter has to tell apart", () => {
    const names = GUIDELINES.flatMap((guideline) => [...new Set(guideline.names.map(key))]);
    const shared = new Set(repeated(names));
    const withoutOwn = GUIDELINES.filter((guideline) => guideline.names.every((name) => shared.has(key(name))));
    // ACOEM's current general guidelines took over the titles of the 2nd edition's chapters: only the year tells them apart.
    expect(withoutOwn.map((guideline) => guideline.id)).toEqual([
      "prevention",
      "general-approach-to-initial-assessment-and-documentation",
      "initial-approaches-to-treatment",
      "cornerstones-of-disability-prevention-and-management",
    ]);
  });
});

describe("the names of guidelines", () => {
  const bearers = new Map<string, Set<string>>();
  for (const { id, names } of GUIDELINES) for (const name of names) bearers.set(key(name), (bearers.get(key(name)) ?? new Set()).add(id));

  it("are shared by two entries only where the edition tells which is meant", () => {
    for (const [name, ids] of bearers) {
      if (ids.size === 1) continue;
      const years = GUIDELINES.filter((guideline) => ids.has(guideline.id)).map((guideline) => guideline.editions);
      expect(repeated(years.flat().map(String)), name).toEqual([]);
      for (const editions of years) expect(editions.length, name).toBeGreaterThan(0);
    }
  });

  it("are shared by no more entries than these", () => {
    const shared = [...bearers].filter(([, ids]) => ids.size > 1).map(([name, ids]) => [name, ...ids]);
    expect(shared).toEqual([
      ["prevention", "general-approaches", "prevention"],
      [
        "generalapproachtoinitialassessmentanddocumentation",
        "general-approaches",
        "general-approach-to-initial-assessment-and-documentation",
      ],
      ["initialapproachestotreatment", "general-approaches", "initial-approaches-to-treatment"],
      ["cornerstonesofdisabilitypreventionandmanagement", "general-approaches", "cornerstones-of-disability-prevention-and-management"],
      ["chronicpainguidelines", "chronic-pain-medical-treatment", "chronic-pain"],
      ["opioidguidelines", "opioid-treatment", "opioids"],
      ["opioidsguidelines", "opioid-treatment", "opioids"],
    ]);
  });

  it.each(GUIDELINES)("of $id are there, once each", ({ names }) => {
    expect(names.length).toBeGreaterThan(0);
    expect(repeated(names)).toEqual([]);
    for (const name of names) expect(name).toBe(name.trim());
  });
});

describe("the examples of guidelines", () => {
  it.each(GUIDELINES.flatMap(({ id, examples }) => examples.map((example) => ({ id, example }))))("$example is $id", ({ id, example }) => {
    expect(findGuidelines(example).map((guideline) => guideline.id)).toEqual([id]);
  });

  it.each(GUIDELINES)("of $id are there, and their sections are the entry's", ({ examples, sections }) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const list = example.split("Section(s): ")[1];
      if (list !== undefined) expect(readSections(list, sections), example).not.toBeNull();
    }
  });

  it("carry only years of their own editions", () => {
    for (const { names, editions, examples } of GUIDELINES) {
      for (const name of names) {
        for (const example of examples) {
          const year = example.startsWith(`${name} 20`) ? Number(example.slice(name.length + 1, name.length + 5)) : null;
          if (year !== null) expect(editions, example).toContain(year);
        }
      }
    }
  });

  it("are told apart by the year where two guidelines share a name", () => {
    const ids = (line: string): string[] => findGuidelines(line).map((guideline) => guideline.id);
    expect(ids("Prevention 2004")).toEqual(["general-approaches"]);
    expect(ids("Prevention 2011")).toEqual(["prevention"]);
    expect(ids("Prevention")).toEqual(["general-approaches"]);
    expect(ids("Chronic Pain 2017")).toEqual(["chronic-pain"]);
    expect(ids("Chronic Pain Guidelines 2016")).toEqual(["chronic-pain-medical-treatment"]);
  });
});

describe("the facts of guidelines", () => {
  it.each(GUIDELINES)("of $id are plausible", ({ editions, regulation, publisher, acoemChapters, pages }) => {
    expect([...editions].sort((a, b) => a - b)).toEqual(editions);
    expect(repeated(editions.map(String))).toEqual([]);
    for (const year of editions) expect(year >= 2004 && year <= 2030).toBe(true);
    if (regulation !== null) expect(regulation).toMatch(/^9792\.2[0-4](\.\d{1,2})?$/u);
    if (acoemChapters.length > 0) expect(publisher).toBe("ACOEM");
    if (pages !== null) expect(pages.from).toBeLessThanOrEqual(pages.to);
  });

  it("order the pages as the chapters are ordered", () => {
    const chapters = Array.from({ length: 16 }, (_, index) => guidelineByAcoemChapter(index + 1)?.pages ?? null).filter(
      (pages) => pages !== null,
    );
    expect(chapters).toHaveLength(11);
    expect([...chapters].sort((a, b) => a.from - b.from)).toEqual(chapters);
    expect([...chapters].sort((a, b) => a.to - b.to)).toEqual(chapters);
  });
});

describe("the sections of guidelines", () => {
  it.each(GUIDELINES)("of $id stand once each", ({ sections }) => {
    expect(repeated(sections)).toEqual([]);
  });

  // Any section may follow any other in a list: none may be taken for the beginning of a longer one, nor lose its end to a shorter one.
  it.each(GUIDELINES.filter(({ sections }) => sections.length > 0))("of $id can be told apart in a list", ({ sections }) => {
    for (const first of sections) {
      for (const second of sections) expect(readSections(`${first}, ${second}`, sections)).toEqual([first, second]);
    }
  });
});

describe("the topics of guidelines", () => {
  it("belong to the chronic pain guideline of 2009 only", () => {
    expect(GUIDELINES.filter(({ topics }) => topics.length > 0).map(({ id }) => id)).toEqual(["chronic-pain-medical-treatment"]);
  });

  it("stand once each, with pages of the guideline", () => {
    const { topics } = guidelineById("chronic-pain-medical-treatment");
    expect(repeated(topics.map(({ name }) => key(name)))).toEqual([]);
    for (const { name, pages } of topics) {
      expect(pages.length, name).toBeGreaterThan(0);
      for (const { from, to } of pages) {
        expect(from, name).toBeGreaterThanOrEqual(1);
        expect(from, name).toBeLessThanOrEqual(to);
        expect(to, name).toBeLessThanOrEqual(127);
      }
    }
  });
});
