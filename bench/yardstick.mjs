// The script to beat: what a good engineer would write in an hour for one layout. It cuts the letter at its three headings
// and at `: Upheld|Overturned Claims Administrator guideline:` and collapses white space: no spans, no citations, no
// dates, no diagnostics.
const clean = (s) => s.replace(/\s+/g, " ").trim();
const CUE = /:\s+(Upheld|Overturned)\s+Claims Administrator guideline:/g;
const HEADER = /(Case Number|Date Assigned|Date of Injury|Decision Date|UR Denial Date|Priority):\s+(\S+)/g;

/** Cuts an `issue-blocks` letter into cleaned strings. */
export function yardstick(letter) {
  const how = letter.indexOf("HOW THE IMR FINAL DETERMINATION");
  const summary = letter.indexOf("CLINICAL CASE SUMMARY");
  const first = letter.indexOf("set forth below:");
  const header = {};
  for (const [, label, value] of letter.slice(0, how).matchAll(HEADER)) header[label] = value;
  const cues = [...letter.matchAll(CUE)];
  const issues = [];
  let from = first + 16;
  cues.forEach((cue, i) => {
    const next = cues[i + 1];
    const end = next ? next.index : letter.length;
    const body = cue.index + cue[0].length;
    const maximus = letter.indexOf("MAXIMUS guideline:", body);
    const rationale = letter.indexOf("Decision rationale:", maximus);
    let stop = end;
    if (next) {
      const dot = Math.max(letter.lastIndexOf(".\n", end), letter.lastIndexOf(". \n", end));
      stop = dot > rationale ? dot + 1 : end;
    }
    issues.push({
      title: clean(letter.slice(from, cue.index)),
      decision: cue[1],
      claimsAdministrator: clean(letter.slice(body, maximus)),
      maximus: clean(letter.slice(maximus + 18, rationale)),
      rationale: clean(letter.slice(rationale + 19, stop)),
    });
    from = stop;
  });
  return { header, how: clean(letter.slice(how, summary)), summary: clean(letter.slice(summary + 21, first)), issues };
}

/** The bare search for citations: one global regex over running text. */
export const CITATION_CUE =
  /\([A-Z][^()]{0,60}, (?:19|20)\d\d\)|\b(?:MTUS|ACOEM|ODG|Official Disability Guidelines)\b|\b97\d\d\.\d+|https?:\S+|Labor Code/g;
