/** Whether both sides of a dispute relied on the same guidelines: no field of the record, `agreementOf` tells it of an issue. */
import * as z from "zod";

/**
 * What the guidelines that one side cites are to those that the other cites, as sets:
 * - `same`: each guideline of either side is cited by the other too;
 * - `overlapping`: not the same, but one guideline is, or one side cites a whole work and the other a part of it;
 * - `different`: both cite guidelines, and none of them is one of the other side's;
 * - `claims-administrator-cited-nothing`, `maximus-cited-nothing`, `neither-cited`: a line says that no evidence was cited;
 * - `null`: it cannot be told, because a line is missing or because nothing of what it says was cited could be read.
 */
export const AgreementSchema = z
  .enum(["same", "overlapping", "different", "claims-administrator-cited-nothing", "maximus-cited-nothing", "neither-cited"])
  .nullable();
export type Agreement = z.infer<typeof AgreementSchema>;
