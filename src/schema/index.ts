/** Every schema and type of the record. */
export * from "./agreement.ts";
export * from "./citation.ts";
export * from "./determination.ts";
export * from "./diagnostic.ts";
export * from "./issue.ts";
export * from "./service.ts";
export * from "./span.ts";
