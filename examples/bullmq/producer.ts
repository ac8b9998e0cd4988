/**
 * Gives each part file to the workers as a job, and waits until all are done.
 *
 *     node built/producer.js PARTS RESULTS
 *
 * A part whose result is there is not read again: after a failure, start it once more. `cat RESULTS/*.ndjson` then has every letter once,
 * in the order of the parts.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Queue, QueueEvents } from "bullmq";
import { connect, QUEUE, type Part } from "./queue.ts";

const [parts, results] = process.argv.slice(2);
if (parts === undefined || results === undefined) {
  console.error("usage: node built/producer.js PARTS RESULTS");
  process.exit(2);
}
mkdirSync(results, { recursive: true });
const missing = readdirSync(parts)
  .filter((name) => name.endsWith(".ndjson"))
  .sort()
  .map((name): Part => ({ part: join(parts, name), result: join(results, name) }))
  .filter(({ result }) => !existsSync(result));

const [forQueue, forEvents] = [connect(), connect()];
const queue = new Queue<Part, void, string>(QUEUE, { connection: forQueue });
const events = new QueueEvents(QUEUE, { connection: forEvents });
// One for each job that is waited for.
events.setMaxListeners(0);
await events.waitUntilReady();

const jobs = await queue.addBulk(
  missing.map((data) => ({
    name: "read",
    data,
    // What fails, as on a full disk, may work a little later. Done jobs need no memory of Redis.
    opts: { attempts: 3, backoff: { type: "exponential", delay: 1000 }, removeOnComplete: { age: 3600 } },
  })),
);
const ended = await Promise.allSettled(jobs.map((job) => job.waitUntilFinished(events)));
const failed = ended.flatMap((end, i) => (end.status === "rejected" ? [`${jobs[i]?.data.part}: ${String(end.reason)}`] : []));
// What killed workers have left.
for (const name of readdirSync(results)) if (name.endsWith(".part")) rmSync(join(results, name));
for (const line of failed) console.error(line);
console.error(`${jobs.length - failed.length} parts read, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;

await Promise.all([queue.close(), events.close()]);
for (const connection of [forQueue, forEvents]) connection.disconnect();
