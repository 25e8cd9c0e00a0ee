import type { FieldName } from '../../../shared/domain/field';

/** Headers that the import of any desk takes for exactly this field, in the order people read. */
export const CANONICAL_HEADERS: readonly (readonly [FieldName, string, number])[] = [
  ['kind', 'Request Type', 14],
  ['name', 'Full Name', 24],
  ['employeeId', 'Employee ID', 12],
  ['email', 'Email', 26],
  ['mobile', 'Mobile Number', 13],
  ['currentMdo', 'Current MDO', 22],
  ['targetMdo', 'Target MDO', 22],
  ['group', 'Group', 10],
  ['designation', 'Designation', 26],
  ['gender', 'Gender', 9],
  ['category', 'Category', 10],
  ['motherTongue', 'Mother Tongue', 13],
  ['dateOfBirth', 'Date of Birth', 12],
  ['dateOfRetirement', 'Date of Retirement', 12],
  ['requestedOn', 'Requested On', 12],
  ['officeName', 'Office Name', 22],
  ['officePin', 'Office PIN Code', 9],
  ['externalSystemId', 'External System ID', 14],
  ['externalSystemName', 'External System Name', 14],
  ['remarks', 'Remarks', 30],
];
