/** In a process of its own, as Node ends one where a rejection has nobody who waits for it. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { makePdf } from "../../scripts/make-pdf.mjs";

beforeAll(() => {
  if (!existsSync("dist/pdf.js")) spawnSync("npm", ["run", "build"], { stdio: "inherit", shell: process.platform === "win32" });
});

/** Three pages, none of which can be read. */
function withBrokenPages(): string {
  const file = makePdf(["One", "Two", "Three"].map((text) => ({ runs: [{ text, x: 72, y: 700 }] })));
  return Buffer.from(new TextDecoder().decode(file).replaceAll("/Rotate 0", "/Rotate )")).toString("base64");
}

const run = (script: string) =>
  spawnSync(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `import { readPdf } from "./dist/pdf.js";\nconst file = Buffer.from("${withBrokenPages()}", "base64");\n${script}`,
    ],
    { encoding: "utf8" },
  );

describe("pages that cannot be fetched", () => {
  it("end no process", () => {
    const { status, stdout, stderr } = run(
      "await readPdf(file).catch(({ code }) => console.log(code)); setTimeout(() => console.log('alive'), 20);",
    );
    expect([status, stdout, stderr]).toEqual([0, "pdf-damaged\nalive\n", ""]);
  });

  it("would end it, were nothing done", () => {
    const script =
      "process.on('unhandledRejection', ({ message }) => console.log('unhandled', message)); await readPdf(file).catch(() => {});";
    expect(run(script).stdout).toMatch(/^unhandled /);
  });

  it("take no rejection of anyone else away", () => {
    for (const reason of ["new Error('mine')", "'mine'"]) {
      const { status, stderr } = run(`const reading = readPdf(file).catch(() => {}); Promise.reject(${reason}); await reading;`);
      expect([status, stderr]).toEqual([1, expect.stringContaining("mine")]);
    }
  });

  it("leave the process as it was", () => {
    const script =
      "await readPdf(file).catch(() => {}); await new Promise((done) => setTimeout(done, 1_500)); console.log(process.listenerCount('unhandledRejection'));";
    expect(run(script).stdout).toBe("0\n");
  });

  it("do not keep the process from ending", () => {
    const script =
      "process.on('exit', () => console.log(process.listenerCount('unhandledRejection'))); await readPdf(file).catch(() => {});";
    expect(run(script)).toMatchObject({ status: 0, stdout: "1\n" });
  });
});
