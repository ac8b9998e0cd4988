#!/usr/bin/env node
/** The `imr` command as a process. */
import { main } from "./command.ts";
import { EXIT } from "./io.ts";

const stop = new AbortController();
let terminated = false;
// Once: who asks a second time wants no waiting.
process.once("SIGINT", () => end(false));
process.once("SIGTERM", () => end(true));

function end(isTerminated: boolean): void {
  terminated = isTerminated;
  stop.abort();
  // What waits for standard input would wait on.
  process.stdin.destroy();
}

const code = await main(process.argv.slice(2), process, { worker: new URL("./imr-worker.js", import.meta.url), signal: stop.signal });
// Not process.exit() in other cases: it would cut off what is still on its way to a pipe.
if (stop.signal.aborted) process.exit(terminated ? EXIT.terminated : EXIT.interrupted);
process.exitCode = code;
