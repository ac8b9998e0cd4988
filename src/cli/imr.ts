#!/usr/bin/env node
/** The `imr` command as a process. */
import { main } from "./command.ts";

// Not process.exit(): it would cut off what is still on its way to a pipe.
process.exitCode = await main(process.argv.slice(2), process);
