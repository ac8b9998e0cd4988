import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "./helpers.ts";

/** A project with the script and with an npm that only notes what it was asked. */
function project(npm: string) {
  const root = folder({ "package-lock.json": "{}", "bin/npm": `#!/bin/sh\n${npm}\n` });
  chmodSync(join(root, "bin/npm"), 0o755);
  mkdirSync(join(root, "scripts"));
  copyFileSync("scripts/ensure-installed.mjs", join(root, "scripts/ensure-installed.mjs"));
  const installed = (changed: number): void => {
    mkdirSync(join(root, "node_modules"), { recursive: true });
    writeFileSync(join(root, "node_modules/.package-lock.json"), "{}");
    utimesSync(join(root, "node_modules/.package-lock.json"), changed, changed);
    utimesSync(join(root, "package-lock.json"), 1_000_000, 1_000_000);
  };
  const run = () => {
    rmSync(join(root, "asked"), { force: true });
    const env = { ...process.env, PATH: `${join(root, "bin")}${delimiter}${process.env.PATH}` };
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "scripts/ensure-installed.mjs")], { env, encoding: "utf8" });
    return { status, stdout, stderr, asked: existsSync(join(root, "asked")) ? readFileSync(join(root, "asked"), "utf8") : null };
  };
  return { installed, run };
}

describe.skipIf(process.platform === "win32")("ensure-installed", () => {
  it("installs where nothing is installed or the lock file is newer, and says so in one line", () => {
    const { installed, run } = project('echo "$@" > asked');
    const done = { status: 0, stdout: expect.stringMatching(/^Installing [^\n]+\n$/), asked: "ci --no-audit --no-fund --loglevel=error\n" };
    expect(run()).toMatchObject(done);
    installed(999_999);
    expect(run()).toMatchObject(done);
  });

  it("does nothing where all is installed", () => {
    const { installed, run } = project('echo "$@" > asked');
    installed(1_000_001);
    expect(run()).toEqual({ status: 0, stdout: "", stderr: "", asked: null });
  });

  it("fails as npm does", () => {
    const { run } = project("exit 3");
    expect(run()).toMatchObject({ status: 3, stderr: expect.stringMatching(/^npm ci failed: see above, or run it in /) });
  });
});
