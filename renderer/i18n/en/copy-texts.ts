export const copyTexts = {
  title: 'Copy for safety',
  note: 'The whole desk in one file, encrypted as it is: for a stick, a server folder or a new computer. Its passphrase and recovery key are those of this desk today.',
  save: 'Save a copy…',
  saving: 'Saving…',
  saved: 'The copy is saved and was read back: {{file}}',
  open: 'Open a saved copy…',
  ask: 'Put this copy in place?',
  file: 'File',
  savedAt: 'Saved on',
  asideNote:
    'The desk that is here now is not lost: it stays on this computer, in a folder beside the new one.',
  secret: 'Passphrase of the copy',
  secretHint: 'The passphrase that was in force when the copy was saved, or its recovery key.',
  place: 'Put it in place',
  placing: 'Opening the copy…',
  placed: 'The copy is in place and open.',
  placedAside:
    'The copy is in place and open. The desk of before is kept in the folder {{folder}}.',
};
