// Packs the package, installs it into an empty folder and uses it from there: as ESM, as CommonJS, from TypeScript, and
// as a command. Exits with 1 if anything does not work.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const folder = mkdtempSync(join(tmpdir(), "imr-determination-"));
const { name, version, bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const zod = JSON.parse(readFileSync(join(root, "node_modules", "zod", "package.json"), "utf8")).version;
const run = (command, args, cwd = folder) => execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const write = (file, text) => writeFileSync(join(folder, file), text);

const USE = `
const letter = readFileSync("letter.txt", "utf8");
const record = parseDetermination(letter);
if (!DeterminationSchema.safeParse(record).success) throw new Error("the schema refuses the record");
if (safeParseDetermination("").success) throw new Error("an empty text was read");
try { parseDetermination(""); throw new Error("an empty text was read"); }
catch (error) { if (!(error instanceof DeterminationSyntaxError)) throw error; }
const { $id } = JSON.parse(readFileSync(schemaPath, "utf8"));
console.log(JSON.stringify({ record, citations: extractCitations(letter), rows: toRows(record, "issues", "letter.txt"), $id }));
`;
const NAMES = "parseDetermination, safeParseDetermination, extractCitations, DeterminationSchema, DeterminationSyntaxError";

const TYPES = `
import { parseDetermination, safeParseDetermination, type Citation, type Determination, type Issue } from "${name}";
import { TABLES, toRows, type IssueRow } from "${name}/tables";
import { statsOf, type StatsRow } from "${name}/stats";
const record: Determination = parseDetermination("");
const months: StatsRow<"month">[] = statsOf([record], { by: ["month"] });
const rate: number | null | undefined = months[0]?.upheld_rate;
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
export { author, decisions, none, place, states, upheld, wrong };
`;

const checks = {
  "holds the library, its documents and nothing else": () => {
    const files = JSON.parse(run("npm", ["pack", "--json", "--pack-destination", folder], root))[0].files.map(({ path }) => path);
    const strange = files.filter((path) => !/^(?:dist\/|(?:README|LICENSE|CHANGELOG)(?:\.md)?$|package\.json$)/.test(path));
    if (strange.length > 0) throw new Error(`it holds ${strange.join(", ")}`);
    if (!files.includes("README.md")) throw new Error("it holds no README.md");
  },
  "installs into an empty folder": () => {
    write("package.json", JSON.stringify({ name: "user", private: true }));
    run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", `./${name}-${version}.tgz`, `zod@${zod}`]);
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
    const schema = `"${name}/schema/issues.schema.json"`;
    write(
      "use.mjs",
      `import { readFileSync } from "node:fs";\nimport { createRequire } from "node:module";\nimport { ${NAMES} } from "${name}";\n` +
        `import { toRows } from "${name}/tables";\nconst schemaPath = createRequire(import.meta.url).resolve(${schema});\n${USE}`,
    );
    write(
      "use.cjs",
      `const { readFileSync } = require("node:fs");\nconst { ${NAMES} } = require("${name}");\n` +
        `const { toRows } = require("${name}/tables");\nconst schemaPath = require.resolve(${schema});\n${USE}`,
    );
    const [esm, cjs] = ["use.mjs", "use.cjs"].map((file) => run(process.execPath, [file]));
    if (esm !== cjs) throw new Error("ESM and CommonJS give different records");
    const { record, rows } = JSON.parse(esm);
    if (record.issues.length === 0) throw new Error("the example has no issue");
    if (rows.length !== record.issues.length) throw new Error("the table has other issues than the record");
  },
  "works from TypeScript, in every way of resolving modules": () => {
    const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
    write("use.mts", TYPES);
    write("use.cts", TYPES);
    write("use.ts", TYPES);
    const modes = [
      { module: "NodeNext", moduleResolution: "NodeNext", files: ["use.mts", "use.cts"] },
      { module: "Node16", moduleResolution: "Node16", files: ["use.mts", "use.cts"] },
      { module: "ESNext", moduleResolution: "Bundler", files: ["use.ts"] },
    ];
    for (const { files, ...mode } of modes) {
      write(
        "tsconfig.json",
        JSON.stringify({
          compilerOptions: { ...mode, target: "ES2022", lib: ["ES2022", "DOM"], types: [], strict: true, noEmit: true },
          files,
        }),
      );
      try {
        run(process.execPath, [tsc, "-p", "tsconfig.json"]);
      } catch (error) {
        throw new Error(`${mode.moduleResolution}:\n${error.stdout}`);
      }
    }
  },
  "brings its command": () => {
    const [command] = Object.keys(bin);
    const printed = run("npx", ["--no-install", command, "--version"]).trim();
    if (!printed.includes(version)) throw new Error(`${command} --version printed ${printed}`);
    const line = JSON.parse(run("npx", ["--no-install", command, "parse", "--format", "ndjson", "letter.txt"]));
    if (!line.ok) throw new Error("the command could not read the example");
    run("npx", ["--no-install", command, "parse", "letter.txt", "--out", "issues.parquet"]);
    if (readFileSync(join(folder, "issues.parquet")).subarray(-4).toString() !== "PAR1") throw new Error("the Parquet file is none");
    const schema = JSON.parse(run("npx", ["--no-install", command, "schema", "--table", "issues"]));
    if (schema.properties.decision === undefined) throw new Error("imr schema printed another schema");
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
