/** The built command as a process, and many letters. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { manyLetters } from "../../scripts/many-letters.mjs";

/** Letters as lines of NDJSON. */
export const ndjsonOf = (count: number): string =>
  [...manyLetters(count)].map(({ caseNumber, text }) => `${JSON.stringify({ id: caseNumber, text })}\n`).join("");

/** Starts the command. */
export const start = (...args: string[]): ChildProcess =>
  spawn(process.execPath, ["dist/imr.js", ...args], { stdio: ["pipe", "pipe", "pipe"] });

/** Waits for its end. */
export async function ended(child: ChildProcess, input = ""): Promise<{ code: number | null; out: string; err: string }> {
  let [out, err] = ["", ""];
  child.stdout?.on("data", (chunk) => (out += chunk));
  child.stderr?.on("data", (chunk) => (err += chunk));
  child.stdin?.on("error", () => {});
  child.stdin?.end(input);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out, err };
}

/** Runs the command to its end. */
export const imr = (args: string[], input = ""): ReturnType<typeof ended> => ended(start(...args), input);
