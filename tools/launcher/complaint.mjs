/** A failure that is told as a sentence: what is wrong and how to mend it. Anything else that is thrown is a fault of ours. */
export class Complaint extends Error {}

/** Runs a command's main function; a complaint ends the process with its sentence alone, without a stack. */
export async function runCommand(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Complaint ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/** Translates what the operating system answers about a folder of ours; returns the error itself when it has no sentence. */
export function explainFileError(error, what) {
  const where = error.path ?? error.dest ?? what;
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    return new Complaint(
      `The disk is full: ${where} could not be written. Free some space and start again; nothing acknowledged is lost.`,
    );
  }
  if (error.code === 'EACCES' || error.code === 'EPERM') {
    return new Complaint(
      `${where} belongs to another user or may not be written. Run as the user who owns the folder, or give it to yourself: sudo chown -R "$(id -un)" "${what}"`,
    );
  }
  return error;
}
