/** One thing that comes again and again, at every place of every layout. */
import { afterAll, describe, expect, it } from "vitest";
import { families, letterWith, PLACES } from "../../bench/families.mjs";
import { parseDetermination } from "../../src/index.ts";
import { check, expectPrototypesUnchanged } from "./check.ts";

afterAll(expectPrototypesUnchanged);

it.each(PLACES.filter(({ layout }) => layout !== "none"))("words at $layout, $place reach a letter of that layout", ({ layout, place }) => {
  const record = parseDetermination(letterWith("Something stands here.", layout, place));
  expect(record.layout).toBe(layout);
  expect(record.issues).toHaveLength(1);
});

describe.each([...new Set(families.map(({ name }) => name))])("%s", (name) => {
  it("at every place give a record or a typed error", () => {
    const own = families.filter((family) => family.name === name);
    expect(own).toHaveLength(PLACES.length);
    for (const { make, layout, place } of own) {
      try {
        check(make(400));
      } catch (error) {
        throw new Error(`${layout}, ${place}: ${(error as Error).message}`, { cause: error });
      }
    }
  });
});
