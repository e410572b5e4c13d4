// Preloaded into children: a parent that is killed cannot stop them any more, so they stop themselves.
// Programs that they start may inherit the preload, but have another parent.
if (process.ppid === Number(process.env.ENDS_WITH_PARENT)) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
}
