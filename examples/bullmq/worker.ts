/**
 * Takes part files from the queue, one at a time, until it is told to end. Start as many as there are cores, on as many machines as see
 * the files:
 *
 *     REDIS_URL=redis://HOST:6379 node built/worker.js
 *
 * It may be killed at any time: another worker takes its part over, and what it has left unfinished never bears the name of a result.
 */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { Worker } from "bullmq";
import { connect, QUEUE, type Part } from "./queue.ts";

const IMR = fileURLToPath(new URL("dist/imr.js", import.meta.resolve("imr-determination/package.json")));

/** Reads a part. In a process of its own, so that this one has time to tell the queue that it lives. */
async function read({ part, result }: Part): Promise<void> {
  const unfinished = `${result}.${randomUUID()}.part`;
  // Through this process: if it is killed, the pipe breaks and the other one ends, too.
  const imr = spawn(process.execPath, [IMR, "parse", "--input", "ndjson", "--format", "ndjson", "--jobs", "1", part], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [[code]] = (await Promise.all([once(imr, "close"), pipeline(imr.stdout, createWriteStream(unfinished))])) as [
      [number | null],
      void,
    ];
    // 1: some letters could not be read, and have their lines in the result.
    if (code !== 0 && code !== 1) throw new Error(`imr has ended with exit code ${code}`);
    await rename(unfinished, result);
  } catch (error) {
    imr.kill();
    await rm(unfinished, { force: true });
    throw error;
  }
}

const connection = connect();
const worker = new Worker<Part, void, string>(QUEUE, ({ data }) => read(data), {
  connection,
  // How long a part waits for who was killed while reading it. BullMQ has 30 seconds, for workers that are too busy to renew their locks.
  lockDuration: 5000,
  stalledInterval: 2000,
  // A part that has seen so many workers go is what they die of.
  maxStalledCount: 3,
});
worker.on("active", ({ data }) => console.error(`worker ${process.pid} reads ${data.part}`));
worker.on("stalled", (id) => console.error(`worker ${process.pid} found that job ${id} was left by its worker`));
worker.on("failed", (job, error) => console.error(`${job?.data.part ?? "A job"}: ${error.message}`));
// As where Redis is away for a while.
worker.on("error", (error) => console.error(error.message));

// Ends when the part that it is at is done.
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void worker.close().then(() => connection.disconnect()));
}
