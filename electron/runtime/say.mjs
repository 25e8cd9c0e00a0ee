// @ts-check
/**
 * Tells the user something. On standard error: standard output belongs to the document a command
 * prints.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A reason to stop that the user can act on; shown without a stack trace. */
export class Stop extends Error {}

/**
 * Runs a command's main function; a Stop ends it with one line and status 1.
 * @param {() => Promise<number>} main Answers with the exit status.
 */
export async function run(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
