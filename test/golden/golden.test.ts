import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { comparable, compare, filesIn, withoutAbsent } from "../../scripts/labels.mjs";
import { parseDetermination, readService, TreatmentCategorySchema } from "../../src/index.ts";
import { brokenInvariants, brokenService } from "../helpers/invariants.ts";

const folder = import.meta.dirname;
const names = filesIn(folder, ".txt").map((path) => basename(path, ".txt"));
const read = (file: string): string => readFileSync(join(folder, file), "utf8");

it("there are golden letters", () => expect(names.length).toBeGreaterThanOrEqual(8));

describe.each(names)("%s", (name) => {
  const letter = read(`${name}.txt`);

  it("has the record beside it (npm run golden makes it again)", () => {
    expect(parseDetermination(letter)).toStrictEqual(JSON.parse(read(`${name}.json`)));
  });

  it("has what a reader found in it", () => {
    const compared = compare(JSON.parse(read(`${name}.expect.json`)), comparable(parseDetermination(letter)));
    expect(compared.length).toBeGreaterThan(20);
    const missed = compared.filter(({ ok }) => !ok);
    expect(missed.map(({ path, expected, actual }) => `${path}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`)).toEqual(
      [],
    );
  });

  it("keeps the invariants", () => expect(brokenInvariants(letter, parseDetermination(letter))).toEqual([]));
});

describe("services.json: titles of the kind that letters print, with the service that each asks for", () => {
  const services = Object.entries(JSON.parse(read("services.json")) as Record<string, unknown>);

  it("has titles of every category", () => {
    const categories = new Set(services.map(([, service]) => (service as { category: string }).category));
    expect(TreatmentCategorySchema.options.filter((category) => !categories.has(category))).toEqual([]);
  });

  it.each(services)("%s", (title, service) => {
    expect(withoutAbsent(readService(title))).toStrictEqual(service);
    expect(brokenService(readService(title))).toEqual([]);
  });
});
