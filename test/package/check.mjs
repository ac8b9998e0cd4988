// Packs the package, installs it into an empty folder and uses it from there: as ESM, as CommonJS, from TypeScript, as a
// command, and its testing tools. Exits with 1 if anything does not work.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const folder = mkdtempSync(join(tmpdir(), "imr-determination-"));
const { name, version, bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const versionOf = (dependency) => JSON.parse(readFileSync(join(root, "node_modules", dependency, "package.json"), "utf8")).version;
const run = (command, args, cwd = folder) => execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const write = (file, text) => writeFileSync(join(folder, file), text);

const USE = `
const letter = readFileSync("letter.txt", "utf8");
const record = parseDetermination(letter);
if (!DeterminationSchema.safeParse(record).success) throw new Error("the schema refuses the record");
if (safeParseDetermination("").success) throw new Error("an empty text was read");
try { parseDetermination(""); throw new Error("an empty text was read"); }
catch (error) { if (!(error instanceof DeterminationSyntaxError)) throw error; }
console.log(JSON.stringify({ record, citations: extractCitations(letter) }));
`;
const NAMES = "parseDetermination, safeParseDetermination, extractCitations, DeterminationSchema, DeterminationSyntaxError";

const TYPES = `
import { parseDetermination, safeParseDetermination, type Citation, type Determination, type Issue } from "${name}";
const record: Determination = parseDetermination("");
const decisions: ("upheld" | "overturned" | null)[] = record.issues.map((issue: Issue) => issue.decision);
const result = safeParseDetermination("", { strict: true, limits: { issues: 3 } });
const place: number = result.success ? result.data.sections.length : result.error.line;
const citation = null as unknown as Citation;
const author: string = citation.kind === "literature" ? citation.author : "";
// @ts-expect-error An issue is upheld or overturned.
const wrong: "granted" | null = record.issues[0]!.decision;
// @ts-expect-error A letter is a string.
parseDetermination(1);
export { author, decisions, place, wrong };
`;

const USE_TESTING = `
fc.assert(fc.property(anyLetter({ maxIssues: 2 }), ({ letter, record }) => {
  if (!isDeepStrictEqual(parseDetermination(letter), record)) throw new Error("another record");
}), { numRuns: 20 });
fc.assert(fc.property(damagedRecord(), (record) => DeterminationSchema.safeParse(record).success), { numRuns: 20 });
console.log(printLetter(fc.sample(letterContents(), { seed: 1, numRuns: 1 })[0]).letter);
`;
const TESTING_NAMES = "anyLetter, damagedRecord, letterContents, printLetter";

const TESTING_TYPES = `
import * as fc from "fast-check";
import type { Determination } from "${name}";
import { anyLetter, anyRecord, damagedLetter, letterContents, printLetter, PLAIN_STYLE, type ExtractorStyle, type LetterContent, type PrintedLetter } from "${name}/testing";
const letters: fc.Arbitrary<PrintedLetter> = anyLetter({ maxIssues: 1, style: { lineEnd: "\\r\\n" } });
const records: fc.Arbitrary<Determination> = anyRecord();
const damaged: fc.Arbitrary<{ letter: string }> = damagedLetter();
const style: ExtractorStyle = { ...PLAIN_STYLE, width: 60 };
const [content] = fc.sample<LetterContent>(letterContents(), 1);
const text: string = printLetter(content!, style).letter;
// @ts-expect-error A line ends in one of two ways.
anyLetter({ style: { lineEnd: "\\t" } });
export { damaged, letters, records, text };
`;

/** Compiles a program with every way of resolving modules. */
function compile(program) {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  for (const ending of ["mts", "cts", "ts"]) write(`use.${ending}`, program);
  const modes = [
    { module: "NodeNext", moduleResolution: "NodeNext", files: ["use.mts", "use.cts"] },
    { module: "Node16", moduleResolution: "Node16", files: ["use.mts", "use.cts"] },
    { module: "ESNext", moduleResolution: "Bundler", files: ["use.ts"] },
  ];
  for (const { files, ...mode } of modes) {
    const compilerOptions = { ...mode, target: "ES2022", lib: ["ES2022", "DOM"], types: [], strict: true, noEmit: true };
    write("tsconfig.json", JSON.stringify({ compilerOptions, files }));
    try {
      run(process.execPath, [tsc, "-p", "tsconfig.json"]);
    } catch (error) {
      throw new Error(`${mode.moduleResolution}:\n${error.stdout}`);
    }
  }
}

const checks = {
  "holds the library, its documents and nothing else": () => {
    const files = JSON.parse(run("npm", ["pack", "--json", "--pack-destination", folder], root))[0].files.map(({ path }) => path);
    const strange = files.filter((path) => !/^(?:dist\/|(?:README|LICENSE|CHANGELOG)(?:\.md)?$|package\.json$)/.test(path));
    if (strange.length > 0) throw new Error(`it holds ${strange.join(", ")}`);
    if (!files.includes("README.md")) throw new Error("it holds no README.md");
  },
  "installs into an empty folder": () => {
    write("package.json", JSON.stringify({ name: "user", private: true }));
    run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", `./${name}-${version}.tgz`, `zod@${versionOf("zod")}`]);
    const examples = join(root, "examples", "letters");
    cpSync(
      join(
        examples,
        readdirSync(examples)
          .filter((file) => file.endsWith(".txt"))
          .sort()[0],
      ),
      join(folder, "letter.txt"),
    );
  },
  "works as ESM and as CommonJS, and gives the same": () => {
    write("use.mjs", `import { readFileSync } from "node:fs";\nimport { ${NAMES} } from "${name}";\n${USE}`);
    write("use.cjs", `const { readFileSync } = require("node:fs");\nconst { ${NAMES} } = require("${name}");\n${USE}`);
    const [esm, cjs] = ["use.mjs", "use.cjs"].map((file) => run(process.execPath, [file]));
    if (esm !== cjs) throw new Error("ESM and CommonJS give different records");
    if (JSON.parse(esm).record.issues.length === 0) throw new Error("the example has no issue");
  },
  "works from TypeScript, in every way of resolving modules": () => compile(TYPES),
  "brings its command": () => {
    const [command] = Object.keys(bin);
    const printed = run("npx", ["--no-install", command, "--version"]).trim();
    if (!printed.includes(version)) throw new Error(`${command} --version printed ${printed}`);
    const line = JSON.parse(run("npx", ["--no-install", command, "parse", "--format", "ndjson", "letter.txt"]));
    if (!line.ok) throw new Error("the command could not read the example");
  },
  "says what its testing tools need, where that is missing": () => {
    write("testing.mjs", `import "${name}";\nawait import("${name}/testing");`);
    write("testing.cjs", `require("${name}");\nrequire("${name}/testing");`);
    for (const file of ["testing.mjs", "testing.cjs"]) {
      const { status, stderr } = spawnSync(process.execPath, [file], { cwd: folder, encoding: "utf8" });
      if (status === 0) throw new Error(`${file} found fast-check, which was not installed`);
      if (!/Cannot find (?:package|module) 'fast-check'/.test(stderr)) throw new Error(`${file} says:\n${stderr}`);
    }
  },
  "brings its testing tools, as ESM, as CommonJS and for TypeScript": () => {
    run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", `fast-check@${versionOf("fast-check")}`]);
    const names = `${TESTING_NAMES} } from "${name}/testing";\nimport { parseDetermination, DeterminationSchema } from "${name}";`;
    write(
      "testing.mjs",
      `import { isDeepStrictEqual } from "node:util";\nimport * as fc from "fast-check";\nimport { ${names}\n${USE_TESTING}`,
    );
    write(
      "testing.cjs",
      `const { isDeepStrictEqual } = require("node:util");\nconst fc = require("fast-check");\nconst { parseDetermination, DeterminationSchema } = require("${name}");\nconst { ${TESTING_NAMES} } = require("${name}/testing");\n${USE_TESTING}`,
    );
    const [esm, cjs] = ["testing.mjs", "testing.cjs"].map((file) => run(process.execPath, [file]));
    if (esm !== cjs || esm.length < 1_000) throw new Error("ESM and CommonJS print different letters");
    compile(TESTING_TYPES);
  },
};

let failed = 0;
mkdirSync(folder, { recursive: true });
for (const [what, check] of Object.entries(checks)) {
  try {
    check();
    console.log(`ok      the package ${what}`);
  } catch (error) {
    failed++;
    console.log(`NOT OK  the package ${what}\n        ${error.message}`);
  }
}
rmSync(folder, { recursive: true, force: true });
process.exit(failed > 0 ? 1 : 0);
