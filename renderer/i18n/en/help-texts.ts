export const helpTexts = {
  sections: 'Parts of the help',
  guide: 'Guide',
  flags: 'Flags',
  keys: 'Keys',
  about: 'About',
  search: 'Search here',
  nothingFound: 'Nothing here holds all these words. Try fewer.',
  working: 'Looking…',
  version: 'Version',
  runsOn: 'Runs on',
  checksum: 'Checksum of the program (SHA-256)',
  checksumNote:
    'Two computers with the same checksum have the same program. The installer you were given has its own, in SHA256SUMS.txt of the release.',
  files: 'The {{n}} files of the program',
  file: 'File',
  bytes: 'Bytes',
  reportTitle: 'Report for support',
  reportNote:
    'When something goes wrong: look at the report, save it, and send the file to whoever looks after the program. It holds versions, counts, timings and codes of errors, and no personal data.',
  showReport: 'Show the report',
  saveReport: 'Save this report',
  reportSaved: 'The report is saved in {{file}}.',
};
