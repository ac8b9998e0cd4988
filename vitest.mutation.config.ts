import { defineConfig } from "vitest/config";

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
  },
});
