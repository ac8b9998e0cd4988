import { describe, expect, it } from "vitest";
import { GUIDELINES, OTHER_SOURCES } from "../../src/catalogue/index.ts";
import { findGuidelines, findWords, key, repeated } from "./helpers.ts";

const spellings = OTHER_SOURCES.flatMap((source) => source.spellings);

/** The sources that a piece of a guideline line names. */
function findSources(line: string): string[] {
  const found = findWords(line, spellings);
  return OTHER_SOURCES.filter((source) => source.spellings.some((spelling) => found.includes(spelling))).map((source) => source.id);
}

describe("the catalogue of other sources", () => {
  it("has each id once, in lower case and in order", () => {
    const ids = OTHER_SOURCES.map((source) => source.id);
    expect(repeated(ids)).toEqual([]);
    expect([...ids].sort()).toEqual(ids);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+([.-][a-z0-9]+)*$/u);
  });

  it("gives no spelling to two sources, and none that names a guideline", () => {
    const keys = OTHER_SOURCES.flatMap((source) => [...new Set(source.spellings.map(key))]);
    expect(repeated(keys)).toEqual([]);
    const names = new Set(GUIDELINES.flatMap((guideline) => guideline.names.map(key)));
    expect(keys.filter((spelling) => names.has(spelling))).toEqual([]);
  });

  it("spells hosts without a scheme and without www", () => {
    for (const spelling of spellings) expect(spelling).not.toMatch(/^(https?:|www\.)/u);
  });

  it.each(OTHER_SOURCES)("has examples of $id", ({ examples, spellings: own }) => {
    expect(examples.length).toBeGreaterThan(0);
    expect(repeated(own)).toEqual([]);
  });

  it.each(OTHER_SOURCES.flatMap(({ id, examples }) => examples.map((example) => ({ id, example }))))(
    "$example is $id",
    ({ id, example }) => {
      expect(findSources(example)).toEqual([id]);
      expect(findGuidelines(example)).toEqual([]);
    },
  );

  it("takes the first of overlapping spellings, then the longest", () => {
    expect(findSources("https://www.ncbi.nlm.nih.gov/pmc/articles/1")).toEqual(["pubmed"]);
    expect(findSources("Anthem Blue Cross")).toEqual(["anthem"]);
    expect(findSources("kept up to date")).toEqual([]);
  });
});
