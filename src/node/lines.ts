/** The lines of a file or pipe that may be larger than memory. */

/** A line without its line feed. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** `null` where the line is longer than the limit: it was passed over. */
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 10;

/**
 * Cuts bytes into lines, holding no more than one of them.
 *
 * @param chunks The file or pipe.
 * @param most How many bytes a line can have.
 * @returns The lines in order. What stands behind the last line feed is a line, if it is anything.
 * @throws What the stream reports.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let number = 0;
  let length = 0;
  let pieces: Uint8Array[] = [];
  const add = (piece: Uint8Array): void => {
    length += piece.length;
    if (length <= most) pieces.push(piece);
    else pieces = [];
  };
  const finished = (): Line => {
    const line = { number: ++number, bytes: length <= most ? Buffer.concat(pieces) : null };
    length = 0;
    pieces = [];
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end));
      yield finished();
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (length > 0) yield finished();
}
