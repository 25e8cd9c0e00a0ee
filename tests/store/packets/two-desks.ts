import path from 'node:path';
import type { PacketPreview, SharedFiles } from '../../../shared/domain/packet';
import type { DecideResult, GridRow } from '../../../shared/domain/review';
import type { Request } from '../../../shared/ipc/contract';
import {
  AS_OF,
  DECIDE,
  EVERYTHING,
  NOW,
  PASSPHRASE,
  removeFolder,
  temporaryFolder,
  testMachine,
  TestDesk,
  US,
  value,
  type TestRequest,
} from '../support/desk-fixture';

export const WORD = 'mango lantern tiger 47';

export const LIST: readonly TestRequest[] = [
  { name: 'Asha Rao', mobile: '9812345670', email: 'asha@example.in', officeName: 'Mysuru HO' },
  { name: 'Imran Khan', mobile: '9812345671', email: 'imran@example.in', officeName: 'Mysuru HO' },
  {
    name: 'Lakshmi Nair',
    mobile: '9812345672',
    email: 'lakshmi@example.in',
    officeName: 'Hubli HO',
  },
  { name: 'Ravi Patil', mobile: '', email: 'ravi@example.in', officeName: 'Hubli HO' },
  {
    name: 'John Mathew',
    mobile: '9812345674',
    email: 'john@example.in',
    officeName: 'Bidar HO',
    designation: 'MTS',
  },
  { name: 'Kavya Hegde', mobile: '9812345675', email: 'kavya@example.in', officeName: 'Bidar HO' },
];

/** Meena shares work out, Ravi decides on it: two desks of one circle, on real folders. */
export class TwoDesks {
  readonly root = temporaryFolder();
  readonly ours: TestDesk;
  readonly theirs: TestDesk;

  constructor(list: readonly TestRequest[] = LIST) {
    this.ours = this.desk('ours', 'Meena Gowda');
    this.theirs = this.desk('theirs', 'Ravi Kumar');
    this.ours.import(list, 'requests.xlsx');
  }

  /** A fresh desk of one person. */
  desk(name: string, userName: string, mdo = US): TestDesk {
    const desk = new TestDesk(path.join(this.root, name), testMachine);
    value(
      desk.ask('desk.create', {
        folder: desk.folder,
        mdo,
        person: { userName, osUser: userName, host: `${name}-pc` },
        passphrase: PASSPHRASE,
        asOf: AS_OF,
        now: NOW,
      }),
    );
    return desk;
  }

  share(
    people: readonly string[] = ['Ravi Kumar'],
    more: Partial<Request<'share.plan'>> = {},
  ): SharedFiles {
    return value(
      this.ours.ask('share.make', {
        target: { query: EVERYTHING, except: [] },
        how: 'evenly',
        keepPart: false,
        ...more,
        people,
        word: WORD,
        parent: this.root,
        folderName: 'Shared out',
        fileNames: people.map((person) => `For ${person}`),
      }),
    );
  }

  /** Path of the packet for one person. */
  static packet({ folder, files }: SharedFiles, person = 'Ravi Kumar'): string {
    const found = files.find((file) => file.person === person);
    return path.join(folder, found?.name ?? '');
  }

  /** Shares everything out to the other desk and opens it there. */
  handOver(): string {
    const file = TwoDesks.packet(this.share());
    add(this.theirs, file);
    return file;
  }

  /** The answer of the other desk as a file. */
  answer(name = 'answer.mdopacket'): string {
    const [entry] = value(this.theirs.ask('share.list', {}));
    const file = path.join(this.root, name);
    value(this.theirs.ask('share.sendBackTo', { packet: entry?.packet ?? '', file }));
    return file;
  }

  /** Looks at an answer and takes it; conflicts end as `rest` says, but for `except`. */
  merge(file: string, rest: 'ours' | 'theirs' = 'ours', except: readonly number[] = []) {
    const looked = look(this.ours, file);
    const taken = value(this.ours.ask('packet.take', { preview: looked.preview, rest, except }));
    return { looked, taken };
  }

  remove(): void {
    removeFolder(this.root);
  }
}

export function look(desk: TestDesk, file: string, word = WORD): PacketPreview {
  return value(desk.ask('packet.lookAt', { file, word }));
}

export function add(desk: TestDesk, file: string): void {
  const { preview } = look(desk, file);
  value(desk.ask('packet.take', { preview, rest: 'ours', except: [] }));
}

export function decide(
  desk: TestDesk,
  ids: readonly number[],
  decision: 'approve' | 'return' | 'reject' | 'undecided',
  reason = decision === 'return' || decision === 'reject' ? 'Wrong office' : '',
): DecideResult {
  return value(
    desk.ask('decide.apply', { ...DECIDE, target: { ids: [...ids] }, decision, reason }),
  );
}

export function rows(desk: TestDesk): readonly GridRow[] {
  const { view, count } = value(desk.ask('review.open', { query: EVERYTHING }));
  return value(desk.ask('review.page', { view, from: 0, to: count }));
}

export const decisions = (desk: TestDesk): readonly string[] =>
  rows(desk).map(({ decision }) => decision);
