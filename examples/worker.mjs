// Reads letters in a thread of its own: the one that asks, a server's say, stays free. Results are plain data, which threads can send.
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { readLetters } from "imr-determination/node";

if (isMainThread) {
  const paths = ["examples/letters/CM16-0990101.txt", "examples/pdfs/CM16-0990404.pdf", "examples/missing.txt"];
  const worker = new Worker(new URL(import.meta.url), { workerData: paths });
  worker.on("message", ({ source, ok, record, error }) => console.log(source, ok ? record.outcome : error.code));
} else {
  for await (const result of readLetters(workerData)) parentPort.postMessage(result);
}
