import { createJudge, RULE_SET_VERSION } from '../../shared/rules/engine';
import type { ImportedFile } from '../../shared/domain/imported-file';
import { spawnNode } from '../../electron/processes/spawn-node';
import { readInProcess } from '../../electron/workbook/watchdog';
import { TestDesk, testMachine, testRules, value } from '../store/support/desk-fixture';

/**
 * The pipeline itself, for cli.ts: `cli-child FILE FOLDER PROGRAM`. The built parser of PROGRAM reads
 * FILE in a process of its own, as for the command line and the window; this process is the store:
 * it takes the chunks as bytes, judges them with all rules while the file is still being read, and
 * writes them encrypted and acknowledged into a new desk in FOLDER. Without JSON and without a window.
 */
const [file = '', folder = '', program = ''] = process.argv.slice(2);
const began = performance.now();
const desk = new TestDesk(folder, testMachine, {
  ...testRules,
  createJudge,
  ruleSetVersion: RULE_SET_VERSION,
});
desk.create();
// The command line makes no desk.
const aside = performance.now() - began;

const { import: number } = value(desk.ask('import.begin', {}));
let isWorking = false;
/** As the store process does what waits between its messages. */
function work(): void {
  isWorking = desk.service.idle(8);
  if (isWorking) setImmediate(work);
}
const read: ImportedFile = await readInProcess(
  spawnNode(program),
  { path: file, name: 'queue', kind: null, overrides: [] },
  {
    onChunk: (bytes) => {
      value(desk.ask('import.chunk', { import: number, bytes }));
      if (!isWorking) setImmediate(work);
      isWorking = true;
    },
    onAgain: () => void value(desk.ask('import.again', { import: number })),
  },
).done;
if (read.error) throw new Error(read.error.code);
const { requests } = value(desk.ask('import.commit', { import: number, file: read }));
process.stdout.write(JSON.stringify({ requests, aside }), () => process.exit(0));
