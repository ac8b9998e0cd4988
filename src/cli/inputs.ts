/** Which letters the arguments of a command mean. */
import { realpath, readdir, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileError, systemError, type LetterError } from "../node/read-letter.ts";

/** A letter to read, or an argument that gives none. `source` is what results and messages call it. */
export type Input =
  | { readonly kind: "file" | "standard-input"; readonly source: string }
  | { readonly kind: "error"; readonly source: string; readonly error: LetterError };

/** The argument that stands for standard input. */
export const STANDARD_INPUT = "-";

/**
 * The letters that arguments mean, found one by one: a file is itself, a folder its `.txt` files at any depth in the
 * order of their paths, `-` standard input.
 *
 * @param paths The arguments.
 * @returns In the order of the arguments. What cannot be found or opened is an input of kind `error`.
 * @example for await (const input of inputsOf(["letters/", "-"])) …
 */
export async function* inputsOf(paths: readonly string[]): AsyncGenerator<Input> {
  for (const path of paths) {
    if (path === STANDARD_INPUT) yield { kind: "standard-input", source: path };
    else yield* inputsAt(path);
  }
}

async function* inputsAt(path: string): AsyncGenerator<Input> {
  const kind = await kindOf(path);
  if (kind === "file") yield { kind, source: path };
  else if (kind === "folder") yield* inputsIn(path);
  else yield { kind: "error", source: path, error: kind };
}

async function* inputsIn(path: string): AsyncGenerator<Input> {
  const seen = { pdfs: 0 };
  let found = false;
  for await (const input of walk(path, [], seen)) {
    found = true;
    yield input;
  }
  if (!found) yield { kind: "error", source: path, error: withoutLetters(seen.pdfs) };
}

function withoutLetters(pdfs: number): LetterError {
  const held = pdfs === 0 ? "no .txt file" : `no .txt file, but ${pdfs} .pdf`;
  const advice = pdfs === 0 ? "check the path" : "make text of each PDF first, with `pdftotext -layout FILE.pdf`";
  return fileError("folder-without-letters", `This folder holds ${held}: ${advice}`);
}

/** The .txt files below a folder. `above` is the way down to it, so that a link to a folder above ends there. */
async function* walk(folder: string, above: readonly string[], seen: { pdfs: number }): AsyncGenerator<Input> {
  let names: string[];
  let place: string;
  try {
    place = await realpath(folder);
    if (above.includes(place)) return;
    names = await namesIn(folder);
  } catch (error) {
    yield { kind: "error", source: folder, error: systemError(error) };
    return;
  }
  for (const name of names) {
    const path = join(folder, name);
    if (name.endsWith(sep)) yield* walk(path.slice(0, -1), [...above, place], seen);
    else if (/\.txt$/i.test(name)) yield { kind: "file", source: path };
    else if (/\.pdf$/i.test(name)) seen.pdfs++;
  }
}

/** What is in a folder, a folder's name with a separator behind it: sorted like that, paths are in order at any depth. */
async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.map(async (entry) => {
    const isFolder = entry.isSymbolicLink() ? (await kindOf(join(folder, entry.name))) === "folder" : entry.isDirectory();
    return isFolder ? entry.name + sep : entry.name;
  });
  return (await Promise.all(names)).sort();
}

async function kindOf(path: string): Promise<"file" | "folder" | LetterError> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    return systemError(error);
  }
}
