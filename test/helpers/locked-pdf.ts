/** Made PDFs with a password, by the oldest of the standard ways (40 bits, RC4), which changes no length. */
import { createHash } from "node:crypto";

const PADDING = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
const OWNER = Buffer.alloc(32, 7);
const ID = Buffer.from("0123456789abcdef");

const md5 = (...parts: Uint8Array[]): Buffer => createHash("md5").update(Buffer.concat(parts)).digest();

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, i) => i);
  const swap = (i: number, j: number): void => void ([state[i], state[j]] = [state[j] as number, state[i] as number]);
  for (let i = 0, j = 0; i < 256; i++) swap(i, (j = (j + (state[i] as number) + (key[i % key.length] as number)) % 256));
  let [i, j] = [0, 0];
  const coded = data.map((byte) => {
    swap((i = (i + 1) % 256), (j = (j + (state[i] as number)) % 256));
    return byte ^ (state[((state[i] as number) + (state[j] as number)) % 256] as number);
  });
  return Buffer.from(coded);
}

/** The same PDF, protected by a password. */
export function lockedPdf(pdf: Uint8Array, password: string): Uint8Array {
  const padded = Buffer.concat([Buffer.from(password), PADDING]).subarray(0, 32);
  const key = md5(padded, OWNER, Buffer.from([0xfc, 0xff, 0xff, 0xff]), ID).subarray(0, 5);
  const file = Buffer.from(pdf);
  for (const { index, 0: start, 1: number } of file.toString("latin1").matchAll(/(\d+) 0 obj\n<< \/Length \d+ >>\nstream\n/g)) {
    const from = index + start.length;
    const to = file.indexOf("\nendstream", from);
    rc4(md5(key, Buffer.from([Number(number), 0, 0, 0, 0])).subarray(0, 10), file.subarray(from, to)).copy(file, from);
  }
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${OWNER.toString("hex")}> /U <${rc4(key, PADDING).toString("hex")}> >>`;
  const id = `/ID [<${ID.toString("hex")}> <${ID.toString("hex")}>]`;
  return Buffer.from(file.toString("latin1").replace("/Root 1 0 R", `/Root 1 0 R ${encrypt} ${id}`), "latin1");
}
