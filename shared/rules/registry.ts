import type { Rule } from './define-rule';
import { alreadyInMdo } from './mdo/already-in-mdo';
import { armyPin } from './mdo/army-pin';
import { mdoMissing } from './mdo/mdo-missing';
import { mdoNotOurs } from './mdo/mdo-not-ours';
import { mdoUnknown } from './mdo/mdo-unknown';
import { officeNamesOtherMdo } from './mdo/office-names-other-mdo';
import { officeNotInUnit } from './mdo/office-not-in-unit';
import { officeOutsideCircle } from './mdo/office-outside-circle';
import { parentDeadlinePassed } from './mdo/parent-deadline-passed';
import { parentMdoTargeted } from './mdo/parent-mdo-targeted';
import { stillUnderParent } from './mdo/still-under-parent';
import { transferPendingFirst } from './mdo/transfer-pending-first';
import { emailInvalid } from './otp/email-invalid';
import { emailMissing } from './otp/email-missing';
import { emailPlaceholder } from './otp/email-placeholder';
import { emailShared } from './otp/email-shared';
import { emailTypo } from './otp/email-typo';
import { mobileDigitsLost } from './otp/mobile-digits-lost';
import { mobileInvalid } from './otp/mobile-invalid';
import { mobileMissing } from './otp/mobile-missing';
import { mobilePlaceholder } from './otp/mobile-placeholder';
import { mobileShared } from './otp/mobile-shared';
import { designationAmbiguous } from './post/designation-ambiguous';
import { designationEquivalent } from './post/designation-equivalent';
import { designationMissing } from './post/designation-missing';
import { designationOutsideMdo } from './post/designation-outside-mdo';
import { designationUnknown } from './post/designation-unknown';
import { groupMismatch } from './post/group-mismatch';
import { groupMissing } from './post/group-missing';
import { groupUnknown } from './post/group-unknown';
import { dobImplausible } from './profile/dob-implausible';
import { dobInvalid } from './profile/dob-invalid';
import { dobMissing } from './profile/dob-missing';
import { employeeIdMissing } from './profile/employee-id-missing';
import { employeeIdShared } from './profile/employee-id-shared';
import { employeeIdUnusual } from './profile/employee-id-unusual';
import { nameMissing } from './profile/name-missing';
import { nameNotAccepted } from './profile/name-not-accepted';
import { pinInvalid } from './profile/pin-invalid';
import { pinMissing } from './profile/pin-missing';
import { pinUnlisted } from './profile/pin-unlisted';
import { retired } from './profile/retired';
import { twoAccounts } from './profile/two-accounts';
import { valueNotInPortalList } from './profile/value-not-in-portal-list';
import { conflictingRequest } from './queue/conflicting-request';
import { decidedBefore } from './queue/decided-before';
import { duplicateRequest } from './queue/duplicate-request';
import type { RuleId } from './rule-ids';

/** Every rule, by id. */
export const RULES = [
  alreadyInMdo,
  armyPin,
  conflictingRequest,
  decidedBefore,
  designationAmbiguous,
  designationEquivalent,
  designationMissing,
  designationOutsideMdo,
  designationUnknown,
  dobImplausible,
  dobInvalid,
  dobMissing,
  duplicateRequest,
  emailInvalid,
  emailMissing,
  emailPlaceholder,
  emailShared,
  emailTypo,
  employeeIdMissing,
  employeeIdShared,
  employeeIdUnusual,
  groupMismatch,
  groupMissing,
  groupUnknown,
  mdoMissing,
  mdoNotOurs,
  mdoUnknown,
  mobileDigitsLost,
  mobileInvalid,
  mobileMissing,
  mobilePlaceholder,
  mobileShared,
  nameMissing,
  nameNotAccepted,
  officeNamesOtherMdo,
  officeNotInUnit,
  officeOutsideCircle,
  parentDeadlinePassed,
  parentMdoTargeted,
  pinInvalid,
  pinMissing,
  pinUnlisted,
  retired,
  stillUnderParent,
  transferPendingFirst,
  twoAccounts,
  valueNotInPortalList,
] as const satisfies readonly Rule[];

const byId: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** Throws RangeError for an id without a rule: a meta-test holds the two lists equal. */
export function ruleOf(id: RuleId): Rule {
  const rule = byId.get(id);
  if (rule === undefined) throw new RangeError(`No rule ${id}`);
  return rule;
}
