import { err, ok, type Result } from '../../result';
import { nameKey } from '../normalise-name';
import type { EquivalentRow, ReferenceData } from '../reference-data';
import { mdoResolver } from '../resolve-mdo';
import { aboutList } from './about-list';
import {
  abbreviationList,
  designationList,
  equivalentList,
  groupList,
  shortWordList,
} from './designation-lists';
import { KnownNames, type Known } from './known';
import type { ListFault } from './list-faults';
import type { ListId, ListSheet } from './list-sheet';
import { mdoList, mdoNameList, mdoPlaceList } from './mdo-lists';
import { pinPrefixList, pinRangeList } from './pin-lists';
import { divisionList, officeWordList, placeNameList, regionList } from './place-lists';
import { rowsInForce, rowsOfSheet, type ReadSheet } from './sheet-rows';

/** Every list in the order of the sheets. */
export const LISTS: readonly ListSheet<unknown>[] = [
  aboutList,
  mdoList,
  designationList,
  equivalentList,
  abbreviationList,
  shortWordList,
  mdoNameList,
  mdoPlaceList,
  divisionList,
  regionList,
  placeNameList,
  officeWordList,
  groupList,
  pinRangeList,
  pinPrefixList,
];

export interface ReadLists {
  readonly data: ReferenceData;
  /** Lists whose sheet the file lacks: they stay as they are. */
  readonly kept: readonly ListId[];
}

/**
 * Makes reference lists of a workbook an admin has edited. A sheet that is not there leaves its
 * list as it is in force; everything is checked against everything, so lists that come out fit each
 * other. `file` is the name for the sentences; `us` the desk's own MDO, which may not disappear.
 */
export function readLists(
  sheets: readonly ReadSheet[],
  inForce: ReferenceData,
  { file, us }: { readonly file: string; readonly us: string },
): Result<ReadLists, readonly ListFault[]> {
  const byKey = new Map(sheets.map((sheet) => [nameKey(sheet.name), sheet]));
  const faults: ListFault[] = [];
  const sheetOf = (list: ListSheet<unknown>): ReadSheet | undefined =>
    byKey.get(nameKey(list.name));
  if (!LISTS.some((list) => sheetOf(list) !== undefined))
    return err([{ code: 'no-lists', params: { file } }]);
  for (const list of LISTS)
    if (sheets.filter(({ name }) => nameKey(name) === nameKey(list.name)).length > 1)
      faults.push({ code: 'sheet-twice', params: { sheet: list.name } });

  const read = <Part>(list: ListSheet<Part>, known: Known): Part => {
    const sheet = sheetOf(list);
    const rows = sheet
      ? rowsOfSheet(sheet, list.columns, faults)
      : rowsInForce(list.name, list.columns, list.write(inForce), faults);
    return list.read(rows, known);
  };

  const nothing: Known = { mdos: new KnownNames('', []), designations: new KnownNames('', []) };
  const about = read(aboutList, nothing);
  const mdos = read(mdoList, nothing);
  const designations = read(designationList, nothing);
  // Without one of these sheets' own names every mention of them would be a fault of its own.
  if (mdos.length === 0 || designations.length === 0) return err(oncePerCause(faults));
  const known: Known = {
    mdos: new KnownNames(
      mdoList.name,
      mdos.map(({ name }) => name),
    ),
    designations: new KnownNames(
      designationList.name,
      designations.map(({ name }) => name),
    ),
  };
  if (!mdos.some(({ name }) => name === us))
    faults.push({ code: 'own-mdo-missing', params: { mdo: us } });

  const serials = new Map(designations.map(({ name, serial }) => [name, serial]));
  const equivalents: EquivalentRow[] = read(equivalentList, known)
    .map((row) => ({ ...row, serial: serials.get(row.designation) ?? 0 }))
    .sort((a, b) => a.serial - b.serial);
  const { officeUnits, noise } = read(officeWordList, known);
  const data: ReferenceData = {
    version: about.version === '' ? inForce.version : about.version,
    parentDeadline: about.parentDeadline === '' ? inForce.parentDeadline : about.parentDeadline,
    mdos,
    designations,
    equivalents,
    abbreviations: read(abbreviationList, known),
    shortenings: read(shortWordList, known),
    mdoNames: { ...read(mdoNameList, known), ...read(mdoPlaceList, known), noise },
    divisions: {
      divisions: read(divisionList, known),
      regions: read(regionList, known),
      otherNames: read(placeNameList, known),
    },
    officeUnits,
    groups: read(groupList, known),
    pins: { ...read(pinRangeList, known), ...read(pinPrefixList, known) },
  };
  if (faults.length === 0) faults.push(...namesMisunderstood(data));
  if (faults.length > 0) return err(oncePerCause(faults));
  return ok({ data, kept: LISTS.filter((list) => !sheetOf(list)).map(({ id }) => id) });
}

/** A name of an MDO that another row claims for another MDO would be understood by nobody. */
function namesMisunderstood(data: ReferenceData): readonly ListFault[] {
  const resolve = mdoResolver(data);
  return data.mdos.flatMap(({ name }): readonly ListFault[] => {
    const found = resolve(name);
    if (found.kind === 'mdo' && found.mdo.name === name) return [];
    return [{ code: 'name-taken', params: { name } }];
  });
}

/** Each fault once, though a cell may be looked at twice; a name many cells misspell once a sheet. */
function oncePerCause(faults: readonly ListFault[]): readonly ListFault[] {
  const byCause = new Map<string, ListFault[]>();
  for (const fault of faults) {
    const { sheet = '', value = '', list = '' } = fault.params;
    const cause =
      fault.code === 'name-unknown' ? [fault.code, sheet, value, list] : [fault.code, fault.params];
    const key = JSON.stringify(cause);
    const known = byCause.get(key);
    if (known === undefined) byCause.set(key, [fault]);
    else if (!known.some(({ params }) => params['cell'] === fault.params['cell']))
      known.push(fault);
  }
  return [...byCause.values()].flatMap(([first, ...more]): readonly ListFault[] => {
    if (first === undefined) return [];
    if (more.length === 0) return [first];
    return [{ code: 'names-unknown', params: { ...first.params, more: more.length } }];
  });
}
