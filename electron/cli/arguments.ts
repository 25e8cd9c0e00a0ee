import { parseArgs } from 'node:util';
import { REQUEST_KINDS, type RequestKind } from '../../shared/domain/request';
import { UsageError } from './usage';

export const FORMATS = ['text', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export interface ReviewArguments {
  /** As given; taken from where the user stands. */
  readonly files: readonly string[];
  /** As typed, resolved later. */
  readonly mdo: string;
  /** ISO date. */
  readonly asOf: string;
  readonly kind: RequestKind | null;
}

export type Arguments =
  | { readonly command: 'help' }
  | { readonly command: 'rules' | 'reference'; readonly format: Format }
  | { readonly command: 'check'; readonly format: Format; readonly review: ReviewArguments }
  | {
      readonly command: 'export';
      readonly format: Format;
      readonly review: ReviewArguments;
      readonly out: string;
      readonly includeUnconfirmed: boolean;
    };

const OPTIONS = {
  mdo: { type: 'string' },
  'as-of': { type: 'string' },
  kind: { type: 'string' },
  format: { type: 'string' },
  approve: { type: 'string' },
  out: { type: 'string' },
  'include-unconfirmed': { type: 'boolean' },
  debug: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type OptionName = keyof typeof OPTIONS;

const REVIEW_OPTIONS: readonly OptionName[] = ['mdo', 'as-of', 'kind', 'format'];
const OPTIONS_OF: Readonly<Record<string, readonly OptionName[]>> = {
  check: REVIEW_OPTIONS,
  export: [...REVIEW_OPTIONS, 'approve', 'out', 'include-unconfirmed'],
  rules: ['format'],
  reference: ['format'],
};

/** `today`: ISO date for a review that names none. Throws UsageError. */
export function parseArguments(argv: readonly string[], today: string): Arguments {
  const { values, positionals } = parsed(argv);
  const [command, ...files] = positionals;
  if (values.help || command === 'help') return { command: 'help' };
  if (command === undefined)
    throw new UsageError('Say what to do: check, export, rules or reference. --help shows how.');
  const allowed = Object.hasOwn(OPTIONS_OF, command) ? OPTIONS_OF[command] : undefined;
  if (!allowed)
    throw new UsageError(`"${command}" is no command. Use check, export, rules or reference.`);
  for (const name of Object.keys(values) as OptionName[])
    if (name !== 'debug' && !allowed.includes(name))
      throw new UsageError(`--${name} does not go with ${command}. --help shows what does.`);
  const format = oneOf('format', values.format ?? 'text', FORMATS);
  if (command === 'rules' || command === 'reference') {
    if (files.length > 0)
      throw new UsageError(`${command} takes no file: leave out "${files[0] ?? ''}".`);
    return { command, format };
  }
  const review: ReviewArguments = {
    files: someFiles(command, files),
    mdo: needed(command, 'mdo', values.mdo, '"Karnataka Postal Circle"'),
    asOf: isoDate(values['as-of'] ?? today),
    kind: values.kind === undefined ? null : oneOf('kind', values.kind, REQUEST_KINDS),
  };
  if (command === 'check') return { command, format, review };
  oneOf('approve', needed(command, 'approve', values.approve, 'clear'), ['clear']);
  const out = needed(command, 'out', values.out, 'DIR');
  const includeUnconfirmed = values['include-unconfirmed'] ?? false;
  return { command: 'export', format, review, out, includeUnconfirmed };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // Node's first sentence says which option; what follows is advice for programmers.
    const why = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw new UsageError(`${why.replace(/\.$/, '')}. --help shows what can be written.`);
  }
}

function someFiles(command: string, files: readonly string[]): readonly string[] {
  if (files.length === 0)
    throw new UsageError(`Name the file: ${command} requests.xlsx --mdo "Karnataka Postal Circle"`);
  return files;
}

function needed(
  command: string,
  option: string,
  value: string | undefined,
  example: string,
): string {
  if (value === undefined || value.trim() === '')
    throw new UsageError(`${command} needs --${option}, for example --${option} ${example}`);
  return value;
}

function oneOf<const T extends string>(option: string, value: string, list: readonly T[]): T {
  const found = list.find((item) => item === value);
  if (found === undefined)
    throw new UsageError(`--${option} takes ${list.join(' or ')}, not "${value}".`);
  return found;
}

function isoDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  const real = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime());
  if (!real || date.toISOString().slice(0, 10) !== text)
    throw new UsageError(`--as-of takes a date like 2026-01-05, not "${text}".`);
  return text;
}
