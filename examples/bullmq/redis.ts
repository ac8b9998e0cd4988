/** A Redis for as long as the example runs: Debian's `redis-server`, on this machine only, that keeps nothing. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A server that runs. */
export interface RedisServer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts a server on a free port of the loopback address.
 *
 * @returns The server, when it takes connections.
 * @throws Where there is none, or it does not start.
 */
export async function startRedis(): Promise<RedisServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "imr-redis-"));
  const options = { bind: "127.0.0.1", port: String(port), dir: folder, save: "", appendonly: "no" };
  const server = spawn(
    "redis-server",
    Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const ended = new Promise<string>((resolve) => {
    server.once("error", () => resolve("There is no redis-server: install it (apt-get install redis-server)"));
    server.once("exit", (code) => resolve(`redis-server has ended with exit code ${code}`));
  });
  const ready = new Promise<null>((resolve) => {
    // All lines are taken, so that the server never waits for somebody who reads them.
    createInterface({ input: server.stdout }).on("line", (line) => {
      if (line.includes("Ready to accept connections")) resolve(null);
    });
  });
  const problem = await Promise.race([ended, ready]);
  if (problem !== null) {
    rmSync(folder, { recursive: true });
    throw new Error(problem);
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      server.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
