/** The schemas by the names of their files. */
export function jsonSchemas(library: object, tables: object): Record<string, any>;
