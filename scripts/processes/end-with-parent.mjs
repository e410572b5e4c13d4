// Preloaded into children: a parent that is killed cannot stop them any more, so they stop themselves.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
