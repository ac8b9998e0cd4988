/** A run: units of work go to threads, and what became of them comes back in the order of the inputs. */
import { inputsIn } from "../node/blocks.ts";
import { inOrder, openPool, WorkerDied, type WorkerPool } from "../node/workers.ts";
import type { Output } from "./output/output.ts";
import { crashed, readUnit, together, type Done, type Unit, type WorkOptions } from "./work.ts";

/** Somebody has ended the run. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** What the process gives to a run. */
export interface Threads {
  /** What threads run; without it, this one does all. */
  readonly worker?: URL;
  /** Ends the run. */
  readonly signal?: AbortSignal;
}

/** How a run is run. */
export interface RunOptions extends Threads {
  /** How many threads read letters. */
  readonly jobs: number;
}

/** What became of a unit of work, or, where this thread reads, of each of its letters, as soon as it is read. */
export interface UnitDone {
  readonly unit: Unit;
  readonly done: AsyncIterable<Done>;
}

/** Units that are taken before the first of them is written: enough that no thread waits while a slow one is read. */
const AHEAD = 4;

/**
 * Reads units of work.
 *
 * @param units The units. No more of them are taken than can be held.
 * @param output The format, as `work` says.
 * @param work For all units.
 * @param options Threads are started where there is more than one unit. The letters of a unit that a thread dies of are read one by one,
 *   so that it costs only the letter that it died of.
 * @returns In the order of the units.
 * @throws {@link Interrupted} when the signal comes.
 */
export async function* runUnits(
  units: AsyncIterable<Unit>,
  output: Output,
  work: WorkOptions,
  { jobs, worker, signal }: RunOptions,
): AsyncGenerator<UnitDone> {
  const iterator = units[Symbol.asyncIterator]();
  const read: Unit[] = [];
  let isOver = false;
  const take = async (): Promise<void> => {
    const next = await iterator.next();
    if (next.done) isOver = true;
    else read.push(next.value);
  };
  await take();
  // Of a pipe the next lines may come only when the first are answered.
  const isPipe = read[0]?.blocks[0]?.kind === "lines";
  if (!isOver && !isPipe) await take();
  const all = (async function* (): AsyncGenerator<Unit> {
    yield* read;
    if (!isOver) yield* { [Symbol.asyncIterator]: () => iterator };
  })();
  if (jobs === 1 || !worker || (isOver && read.length < 2)) return yield* inThisThread(all, output, work, signal);

  const pool = openPool<Unit, Done>(worker, work, jobs);
  const close = (): void => void pool.close();
  signal?.addEventListener("abort", close);
  try {
    yield* inOrder(all, AHEAD * jobs, async (unit) => ({ unit, done: one(await readIn(pool, unit, output, signal)) }));
  } catch (error) {
    throw signal?.aborted ? new Interrupted() : error;
  } finally {
    signal?.removeEventListener("abort", close);
    await pool.close();
  }
  if (signal?.aborted) throw new Interrupted();
}

async function* one<T>(item: T): AsyncGenerator<T> {
  yield item;
}

async function* inThisThread(
  units: AsyncIterable<Unit>,
  output: Output,
  { reading }: WorkOptions,
  signal: AbortSignal | undefined,
): AsyncGenerator<UnitDone> {
  const untilAborted = async function* (parts: AsyncIterable<Done>): AsyncGenerator<Done> {
    for await (const part of parts) {
      // What is read from memory leaves Node no time to hear of signals.
      if (signal) await new Promise((resolve) => setImmediate(resolve));
      if (signal?.aborted) throw new Interrupted();
      yield part;
    }
  };
  for await (const unit of units) {
    if (signal?.aborted) throw new Interrupted();
    yield { unit, done: untilAborted(readUnit(unit, output, reading)) };
  }
  if (signal?.aborted) throw new Interrupted();
}

async function readIn(pool: WorkerPool<Unit, Done>, unit: Unit, output: Output, signal: AbortSignal | undefined): Promise<Done> {
  try {
    return await pool.run(unit);
  } catch (error) {
    if (!(error instanceof WorkerDied) || signal?.aborted) throw error;
    return together(oneByOne(pool, unit, output, signal));
  }
}

async function* oneByOne(pool: WorkerPool<Unit, Done>, unit: Unit, output: Output, signal: AbortSignal | undefined): AsyncGenerator<Done> {
  for (const block of unit.blocks) {
    for await (const input of inputsIn(block)) {
      try {
        yield await pool.run({ blocks: [input], amount: 0 });
      } catch (error) {
        // Where no thread has ever answered it is not the letter's fault.
        if (!(error instanceof WorkerDied) || signal?.aborted || pool.answered === 0) throw error;
        yield crashed(input.source, output);
      }
    }
  }
}
