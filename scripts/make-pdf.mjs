/**
 * Small PDFs for examples and tests: text at given places, in two of the fonts that every viewer has.
 *
 *     makePdf([{ runs: [{ text: "Case Number:", x: 72, y: 700, bold: true }, { text: "CM16-0990404", x: 180, y: 700 }] }])
 */

// ---- the file -------------------------------------------------------------------------------------------------------

const FONTS = ["Times-Roman", "Times-Bold"];

/** What Windows-1252 has between 0x80 and 0x9f, as far as letters need it. */
const SPECIAL = new Map(
  [..."€‚„…†‡‰‹‘’“”•–—™›"].map((character, i) => [
    character,
    [0x80, 0x82, 0x84, 0x85, 0x86, 0x87, 0x89, 0x8b, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9b][i],
  ]),
);

function hex(text) {
  const codes = [...text].map((character) => {
    const code = SPECIAL.get(character) ?? character.codePointAt(0);
    if (code > 0xff) throw new Error(`The fonts of these PDFs have no ${character}`);
    return code.toString(16).padStart(2, "0");
  });
  return `<${codes.join("")}>`;
}

const number = (value) => String(Number(value.toFixed(4)));

/** `angle` in degrees, counter-clockwise. */
function operators({ text, x, y, size = 12, bold = false, angle = 0, spacing = 0 }) {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos, x, y].map(number).join(" ");
  return `BT /F${bold ? 2 : 1} ${size} Tf ${spacing} Tc ${matrix} Tm ${hex(text)} Tj ET`;
}

/** Makes a PDF, byte for byte the same for the same pages. */
export function makePdf(pages) {
  const kids = pages.map((_, i) => `${5 + 2 * i} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...FONTS.map((name) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`),
    ...pages.flatMap(({ runs, rotate = 0 }, i) => {
      const stream = runs.map(operators).join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Rotate ${rotate} /Contents ${6 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

// ---- a letter on its pages --------------------------------------------------------------------------------------------

const [LEFT, TOP, SIZE, LEADING, COLUMN] = [60, 720, 11, 13.8, 6];
const LINES_ON_A_PAGE = 46;

/** A printed line as runs: what stands behind two blanks or more is a cell of a table, at its own place. */
const runsOf = (line, row) =>
  [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => ({
    text,
    x: LEFT + COLUMN * index,
    y: TOP - LEADING * row,
    size: SIZE,
    bold: /^[A-Z][A-Z ,&/]+$/.test(text) || /^[\w() ]+(?:\([^)]*\))?:$/.test(text),
  }));

/** The pages of a letter that is given as text: a form feed ends a page, and so does the end of the paper. */
export function pagesOfLetter(letter) {
  const pages = letter.split("\f").flatMap((text) => {
    const lines = text.replace(/\n+$/, "").split(/\r?\n/);
    return Array.from({ length: Math.ceil(lines.length / LINES_ON_A_PAGE) }, (_, i) =>
      lines.slice(i * LINES_ON_A_PAGE, (i + 1) * LINES_ON_A_PAGE),
    );
  });
  return pages.map((lines) => ({ runs: lines.flatMap(runsOf) })).filter(({ runs }) => runs.length > 0);
}
