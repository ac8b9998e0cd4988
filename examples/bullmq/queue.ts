/** What producer and workers must agree on: the queue, and what a job of it says. */
import { Redis } from "ioredis";

/** The queue's name. */
export const QUEUE = "imr-letters";

/** A job: read the letters of a part file, a JSON object on each line, into a file of results, a line for each. */
export interface Part {
  readonly part: string;
  readonly result: string;
}

/** Connects to the Redis that `REDIS_URL` names. */
export const connect = (): Redis =>
  // BullMQ waits for a Redis that is away for a while, and asks for a client that does.
  new Redis(process.env["REDIS_URL"] ?? "redis://127.0.0.1:6379", { maxRetriesPerRequest: null });
