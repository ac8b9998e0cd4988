/**
 * For mutation tests, whose files share the modules they load: a mutant is on while a file's tests run, and must be off again
 * when the next file is loaded, for what that works out then is what its tests hold to be right.
 */
import { afterAll } from "vitest";

afterAll(() => {
  const { __stryker__: stryker } = globalThis as { __stryker__?: { activeMutant?: string | undefined } };
  if (stryker) stryker.activeMutant = undefined;
});
