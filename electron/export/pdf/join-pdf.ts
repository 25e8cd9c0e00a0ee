import { PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib';

const MARGIN = 28;
const BASELINE = 18;
const SIZE = 7.5;
/** Room for a hand's initials, in points. */
const SIGNATURE_LINE = 120;
const GAP = 14;

export interface PdfMarks {
  readonly title: string;
  /** ISO time written as the file's date: the same parts give the same bytes. */
  readonly made: string;
  /** Stand at the left foot of every page; Latin letters. */
  readonly foot: string;
  /** Before a line to sign on at the foot of every page; Latin letters. */
  readonly signature?: string;
}

/** Joins printed parts into one file and writes foot and "Page x of y" on every page. */
export async function joinPdf(
  parts: readonly Uint8Array[],
  { title, made, foot, signature }: PdfMarks,
): Promise<Uint8Array> {
  const whole = await PDFDocument.create({ updateMetadata: false });
  for (const bytes of parts) {
    const part = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const page of await whole.copyPages(part, part.getPageIndices())) whole.addPage(page);
  }
  const font = await whole.embedFont(StandardFonts.Helvetica);
  const pages = whole.getPages();
  const grey = rgb(0.25, 0.25, 0.25);
  pages.forEach((page, i) => {
    const number = `Page ${String(i + 1)} of ${String(pages.length)}`;
    const right = page.getWidth() - MARGIN - font.widthOfTextAtSize(number, SIZE);
    page.drawText(latin(foot), { x: MARGIN, y: BASELINE, size: SIZE, font, color: grey });
    page.drawText(number, { x: right, y: BASELINE, size: SIZE, font, color: grey });
    if (signature !== undefined) {
      const end = right - GAP;
      const start = end - SIGNATURE_LINE;
      const label = start - GAP / 3 - font.widthOfTextAtSize(signature, SIZE);
      page.drawText(signature, { x: label, y: BASELINE, size: SIZE, font, color: grey });
      const y = BASELINE - 1;
      page.drawLine({ start: { x: start, y }, end: { x: end, y }, thickness: 0.5, color: grey });
    }
  });
  const date = new Date(made);
  whole.setTitle(title);
  whole.setProducer('MDO Review Desk');
  whole.setCreator('MDO Review Desk');
  whole.setCreationDate(date);
  whole.setModificationDate(date);
  return whole.save();
}

/** The font of the foot knows no other letters. */
const latin = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?');
