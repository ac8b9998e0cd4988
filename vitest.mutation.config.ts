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

/** The tests that mutants are held against: examples, each with what is right. No properties, and nothing that is read from outside. */
export default defineConfig({
  test: {
    include: [
      "test/{grammar,text,citations,golden,resolve}/**/*.test.ts",
      "test/recovery/{damaged-parts,pages,several-letters}.test.ts",
      "test/added-drugs.test.ts",
    ],
    testTimeout: 30_000,
    // Every mutant is run in a fresh worker; the files that run there share the modules they load, which takes longer than their tests.
    isolate: false,
    setupFiles: ["test/helpers/mutant-off.ts"],
    maxWorkers: 1,
    sequence: { sequencer: RulesFirst },
  },
});
