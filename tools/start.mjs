// `npm start`: everything, from nothing but Node and npm. The version is checked before anything newer is imported.
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(
    `Fyrlykt needs Node 20 or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org and start again.`,
  );
  process.exit(1);
}
const { runCommand } = await import('./launcher/complaint.mjs');
const { start } = await import('./launcher/start-everything.mjs');
await runCommand(start);
