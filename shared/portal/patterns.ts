/** What the portal's bulk upload accepts, from its public code (KB-iGOT, 2024-26); production may differ. */
export const PORTAL_GROUPS = ['Group A', 'Group B', 'Group C', 'Group D', 'Others'] as const;
export const PORTAL_CREATION_GROUPS = [...PORTAL_GROUPS, 'Contractual Staff'] as const;
export const PORTAL_GENDERS = ['Male', 'Female', 'Others'] as const;
export const PORTAL_CATEGORIES = ['General', 'OBC', 'SC', 'ST'] as const;

export const PATTERNS = {
  name: /^(?!.*\n)[a-zA-Z]+(?:['\s][a-zA-Z]+)*(?<!\.|\s)$/,
  email: /^[a-zA-Z0-9_+&*-]+(?:\.[a-zA-Z0-9_+&*-]+)*@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,7}$/,
  mobile: /^\d{10}$/,
  /** The form before "&" and "/" were allowed: what passes it passes the newer one too. */
  designation: /^[a-zA-Z0-9 \-()&/]*$/,
  motherTongue: /^[a-zA-Z0-9 \-()]*$/,
  employeeId: /^[a-zA-Z0-9]{1,30}$/,
  officePin: /^[0-9]{6}$/,
  externalSystemId: /^(?=.{1,30}$)[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*$/,
  externalSystemName: /^(?=.*[a-zA-Z .-])[a-zA-Z0-9 .-]{1,255}$/,
} as const;

/** Years back that a date of birth may lie. */
export const DOB_YEARS = 65;

/** The upload form's limit is 10 MB; what it counts as one is not said, so the smaller. */
export const PORTAL_FILE_BYTES = 10_000_000;

/** As in the portal's sample, the space before "Mobile Number" included; read by position. */
export const BULK_UPDATE_HEADER =
  'Full Name,Email, Mobile Number,Group,Designation,Gender,Category,Date Of Birth (dd-mm-yyyy),Mother Tongue,Employee ID,Office Pin Code,External System ID,External System Name,Tags';
export const BULK_CREATE_HEADER =
  'Full Name (mandatory),Email (mandatory),Mobile Number (mandatory),Group (mandatory),Designation (mandatory),Gender,Category,Date Of Birth (dd-mm-yyyy),Mother Tongue,Employee ID,Office Pin Code,External System ID,External System Name,Tags';
