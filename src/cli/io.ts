/** The streams that a command speaks through. */
import type { Writable } from "node:stream";
import { printable } from "../text/position.ts";

export { printable };

/** Where a command reads and writes; `process` is one. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The exit codes. */
export const EXIT = { ok: 0, someFailed: 1, wrongUse: 2, notWritten: 3, interrupted: 130, terminated: 143 } as const;

/** The same as help for it. */
export const EXIT_HELP = `Exit codes:
  0    all was read
  1    some input could not be read; the others were, and are in the output
  2    wrong use; nothing was read
  3    the output could not be written: a full disk, say
  130  stopped with Ctrl-C (143: with SIGTERM)
`;

/**
 * Writes data to standard output.
 *
 * @param io The streams.
 * @param data What to write; a text is written as UTF-8.
 * @returns When it has left the process, so that a slow reader slows the command and nothing piles up.
 * @throws What the stream reports; `EPIPE` where the reader has closed the pipe.
 */
export async function write(io: Io, data: string | Uint8Array): Promise<void> {
  if (data.length > 0) await flushed(io.stdout, data);
}

/**
 * Writes one line for the person at the terminal to standard error.
 *
 * @param io The streams.
 * @param line The line: what could steer a terminal is taken out of it, as it may name a file.
 * @returns When it is written. A closed standard error is no error.
 */
export async function tell(io: Io, line: string): Promise<void> {
  await flushed(io.stderr, `imr: ${printable(line)}\n`).catch(() => {});
}

/**
 * Says what was wrong with the command line.
 *
 * @returns The exit code for wrong use.
 */
export async function wrongUse(io: Io, message: string): Promise<number> {
  await tell(io, `${message} (see \`imr --help\`)`);
  return EXIT.wrongUse;
}

const flushed = (stream: Writable, data: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => stream.write(data, (error) => (error ? reject(error) : resolve())));
