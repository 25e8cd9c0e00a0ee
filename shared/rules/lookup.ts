import type { Group } from '../domain/group';
import type {
  DesignationResolution,
  MdoResolution,
  Mdo,
  OfficeEvidence,
  PinEvidence,
  Reference,
} from '../reference/reference';
import { domainMeant } from '../normalise/email';

/** Answers of the reference lists, each distinct text asked once: a queue repeats its values. */
export interface Lookup {
  mdo(text: string): MdoResolution;
  designation(text: string): DesignationResolution;
  group(text: string): Group | null;
  pin(pin: string): PinEvidence;
  office(name: string): OfficeEvidence;
  emailDomain(domain: string): string;
  mdoNamed(name: string): Mdo | null;
}

/** Free text of a hostile file could be all different: past this many the memory starts afresh. */
const MOST = 200_000;

function remember<T>(ask: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const answer = ask(text);
    known.set(text, answer);
    return answer;
  };
}

export function createLookup(reference: Reference): Lookup {
  const byName = new Map(reference.mdos.map((mdo) => [mdo.name, mdo]));
  return {
    mdo: remember((text) => reference.resolveMdo(text)),
    designation: remember((text) => reference.resolveDesignation(text)),
    group: remember((text) => reference.resolveGroup(text)),
    pin: remember((pin) => reference.circleOfPin(pin)),
    office: remember((name) => reference.officeEvidence(name)),
    emailDomain: remember(domainMeant),
    mdoNamed: (name) => byName.get(name) ?? null,
  };
}
