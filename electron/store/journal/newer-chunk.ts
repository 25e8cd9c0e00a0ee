import { CHUNK_VERSION } from '../../processes/chunk-codec';

/** Every chunk begins with the length of its head, u32, and the head with its version. */
const VERSION = /^\{"version":(\d+)/;
const HEAD_AT = 4;

/** Whether a newer program wrote it. */
export function isNewerChunk(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = VERSION.exec(head.toString('latin1', HEAD_AT, HEAD_AT + 24))?.[1];
  return version !== undefined && Number(version) > CHUNK_VERSION;
}
