export const releaseTexts = {
  title: 'Two-person approval',
  intro:
    'Whoever approved a request, or corrected it after it was approved, then neither seals nor saves the batch it goes out with: another person does. You are at the desk as {{user}} ({{account}}).',
  rule: 'Who releases what was approved',
  off: 'Anybody, also whoever approved it',
  name: 'Another person, by name',
  account: 'Another person, by name and computer account',
  offNote: 'One person may approve and release.',
  nameNote:
    'Two people are different when their names differ; letter case and spaces do not count. The desk cannot check a name that is typed at unlocking: the audit keeps it with the computer account.',
  accountNote:
    'Two people are different when both their names and their accounts of the operating system differ. The same name or the same account is the same person. Both accounts must be able to open the folder of this desk.',
  howTo:
    'The second person: lock the desk (Ctrl+L), type your own name when unlocking, then create the batch.',
  reason: 'Reason for loosening it',
  reasonHint_one: 'Stands in the audit, with the 1 approved request that waits.',
  reasonHint_other: 'Stands in the audit, with the {{n}} approved requests that wait.',
  set: 'Set who releases',
  isSet: 'Who releases is set.',
  nameHint: 'Who is at the desk now. Stands beside every decision and every batch.',
  approvedBy: 'Two-person approval. Approved by:',
  approver: '{{user}} ({{account}}): {{n}} approved',
  approverYou: '{{user}} ({{account}}), you: {{n}} approved',
  staysBehind_one: '1 request that you approved stays behind for another person to release.',
  staysBehind_other: '{{n}} requests that you approved stay behind for another person to release.',
  allYours:
    'You approved all that waits, so you cannot release it. Lock the desk and let another person open it under their own name.',
};
