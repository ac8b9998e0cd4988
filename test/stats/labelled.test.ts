/** Counts of real letters against counts of their labels, which are made here on their own: decisions from one file, services from another. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDetermination, type Determination } from "../../src/index.ts";
import { statsOf } from "../../src/stats/index.ts";

const letters = join(import.meta.dirname, "..", "..", "..", "shared", "letters");
const posted = join(letters, "posted");
const services = join(letters, "services.gold.json");
const READING = "pdftotext-layout.txt";

const jsonOf = (path: string): any => JSON.parse(readFileSync(path, "utf8"));

if (!existsSync(posted) || !existsSync(services)) {
  it.skip("the labelled letters and services of ../shared/letters are not at hand", () => {});
} else {
  describe("the posted letters", () => {
    const labelled = jsonOf(services);
    const cases = readdirSync(posted).sort();
    const labelOf = (name: string, issue: number): any => labelled[`posted/${name}/${READING}#${issue}`];
    const decisions = cases.flatMap((name) =>
      jsonOf(join(posted, name, "gold.json")).issues.map(({ number, decision }: any) => ({ decision, label: labelOf(name, number) })),
    );
    const records: Determination[] = cases.map((name) => parseDetermination(readFileSync(join(posted, name, READING), "utf8")));

    /** The labels' decisions under the words that `wordsOf` gives them. */
    function countedByHand(wordsOf: (label: any) => string): Record<string, string> {
      const counts: Record<string, { upheld: number; overturned: number }> = {};
      for (const { decision, label } of decisions) (counts[wordsOf(label)] ??= { upheld: 0, overturned: 0 })[decision as "upheld"]++;
      return Object.fromEntries(
        Object.entries(counts).map(([word, { upheld, overturned }]) => [word, `${upheld + overturned}/${upheld}/${overturned}`]),
      );
    }
    const isAround = ({ associatedSurgicalService, operativePhase }: any): boolean => associatedSurgicalService || operativePhase !== null;

    it("are labelled, all their issues", () => {
      expect(decisions.length).toBe(153);
      for (const { decision, label } of decisions) expect([typeof decision, typeof label.category]).toEqual(["string", "string"]);
    });

    it("have per category the issues, upheld and overturned that their labels have", () => {
      const rows = statsOf(records, { by: ["category"] });
      const counts = rows.map(({ category, issues, upheld, overturned }) => [category, `${issues}/${upheld}/${overturned}`]);
      expect(Object.fromEntries(counts)).toEqual(countedByHand(({ category }) => category));
    });

    it("have them per subcategory and drug group, too", () => {
      const rows = statsOf(records, { by: ["subcategory"] });
      const counts = rows.map(({ category, subcategory, issues, upheld, overturned }) => [
        `${category} ${subcategory}`,
        `${issues}/${upheld}/${overturned}`,
      ]);
      expect(Object.fromEntries(counts)).toEqual(countedByHand(({ category, subcategory }) => `${category} ${subcategory}`));
      const groups = statsOf(records, { by: ["drug-group"] }).map((row) => [
        String(row.drug_group),
        `${row.issues}/${row.upheld}/${row.overturned}`,
      ]);
      expect(Object.fromEntries(groups)).toEqual(countedByHand(({ drug }) => String(drug?.group ?? null)));
    });

    it("have them also where services around an operation count as surgery", () => {
      const rows = statsOf(records, { by: ["category"], countSurgicalServicesAs: "surgery" });
      const counts = rows.map(({ category, issues, upheld, overturned }) => [category, `${issues}/${upheld}/${overturned}`]);
      const byHand = countedByHand((label) => (isAround(label) ? "surgery" : label.category));
      expect(Object.fromEntries(counts)).toEqual(byHand);
      expect(byHand.surgery).not.toBe(countedByHand(({ category }) => category).surgery);
    });
  });
}
