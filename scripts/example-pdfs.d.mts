export const EXAMPLE_PDFS: Readonly<Record<string, string>>;
export function examplePdf(name: string): Uint8Array;
