/** Every layout in which letters are printed. */
import type { LetterContent } from "../content/types.ts";
import type { HeaderOrder } from "../header-table.ts";
import { layOutIssueBlocks } from "./issue-blocks.ts";
import type { LaidOutLetter } from "./laid-out.ts";
import { layOutNotice } from "./notice.ts";
import { layOutNumberedDecisions } from "./numbered-decisions.ts";
import { layOutProfessionalReview } from "./professional-review.ts";

/** Lays a letter out as its content's layout has it. Print its atoms once: the record's places are those of that print. */
export function layOut(content: LetterContent, headerOrder: HeaderOrder): LaidOutLetter {
  switch (content.layout) {
    case "issue-blocks":
      return layOutIssueBlocks(content, headerOrder);
    case "numbered-decisions":
      return layOutNumberedDecisions(content, headerOrder);
    case "notice":
      return layOutNotice(content, headerOrder);
    case "professional-review":
      return layOutProfessionalReview(content);
  }
}
