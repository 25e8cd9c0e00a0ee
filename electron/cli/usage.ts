export const USAGE = `MDO Review Desk on the command line

  npm run --silent review -- check FILE... --mdo "Karnataka Postal Circle"
      [--as-of 2026-01-05] [--kind transfer|verification|registration] [--format text|json]
  npm run --silent review -- export FILE... --mdo "Karnataka Postal Circle" --approve clear --out DIR
      [--as-of 2026-01-05] [--kind ...] [--include-unconfirmed] [--format text|json]
  npm run --silent review -- rules [--format text|json]
  npm run --silent review -- reference [--format text|json]

Exit status: 0 read, whatever was flagged; 2 wrong arguments; 3 a file could not be read;
4 the export could not be written. --debug adds where in the program a failure arose.
`;

/** Wrong arguments: what is wrong and what to write instead, in one or two lines. */
export class UsageError extends Error {}
