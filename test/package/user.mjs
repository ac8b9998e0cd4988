/** A user of the package: the packed file installed into an empty folder, and programs that use it from there. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const { name } = manifest;

/** What a user can import: `imr-determination`, `imr-determination/testing`, …; `both` also with `require`. */
const entries = Object.entries(manifest.exports)
  .filter(([, target]) => typeof target === "object" && "import" in target)
  .map(([path, { require }]) => ({ specifier: join(name, path), both: require !== undefined }));

const letters = join(root, "examples", "letters");
const letter = readdirSync(letters)
  .filter((file) => file.endsWith(".txt"))
  .sort()[0];

/** Runs a program and gives what it prints. What it tells besides stands in the error where it fails. */
export const run = (cwd, command, ...args) => execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

const npm = (cwd, ...args) => run(cwd, "npm", ...args, "--no-audit", "--no-fund", "--loglevel=error");

/** An empty folder with these packages; it goes when the process ends. */
export function folderWith(...packages) {
  const folder = mkdtempSync(join(tmpdir(), "imr-determination-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "user", private: true }));
  if (packages.length > 0) npm(folder, "install", ...packages);
  return folder;
}

/** Packs the package as publishing does: the file, and the paths of what it holds. */
export function pack() {
  const folder = folderWith();
  const [{ filename, files }] = JSON.parse(run(root, "npm", "pack", "--json", "--loglevel=error", "--pack-destination", folder));
  return { tarball: join(folder, filename), paths: files.map(({ path }) => path) };
}

// ---- programs -------------------------------------------------------------------------------------------------------

const USE = `
const letter = readFileSync("letter.txt", "utf8");
const record = parseDetermination(letter);
if (!DeterminationSchema.safeParse(record).success) throw new Error("the schema refuses the record");
if (DeterminationSchema.safeParse({ ...record, issues: null }).success) throw new Error("the schema takes anything");
if (safeParseDetermination("").success) throw new Error("an empty text was read");
try { parseDetermination(""); throw new Error("an empty text was read"); }
catch (error) { if (!(error instanceof DeterminationSyntaxError)) throw error; }
const { $id } = JSON.parse(readFileSync(require.resolve("${name}/schema/issues.schema.json"), "utf8"));
const rows = toRows(record, "issues", "letter.txt");
if (rows.length !== record.issues.length) throw new Error("the table has other issues than the record");
console.log(JSON.stringify({ record, citations: extractCitations(letter), rows, $id }));
`;
const NAMES = "parseDetermination, safeParseDetermination, extractCitations, DeterminationSchema, DeterminationSyntaxError";

const ESM = `import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { ${NAMES} } from "${name}";
import { toRows } from "${name}/tables";
const require = createRequire(import.meta.url);
${entries.map(({ specifier }) => `await import("${specifier}");`).join("\n")}
${USE}`;

const CJS = `const { readFileSync } = require("node:fs");
const { ${NAMES} } = require("${name}");
const { toRows } = require("${name}/tables");
${entries.map(({ specifier, both }) => (both ? `require("${specifier}");` : "")).join("\n")}
${USE}`;

const TYPES = `
import { parseDetermination, safeParseDetermination, DeterminationSchema, type Citation, type Determination, type Issue } from "${name}";
import { TABLES, toRows, type IssueRow } from "${name}/tables";
const record: Determination = parseDetermination("");
const checked: Determination = DeterminationSchema.parse(record);
const decisions: ("upheld" | "overturned" | null)[] = record.issues.map((issue: Issue) => issue.decision);
const result = safeParseDetermination("", { strict: true, limits: { issues: 3 } });
const place: number = result.success ? result.data.sections.length : result.error.line;
const citation = null as unknown as Citation;
const author: string = citation.kind === "literature" ? citation.author : "";
// @ts-expect-error An issue is upheld or overturned.
const wrong: "granted" | null = record.issues[0]!.decision;
const row: IssueRow | undefined = toRows(record, "issues", "letter.txt")[0];
const states: string[] | null = row?.reviewer_licensed_states ?? null;
const upheld: boolean = row?.decision === "upheld" && TABLES.issues.columns[0]?.name === "source";
// @ts-expect-error A table has the columns that it has.
const none = row?.decided;
// @ts-expect-error A letter is a string.
parseDetermination(1);
export { author, checked, decisions, none, place, states, upheld, wrong };
`;
/** What speaks of Node's streams has types where those of Node are installed; the rest must do without. */
const withoutNode = entries.filter(({ specifier }) => specifier !== `${name}/node`);
const allOf = (list) => list.map(({ specifier }, i) => `export * as entry${i} from "${specifier}";`).join("\n");

/** A folder in which the package is installed beside these packages, with a letter. */
export function projectWith(tarball, ...packages) {
  const project = folderWith(tarball, ...packages);
  cpSync(join(letters, letter), join(project, "letter.txt"));
  writeFileSync(join(project, "use.mjs"), ESM);
  writeFileSync(join(project, "use.cjs"), CJS);
  writeFileSync(join(project, "use.mts"), TYPES + allOf(withoutNode));
  writeFileSync(join(project, "use.ts"), TYPES + allOf(withoutNode));
  writeFileSync(join(project, "use.cts"), TYPES + allOf(withoutNode.filter(({ both }) => both)));
  return project;
}

/** What a program of the project prints about its letter, with a Node of choice: the record as JSON. Loads every entry point. */
export function recordThrough(project, program, node = process.execPath) {
  const printed = run(project, node, program);
  if (JSON.parse(printed).record.issues.length === 0) throw new Error(`${program} found no issue in ${letter}`);
  return printed;
}

/** The project's own copy of the command, with a Node of choice. */
export function imr(project, args, node = process.execPath) {
  return run(project, node, join("node_modules", name, manifest.bin.imr), ...args);
}

const MODES = [
  { module: "NodeNext", moduleResolution: "NodeNext", files: ["use.mts", "use.cts"] },
  { module: "Node16", moduleResolution: "Node16", files: ["use.mts", "use.cts"] },
  { module: "ESNext", moduleResolution: "Bundler", files: ["use.ts"] },
];

/** Compiles the project's TypeScript in every way of resolving modules. Declarations of the libraries are checked too. */
export function compile(project, tsc) {
  for (const { files, ...mode } of MODES) {
    const compilerOptions = { ...mode, target: "ES2022", lib: ["ES2022", "DOM"], types: [], strict: true, noEmit: true };
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    try {
      run(project, process.execPath, tsc, "-p", "tsconfig.json");
    } catch (error) {
      throw new Error(`${mode.moduleResolution}:\n${error.stdout}`);
    }
  }
}

// ---- checks ---------------------------------------------------------------------------------------------------------

/** Runs checks, each to its end, says what became of them, and sets the exit code. */
export function runChecks(checks) {
  for (const [what, check] of checks) {
    try {
      check();
      console.log(`ok      ${what}`);
    } catch (error) {
      process.exitCode = 1;
      console.log(`NOT OK  ${what}\n        ${error.message}`);
    }
  }
}
