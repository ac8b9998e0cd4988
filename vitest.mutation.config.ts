import { BaseSequencer } from "vitest/node";
import { defineConfig } from "vitest/config";

/** A mutant is dead with the first test that fails: those of single rules come first, whole letters last. */
class RulesFirst extends BaseSequencer {
  override sort(files: Parameters<BaseSequencer["sort"]>[0]): ReturnType<BaseSequencer["sort"]> {
    const place = ({ moduleId }: (typeof files)[number]): number =>
      ["/text/", "/grammar/", "/citations/", "/resolve/", "/recovery/", "/golden/"].findIndex((folder) => moduleId.includes(folder));
    return Promise.resolve([...files].sort((a, b) => place(a) - place(b)));
  }
}

/**
 * The tests that mutants are held against: examples, each with what is right. No properties, and nothing that is read from outside.
 * What is far from the part that is mutated notices little and takes long, as all of it is run for each mutant that survives.
 */
const TESTS = {
  grammar: ["test/{grammar,text,citations,golden,resolve}/**/*.test.ts", "test/recovery/{damaged-parts,pages,several-letters}.test.ts"],
  service: [
    "test/golden/**/*.test.ts",
    "test/grammar/{drug,items,levels,places,service,not-services,issue-title,title-stretch,words}.test.ts",
    "test/added-drugs.test.ts",
  ],
  text: [
    "test/{text,golden,citations}/**/*.test.ts",
    "test/grammar/{letter,case-header,fixed-wording,guideline-line,landmarks,misspelt-labels,pages,repeats,reviewer,surroundings,title-stretch,words}.test.ts",
  ],
};

export default defineConfig({
  test: {
    include: TESTS[(process.env.MUTATION_TESTS ?? "grammar") as keyof typeof TESTS],
    testTimeout: 30_000,
    // Every mutant is run in a fresh worker; the files that run there share the modules they load, which takes longer than their tests.
    isolate: false,
    setupFiles: ["test/helpers/mutant-off.ts"],
    maxWorkers: 1,
    sequence: { sequencer: RulesFirst },
  },
});
