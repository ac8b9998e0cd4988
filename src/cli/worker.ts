/** A thread of the command: reads units of work as they are sent to it. */
import { parentPort, workerData } from "node:worker_threads";
import { openFormat } from "./output/formats.ts";
import { readUnit, together, type Unit, type WorkOptions } from "./work.ts";

const { format, table, screen, reading } = workerData as WorkOptions;
const output = openFormat(format, screen, table);

parentPort?.on("message", async (unit: Unit) => {
  const done = await together(readUnit(unit, await output, reading));
  // Bytes of their own, not a part of memory that is shared: given away, they need no copy.
  const bytes = new Uint8Array(done.bytes);
  parentPort?.postMessage({ ...done, bytes }, [bytes.buffer]);
});
