/** What the disputed services of the labelled letters are, against labels; and the same through every extractor. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareService } from "../../scripts/labels.mjs";
import { parseDetermination, type Determination, type Service } from "../../src/index.ts";

const letters = join(import.meta.dirname, "..", "..", "..", "shared", "letters");
const labelled = join(letters, "services.gold.json");
const posted = join(letters, "posted");

type Label = Parameters<typeof compareService>[0];

if (!existsSync(labelled)) it.skip("the labels of ../shared/letters/services.gold.json are not at hand", () => {});
else
  describe("the labelled services", () => {
    const labels = Object.entries(JSON.parse(readFileSync(labelled, "utf8")) as Record<string, Label>);
    const records = new Map<string, Determination>();
    const serviceOf = (key: string): Service => {
      const [path = "", number] = key.split("#");
      const record = records.get(path) ?? parseDetermination(readFileSync(join(letters, path), "utf8"));
      records.set(path, record);
      return record.issues[Number(number) - 1]?.service as Service;
    };
    const compared = labels.flatMap(([key, label]) =>
      compareService(label, serviceOf(key)).map(({ path, ok }) => ({ key, name: path, ok })),
    );

    it("are read as labelled, in 97 of 100 fields at least", () => {
      expect(compared.length).toBeGreaterThan(3000);
      const wrong = compared.filter(({ ok }) => !ok).map(({ key, name }) => `${key} ${name}`);
      expect(wrong.length / compared.length, wrong.join(", ")).toBeLessThanOrEqual(0.03);
    });

    it.each([...new Set(compared.map(({ name }) => name))])("%s is read as labelled, in 9 of 10 services at least", (field) => {
      const own = compared.filter(({ name }) => name === field);
      expect(own.filter(({ ok }) => !ok).length / own.length).toBeLessThanOrEqual(0.1);
    });
  });

if (!existsSync(posted)) it.skip("the letters of ../shared/letters/posted are not at hand", () => {});
else
  describe("the services of a letter through every extractor", () => {
    /** What is given as it is printed may differ by the blanks that an extractor puts in or takes away. */
    const PRINTED = new Set(["text", "originalRequest", "authorized", "name", "strength"]);
    const comparable = (record: Determination): unknown =>
      JSON.parse(
        JSON.stringify(record.issues.map(({ service }) => service)),
        (key, value: unknown) => (PRINTED.has(key) && typeof value === "string" ? value.replace(/\s+/g, "") : value),
      );
    const cases = readdirSync(posted).map((number) => ({
      number,
      texts: readdirSync(join(posted, number)).filter((name) => name.endsWith(".txt")),
    }));

    it("are of letters with several readings", () => {
      expect(cases.filter(({ texts }) => texts.length > 1).length).toBeGreaterThan(50);
    });

    it.each(cases)("$number", ({ number, texts }) => {
      const [first, ...others] = texts.map((name) => comparable(parseDetermination(readFileSync(join(posted, number, name), "utf8"))));
      for (const other of others) expect(other).toEqual(first);
    });
  });
