// A pipeline of Node's streams: paths in, rows out. A letter is read when the sink has taken the rows of the one before.
import { readdirSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { letterStream } from "imr-determination/node";

const paths = readdirSync("examples/pdfs").map((name) => `examples/pdfs/${name}`);

async function* rows(results) {
  for await (const { source, ok, record, error } of results) {
    if (ok) for (const { number, decision, service } of record.issues) yield `${source}\t${number}\t${decision}\t${service.text}\n`;
    else console.error(source, error.message);
  }
}

await pipeline(Readable.from(paths.sort()), letterStream(), rows, process.stdout);
