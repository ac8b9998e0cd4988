// The command's worker, but it dies of letters in which it is asked to.
import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import "../../dist/imr-worker.js";

parentPort.on("message", ({ blocks }) => {
  for (const { kind, source, start, end, line } of blocks) {
    const text = String(kind === "range" ? readFileSync(source).subarray(start, end) : Buffer.from(line));
    if (text.includes("exit here")) process.exit(1);
    if (text.includes("throw here")) throw new Error("thrown");
  }
});
