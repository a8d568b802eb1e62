// Loaded into each process that the launcher starts. The channel to the launcher closes when the launcher dies, however it dies:
// the process then gets the same signal as at an orderly stop, and is ended if it does not follow.
if (process.connected) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), 8000).unref();
    // Without a handler of its own the signal ends the process at once, which is right for a single command.
    process.kill(process.pid, 'SIGTERM');
  });
  // The channel alone must not keep a finished command alive.
  process.channel?.unref();
}
