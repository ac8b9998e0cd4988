/** A thousand mutants of a fixed seed; `npm run fuzz` makes a hundred thousand of any. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn } from "../../scripts/labels.mjs";
import { safeParseDetermination } from "../../src/index.ts";
import { failuresOf, mutant, smaller, type Failure } from "./run.ts";

const root = join(import.meta.dirname, "..", "..");
const letters = ["examples/letters", "test/golden"]
  .flatMap((folder) => filesIn(join(root, folder), ".txt"))
  .map((path) => readFileSync(path, "utf8"));

describe("mutants", () => {
  it("are the same for the same seed, and others for another", () => {
    const some = (seed: number): string[] => Array.from({ length: 20 }, (_, number) => mutant(letters, seed, number));
    expect(some(1)).toEqual(some(1));
    expect(new Set([...some(1), ...some(2)]).size).toBeGreaterThan(35);
    expect(some(1).some((text) => letters.includes(text))).toBe(false);
  });

  it("are damaged letters, most of which still give some record, and hardly any the whole", () => {
    const texts = Array.from({ length: 300 }, (_, number) => mutant(letters, 3, number));
    const read = texts.flatMap((text) => {
      const result = safeParseDetermination(text);
      return result.success ? [result.data] : [];
    });
    expect(read.length).toBeGreaterThan(240);
    expect(read.filter(({ diagnostics }) => diagnostics.length > 0).length).toBeGreaterThan(100);
  });

  it("are read without a fault", () => {
    const progress = new Int32Array(new SharedArrayBuffer(4));
    const failures: Failure[] = [...failuresOf({ letters, seed: 1, from: 0, to: 1_000, progress })];
    expect(progress[0]).toBe(999);
    expect(failures.map(({ number, faults }) => ({ number, faults }))).toEqual([]);
  });
});

it("a text that is wrong is made smaller while it stays wrong", () => {
  const letter = readFileSync(join(root, "examples/letters/CM16-0990101.txt"), "utf8");
  const isWrong = (text: string): boolean => text.includes("CASE SUMMARY") && text.includes("CM16-0990101");
  expect(isWrong(letter)).toBe(true);
  expect(smaller(letter, isWrong)).toBe("CM16-0990101CASE SUMMARY");
});
