// Loaded with `node --import`: notes whatever the program does outside its own process, and at its end tells it and exits with 97.
import childProcess from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import fs from "node:fs";
import http2 from "node:http2";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import workerThreads from "node:worker_threads";

const noted = [];

/** Each call is noted and then carried out; what it is refused elsewhere, it is refused. */
function watch(owner, what, names, counts = () => true) {
  for (const name of names) {
    const original = owner[name];
    if (typeof original !== "function") throw new Error(`${what}.${name} is no function of this Node`);
    owner[name] = function (...given) {
      if (counts(...given)) noted.push(`${what}.${name}(${typeof given[0] === "string" ? given[0] : ""})`);
      return Reflect.apply(original, this, given);
    };
  }
}

const LOOKUPS = ["lookup", "resolve", "resolve4", "resolve6", "resolveAny", "resolveTxt"];
watch(net.Socket.prototype, "net.Socket", ["connect"]);
watch(net.Server.prototype, "net.Server", ["listen"]);
watch(dgram.Socket.prototype, "dgram.Socket", ["send", "connect", "bind"]);
watch(dns, "dns", LOOKUPS);
watch(dns.promises, "dns.promises", LOOKUPS);
watch(http2, "http2", ["connect"]);
watch(globalThis, "globalThis", ["fetch"]);
watch(childProcess, "child_process", ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"]);

const CHANGES = "appendFile chmod copyFile cp link mkdir mkdtemp rename rm rmdir symlink truncate unlink utimes writeFile".split(" ");
const opensToWrite = (_path, flags = "r") => (typeof flags === "number" ? (flags & 3) !== 0 : /[wa+]/.test(String(flags)));
watch(fs, "fs", [...CHANGES, ...CHANGES.map((name) => `${name}Sync`)]);
watch(fs, "fs", ["createWriteStream"]);
watch(fs, "fs", ["open", "openSync"], opensToWrite);
watch(fs.promises, "fs.promises", CHANGES);
watch(fs.promises, "fs.promises", ["open"], opensToWrite);
syncBuiltinESMExports();

if (workerThreads.isMainThread)
  process.on("exit", () => {
    if (noted.length === 0) return;
    console.error(`outside: ${[...new Set(noted)].join(", ")}`);
    process.exitCode = 97;
  });
