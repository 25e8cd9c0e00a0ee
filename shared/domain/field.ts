/** The canonical fields of a request, named as in code, JSON and (snake_case) the database. */
export const FIELD_NAMES = [
  'kind',
  'name',
  'employeeId',
  'email',
  'mobile',
  'currentMdo',
  'targetMdo',
  'group',
  'designation',
  'gender',
  'category',
  'motherTongue',
  'organisedService',
  'dateOfBirth',
  'dateOfRetirement',
  'requestedOn',
  'officePin',
  'officeName',
  'remarks',
  'tags',
  'externalSystemId',
  'externalSystemName',
  'portalUserId',
  'portalRequestId',
  'profileStatus',
] as const;

export type FieldName = (typeof FIELD_NAMES)[number];

export type Fields = Readonly<Partial<Record<FieldName, string>>>;
