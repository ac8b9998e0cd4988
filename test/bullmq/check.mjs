// The example of examples/bullmq with a real Redis: three workers read parts, one of them is killed in the middle of one, and every letter
// is in the results once, in order, byte for byte as `imr parse` gives it. Exits with 1 where anything is not as it should be.
//
// The Redis is Debian's (`apt-get install redis-server`). Needs what `npm run build` makes.
import { deepStrictEqual, equal, match, ok } from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { manyLetters } from "../../scripts/many-letters.mjs";

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { startRedis } = await import(at("examples/bullmq/built/redis.js"));

const [PARTS, LETTERS, WORKERS] = [8, 200, 3];
const folder = mkdtempSync(join(tmpdir(), "imr-bullmq-check-"));
const [parts, results] = ["parts", "results"].map((name) => join(folder, name));

// ---- the parts ------------------------------------------------------------------------------------------------------

mkdirSync(parts);
const ids = [...manyLetters(PARTS * LETTERS)].map(({ caseNumber, text }, i) => {
  const part = join(parts, `part-${Math.floor(i / LETTERS)}.ndjson`);
  // One that cannot be read in each part: a part is not lost for it.
  const letter = i % LETTERS === 50 ? "Lunch at noon" : text;
  writeFileSync(part, `${JSON.stringify({ id: caseNumber, text: letter })}\n`, { flag: "a" });
  return caseNumber;
});
const partFiles = readdirSync(parts).map((name) => join(parts, name));
const plain = spawnSync(process.execPath, [at("dist/imr.js"), "parse", "--input", "ndjson", "--format", "ndjson", ...partFiles], {
  maxBuffer: 1e9,
});
equal(plain.status, 1, String(plain.stderr));

// ---- the run --------------------------------------------------------------------------------------------------------

const redis = await startRedis();
let log = "";
const start = (script, ...args) => {
  const child = spawn(process.execPath, [at(`examples/bullmq/built/${script}`), ...args], {
    stdio: ["ignore", "inherit", "pipe"],
    env: { ...process.env, REDIS_URL: redis.url },
  });
  child.stderr.setEncoding("utf8").on("data", (text) => (log += text));
  return child;
};
const processes = Array.from({ length: WORKERS }, () => start("worker.js"));
try {
  const producer = start("producer.js", parts, results);
  processes.push(producer);
  // Far more than it takes, and no reason to wait for ever.
  const produced = once(producer, "exit", { signal: AbortSignal.timeout(180_000) });
  const killed = await Promise.race([killOne(), produced.then(() => null)]);
  ok(killed, `All was read before a worker could be killed:\n${log}`);
  console.log(`killed a worker when it had written ${killed.lines} of ${LETTERS} lines of ${basename(killed.part)}`);
  const [code] = await produced;
  equal(code, 0, log);
  match(log, /was left by its worker/);
  equal(log.split(` reads ${killed.part}\n`).length - 1, 2, `${killed.part} was not given to a second worker:\n${log}`);
} finally {
  const living = processes.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  for (const each of living) each.kill();
  await Promise.all(living.map((each) => once(each, "exit")));
  await redis.stop();
}

/** Kills the first worker that is seen in the middle of its part. */
async function killOne() {
  while (true) {
    for (const [, pid, part] of log.matchAll(/^worker (\d+) reads (.+)$/gm)) {
      const name = readdirSync(results).find((file) => file.startsWith(`${basename(part)}.`));
      const lines = name ? linesOf(join(results, name)) : 0;
      if (lines < LETTERS / 4 || lines > LETTERS / 2) continue;
      process.kill(Number(pid), "SIGKILL");
      await wait(500);
      // Nothing goes on writing for it: its `imr` has ended, too.
      const left = linesOf(join(results, name));
      ok(left < LETTERS && !existsSync(join(results, basename(part))), "A killed worker's part is finished");
      return { part, lines: left };
    }
    await wait(5);
  }
}

function linesOf(path) {
  // It can have its name as a result by now.
  return existsSync(path) ? readFileSync(path, "utf8").split("\n").length - 1 : 0;
}

// ---- the results ----------------------------------------------------------------------------------------------------

try {
  deepStrictEqual(readdirSync(results), readdirSync(parts));
  const bytes = Buffer.concat(readdirSync(results).map((name) => readFileSync(join(results, name))));
  const read = String(bytes)
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  deepStrictEqual(
    read.map(({ input }) => input.id),
    ids,
  );
  equal(read.filter(({ ok }) => !ok).length, PARTS);
  ok(bytes.equals(plain.stdout), "The results are not what `imr parse` gives for the same parts");
  console.log(`${read.length} letters, each once, in order, the same ${bytes.length} bytes as of imr parse`);
} finally {
  rmSync(folder, { recursive: true });
}
