/**
 * Worker threads that take tasks, and results in the order of the tasks.
 *
 * A pool of our own in a page of code: what the larger ones offer beyond it (priorities, cancelling, statistics) nobody asks for here, and
 * none tells which task a worker died of.
 */
import { Worker } from "node:worker_threads";

/** A worker ended, or could not go on, while it had a task: it ran out of memory, say. */
export class WorkerDied extends Error {
  override readonly name = "WorkerDied";
}

/** Threads that run tasks. */
export interface WorkerPool<Task, Reply> {
  /**
   * Runs a task in the next thread that is free. Threads are started when there is something to do for them.
   *
   * @returns What the thread answers.
   * @throws {@link WorkerDied} where the thread died; the next task gets a new one.
   */
  run(task: Task): Promise<Reply>;
  /** How many tasks were answered. */
  readonly answered: number;
  /** Ends all threads, also those that are at work. */
  close(): Promise<void>;
}

interface Waiting<Task, Reply> {
  readonly task: Task;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Opens a pool. Its threads answer each message with one.
 *
 * @param script What the threads run.
 * @param workerData What they are given as they start.
 * @param size How many there are at most.
 */
export function openPool<Task, Reply>(script: URL, workerData: unknown, size: number): WorkerPool<Task, Reply> {
  const threads = new Set<Worker>();
  const idle: Worker[] = [];
  const waiting: Waiting<Task, Reply>[] = [];
  const busy = new Map<Worker, Waiting<Task, Reply>>();
  let closed = false;
  let answered = 0;

  const give = (): void => {
    while (waiting.length > 0 && (idle.length > 0 || threads.size < size)) {
      const worker = idle.pop() ?? start();
      const next = waiting.shift() as Waiting<Task, Reply>;
      busy.set(worker, next);
      worker.ref();
      worker.postMessage(next.task);
    }
  };
  function start(): Worker {
    const worker = new Worker(script, { workerData });
    threads.add(worker);
    worker.on("message", (reply: Reply) => {
      const done = busy.get(worker);
      busy.delete(worker);
      answered++;
      idle.push(worker);
      // An idle thread keeps no process alive.
      worker.unref();
      done?.resolve(reply);
      give();
    });
    worker.on("error", (error) => ended(worker, error.message));
    worker.on("exit", (code) => ended(worker, `it ended with exit code ${code}`));
    return worker;
  }
  function ended(worker: Worker, why: string): void {
    if (!threads.delete(worker)) return;
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
    busy.get(worker)?.reject(new WorkerDied(why));
    busy.delete(worker);
    if (!closed) give();
  }
  return {
    get answered() {
      return answered;
    },
    run(task) {
      return new Promise((resolve, reject) => {
        if (closed) return reject(new WorkerDied("the threads were ended"));
        waiting.push({ task, resolve, reject });
        give();
      });
    },
    async close() {
      closed = true;
      for (const { reject } of waiting.splice(0)) reject(new WorkerDied("the threads were ended"));
      await Promise.all([...threads].map((worker) => worker.terminate()));
    },
  };
}

/**
 * Works on several things at a time, and gives the results in the order of the things.
 *
 * @param items The things; the next is asked for only when it can be worked on.
 * @param most How many are taken before the first of them was given back.
 * @param work What to do with one.
 * @returns Each result as soon as it and all before it are there, also while the next thing is waited for.
 * @throws What `items` and `work` throw, at its place.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  most: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const iterator = items[Symbol.asyncIterator]();
  const begun: Promise<Result>[] = [];
  let next: Promise<IteratorResult<Item>> | null = null;
  let ended = false;
  try {
    while (true) {
      if (!ended && begun.length < most) {
        next ??= iterator.next();
        const first = begun[0]?.then(
          () => null,
          () => null,
        );
        const taken = await (first ? Promise.race([next, first]) : next);
        if (taken) {
          next = null;
          if (taken.done) ended = true;
          else begun.push(begin(work, taken.value));
          continue;
        }
      }
      const first = begun.shift();
      if (!first) return;
      yield await first;
    }
  } finally {
    // Not waited for: what reads a pipe returns only when something comes through it.
    next?.catch(() => {});
    if (!ended) iterator.return?.()?.catch(() => {});
  }
}

function begin<Item, Result>(work: (item: Item) => Promise<Result>, item: Item): Promise<Result> {
  const result = work(item);
  // Who waits for it hears of it; until then it is no unhandled rejection.
  result.catch(() => {});
  return result;
}
