/** The types of schemas that stand in other schemas. */
import type * as z from "zod";

/**
 * A schema under the name of its type, so that declarations, editors and the documentation say `Span` where it is used, and not what is in it.
 *
 *     z.object({ text: z.string(), span: named<Span>(SpanSchema) })
 */
export const named = <T>(schema: z.ZodType<T>): z.ZodType<T> => schema;
