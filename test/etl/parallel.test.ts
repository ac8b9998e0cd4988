/** GNU parallel, as docs/etl.md has it. Where it is not installed the test is skipped; `.ci/run` installs it. */
import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
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
