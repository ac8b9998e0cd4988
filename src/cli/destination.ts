/** Where output goes: standard output, or a file that stands under its name only when it is complete. */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { finished } from "node:stream/promises";
import type { Io } from "./io.ts";

/** A place that is open for output. */
export interface Destination {
  /** The command's streams, with this place as its standard output. */
  readonly io: Io;
  /** Call it when all is written. @throws What the system reports. */
  finish(): Promise<void>;
  /** Call it where that will never be: nothing is left behind. */
  discard(): Promise<void>;
}

const nothing = async (): Promise<void> => {};

/**
 * Opens a file for output. It is written beside its place, under its name with an ending that tells that it is a part, and takes its
 * place when it is finished: who finds the file finds all of it, and what stood there before stays until then. A device or pipe is
 * written to directly.
 *
 * @param path The file; `undefined` for standard output.
 * @param io The command's streams.
 * @param option The option that named the file, for messages.
 * @returns The open place, or a sentence that says why there is none and what to do.
 */
export async function destinationAt(path: string | undefined, io: Io, option = "out"): Promise<Destination | string> {
  if (path === undefined) return { io, finish: nothing, discard: nothing };
  const there = await whatIsAt(path, option);
  if (there !== "file" && there !== "device") return there;
  const inPlace = there === "device";
  const part = inPlace ? path : `${path}.${randomBytes(4).toString("hex")}.part`;
  const stream = createWriteStream(part, { flags: inPlace ? "w" : "wx" });
  try {
    await once(stream, "open");
  } catch (error) {
    return cannotOpen(path, error, option);
  }
  // Failed writes are reported to their callers.
  stream.on("error", () => {});
  return {
    io: { ...io, stdout: stream },
    async finish() {
      stream.end();
      await finished(stream);
      if (!inPlace) await rename(part, path);
    },
    async discard() {
      stream.destroy();
      await finished(stream).catch(() => {});
      if (!inPlace) await rm(part, { force: true });
    },
  };
}

/** Whether output can be put under this name as a file, or goes to a device or pipe; or a sentence that says why it should not. */
export async function whatIsAt(path: string, option = "out"): Promise<"file" | "device" | (string & {})> {
  const there = await stat(path).catch(() => null);
  // As in `--out letters/*.txt`, where the shell makes the first letter the output and the others the input.
  if (there?.isFile() && /\.(?:txt|pdf)$/i.test(path))
    return `\`--${option} ${path}\` is there already and could be a letter: remove it first`;
  if (there?.isDirectory()) return `\`--${option} ${path}\` is a folder: name a file in it`;
  return there === null || there.isFile() ? "file" : "device";
}

/** Says why a file cannot be made. */
export function cannotOpen(path: string, error: unknown, option = "out"): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return `\`--${option} ${path}\` cannot be made: there is no folder \`${dirname(path)}\``;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return `\`--${option} ${path}\` cannot be made: the permission to write there is missing`;
  return `\`--${option} ${path}\` cannot be made (${message.split(",", 1)[0]})`;
}
