/**
 * All of it on one machine: starts a Redis and a worker for each core, has the producer give them the parts, and stops what it has started.
 *
 *     npm run example:bullmq                     8 parts with the example letters in each
 *     npm run example:bullmq -- PARTS RESULTS    your own
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startRedis, type RedisServer } from "./redis.ts";

const invented = mkdtempSync(join(tmpdir(), "imr-bullmq-"));
const children: ChildProcess[] = [];
let redis: RedisServer | null = null;
// Producer and workers hear of Ctrl-C, too; this one is there to see them end.
process.on("SIGINT", () => {});
try {
  const [parts = inventedParts(), results = join(invented, "results")] = process.argv.slice(2);
  redis = await startRedis();
  for (let i = 0; i < availableParallelism(); i++) start("worker.js");
  const [code] = (await once(start("producer.js", parts, results), "exit")) as [number | null];
  process.exitCode = code ?? 1;
  const done = readdirSync(results).filter((name) => name.endsWith(".ndjson"));
  const lines = done.map((name) => readFileSync(join(results, name), "utf8").split("\n").length - 1);
  console.log(`${lines.reduce((sum, count) => sum + count, 0)} letters in ${done.length} results`);
} finally {
  const running = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  for (const child of running) child.kill();
  await Promise.all(running.map((child) => once(child, "exit")));
  await redis?.stop();
  rmSync(invented, { recursive: true });
}

function start(script: string, ...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, REDIS_URL: redis?.url },
  });
  children.push(child);
  return child;
}

/** Parts of the example letters, the way somebody's letters may lie in a folder. */
function inventedParts(): string {
  const letters = fileURLToPath(new URL("../../letters", import.meta.url));
  const lines = readdirSync(letters).map((id) => JSON.stringify({ id, text: readFileSync(join(letters, id), "utf8") }));
  const folder = join(invented, "parts");
  mkdirSync(folder);
  for (let part = 0; part < 8; part++) writeFileSync(join(folder, `part-${part}.ndjson`), `${lines.join("\n")}\n`);
  return folder;
}
