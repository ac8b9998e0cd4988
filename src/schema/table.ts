/** What tables say beside the record's own fields. */
import * as z from "zod";

/** What the caller calls a letter: its file's path, say. */
export const SourceSchema = z.string().nullable();

/** How many there are. */
export const CountSchema = z.int().nonnegative();

/** A citation's number: 1, 2, … in text order. */
export const CitationNumberSchema = z.int().positive();

/** The year of an edition that is not the citation's own print. */
export const OtherEditionSchema = z.int().nullable();

/** Ranges of pages as people write them: `22`, `98-99`. */
export const PagesSchema = z.array(z.string()).nullable();

/** Parts of the body with their sides as people write them: `left shoulder`, `lumbar-spine`. */
export const BodyPlacesSchema = z.array(z.string()).nullable();

/** Amounts with their units as people write them: `10 mg`. */
export const IngredientStrengthsSchema = z.array(z.string()).nullable();
