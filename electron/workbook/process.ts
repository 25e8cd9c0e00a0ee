import { encodeChunk } from '../processes/chunk-codec';
import { parentPort } from '../processes/parent-port';
import { builtInReference } from '../reference/built-in-reference';
import type { FromParser, ToParser } from './protocol';
import { readFile } from './read-file';

const parent = parentPort();
const send = (message: FromParser): void => parent.send(message);

parent.onMessage((message) => {
  const order = message as ToParser;
  if (order.type === 'stop') process.exit(0);
  void read(order);
});

/** Reads one file and says so; whoever started this process ends it. */
async function read(order: Extract<ToParser, { readonly type: 'read' }>): Promise<void> {
  const file = await readFile(
    order.path,
    {
      name: order.name,
      kind: order.kind,
      overrides: order.overrides,
      reference: builtInReference(),
    },
    (chunk) => send({ type: 'chunk', bytes: encodeChunk(chunk) }),
    (progress) => send({ type: 'progress', ...progress }),
  );
  send(file.error ? { type: 'failed', file, error: file.error } : { type: 'done', file });
}
