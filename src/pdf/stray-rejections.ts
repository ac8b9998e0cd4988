/**
 * Promises of pdf.js that nobody waits for.
 *
 * pdf.js fetches the pages of a document before it is asked for them. Where one is damaged that promise is rejected; the
 * error comes again when the page is asked for, but Node has ended the process by then, because nobody had waited. So,
 * while a PDF is read, rejections that come from pdf.js are taken as dealt with. All others go their usual way.
 */

interface NodeProcess {
  on(event: "unhandledRejection", listener: (reason: unknown) => void): unknown;
  off(event: "unhandledRejection", listener: (reason: unknown) => void): unknown;
  listenerCount(event: "unhandledRejection"): number;
}

/** Browsers have none, and go on after such a rejection. */
const runtime = (globalThis as { process?: Partial<NodeProcess> }).process;
const node = typeof runtime?.on === "function" ? (runtime as NodeProcess) : null;

let readings = 0;
let script = "";

/**
 * Reads a PDF with such rejections taken as dealt with.
 *
 * @param sample An error made by pdf.js, which tells by its stack what script pdf.js is.
 * @param read Reads the PDF.
 * @returns What `read` returns.
 */
export async function withStrayRejections<T>(sample: Error, read: () => Promise<T>): Promise<T> {
  if (node === null) return read();
  script = scriptOf(sample);
  if (readings++ === 0) node.on("unhandledRejection", onRejection);
  try {
    return await read();
  } finally {
    listenOn(() => {
      if (--readings === 0) node.off("unhandledRejection", onRejection);
    });
  }
}

/**
 * Pages that were being inflated when the reading failed come to their end in other threads, some time after it. The second
 * timer lets them be heard where the first is long due because the process had no time for either, as between many files.
 */
function listenOn(thenEnd: () => void): void {
  setTimeout(() => setTimeout(thenEnd).unref(), GRACE_IN_MILLISECONDS).unref();
}
const GRACE_IN_MILLISECONDS = 1_000;

/** `    at makeError (file:///app/pdfjs.mjs:53:18792)` → `file:///app/pdfjs.mjs`; empty where a stack is not written so. */
function scriptOf({ stack = "" }: Error): string {
  const frame = stack.split("\n").find((line) => PLACE.test(line)) ?? "";
  return frame.replace(PLACE, "").split(/[ (@]/).at(-1) as string;
}
const PLACE = /:\d{1,9}:\d{1,9}\)?$/;

function onRejection(reason: unknown): void {
  const isOfPdfJs = script !== "" && reason instanceof Error && reason.stack?.includes(script);
  // What Node does where nobody listens.
  if (!isOfPdfJs && node?.listenerCount("unhandledRejection") === 1) throw reason;
}
