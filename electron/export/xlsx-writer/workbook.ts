import { xmlText } from './cell-text';
import { SharedStrings } from './shared-strings';
import { columnLetter, type PageMarks, type Sheet } from './sheet';
import { extentOf, sheetXml, type SheetExtent } from './sheet-xml';
import { STYLESHEET } from './styles';
import { ZipWriter, type Sink } from './zip';

export interface Workbook {
  readonly title: string;
  readonly marks: PageMarks;
  readonly sheets: readonly Sheet[];
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Writes an .xlsx as a stream: rows are asked for one by one. Ours, because no library at hand does
 * what these sheets need: `xlsx` writes no styles or page setup, write-excel-file 4.1 no filters,
 * print titles, page numbers, protection or hidden columns and takes 6.6 s and 440 MB for 50,000
 * rows of 20 cells, exceljs is unmaintained and slower still.
 */
export async function writeWorkbook(workbook: Workbook, sink: Sink): Promise<void> {
  const zip = new ZipWriter(sink);
  const strings = new SharedStrings();
  await zip.add('[Content_Types].xml', [contentTypes(workbook.sheets.length)]);
  await zip.add('_rels/.rels', [
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
  ]);
  await zip.add('docProps/core.xml', [
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(workbook.title)}</dc:title><dc:creator>MDO Review Desk</dc:creator></cp:coreProperties>`,
  ]);
  await zip.add('xl/styles.xml', [STYLESHEET]);
  await zip.add('xl/_rels/workbook.xml.rels', [relationships(workbook.sheets.length)]);
  const extents: SheetExtent[] = [];
  for (const [i, sheet] of workbook.sheets.entries()) {
    const extent = extentOf(sheet);
    extents.push(extent);
    const pieces = sheetXml(sheet, strings, workbook.marks, extent, i === 0);
    await zip.add(`xl/worksheets/sheet${i + 1}.xml`, pieces);
  }
  await zip.add('xl/workbook.xml', [workbookXml(workbook.sheets, extents)]);
  await zip.add('xl/sharedStrings.xml', strings.xml());
  await zip.end();
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="${name}" ContentType="${type}"/>`;
  const worksheets = Array.from({ length: sheets }, (_, i) =>
    part(`/xl/worksheets/sheet${i + 1}.xml`, `${TYPE}.worksheet+xml`),
  );
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('/xl/workbook.xml', `${TYPE}.sheet.main+xml`) +
    part('/xl/styles.xml', `${TYPE}.styles+xml`) +
    part('/xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`) +
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    `${worksheets.join('')}</Types>`
  );
}

function relationships(sheets: number): string {
  const to = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const worksheets = Array.from({ length: sheets }, (_, i) =>
    to(i + 1, 'worksheet', `worksheets/sheet${i + 1}.xml`),
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${worksheets.join('')}${to(sheets + 1, 'styles', 'styles.xml')}${to(sheets + 2, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`;
}

function workbookXml(sheets: readonly Sheet[], extents: readonly SheetExtent[]): string {
  const names: string[] = [];
  for (const [i, sheet] of sheets.entries()) {
    const extent = extents[i];
    if (!extent?.headerRow) continue;
    const { headerRow, lastRow } = extent;
    const at = `'${sheet.name.replace(/'/g, "''")}'!`;
    const last = columnLetter(sheet.columns.length - 1);
    names.push(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${xmlText(`${at}$A$${headerRow}:$${last}$${lastRow}`)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${xmlText(`${at}$${headerRow}:$${headerRow}`)}</definedName>`,
    );
  }
  const list = sheets.map(
    (s, i) =>
      `<sheet name="${xmlText(s.name)}" sheetId="${i + 1}"${s.hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
  );
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${list.join('')}</sheets>` +
    (names.length ? `<definedNames>${names.join('')}</definedNames>` : '') +
    '</workbook>'
  );
}
