// Builds what changed; Nx remembers the rest.
import { Complaint } from './complaint.mjs';
import { runStep } from './run-step.mjs';
import { toolEnvironment } from './workspace.mjs';

/** Builds every project, or those named. */
export async function build({ quiet = false, projects = [] } = {}) {
  const some = projects.length > 0 ? ['--projects', projects.join(',')] : [];
  const args = ['run-many', '-t', 'build', '--outputStyle=static', ...some];
  const { code, output } = await runStep('nx', args, { env: toolEnvironment(), quiet });
  if (code === 0) return;
  if (/ENOSPC/.test(output))
    throw new Complaint('The disk is full: the build could not be written. Free some space and start again.');
  throw new Complaint('The build failed: see above.');
}
