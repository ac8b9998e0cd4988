/** The command without a process: streams that remember, and folders that go away. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable, Writable } from "node:stream";
import { onTestFinished } from "vitest";
import { main } from "../../src/cli/command.ts";

export const EXAMPLES = "examples/letters";

/** A letter of the examples by its case number. */
export const example = (caseNumber: string): string => readFileSync(`${EXAMPLES}/${caseNumber}.txt`, "utf8");

/** A stream that remembers what was written to it. */
export function sink(): Writable & { text: string } {
  const stream: Writable & { text: string } = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        stream.text += String(chunk);
        done();
      },
    }),
    { text: "" },
  );
  return stream;
}

export interface Surroundings {
  stdin?: string | Buffer;
  /** Columns of the terminal that standard output is; without it, it is none. */
  terminal?: number;
  env?: Record<string, string>;
  stdout?: Writable;
}

/** Runs `imr` with these arguments. */
export async function imr(args: readonly string[], { stdin = "", terminal, env = {}, stdout = sink() }: Surroundings = {}) {
  const stderr = sink();
  const out = terminal === undefined ? stdout : Object.assign(stdout, { isTTY: true, columns: terminal });
  const code = await main(args, { stdin: Readable.from([Buffer.from(stdin)]), stdout: out, stderr, env });
  return { code, out: "text" in stdout ? String(stdout.text) : "", err: stderr.text };
}

/** A folder with these files; it goes when the test is over. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = mkdtempSync(join(tmpdir(), "imr-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** The objects of NDJSON output. */
export const objectsOf = (ndjson: string): any[] =>
  ndjson
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
