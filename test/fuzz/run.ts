/** Reads mutants, in a thread of its own where `scripts/fuzz.mjs` starts one: a hang can be told from outside only. */
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { faultsOf } from "./faults.ts";
import { mutant } from "./mutants.ts";

export { faultsOf, smaller } from "./faults.ts";
export { mutant } from "./mutants.ts";

/** What a thread is to do. */
export interface Task {
  readonly letters: readonly string[];
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Here the thread writes the number of the mutant that it is reading. */
  readonly progress: Int32Array<SharedArrayBuffer>;
}

/** A mutant that was not read as it should be. */
export interface Failure {
  readonly number: number;
  readonly text: string;
  readonly faults: readonly string[];
}

/** The schema, and what else takes long, is checked on each so many-th mutant. */
const THOROUGH = 10;

/** Is this one of the mutants on which everything is checked? */
export const isThorough = (number: number): boolean => number % THOROUGH === 0;

/** The mutants from a number up to another that have a fault. */
export function* failuresOf({ letters, seed, from, to, progress }: Task): Generator<Failure> {
  for (let number = from; number < to; number++) {
    Atomics.store(progress, 0, number);
    const text = mutant(letters, seed, number);
    const faults = faultsOf(text, isThorough(number));
    if (faults.length > 0) yield { number, text, faults };
  }
}

if (!isMainThread && parentPort && (workerData as Task | null)?.progress) {
  for (const failure of failuresOf(workerData as Task)) parentPort.postMessage(failure);
}
