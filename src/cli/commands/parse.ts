/** `imr parse`: letters in, records out. */
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { version } from "../../../package.json";
import { readArguments } from "../arguments.ts";
import { destinationAt, whatIsAt, type Destination } from "../destination.ts";
import { amountOf, askedInputs, blocksOf, INPUT_HELP, INPUT_OPTIONS, readsStandardInput, type AskedInputs } from "../inputs.ts";
import { EXIT, EXIT_HELP, tell, write, wrongUse, type Io } from "../io.ts";
import { openKept, partialOf, type Kept } from "../kept.ts";
import { openFormat, OUTPUT_OPTIONS, outputAsked } from "../output/formats.ts";
import { asFirst, type Output } from "../output/output.ts";
import { showProgress } from "../progress.ts";
import { runUnits, type RunOptions, type Threads } from "../run.ts";
import { newTally } from "../tally.ts";
import { fingerprintOf, together, unitsOf, type Done, type Unit, type WorkOptions } from "../work.ts";

const RUN_OPTIONS = { errors: { type: "string" }, jobs: { type: "string" }, resume: { type: "boolean" } } as const;
const OPTIONS = { ...INPUT_OPTIONS, ...OUTPUT_OPTIONS, ...RUN_OPTIONS, strict: { type: "boolean" } } as const;

const HELP = `Reads IMR final determination letters and prints what is in them.

Usage: imr parse FILE|DIR|GLOB|- … [options]

${INPUT_HELP.arguments}
Options:
${INPUT_HELP.options}  --format FORMAT   summary  to be read by people (default on a terminal)
                    ndjson   one line for each letter (default otherwise):
                             {"ok":true,"source":…,"record":…} or
                             {"ok":false,"source":…,"error":…}, an error with
                             its code, message and place; with the "pages" of
                             a PDF and the other fields of NDJSON as "input"
                    json     one array of the same objects
                    csv, parquet  a table, of the letters that were read
  --table TABLE     what a row of csv and parquet is: letters, issues (default)
                    or citations; \`imr schema --table TABLE\` tells the columns
  --out FILE        write to this file, which appears when it is complete; its
                    ending tells the format where --format does not
  --errors FILE     write the source and error of each input that could not be
                    read to this file, too, one JSON object a line
  --jobs N          threads that read letters (default: all cores); 1 reads in
                    the command's own
  --resume          go on with the run that was to write to --out FILE and was
                    ended before it was complete; without one, begin
  --strict          a letter in which something could not be read is a failure
  --help            show this help
  --version         show the version

In the record "upheld" means that the utilization review denial stands,
"overturned" that the service is to be provided.

While it runs, what is done is kept in FILE.partial/ beside --out FILE. A run
that was ended, whatever ended it, goes on from there with --resume.

${EXIT_HELP}
Examples:
  imr parse letter.pdf
  imr parse letters/ --format ndjson > records.ndjson
  imr parse letters/ --out issues.parquet
  imr parse letters/ --out citations.csv --table citations
  imr parse 'letters/2016-*/*.pdf'
  zcat letters.ndjson.gz | imr parse --input ndjson --text-field body -
`;

async function run(args: readonly string[], io: Io, threads: Threads = {}): Promise<number> {
  const read = readArguments(args, OPTIONS);
  if (typeof read === "string") return wrongUse(io, read);
  const { values, positionals } = read;
  const output = outputAsked(values, io);
  if (typeof output === "string") return wrongUse(io, output);
  const asked = askedInputs(values, positionals);
  if (typeof asked === "string") return wrongUse(io, asked);
  const jobs = jobsAsked(values.jobs);
  if (typeof jobs === "string") return wrongUse(io, jobs);
  const { out, errors: errorsPath, resume = false, strict = false } = values;
  for (const [option, path] of [["out", out] as const, ["errors", errorsPath] as const])
    if (path !== undefined && asked.paths.some((input) => resolve(input) === resolve(path)))
      return wrongUse(io, `\`--${option} ${path}\` is an input, too: name another file`);
  if (out !== undefined && errorsPath !== undefined && resolve(out) === resolve(errorsPath))
    return wrongUse(io, "`--out` and `--errors` name the same file: name two");
  if (resume && out === undefined) return wrongUse(io, "`--resume` goes on with a file: name it with `--out FILE`");
  if (resume && readsStandardInput(asked))
    return wrongUse(io, "`--resume` reads its inputs again, and standard input can be read once: name a file");

  const errors = errorsPath === undefined ? null : await destinationAt(errorsPath, io, "errors");
  if (typeof errors === "string") return wrongUse(io, errors);
  const screen = {
    stdout: { isTTY: out === undefined && io.stdout.isTTY, columns: io.stdout.columns },
    env: pick(io.env, "NO_COLOR", "TERM"),
  };
  const work: WorkOptions = { format: output.name, table: output.table, screen, reading: { ...asked.options, strict } };
  const opened = await openFormat(output.name, screen, output.table);
  const job: Job = { asked, work, output: opened, run: { jobs, ...threads }, errors, io };
  try {
    const isKept = out !== undefined && !readsStandardInput(asked) && (await whatIsAt(out)) === "file";
    if (resume && !isKept) return await wrongUse(io, `\`--resume\` goes on with a file, and \`--out ${out}\` is none`);
    const code = await (isKept ? readAndKeep(job, out, resume) : readAndWrite(job, out));
    await (code === EXIT.ok || code === EXIT.someFailed ? errors?.finish() : errors?.discard());
    return code;
  } catch (error) {
    await errors?.discard();
    throw error;
  }
}

function jobsAsked(jobs: string | undefined): number | string {
  if (jobs === undefined) return availableParallelism();
  return /^[1-9]\d{0,2}$/.test(jobs) ? Number(jobs) : `\`--jobs ${jobs}\` is no number of threads: give one from 1 to 999`;
}

const pick = (env: Io["env"], ...names: string[]): Io["env"] => Object.fromEntries(names.map((name) => [name, env[name]]));

/** What is to be done, all of it known. */
interface Job {
  readonly asked: AskedInputs;
  readonly work: WorkOptions;
  readonly output: Output;
  readonly run: RunOptions;
  readonly errors: Destination | null;
  readonly io: Io;
}

/** Output to a pipe, a terminal or a device, and of standard input: it is written as it comes. */
async function readAndWrite(job: Job, out: string | undefined): Promise<number> {
  const { asked, output, io } = job;
  const destination = await destinationAt(out, io);
  if (typeof destination === "string") return wrongUse(io, destination);
  const account = newAccount(job);
  async function* parts(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(output.start);
    let isFirst = true;
    for await (const { unit, done } of runUnits(unitsOf(blocksOf(asked, io.stdin)), output, job.work, job.run)) {
      for await (const part of done) {
        await account.add(part);
        if (part.bytes.length > 0) yield isFirst ? asFirst(output, part.bytes) : part.bytes;
        isFirst &&= part.bytes.length === 0;
      }
      account.progress.add(unit.amount);
    }
    yield Buffer.from(output.end);
  }
  try {
    for await (const part of output.assemble?.(parts()) ?? parts()) await write(destination.io, part);
    await destination.finish();
    return await account.close();
  } catch (error) {
    account.progress.clear();
    await destination.discard();
    throw error;
  }
}

/** Output to a file: what is done stays until all is. */
async function readAndKeep(job: Job, out: string, resume: boolean): Promise<number> {
  const { asked, work, output, io } = job;
  const { password, ...reading } = work.reading;
  const { kind, paths } = asked;
  const plan = JSON.stringify({ version, kind, paths, format: work.format, table: work.table, reading, password: password !== undefined });
  const kept = await openKept(out, plan, resume, output.start);
  if (typeof kept === "string") return wrongUse(io, kept);
  const account = newAccount(job);
  const start = Buffer.byteLength(output.start);
  async function* units(): AsyncGenerator<Unit> {
    const entries = (kept as Kept).entries()[Symbol.asyncIterator]();
    let entry = await entries.next();
    for await (const unit of unitsOf(blocksOf(asked, io.stdin))) {
      if (entry.done) {
        yield unit;
        continue;
      }
      if ((await fingerprintOf(unit)) !== entry.value.fingerprint) throw new InputsChanged(unit.blocks[0]?.source ?? "");
      await account.again(entry.value);
      account.progress.skip(unit.amount);
      entry = await entries.next();
    }
    if (!entry.done) throw new InputsChanged(paths.at(-1) as string);
  }
  try {
    for await (const { unit, done } of runUnits(units(), output, work, job.run)) {
      const fingerprint = await fingerprintOf(unit);
      const whole = await together(done);
      await account.add(whole);
      const bytes = kept.length === start && whole.bytes.length > 0 ? asFirst(output, whole.bytes) : whole.bytes;
      await kept.add({ ...whole, bytes }, fingerprint);
      account.progress.add(unit.amount);
    }
    await kept.write(output.end);
    await kept.finish(output);
    return await account.close();
  } catch (error) {
    account.progress.clear();
    const { isResumable } = await kept.leave();
    if (error instanceof InputsChanged)
      return await wrongUse(
        io,
        `\`${error.source}\` has changed since the run that is gone on with: leave \`--resume\` away to begin anew`,
      );
    if (isResumable) await tell(io, `What is done is kept in ${partialOf(out)}: the same command with --resume goes on`);
    throw error;
  }
}

/** An input is not what it was when an earlier run read it. */
class InputsChanged extends Error {
  constructor(readonly source: string) {
    super();
  }
}

/** What a run says besides its output: errors, progress and the line at its end. */
function newAccount({ asked, errors, io }: Job) {
  const tally = newTally();
  const progress = showProgress(io, tally, () => amountOf(asked));
  const count = async (done: Omit<Done, "bytes">): Promise<void> => {
    tally.add(done);
    if (errors) for (const failure of done.failures) await write(errors.io, `${JSON.stringify(failure)}\n`);
  };
  return {
    progress,
    async add(done: Done): Promise<void> {
      if (done.failures.length > 0) progress.clear();
      for (const { source, error } of done.failures) await tell(io, `${source}: ${error.message}`);
      await count(done);
    },
    /** What an earlier run has told. */
    again: count,
    async close(): Promise<number> {
      progress.clear();
      await tell(io, tally.inWords());
      return tally.failures > 0 ? EXIT.someFailed : EXIT.ok;
    },
  };
}

/** The command. */
export const parse = { help: HELP, run };
