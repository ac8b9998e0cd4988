import { describe, expect, it } from "vitest";
import { guidelineById, ODG_CHAPTERS } from "../../src/catalogue/index.ts";
import { OdgChapterIdSchema } from "../../src/schema/citation.ts";
import { key, longestAtStart, repeated } from "./helpers.ts";

const spellings = ODG_CHAPTERS.flatMap((chapter) => chapter.spellings);

/**
 * The chapters that a piece of a guideline line names behind the ODG's own name; none where words are left over that are no tail and no
 * topic.
 */
function findChapters(line: string): string[] {
  const work = longestAtStart(line, guidelineById("odg").names);
  if (work === null) return [];
  const chapterAndRest = line.slice(work.length).replace(/^[\s,:-]+/u, "");
  const spelling = longestAtStart(chapterAndRest, spellings);
  if (spelling === null || !/^(?:$|[,:/]| \(| - | (?:chapter|section|procedure summary)\b)/iu.test(chapterAndRest.slice(spelling.length)))
    return [];
  return ODG_CHAPTERS.filter((chapter) => chapter.spellings.some((other) => key(other) === key(spelling))).map((chapter) => chapter.id);
}

describe("the catalogue of ODG chapters", () => {
  it("has one entry for each id, in the order of the enum", () => {
    expect(ODG_CHAPTERS.map((chapter) => chapter.id)).toEqual(OdgChapterIdSchema.options);
  });

  it.each(ODG_CHAPTERS)("spells $id by its title, and each way once", ({ title, spellings: own }) => {
    expect(own).toContain(title);
    expect(repeated(own)).toEqual([]);
  });

  it("gives no spelling to two chapters", () => {
    expect(repeated(ODG_CHAPTERS.flatMap((chapter) => [...new Set(chapter.spellings.map(key))]))).toEqual([]);
  });

  it("spells chapters without what may follow their name", () => {
    for (const spelling of spellings) expect(spelling).not.toMatch(/\b(chapter|section|summary|acute|updated|guidelines?)\b/iu);
  });

  it.each(ODG_CHAPTERS)("has examples of $id", ({ examples }) => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(ODG_CHAPTERS.flatMap(({ id, examples }) => examples.map((example) => ({ id, example }))))(
    "$example is $id",
    ({ id, example }) => {
      expect(findChapters(example)).toEqual([id]);
    },
  );
});
