// The library in a real browser: the page of examples/browser, bundled as a user would with the packed package, in
// headless Chromium. Exits with 1 if a record is another than Node's, or if anything but this machine was asked for.
//
// Chromium is Debian's (`apt-get install chromium`); CHROMIUM names another.
import { deepStrictEqual, equal, match, ok } from "node:assert/strict";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { pack, projectWith, root } from "../package/user.mjs";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
if (!existsSync(executablePath)) {
  console.error(`There is no browser at ${executablePath}: install it (apt-get install chromium), or name one in CHROMIUM`);
  process.exit(1);
}

// ---- the page, as a user has it -------------------------------------------------------------------------------------

const { tarball } = pack();
const zod = JSON.parse(readFileSync(join(root, "node_modules", "zod", "package.json"), "utf8")).version;
const project = projectWith(tarball, `zod@${zod}`);
cpSync(join(root, "examples"), join(project, "examples"), { recursive: true });
const page = join(project, "examples", "browser");
await build({
  entryPoints: [join(page, "main.js")],
  outdir: join(page, "built"),
  bundle: true,
  format: "esm",
  splitting: true,
  logLevel: "warning",
});

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
const server = createServer(({ url }, response) => {
  const path = join(page, normalize(url === "/" ? "/index.html" : url));
  if (!existsSync(path)) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "text/plain" }).end(readFileSync(path));
});

/** Everything that is not asked of this machine goes through here, is noted, and goes no further. */
const askedOutside = [];
const proxy = createServer(({ url }, response) => {
  askedOutside.push(url);
  response.writeHead(403).end();
}).on("connect", ({ url }, socket) => {
  askedOutside.push(url);
  socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
});
for (const each of [server, proxy]) await once(each.listen(0, "127.0.0.1"), "listening");
const portOf = (of) => of.address().port;

// ---- the browser ----------------------------------------------------------------------------------------------------

const profile = mkdtempSync(join(tmpdir(), "imr-browser-"));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath,
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // The browser asks by itself whether somebody is signed in.
    `--gaia-url=http://127.0.0.1:${portOf(server)}`,
    `--proxy-server=http://127.0.0.1:${portOf(proxy)}`,
    "--proxy-bypass-list=127.0.0.1",
  ],
});
process.on("exit", () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));

const requested = [];
const complaints = [];
browser.on("request", (request) => requested.push(request.url()));
browser.on("console", (said) => said.type() === "error" && complaints.push(said.text()));
browser.on("weberror", (error) => complaints.push(String(error.error())));

const require = createRequire(join(project, "use.cjs"));
const { parseDetermination } = require("imr-determination");
const { readPdf } = require("imr-determination/pdf");
const shown = async (tab) => JSON.parse(await tab.locator("#json").textContent());

/** Each is a claim and how it is looked at, in this order. */
const CHECKS = {
  "every letter of examples/letters gives the record that Node gives": async (tab) => {
    const folder = join(root, "examples", "letters");
    const letters = readdirSync(folder).filter((file) => file.endsWith(".txt"));
    ok(letters.length > 3);
    for (const file of letters) {
      await tab.setInputFiles("#file", join(folder, file));
      const letter = readFileSync(join(folder, file), "utf8");
      const expected = parseDetermination(letter);
      await tab.waitForFunction((text) => document.querySelector("#letter").textContent === text, letter);
      deepStrictEqual(await shown(tab), expected, file);
      equal(await tab.locator("article").count(), expected.issues.length);
    }
  },
  "a letter that is dropped on the page is read": async (tab) => {
    await tab.reload();
    const letter = readFileSync(join(root, "examples", "letters", "CM16-0990101.txt"), "utf8");
    const dropped = await tab.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "letter.txt", { type: "text/plain" }));
      return transfer;
    }, letter);
    await tab.dispatchEvent("#drop", "drop", { dataTransfer: dropped });
    await tab.locator("article").first().waitFor();
    deepStrictEqual(await shown(tab), parseDetermination(letter));
  },
  "a PDF gives the record that Node gives": async (tab) => {
    await tab.reload();
    const withoutPdf = requested.length;
    const folder = join(root, "examples", "pdfs");
    const files = readdirSync(folder).filter((file) => file.endsWith(".pdf"));
    ok(files.length > 0);
    for (const file of files) {
      await tab.setInputFiles("#file", join(folder, file));
      const { text } = await readPdf(readFileSync(join(folder, file)));
      await tab.waitForFunction((letter) => document.querySelector("#letter").textContent === letter, text);
      deepStrictEqual(await shown(tab), parseDetermination(text), file);
    }
    ok(requested.length > withoutPdf, "the code that reads PDFs was there from the start");
    const cutOff = readFileSync(join(folder, files[0])).subarray(0, 5000);
    await tab.setInputFiles("#file", { name: "cut-off.pdf", mimeType: "application/pdf", buffer: cutOff });
    await tab.locator("#error:not([hidden])").waitFor();
    match(await tab.locator("#error").textContent(), /PDF/);
  },
  "what is no letter is said to be none": async (tab) => {
    await tab.setInputFiles("#file", { name: "note.txt", mimeType: "text/plain", buffer: Buffer.from("Milk, bread, <b>eggs</b>") });
    await tab.locator("#error:not([hidden])").waitFor();
    match(await tab.locator("#error").textContent(), /no IMR final determination letter/);
    equal(await tab.locator("main").isHidden(), true);
  },
  "the invented letter can be shown, and the page fits its window": async (tab) => {
    await tab.click("#example");
    await tab.locator("article").first().waitFor();
    equal(await tab.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false);
    if (process.argv[2]) await tab.screenshot({ path: process.argv[2], fullPage: true });
  },
  "nothing but this machine was asked for, and nothing was complained of": () => {
    deepStrictEqual(complaints, []);
    ok(requested.length > 3);
    deepStrictEqual(
      requested.filter((url) => new URL(url).host !== `127.0.0.1:${portOf(server)}`),
      [],
    );
    deepStrictEqual(askedOutside, []);
  },
  "... which would have been seen, and which the page's own policy refuses": async (tab) => {
    const ask = () => fetch("http://outside.invalid/").then((answer) => answer.status, String);
    match(String(await tab.evaluate(ask)), /Failed to fetch/);
    deepStrictEqual(askedOutside, []);
    const other = await browser.newPage();
    await other.goto(`http://127.0.0.1:${portOf(server)}/style.css`);
    await other.evaluate(ask);
    deepStrictEqual(askedOutside, ["http://outside.invalid/"]);
  },
};

const tab = await browser.newPage();
await tab.goto(`http://127.0.0.1:${portOf(server)}/`);
for (const [what, check] of Object.entries(CHECKS)) {
  try {
    await check(tab);
    console.log(`ok      in ${browser.browser()?.version() ?? "the browser"}: ${what}`);
  } catch (error) {
    process.exitCode = 1;
    console.log(`NOT OK  in the browser: ${what}\n        ${error.message}`);
  }
}
await browser.close();
server.close();
proxy.close();
