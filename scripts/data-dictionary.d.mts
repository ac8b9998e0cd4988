/** The document. */
export function dataDictionary(library: object, tables: { readonly TABLES: object; readonly LEFT_OUT: readonly unknown[] }): string;
