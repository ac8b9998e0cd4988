/**
 * Output of a run that can be gone on with. What is done is kept in a folder beside the output, until that is complete:
 *
 *     records.ndjson.partial/plan.json    what the run was asked for
 *     records.ndjson.partial/lock         the process that is at it
 *     records.ndjson.partial/output       the output as far as it goes
 *     records.ndjson.partial/journal      a line for each unit of work: its input, its bytes of output, its counts
 *
 * A line of the journal is written when its bytes are. What stands behind the last line that fits its bytes is taken away before a run goes
 * on, so it does not matter when the one before ended, and how.
 */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { linesOf } from "../node/lines.ts";
import { cannotOpen } from "./destination.ts";
import type { Output } from "./output/output.ts";
import type { Done } from "./work.ts";

/** A unit of work that is done. */
export type Entry = Omit<Done, "bytes"> & {
  /** Of the unit's files. */
  readonly fingerprint: string;
  /** How long its output is, and its digest. */
  readonly length: number;
  readonly digest: string;
};

/** An open folder. */
export interface Kept {
  /** The entries of the run before, in order. Empty where there was none. */
  entries(): AsyncIterable<Entry>;
  /** How many bytes of output there are. */
  readonly length: number;
  /** Writes what no unit is about: what stands before the first and behind the last. */
  write(text: string | Uint8Array): Promise<void>;
  /** Writes what became of a unit. */
  add(done: Done, fingerprint: string): Promise<void>;
  /** Puts the output under its name and takes the folder away. */
  finish(output: Output): Promise<void>;
  /** Leaves what is done for another run. Nothing is left where nothing is done. */
  leave(): Promise<{ readonly isResumable: boolean }>;
}

/** The folder of an output. */
export const partialOf = (path: string): string => `${path}.partial`;

/**
 * Opens the folder of an output, which is made where there is none.
 *
 * @param path The output.
 * @param plan What the run is asked for, as JSON: a run goes on only where it was asked for the same.
 * @param resume Whether to go on with what is there. Else it is thrown away.
 * @param start What the output begins with.
 * @returns The folder, or a sentence that says what is wrong.
 */
export async function openKept(path: string, plan: string, resume: boolean, start: string | Uint8Array): Promise<Kept | string> {
  const folder = partialOf(path);
  const [planFile, lock, outputFile, journalFile] = ["plan.json", "lock", "output", "journal"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ];
  const owner = Number(await readFile(lock, "utf8").catch(() => "0"));
  if (owner !== process.pid && isAlive(owner))
    return `Another run, process ${owner}, is writing \`${path}\`: wait for it, or remove the folder ${folder} if that is no run of imr`;
  // Without the output the run before came to its end, but for taking the folder away.
  const isThere = resume && (await stat(outputFile).catch(() => null)) !== null;
  const before = isThere ? await readFile(planFile, "utf8").catch(() => null) : null;
  if (before !== null && before !== plan)
    return `\`${folder}\` is of a run with other arguments or another version: give the same, or leave \`--resume\` away to begin anew`;
  const startBytes = Buffer.from(start);
  let done = { entries: 0, journal: 0, output: startBytes.length };
  try {
    if (before === null) await rm(folder, { recursive: true, force: true });
    await mkdir(folder).catch((error: NodeJS.ErrnoException) => (error.code === "EEXIST" ? undefined : Promise.reject(error)));
    await writeFile(lock, String(process.pid));
    if (before === null) {
      await writeFile(outputFile, startBytes);
      await writeFile(journalFile, "");
      // Last, so that the folder has all of its parts once it has a plan; under its name when it is whole.
      await writeFile(`${planFile}.new`, plan);
      await rename(`${planFile}.new`, planFile);
    } else {
      done = await whatIsWhole(outputFile, journalFile, startBytes.length);
      await truncate(outputFile, done.output);
      await truncate(journalFile, done.journal);
    }
  } catch (error) {
    return cannotOpen(path, error);
  }
  const output = await open(outputFile, "a");
  const journal = await open(journalFile, "a");
  let { entries, output: length } = done;
  const resumed = entries;
  const close = async (): Promise<void> => {
    await output.close();
    await journal.close();
  };
  return {
    async *entries() {
      let at = 0;
      for await (const { bytes } of linesOf(createReadStream(journalFile), Infinity)) {
        if (at++ === resumed) return;
        yield JSON.parse(String(bytes)) as Entry;
      }
    },
    get length() {
      return length;
    },
    async write(text) {
      const bytes = Buffer.from(text);
      length += bytes.length;
      await output.appendFile(bytes);
    },
    async add({ bytes, letters, issues, caseNumbers, failures }, fingerprint) {
      await output.appendFile(bytes);
      length += bytes.length;
      const entry: Entry = { fingerprint, length: bytes.length, digest: digestOf(bytes), letters, issues, caseNumbers, failures };
      await journal.appendFile(`${JSON.stringify(entry)}\n`);
      entries++;
    },
    async finish({ assemble }) {
      // On the disk before it has its name: a name can outlive what it stands for.
      await output.sync();
      await close();
      if (assemble) {
        const assembled = join(folder, "assembled");
        await pipeline(assemble(createReadStream(outputFile)), createWriteStream(assembled));
        await rename(assembled, path);
      } else await rename(outputFile, path);
      await rm(folder, { recursive: true, force: true });
    },
    async leave() {
      await close().catch(() => {});
      if (entries > 0) await rm(lock, { force: true });
      else await rm(folder, { recursive: true, force: true });
      return { isResumable: entries > 0 };
    },
  };
}

const digestOf = (bytes: Uint8Array): string => createHash("sha1").update(bytes).digest("base64url");

function isAlive(process_: number): boolean {
  if (process_ === 0) return false;
  try {
    return process.kill(process_, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** How far journal and output agree. */
async function whatIsWhole(
  outputFile: string,
  journalFile: string,
  start: number,
): Promise<{ entries: number; journal: number; output: number }> {
  const { size } = await stat(outputFile);
  const { size: journalSize } = await stat(journalFile);
  const whole = { entries: 0, journal: 0, output: start };
  const file = await open(outputFile, "r");
  try {
    for await (const { bytes } of linesOf(createReadStream(journalFile), Infinity)) {
      const line = bytes as Uint8Array;
      const entry = entryOf(String(line));
      // The line feed is missing where the last line is cut off.
      if (!entry || whole.journal + line.length + 1 > journalSize || whole.output + entry.length > size) break;
      const part = Buffer.alloc(entry.length);
      await file.read(part, 0, part.length, whole.output);
      if (digestOf(part) !== entry.digest) break;
      whole.entries++;
      whole.journal += line.length + 1;
      whole.output += entry.length;
    }
  } finally {
    await file.close();
  }
  return whole;
}

function entryOf(line: string): Entry | null {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return null;
  }
}
