import os from 'node:os';
import { performance } from 'node:perf_hooks';
import { createJudge, RULE_SET_VERSION } from '../../shared/rules/engine';
import { parentPort } from '../processes/parent-port';
import { builtInReference } from '../reference/built-in-reference';
import { FULL_COST } from './envelope/wrap';
import { nodeFileSystem } from './files/file-system';
import { nodePrograms } from './files/programs';
import type { FromStore, ToStore } from './protocol';
import { StoreService } from './service';
import { InSteps } from './work/in-steps';
import { Rest } from './work/rest';

/** Some systems have no name for the user a service runs as. */
function osUser(): string {
  try {
    return os.userInfo().username;
  } catch {
    return '';
  }
}

const port = parentPort();
const send = (message: FromStore): void => port.send(message);

const service = new StoreService(
  {
    files: nodeFileSystem,
    cost: FULL_COST,
    host: os.hostname(),
    osUser: osUser(),
    pid: process.pid,
    programs: nodePrograms,
  },
  { createJudge, reference: builtInReference(), ruleSetVersion: RULE_SET_VERSION },
  (savedAt) => send({ event: 'changed', savedAt }),
  (working) => send({ event: 'working', working }),
);

const calls = new InSteps(service, send);

/** Short enough that nobody waits for it. */
const IDLE_MS = 8;

/** So long after the last call whoever opened the desk has seen it, and has not dropped a file yet. */
const QUIET_MS = 3_000;

const rest = new Rest();
let isWorking = false;
let resting: NodeJS.Timeout | undefined;
let quiet: NodeJS.Timeout | undefined;

/** Long work, judging ahead, snapshots and the like, between the calls. */
function workWhileIdle(): void {
  const wait = calls.mayRest ? rest.wait(performance.now()) : 0;
  if (wait > 0) {
    isWorking = false;
    resting = setTimeout(startWorking, wait);
    return;
  }
  isWorking = calls.work(IDLE_MS);
  if (isWorking) setImmediate(workWhileIdle);
  else rest.done();
}

function startWorking(): void {
  clearTimeout(resting);
  if (isWorking) return;
  isWorking = true;
  setImmediate(workWhileIdle);
}

port.onMessage((message) => {
  // Only main speaks here, see processes/; it has parsed what came from the window.
  calls.take(message as ToStore);
  rest.called(performance.now());
  startWorking();
  clearTimeout(quiet);
  quiet = setTimeout(() => {
    service.warmUp();
    startWorking();
  }, QUIET_MS);
});
