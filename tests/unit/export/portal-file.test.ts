import { describe, expect, it } from 'vitest';
import type { BatchRow } from '../../../shared/domain/batch';
import { BULK_CREATE_HEADER, BULK_UPDATE_HEADER } from '../../../shared/portal/patterns';
import { portalFiles } from '../../../electron/export/portal/portal-file';
import {
  registrationRow,
  verificationRow,
  type PortalFileContext,
} from '../../../shared/portal/portal-row';
import { batchRow, US, type RowParts } from './batch-rows';

const CONTEXT: PortalFileContext = {
  us: US,
  asOf: '2026-01-05',
  includeUnconfirmed: false,
  gdsWord: 'Others',
};
const KNOWING = { ...CONTEXT, includeUnconfirmed: true };

const files = (rows: readonly BatchRow[], context = CONTEXT, maxBytes?: number) =>
  portalFiles(BULK_UPDATE_HEADER, rows, context, verificationRow, maxBytes);
const lineOf = (parts: RowParts, context = CONTEXT): string | undefined =>
  files([batchRow(1, parts)], context).parts[0]?.text.split('\r\n')[1];
const reasonsOf = (parts: RowParts, context = CONTEXT) =>
  files([batchRow(1, parts)], context).leftOut[0]?.reasons;

describe('the portal file for verifications', () => {
  it('is the 14 columns of the sample, with byte order mark, CR LF and the space before Mobile Number', () => {
    const fields = {
      gender: 'male',
      category: 'OBC',
      dateOfBirth: '1998-07-27',
      motherTongue: 'English',
      officePin: '560001',
      externalSystemId: 'USER12345',
      externalSystemName: 'eHRMSN',
      tags: 'Finance',
    };
    expect(files([batchRow(1, { fields })]).parts[0]?.text).toBe(
      '\uFEFFFull Name,Email, Mobile Number,Group,Designation,Gender,Category,Date Of Birth (dd-mm-yyyy),Mother Tongue,Employee ID,Office Pin Code,External System ID,External System Name,Tags\r\n' +
        'Asha Rao,person1@example.in,9812345670,Group C,Postal Assistant (Post Office),Male,OBC,27-07-1998,English,10117948,560001,USER12345,eHRMSN,\r\n',
    );
  });

  it('writes the designation as it was asked for, not as it was normalised', () => {
    expect(lineOf({ raw: { designation: 'POSTAL ASSISTANT' } })).toContain(',POSTAL ASSISTANT,');
  });

  it('writes the group in the letters of the portal’s list where the request differs in case only', () => {
    expect(lineOf({ raw: { group: 'GROUP C' } })).toContain(',Group C,');
  });

  it('keeps the portal’s own word for a Gramin Dak Sevak', () => {
    const fields = { group: 'GDS', designation: 'Dak Sevak' };
    expect(lineOf({ fields, raw: { group: 'Group C' } })).toContain(',Group C,Dak Sevak,');
  });

  it('writes the word of the setting for a Gramin Dak Sevak of an office sheet', () => {
    const fields = { group: 'GDS', designation: 'Dak Sevak' };
    expect(lineOf({ layout: 'sheet', fields }, KNOWING)).toContain(',Others,Dak Sevak,');
  });

  it('leaves a blank group blank: it was not asked for', () => {
    expect(lineOf({ fields: { group: '' }, raw: { group: 'null' } })).toContain(
      '9812345670,,Postal',
    );
  });

  it('is split where the next line would pass the limit, each part whole with its header', () => {
    const { parts } = files(
      [1, 2, 3].map((id) => batchRow(id)),
      CONTEXT,
      400,
    );
    expect(parts.map(({ rows }) => rows)).toEqual([2, 1]);
    expect(parts.every(({ text }) => text.startsWith(`\uFEFF${BULK_UPDATE_HEADER}\r\n`))).toBe(
      true,
    );
  });

  it('is not made when no request can go in', () => {
    expect(files([batchRow(1, { layout: 'sheet' })]).parts).toEqual([]);
  });
});

describe('a verification is left out of the portal file', () => {
  it.each<[string, RowParts, string]>([
    ['that came from an office sheet', { layout: 'sheet' }, 'not-confirmed-sheet'],
    [
      'that was corrected here',
      { corrected: { group: 'B' }, fields: { group: 'B' } },
      'not-confirmed-corrected',
    ],
    [
      'whose profile is in another MDO',
      { fields: { currentMdo: 'Delhi Postal Circle' } },
      'other-mdo',
    ],
    ['that asks for a group alone', { raw: { designation: '' } }, 'group-alone'],
    ['with dots in the name', { fields: { name: 'A. Kumar' } }, 'name'],
    ['with Hindi in the name', { fields: { name: 'आशा राव' } }, 'name'],
    ['with a name that is a formula', { fields: { name: '=HYPERLINK("x")' } }, 'name'],
    ['without an email', { fields: { email: '' } }, 'email'],
    ['without a mobile number', { fields: { mobile: '' } }, 'mobile'],
    ['with a group the list lacks', { raw: { group: 'Contractual Staff' } }, 'group'],
    ['with a comma in the designation', { raw: { designation: 'Assistant, Accounts' } }, 'comma'],
    ['with spaces after the designation', { raw: { designation: 'Postman ' } }, 'designation'],
    ['with a gender outside the list', { fields: { gender: 'M' } }, 'gender'],
    ['with a category outside the list', { fields: { category: 'EWS' } }, 'category'],
    ['born more than 65 years ago', { fields: { dateOfBirth: '1960-01-05' } }, 'dateOfBirth'],
    ['born on no real day', { fields: { dateOfBirth: '1990-02-30' } }, 'dateOfBirth'],
    ['with a hyphen in the employee ID', { fields: { employeeId: '1011-7948' } }, 'employeeId'],
    ['with a PIN of five digits', { fields: { officePin: '56001' } }, 'officePin'],
  ])('%s', (_, parts, reason) => {
    expect(reasonsOf(parts)).toContain(reason);
  });

  it('when the same user is in the file already', () => {
    const email = 'same@example.in';
    const rows = [1, 2].map((id) => batchRow(id, { fields: { email } }));
    expect(files(rows).leftOut).toEqual([{ id: 2, reasons: ['same-user-twice'] }]);
  });
});

describe('with the admin’s consent', () => {
  it('a request of an office sheet goes in with our values', () => {
    expect(lineOf({ layout: 'sheet', fields: { group: 'B' } }, KNOWING)).toContain(',Group B,');
  });

  it('a request of another MDO still stays out: the portal refuses it', () => {
    const fields = { currentMdo: 'Delhi Postal Circle' };
    expect(reasonsOf({ layout: 'sheet', fields }, KNOWING)).toEqual(['other-mdo']);
  });
});

describe('the portal file for registrations', () => {
  const created = (fields: RowParts['fields']) =>
    portalFiles(
      BULK_CREATE_HEADER,
      [batchRow(1, { kind: 'registration', layout: 'om-case-ii', ...(fields ? { fields } : {}) })],
      CONTEXT,
      registrationRow,
    );

  it('needs no consent: there is no request on the portal to contradict', () => {
    expect(created({}).parts[0]?.rows).toBe(1);
  });

  it('has the creation file’s own header', () => {
    expect(created({}).parts[0]?.text).toContain('Full Name (mandatory),Email (mandatory)');
  });

  it('leaves out a person without a group', () => {
    expect(created({ group: '' }).leftOut[0]?.reasons).toEqual(['group-needed']);
  });
});
