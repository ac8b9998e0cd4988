/** Letters for the tables' tests: all invented ones that there are. */
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { filesIn } from "../../scripts/labels.mjs";
import { parseDetermination, type Determination } from "../../src/index.ts";

export const root = join(import.meta.dirname, "..", "..");

/** The golden and the example letters, by their paths from the project's folder. */
export const RECORDS: ReadonlyMap<string, Determination> = new Map(
  ["test/golden", "examples/letters"]
    .flatMap((folder) => filesIn(join(root, folder), ".txt"))
    .map((path) => [relative(root, path), parseDetermination(readFileSync(path, "utf8"))]),
);

/** A record of the examples. */
export const example = (caseNumber: string): Determination => RECORDS.get(`examples/letters/${caseNumber}.txt`) as Determination;
