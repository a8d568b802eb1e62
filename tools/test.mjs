// `npm test`, or `npm test -- unit api` for single parts. The version is checked before anything newer is imported.
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(
    `Fyrlykt needs Node 20 or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org and start again.`,
  );
  process.exit(1);
}
const { runCommand } = await import('./launcher/complaint.mjs');
const { runTests } = await import('./testing/run-tests.mjs');
await runCommand(() => runTests(process.argv.slice(2)));
