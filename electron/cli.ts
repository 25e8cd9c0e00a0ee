import { EXIT, run } from './cli/run';

/** Local day of the machine: the only place of the command line that asks a clock. */
function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// Whoever reads the document has seen enough ("| head"): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.read);
  throw error;
});

const argv = process.argv.slice(2);
run({
  argv,
  from: process.env['INIT_CWD'] ?? process.cwd(),
  today: today(),
  programFolder: __dirname,
  stdout: process.stdout,
  stderr: process.stderr,
}).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    process.stderr.write(`Something went wrong in the program: ${detail}\n`);
    if (argv.includes('--debug') && error instanceof Error)
      process.stderr.write(`${error.stack ?? ''}\n`);
    process.exitCode = EXIT.failed;
  },
);
