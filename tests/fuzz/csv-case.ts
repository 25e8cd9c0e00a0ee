import type { FuzzCase } from './fuzz-workbook';
import type { Random } from './random';

const ENCODERS: readonly [(text: string) => Buffer, ...((text: string) => Buffer)[]] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
];

/** Records with quotes, line ends and delimiters inside fields, written as they should be. */
export function csvCase(random: Random): FuzzCase {
  const delimiter = random.pick([',', ';', '\t', '|']);
  const end = random.pick(['\r\n', '\n', '\r']);
  const quote = (text: string): string =>
    /["\r\n,;\t|]/.test(text) || random.below(4) === 0 ? `"${text.replaceAll('"', '""')}"` : text;
  const remarks: readonly [string, ...string[]] = [
    '',
    'x',
    'a, b; c',
    'two\nlines',
    'he said "no"',
    'नोट 1',
    '=1+1',
    '00123',
  ];
  const rows = Array.from({ length: 2 + random.below(30) }, (_, i) => [
    `Person ${i}`,
    `98${String(10_000_000 + random.below(89_999_999))}`,
    `p${i}@example.in`,
    random.pick(remarks),
  ]);
  const lines = [['Name', 'Mobile', 'Email', 'Remarks'], ...rows].map((row) =>
    row.map(quote).join(delimiter),
  );
  const text = lines.join(end) + (random.below(2) === 0 ? end : '');
  const name = 'fuzz.csv';
  const encode = random.pick(ENCODERS);
  const expected = JSON.stringify(rows);
  switch (random.below(3)) {
    case 0:
      return {
        name,
        bytes: encode(text),
        mustRead: true,
        what: `whole, ${JSON.stringify(delimiter)}`,
        lost: ({ raw }) => {
          const got = JSON.stringify(
            raw.map((r) => [r['name'], r['mobile'], r['email'], r['remarks']]),
          );
          return got === expected ? null : `read ${got} instead of ${expected}`;
        },
      };
    case 1: {
      // Without quotes a line is a record: none may go missing, whatever stands in it.
      const plain = rows.map((row) => row.slice(0, 3).join(delimiter));
      const at = random.below(plain.length);
      const broken = plain.map((line, i) =>
        i === at
          ? line.slice(0, random.below(line.length)) +
            random.pick(['"', delimiter, ' ', 'x', '""']) +
            line.slice(random.below(line.length))
          : line,
      );
      const body = [['Name', 'Mobile', 'Email'].join(delimiter), ...broken].join(end);
      const records = broken.filter((line) => line.replaceAll(delimiter, '').trim() !== '').length;
      return {
        name,
        bytes: encode(body),
        what: 'one broken line',
        lost: ({ file, requests }) => {
          const sheet = file.sheets[0];
          const aside =
            sheet?.setAside
              .filter((range) => range.reason !== 'header')
              .reduce((n, r) => n + r.to - r.from + 1, 0) ?? 0;
          return requests.length + aside >= records
            ? null
            : `${requests.length} requests and ${aside} rows aside of ${records} lines`;
        },
      };
    }
    default: {
      const bytes = Buffer.from(encode(text));
      for (let i = 1 + random.below(6); i > 0; i--)
        bytes[random.below(bytes.length)] = random.below(256);
      return {
        name,
        bytes: bytes.subarray(0, 1 + random.below(bytes.length)),
        what: 'bytes changed and cut off',
        lost: () => null,
      };
    }
  }
}
