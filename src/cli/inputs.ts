/**
 * Which letters the arguments of a command mean: files, folders, patterns, standard input, lines of NDJSON, lists of files.
 *
 *     const asked = askedInputs(values, positionals);
 *     for await (const input of inputsOf(asked, io.stdin)) …       // what to read, to be read by `readLetter`
 */
import { createReadStream } from "node:fs";
import { realpath, readdir, stat } from "node:fs/promises";
import { isAbsolute, join, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { blocksOfFile, blocksOfPipe, failedInput as failed, inputsIn, isBlank, untilError, type Block } from "../node/blocks.ts";
import type { Input, InputOptions } from "../node/input.ts";
import { fileError, systemError } from "../node/letter-error.ts";
import { bytesOf, MOST_TEXT_BYTES, tooLong } from "../node/letter-text.ts";
import { linesOf } from "../node/lines.ts";

/** The argument that stands for standard input. */
const STANDARD_INPUT = "-";

// ---- what is asked for --------------------------------------------------------------------------------------------

/** What an argument names: letters, objects with letters in them, or lists of letters. */
const KINDS = ["letters", "ndjson", "list"] as const;
type Kind = (typeof KINDS)[number];

/** The options of a command that reads letters, for `readArguments`. */
export const INPUT_OPTIONS = { input: { type: "string" }, "text-field": { type: "string" }, password: { type: "string" } } as const;

/** The part of such a command's help that is about its input, in 80 columns. */
export const INPUT_HELP = {
  arguments: `  FILE   a letter: a PDF with text in it, or UTF-8 text
  DIR    all .pdf and .txt files in this folder and the folders in it, sorted
         by path
  GLOB   all files that a pattern matches, in quotes: 'letters/**/*.pdf'
  -      one letter on standard input, PDF or text
`,
  options: `  --input KIND      letters  the arguments are letters (default)
                    ndjson   files, or -, with a JSON object on each line; its
                             other fields are passed on
                    list     files, or -, with a file's name on each line
  --text-field NAME the field of the objects with the letter's text
                    (default: text)
  --password WORD   of PDFs that are protected by one
`,
};

/** What the arguments ask for. */
export interface AskedInputs {
  readonly kind: Kind;
  readonly paths: readonly string[];
  /** Is a file of NDJSON among the letters one of records, which the command reads? Else it is an error. */
  readonly takesRecords?: boolean;
  /** For whoever reads the inputs. */
  readonly options: InputOptions;
}

/**
 * Reads the arguments that say which letters are meant.
 *
 * @param values The values of `INPUT_OPTIONS`.
 * @param paths The positional arguments.
 * @returns What is asked for, or a sentence that says what is wrong.
 */
export function askedInputs(
  values: { readonly [Name in keyof typeof INPUT_OPTIONS]?: string | undefined },
  paths: readonly string[],
): AskedInputs | string {
  const { input = "letters", "text-field": textField, password } = values;
  const kind = KINDS.find((name) => name === input);
  if (kind === undefined) return `There is no input \`${input}\`: the inputs are ${KINDS.join(", ")}`;
  if (textField !== undefined && kind !== "ndjson") return "`--text-field` names a field of NDJSON: add `--input ndjson`";
  if (paths.length === 0) return "No input is given: name a file or a folder, or `-` for standard input";
  if (paths.filter((path) => path === STANDARD_INPUT).length > 1) return "Standard input can be read once: `-` stands twice";
  return { kind, paths, options: { textField, password } };
}

// ---- letters ------------------------------------------------------------------------------------------------------

/**
 * The letters that are asked for, found one by one and not yet read.
 *
 * @param asked What the arguments ask for.
 * @param stdin Standard input.
 * @returns In the order of the arguments. What cannot be found or opened is an input of kind `error`.
 */
export async function* inputsOf(asked: AskedInputs, stdin: AsyncIterable<Uint8Array>): AsyncGenerator<Input> {
  for await (const block of blocksOf(asked, stdin)) yield* inputsIn(block);
}

/** The same, with lines of NDJSON together in blocks, which other threads can read. */
export async function* blocksOf(
  { kind, paths, takesRecords = false }: AskedInputs,
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Block> {
  for (const path of paths) {
    if (path === STANDARD_INPUT) {
      if (kind === "letters") yield* letterIn(stdin);
      else yield* kind === "ndjson" ? blocksOfPipe(path, stdin) : inList(path, stdin);
    } else {
      for await (const place of placesAt(path)) {
        if (place.kind === "error") yield place;
        else if (kind === "letters") yield* lettersAt(place, takesRecords);
        else if (place.kind === "file")
          yield* kind === "ndjson" ? blocksOfFile(place.source) : inList(place.source, createReadStream(place.source));
        else yield failed(place.source, fileError("unreadable-file", `This is a folder, and \`--input ${kind}\` reads files: name a file`));
      }
    }
  }
}

/** What the amounts of all units come to: files, or bytes of NDJSON; `null` where it shows only as it is read. */
export async function amountOf(asked: AskedInputs): Promise<number | null> {
  if (readsStandardInput(asked)) return null;
  let amount = 0;
  if (asked.kind === "ndjson") {
    for (const path of asked.paths)
      for await (const { source } of placesAt(path)) amount += (await stat(source).catch(() => null))?.size ?? 0;
  } else {
    for await (const _input of inputsOf(asked, process.stdin)) amount++;
  }
  return amount;
}

/** Whether a part of what is asked for comes on standard input, which can be read once. */
export const readsStandardInput = ({ paths }: AskedInputs): boolean => paths.includes(STANDARD_INPUT);

async function* letterIn(stdin: AsyncIterable<Uint8Array>): AsyncGenerator<Input> {
  const bytes = await bytesOf(stdin);
  yield bytes instanceof Uint8Array ? { kind: "bytes", source: STANDARD_INPUT, bytes } : failed(STANDARD_INPUT, bytes);
}

// ---- lists --------------------------------------------------------------------------------------------------------

/** The letters of a list of files. Empty lines are none. */
async function* inList(source: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Input> {
  for await (const line of untilError(linesOf(chunks, MOST_TEXT_BYTES))) {
    if ("code" in line) {
      yield failed(source, line);
      continue;
    }
    const place = `${source}:${line.number}`;
    if (line.bytes === null) yield failed(place, fileError("letter-too-long", tooLong("This line", MOST_TEXT_BYTES)));
    else if (!isBlank(line.bytes)) yield* listed(place, line.bytes);
  }
}

const UTF_8 = new TextDecoder("utf-8", { fatal: true });

/** The letters that a line of a list names. A name is what it is, and no pattern. */
async function* listed(place: string, line: Uint8Array): AsyncGenerator<Input> {
  let name: string;
  try {
    name = UTF_8.decode(line).replace(/\r$/, "");
  } catch {
    yield failed(place, fileError("invalid-line", "This name is no UTF-8 text: convert the list first"));
    return;
  }
  const found = await placeAt(name);
  if (found.kind === "error") yield found;
  else yield* lettersAt(found);
}

// ---- files and folders --------------------------------------------------------------------------------------------

interface Place {
  readonly kind: "file" | "folder";
  readonly source: string;
}
type Failed = Extract<Input, { kind: "error" }>;

async function placeAt(path: string): Promise<Place | Failed> {
  try {
    return { kind: (await stat(path)).isDirectory() ? "folder" : "file", source: path };
  } catch (error) {
    return failed(path, systemError(error));
  }
}

/** What an argument names: a file or folder, or all files that match it, in the order of their paths. */
async function* placesAt(argument: string): AsyncGenerator<Place | Failed> {
  const place = await placeAt(argument);
  // In patterns a backslash takes a character's meaning away, and so do paths on Windows without meaning to.
  const pattern = sep === "\\" ? argument.replaceAll(sep, "/") : argument;
  if (place.kind !== "error" || !isDynamicPattern(pattern)) return void (yield place);
  const paths = await glob(pattern, { absolute: isAbsolute(argument), expandDirectories: false });
  for (const path of paths.sort()) yield { kind: "file", source: path };
  if (paths.length === 0)
    yield failed(argument, fileError("no-such-file", "No file matches this pattern: check it, and the folder that it starts from"));
}

const LETTER = /\.(?:pdf|txt)$/i;
const NDJSON = /\.(?:ndjson|jsonl)$/i;

async function* lettersAt({ kind, source }: Place, takesRecords = false): AsyncGenerator<Input> {
  // Read as one letter, the first of the objects could pass for it, and the others would be lost.
  if (kind === "file" && !takesRecords && NDJSON.test(source))
    return void (yield failed(
      source,
      fileError("not-a-determination", "This is NDJSON by its name, and not one letter: add `--input ndjson`"),
    ));
  if (kind === "file") return void (yield { kind, source });
  let found = false;
  for await (const input of walk(source, [])) {
    found = true;
    yield input;
  }
  if (!found) yield failed(source, fileError("folder-without-letters", "This folder holds no .pdf or .txt file: check the path"));
}

/** The letters below a folder. `above` is the way down to it, so that a link to a folder above ends there. */
async function* walk(folder: string, above: readonly string[]): AsyncGenerator<Input> {
  let names: string[];
  let place: string;
  try {
    place = await realpath(folder);
    if (above.includes(place)) return;
    names = await namesIn(folder);
  } catch (error) {
    yield failed(folder, systemError(error));
    return;
  }
  for (const name of names) {
    const path = join(folder, name);
    if (name.endsWith(sep)) yield* walk(path.slice(0, -1), [...above, place]);
    else if (LETTER.test(name)) yield { kind: "file", source: path };
  }
}

/** What is in a folder, a folder's name with a separator behind it: sorted like that, paths are in order at any depth. */
async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.map(async (entry) => {
    const isFolder = entry.isSymbolicLink() ? (await placeAt(join(folder, entry.name))).kind === "folder" : entry.isDirectory();
    return isFolder ? entry.name + sep : entry.name;
  });
  return (await Promise.all(names)).sort();
}
