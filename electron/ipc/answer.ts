import * as v from 'valibot';
import { userError, type UserError } from '../../shared/errors';
import { CHANNELS, type Answer, type Channel, type Request } from '../../shared/ipc/contract';
import { err } from '../../shared/result';

/** One function per channel. A refusal is a Result; what it throws is a bug. */
export type Services = {
  readonly [C in Channel]: (payload: Request<C>) => Promise<Answer<C>>;
};

/** Who sent a message, as Electron's WebFrameMain says it. */
export interface Sender {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/**
 * Answers one message of the page. The page is not trusted: a sender that is not our own main
 * frame and a payload that does not parse are refused before any service hears of them. Never
 * rejects, so that no stack trace and no path reaches the page.
 */
export async function answer<C extends Channel>(
  services: Services,
  channel: C,
  sender: Sender | null,
  startUrl: string,
  payload: unknown,
): Promise<Answer<Channel>> {
  if (sender === null || !sender.isMainFrame || sender.url !== startUrl) return refusal(channel);
  // To the parser an empty list looks like an empty object.
  if (Array.isArray(payload)) return refusal(channel);
  try {
    const parsed = v.safeParse(CHANNELS[channel], payload, { abortEarly: true });
    if (!parsed.success) return refusal(channel);
    // The parser of a channel and its service share one entry of the contract.
    const service = services[channel] as (payload: unknown) => Promise<Answer<C>>;
    return await service(parsed.output);
  } catch (error) {
    return err(userError('unexpected', { detail: nameOf(error) }));
  }
}

const refusal = (channel: Channel): { readonly ok: false; readonly error: UserError } =>
  err(userError('bad-request', { channel }));

/** Kind of an error, without its message: that may quote a path or a person's data. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Error';
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : error.name;
}
