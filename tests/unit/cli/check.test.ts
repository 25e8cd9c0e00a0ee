import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCli, runCli, SAMPLES, type Ran } from './run-cli';

const KARNATAKA = ['--mdo', 'Karnataka Postal Circle', '--as-of', '2026-01-05'];

interface Document {
  readonly us: string;
  readonly asOf: string;
  readonly files: readonly {
    readonly path: string;
    readonly error: string | null;
    readonly sheets: readonly {
      readonly rows: number;
      readonly requests: number;
      readonly setAside: readonly { readonly from: number; readonly to: number }[];
    }[];
  }[];
  readonly requests: readonly {
    readonly source: { readonly file: string; readonly row: number };
    readonly kind: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly verdict: string;
    readonly findings: readonly { readonly rule: string; readonly message: string }[];
  }[];
  readonly summary: {
    readonly requests: number;
    readonly clear: number;
    readonly check: number;
    readonly block: number;
  };
}

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'cli-'));
  await buildCli();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('check --format json', () => {
  const FILES = ['transfer-requests.xlsx', 'verification-requests.csv', 'pendingRequest.csv'];
  let first: Ran;
  let document: Document;
  beforeAll(async () => {
    first = await runCli(SAMPLES, 'check', ...FILES, ...KARNATAKA, '--format', 'json');
    document = JSON.parse(first.stdout) as Document;
  }, 60_000);

  it('ends with 0 whatever was flagged, and says nothing beside the document', () => {
    expect([first.status, first.stderr]).toEqual([0, '']);
  });

  it('gives the same bytes twice', async () => {
    const again = await runCli(SAMPLES, 'check', ...FILES, ...KARNATAKA, '--format', 'json');
    expect(again.stdout).toBe(first.stdout);
  });

  it('names the files as the user did', () => {
    expect(document.files.map((file) => file.path)).toEqual(FILES);
  });

  it('accounts for every row: requests and rows set aside', () => {
    const sheets = document.files.flatMap((file) => file.sheets);
    for (const sheet of sheets) {
      const aside = sheet.setAside.reduce((sum, { from, to }) => sum + to - from + 1, 0);
      expect(sheet.requests + aside).toBe(sheet.rows);
    }
  });

  it('has each request under one verdict, and sums that add up', () => {
    const { requests, clear, check, block } = document.summary;
    expect([requests, clear + check + block]).toEqual([
      document.requests.length,
      document.requests.length,
    ]);
  });

  it('sorts findings by rule id', () => {
    for (const { findings } of document.requests) {
      const rules = findings.map((finding) => finding.rule);
      expect(rules).toEqual([...rules].sort());
    }
  });

  it('leaves no placeholder in a sentence', () => {
    const messages = document.requests.flatMap((r) => r.findings.map((f) => f.message));
    expect(messages.filter((message) => /\{\w+\}/.test(message))).toEqual([]);
  });

  it('takes --kind for every request', async () => {
    const ran = await runCli(
      ...[SAMPLES, 'check', 'verification-requests.csv', ...KARNATAKA],
      ...['--kind', 'registration', '--format', 'json'],
    );
    const { requests } = JSON.parse(ran.stdout) as Document;
    expect(new Set(requests.map((request) => request.kind))).toEqual(new Set(['registration']));
  });
});

describe('check of a file that cannot be read', () => {
  it('ends with 3, says one line naming the file, and still prints the others', async () => {
    writeFileSync(path.join(folder, 'empty.xlsx'), '');
    const good = path.join(SAMPLES, 'pendingRequest.csv');
    const ran = await runCli(folder, 'check', 'empty.xlsx', good, ...KARNATAKA, '--format', 'json');
    const { files, requests } = JSON.parse(ran.stdout) as Document;
    expect([ran.status, ran.stderr]).toEqual([3, `${files[0]?.error ?? ''}\n`]);
    expect(ran.stderr).toMatch(/^empty\.xlsx .+\n$/);
    expect(requests.length).toBeGreaterThan(0);
  });

  it('a picture named .xlsx is one', async () => {
    writeFileSync(
      path.join(folder, 'p.xlsx'),
      Buffer.from('89504e470d0a1a0a0000000d49484452'.padEnd(128, '0'), 'hex'),
    );
    const ran = await runCli(folder, 'check', 'p.xlsx', ...KARNATAKA);
    expect([ran.status, ran.stderr]).toEqual([3, expect.stringMatching(/^p\.xlsx is a picture/)]);
  });

  it('a file that is not there is one', async () => {
    expect((await runCli(folder, 'check', 'no.xlsx', ...KARNATAKA)).status).toBe(3);
  });
});

describe('check for people', () => {
  it('lets no control character of a file through to the terminal', async () => {
    writeFileSync(
      path.join(folder, 'odd.csv'),
      'Name,Employee ID,Email,Mobile Number,Group,Designation\n\u001b[31mAsha,10117948,x,9812345670,Group C,Postman\n',
    );
    const ran = await runCli(folder, 'check', 'odd.csv', ...KARNATAKA);
    expect(ran.stdout).toMatch(/^\P{Cc}+$/mu);
    expect(ran.stdout).not.toContain('\u001b');
  });
});

describe('wrong arguments end with 2 and a sentence', () => {
  it.each([
    [[], 'Say what to do'],
    [['chek'], 'is no command'],
    [['check'], 'Name the file'],
    [['check', 'x.xlsx'], 'check needs --mdo'],
    [['check', 'x.xlsx', '--mdo', 'Nowhere'], 'Karnataka Postal Circle'],
    [['check', 'x.xlsx', '--mdo', 'PTC'], 'Postal Training Centre, Madurai'],
    [['check', 'x.xlsx', '--mdo', 'Karnataka', '--as-of', '2026-02-30'], '--as-of takes a date'],
    [['check', 'x.xlsx', '--mdo', 'Karnataka', '--kind', 'other'], '--kind takes transfer'],
    [['check', 'x.xlsx', '--mdo', 'Karnataka', '--foo'], '--foo'],
    [['export', 'x.xlsx', '--mdo', 'Karnataka', '--out', 'd'], 'export needs --approve'],
    [['rules', 'x.xlsx'], 'takes no file'],
  ])('%j', async (args, says) => {
    const ran = await runCli(folder, ...args);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(says);
    expect(ran.stderr).not.toMatch(/\bat .+:\d+/);
  });
});

it('reference lists the 32 MDOs and the 101 designations', async () => {
  const ran = await runCli(folder, 'reference', '--format', 'json');
  const lists = JSON.parse(ran.stdout) as { mdos: unknown[]; designations: unknown[] };
  expect([lists.mdos.length, lists.designations.length]).toEqual([32, 101]);
});

it('rules lists each rule with id, group, severity, title and source', async () => {
  const ran = await runCli(folder, 'rules', '--format', 'json');
  const { rules } = JSON.parse(ran.stdout) as { rules: Record<string, string>[] };
  for (const rule of rules)
    expect(Object.keys(rule)).toEqual(['id', 'group', 'severity', 'title', 'titleHi', 'source']);
});

describe('a file of the portal', () => {
  it('shows its word for Gramin Dak Sevaks as GDS', async () => {
    const header =
      'Full Name,Email,Mobile Number,Group,Designation,Gender,Category,Date of Birth (dd-mm-yyy),Mother Tongue,Employee ID,Office Pin Code,External System ID,External System Name,Tags';
    writeFileSync(
      path.join(folder, 'pending.csv'),
      `${header}\nGita Devi,gita.devi@example-mail.in,9845011114,Others,Dak Sevak\n`,
    );
    const ran = await runCli(folder, 'check', 'pending.csv', ...KARNATAKA, '--format', 'json');
    const { requests } = JSON.parse(ran.stdout) as Document;
    expect(requests.map(({ fields, verdict }) => [fields['group'], verdict])).toEqual([
      ['GDS', 'clear'],
    ]);
  });
});
