/**
 * For mutation tests, whose files share the modules they load: a mutant is on while a file's tests run, and must be off again
 * when the next file is loaded, for what that works out then is what its tests hold to be right.
 */
import { afterAll } from "vitest";
import { readGuidelineLine } from "../../src/grammar/guideline-line.ts";
import { standardVocabulary } from "../../src/grammar/service/vocabulary.ts";

// What is made once, at its first use, is made here, as it would be when a module is loaded: else a mutant of it would be held
// against the one test that came first.
standardVocabulary();
readGuidelineLine("A line that no rule reads.");

afterAll(() => {
  const { __stryker__: stryker } = globalThis as { __stryker__?: { activeMutant?: string | undefined } };
  if (stryker) stryker.activeMutant = undefined;
});
