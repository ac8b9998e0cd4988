/**
 * What takes a filter, as docs/etl.md has it: GNU parallel, and the script for Spark and Hadoop. Where GNU parallel is not installed its test
 * is skipped; `.ci/run` installs it.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, it } from "vitest";
import { folder, objectsOf } from "../cli/helpers.ts";
import { ndjsonOf } from "./helpers.ts";

const isThere = spawnSync("parallel", ["--version"]).status === 0;

it.skipIf(!isThere)("GNU parallel gives each line once, in order", () => {
  const path = join(folder({ "in.ndjson": ndjsonOf(200) }), "in.ndjson");
  const command = [process.execPath, "dist/imr.js", "parse", "--input", "ndjson", "--format", "ndjson", "--jobs", "1", "-"];
  const out = execFileSync("parallel", ["--pipepart", "--block", "300k", "--keep-order", "-j2", "-a", path, ...command], {
    encoding: "utf8",
    maxBuffer: 1e9,
    stdio: ["ignore", "pipe", "ignore"],
  });
  expect(objectsOf(out).map(({ ok, input }) => [ok, input.id])).toEqual(
    Array.from({ length: 200 }, (_, i) => [true, `CM16-${String(i + 1).padStart(7, "0")}`]),
  );
});

it("the filter for Spark and Hadoop ends well where a letter is bad, and only there", () => {
  // Without `npm install --global` there is no `imr` in the PATH.
  const bin = folder({ imr: `#!/bin/sh\nexec "${process.execPath}" "${process.cwd()}/dist/imr.js" "$@"\n` });
  chmodSync(join(bin, "imr"), 0o755);
  const filter = (input: string, PATH: string) => spawnSync("sh", ["examples/imr-filter"], { input, env: { PATH }, encoding: "utf8" });
  const PATH = `${bin}${delimiter}${process.env["PATH"]}`;
  const { status, stdout } = filter(`${ndjsonOf(2)}{"id":"bad","text":"Lunch at noon"}\n`, PATH);
  expect([status, objectsOf(stdout).map(({ ok }) => ok)]).toEqual([0, [true, true, false]]);
  writeFileSync(join(bin, "imr"), "#!/bin/sh\nexit 3\n");
  expect(filter("", PATH).status).toBe(3);
  expect(readFileSync("docs/etl.md", "utf8")).toContain(readFileSync("examples/imr-filter", "utf8"));
});
