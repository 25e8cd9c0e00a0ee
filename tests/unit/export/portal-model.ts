/**
 * A small model of the portal's bulk profile update (cb-ext UserBulkUploadService, as described in
 * public code): how it parses, what it refuses, and what it does to pending requests. Written from
 * that description, not from the code under test.
 */
export interface PendingRequest {
  readonly group?: string;
  readonly designation?: string;
}

export interface PortalUser {
  readonly email: string;
  readonly mdo: string;
  readonly pending: PendingRequest;
}

export interface Outcome {
  readonly email: string;
  readonly key: 'group' | 'designation';
  readonly state: 'APPROVED' | 'REJECTED';
}

const MAX_BYTES = 10_000_000;
const FIELDS = 14;

export function linesOf(file: string): readonly string[] {
  if (Buffer.byteLength(file) > MAX_BYTES) throw new Error('The file is too large');
  if (!file.startsWith('\uFEFF')) throw new Error('No byte order mark');
  const lines = file.slice(1).split('\r\n');
  if (lines[lines.length - 1] === '') lines.pop();
  if (lines.length < 2) throw new Error('The uploaded file is empty');
  for (const line of lines) {
    if (/[\r\n]/.test(line)) throw new Error('A line ends without CR LF');
    const fields = line.split(',').length;
    if (fields > FIELDS) throw new Error('Number of fields in the record exceeds expected number.');
    if (fields < FIELDS) throw new Error('A short row fails the whole file');
  }
  return lines;
}

/** The message of the first rule broken, null for an accepted row. `today`: ISO date. */
export function refusalOf(fields: readonly string[], today: string): string | null {
  const [
    name,
    email,
    mobile,
    group,
    post,
    gender,
    category,
    dob,
    tongue,
    id,
    pin,
    xid,
    xname,
    tag,
  ] = fields as string[] & { length: 14 };
  const bad = (pattern: RegExp, text: string | undefined): boolean => !pattern.test(text ?? '');
  const badIfThere = (pattern: RegExp, text: string | undefined): boolean =>
    text !== '' && bad(pattern, text);
  if (bad(/^(?!.*\n)[a-zA-Z]+(?:['\s][a-zA-Z]+)*(?<!\.|\s)$/, name))
    return 'Invalid Full Name format';
  if (bad(/^[a-zA-Z0-9_+&*-]+(?:\.[a-zA-Z0-9_+&*-]+)*@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,7}$/, email))
    return 'Invalid Email format';
  if (bad(/^\d{10}$/, mobile)) return 'Invalid Phone number format';
  if (!['', 'Group A', 'Group B', 'Group C', 'Group D', 'Others'].includes(group ?? ''))
    return 'Invalid value of Group Type';
  if (!post) return 'Invalid value for Designation type. Expecting string format';
  if (bad(/^[a-zA-Z0-9 \-()&/]*$/, post)) return 'Invalid Designation';
  if (badIfThere(/^(Male|Female|Others)$/, gender)) return 'Invalid Gender';
  if (badIfThere(/^(General|OBC|SC|ST)$/, category)) return 'Invalid Category';
  if (dob !== '' && !acceptedBirth(dob ?? '', today)) return 'Invalid format for Date of Birth';
  if (badIfThere(/^[a-zA-Z0-9 \-()]*$/, tongue)) return 'Invalid Mother Tongue';
  if (badIfThere(/^[a-zA-Z0-9]{1,30}$/, id)) return 'Invalid Employee ID';
  if (badIfThere(/^[0-9]{6}$/, pin)) return 'Invalid Pin Code';
  if (badIfThere(/^(?=.{1,30}$)[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*$/, xid)) return 'Invalid External ID';
  if (badIfThere(/^(?=.*[a-zA-Z .-])[a-zA-Z0-9 .-]{1,255}$/, xname))
    return 'Invalid External System';
  if (badIfThere(/^[a-zA-Z\s,]+$/, tag)) return 'Invalid Tag';
  return null;
}

function acceptedBirth(text: string, today: string): boolean {
  const match = /^(\d\d)-(\d\d)-(\d{4})$/.exec(text);
  if (!match) return false;
  const [day, month, year] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const now = new Date(`${today}T00:00:00Z`);
  const earliest = new Date(now);
  earliest.setUTCFullYear(now.getUTCFullYear() - 65);
  return date.getUTCMonth() === month - 1 && date <= now && date > earliest;
}

/** Uploads a file: what became of each pending request it touched. Throws where the portal would refuse. */
export function upload(
  file: string,
  mdo: string,
  users: ReadonlyMap<string, PortalUser>,
  today: string,
): readonly Outcome[] {
  return linesOf(file)
    .slice(1)
    .flatMap((line) => {
      const fields = line.split(',');
      const refusal = refusalOf(fields, today);
      if (refusal) throw new Error(`${refusal}: ${line}`);
      const user = users.get(fields[1] ?? '');
      if (!user) throw new Error(`User record does not exist with given email: ${line}`);
      if (user.mdo !== mdo) throw new Error('The User belongs to a different MDO Organisation');
      return (['group', 'designation'] as const).flatMap((key): readonly Outcome[] => {
        const asked = user.pending[key];
        const given = fields[key === 'group' ? 3 : 4];
        if (!asked || !given) return [];
        const same = asked.toLowerCase() === given.toLowerCase();
        return [{ email: user.email, key, state: same ? 'APPROVED' : 'REJECTED' }];
      });
    });
}
