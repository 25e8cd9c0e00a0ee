import { encodeChunk } from '../processes/chunk-codec';
import { parentPort } from '../processes/parent-port';
import { buildReference } from '../../shared/reference/build-reference';
import { builtInReference } from '../reference/built-in-reference';
import type { FromParser, ToParser } from './protocol';
import { readAnswer } from './read-answer';
import { readFile } from './read-file';
import { readListSheets } from './read-lists';
import { warmUp } from './warm-up/warm-up';

// `xlsx` speaks to the console of what it finds odd in a file; standard error belongs to the clerk.
console.error = () => undefined;
console.warn = () => undefined;
console.log = () => undefined;

const parent = parentPort();
const send = (message: FromParser): void => parent.send(message);
let hasWork = false;

parent.onMessage((message) => {
  const order = message as ToParser;
  hasWork ||= order.type !== 'warm';
  if (order.type === 'stop') process.exit(0);
  else if (order.type === 'warm') void warmUp(builtInReference(), () => hasWork);
  else if (order.type === 'read-lists') void readLists(order);
  else if (order.type === 'read-answer') void answer(order);
  else void read(order);
});

/** Reads one file and says so; whoever started this process ends it. */
async function read(order: Extract<ToParser, { readonly type: 'read' }>): Promise<void> {
  const file = await readFile(
    order.path,
    {
      name: order.name,
      kind: order.kind,
      overrides: order.overrides,
      text: order.text ?? null,
      reference: order.lists ? buildReference(order.lists) : builtInReference(),
    },
    {
      onChunk: (chunk) => send({ type: 'chunk', bytes: encodeChunk(chunk) }),
      onProgress: (progress) => send({ type: 'progress', ...progress }),
      onFirstLook: (table) => send({ type: 'first-look', table }),
      onAgain: () => send({ type: 'again' }),
    },
  );
  send(file.error ? { type: 'failed', file, error: file.error } : { type: 'done', file });
}

async function readLists(order: Extract<ToParser, { readonly type: 'read-lists' }>): Promise<void> {
  const read = await readListSheets(order.path, order.name);
  send(
    read.ok ? { type: 'lists', sheets: read.value } : { type: 'lists-failed', error: read.error },
  );
}

async function answer(order: Extract<ToParser, { readonly type: 'read-answer' }>): Promise<void> {
  const read = await readAnswer(order.path, order.name);
  send(
    read.ok ? { type: 'answer', table: read.value } : { type: 'answer-failed', error: read.error },
  );
}
