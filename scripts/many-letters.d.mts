/** Copies of the example letters under new case numbers. */
export function manyLetters(count: number): Generator<{ caseNumber: string; text: string }>;
