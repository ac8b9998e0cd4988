// What the library adds to a page: bundled for the browser and minified, with zod apart, which is the application's own.
// Prints a table, and exits with 1 where something is larger than its ceiling: `npm run size`, after `npm run build`.
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Gzipped kilobytes that an import may add. Each is about a tenth above what it measures: room for a release, and what comes in unseen shows. */
const CEILINGS = [
  // Two fifths of it are vocabulary: the names of guidelines, sections and chapters, and those of drugs, procedures, equipment and parts of the
  // body, as letters print them. Most of the rest is the grammar, whose wordings are as long as the letters'.
  { what: "everything", code: 'export * from "imr-determination";', ceiling: 99 },
  // Reading takes all of the vocabulary, so that taking less of the library saves little.
  { what: "parseDetermination", code: 'export { parseDetermination } from "imr-determination";', ceiling: 94 },
];

const root = fileURLToPath(new URL("../", import.meta.url));
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

console.log("| import | minified | gzipped | ceiling |\n|---|---|---|---|");
for (const { what, code, ceiling } of CEILINGS) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    // A `node:` import fails the build here.
    platform: "browser",
    external: ["zod"],
    logLevel: "error",
  });
  const [{ contents }] = outputFiles;
  const gzipped = gzipSync(contents, { level: 9 }).length;
  console.log(`| ${what} | ${kB(contents.length)} | ${kB(gzipped)} | ${kB(ceiling * 1000)} |`);
  if (gzipped > ceiling * 1000) {
    console.error(`${what} is larger than its ceiling: find what came in, or raise the ceiling in scripts/size.mjs and say why`);
    process.exitCode = 1;
  }
}
