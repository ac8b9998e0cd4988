/** A thread of the command: reads units of work as they are sent to it. */
import { parentPort, workerData } from "node:worker_threads";
import { openFormat } from "./output/formats.ts";
import { readUnit, together, type Unit, type WorkOptions } from "./work.ts";

const { format, table, screen, reading } = workerData as WorkOptions;
const output = openFormat(format, screen, table);

parentPort?.on("message", async (unit: Unit) => {
  const done = await together(readUnit(unit, await output, reading));
  // Memory that is given away needs no copy, but only memory of their own can be: small buffers are parts of a shared one.
  const bytes = done.bytes.length === done.bytes.buffer.byteLength ? done.bytes : new Uint8Array(done.bytes);
  parentPort?.postMessage({ ...done, bytes }, [bytes.buffer as ArrayBuffer]);
});
