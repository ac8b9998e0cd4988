/** Names that objects have of themselves, wherever a letter's wording is looked up in a table. */
import { afterAll, describe, expect, it } from "vitest";
import { letterWith, PLACES } from "../../bench/families.mjs";
import {
  editionInForce,
  extractCitations,
  guidelineByAcoemChapter,
  guidelineById,
  guidelineByName,
  splitDeterminations,
  type GuidelineId,
} from "../../src/index.ts";
import { check, expectPrototypesUnchanged } from "./check.ts";

const NAMES = [
  ...Object.getOwnPropertyNames(Object.prototype),
  "prototype",
  "__proto__.polluted",
  "constructor.prototype",
  "undefined",
  "null",
];

afterAll(expectPrototypesUnchanged);

describe.each(NAMES)("%s", (name) => {
  it("as the whole text is no letter", () => {
    expect(check(name)).toBeNull();
    expect(extractCitations(name)).toEqual([]);
    expect(splitDeterminations(name)).toEqual([]);
  });

  it("at any place of a letter is wording", () => {
    for (const { layout, place } of PLACES) {
      for (const wording of [name, `\n${name}: `, `${name} ${name} 2009, Section(s): ${name}`]) {
        const record = check(letterWith(wording, layout, place));
        if (layout !== "none") expect(record?.issues.length).toBeGreaterThan(0);
      }
    }
  });

  it("as the title is the title", () => {
    const record = check(letterWith(name, "issue-blocks", "title").replace("Lumbar brace ", ""));
    expect(record?.issues[0]?.title?.text).toBe(name);
    expect(record?.issues[0]?.service?.text).toBe(name);
  });

  it("as the case number, the priority or a date is none", () => {
    const letter = letterWith("").replace("CM16-0990001", `CM16-${name}`).replace("Standard", name).replace("12/19/2016", name);
    expect(check(letter)?.caseHeader).toMatchObject({ caseNumber: null, priority: null, dateAssigned: "2016-11-18" });
    check(letterWith("").replace("CM16-0990001", name));
  });

  it("as the state is none that is known", () => {
    const record = check(letterWith(name, "issue-blocks", "licensure"));
    expect(record?.reviewer?.licensedStates).toEqual(["CA"]);
  });

  it("as a citation is a source that is not known", () => {
    for (const line of [`Decision based on MTUS ${name}.`, `Decision based on Non-MTUS Citation ${name}.`]) {
      expect(extractCitations(line)).toMatchObject([{ guideline: "other", source: null, chapter: null, edition: null }]);
    }
    expect(extractCitations(`(${name}, 2007) ${name} Guidelines, ${name} page 24, §${name}, Labor Code ${name}`)).toEqual(
      // A name that begins with a capital would be an author.
      [],
    );
  });

  it("is no entry of the catalogue", () => {
    expect(guidelineById(name as GuidelineId)).toBeUndefined();
    expect(guidelineByName(name, null)).toBeNull();
    expect(guidelineByAcoemChapter(name as unknown as number)).toBeNull();
    expect(editionInForce(name as GuidelineId, "2016-01-01")).toBeNull();
  });
});
