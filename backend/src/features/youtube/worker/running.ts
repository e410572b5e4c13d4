/** Why a video is not fetched on. */
export type StopReason = 'cancelled' | 'stopping' | 'no-room';

/** What this process fetches now, so that it can be stopped. */
export const createRunning = () => {
  const running = new Map<string, AbortController>();
  return {
    begin(itemId: string, stopping: AbortSignal) {
      const controller = new AbortController();
      const onStop = () => controller.abort('stopping' satisfies StopReason);
      if (stopping.aborted) onStop();
      stopping.addEventListener('abort', onStop, { once: true });
      running.set(itemId, controller);
      return {
        signal: controller.signal,
        stop: (reason: StopReason) => controller.abort(reason),
        end() {
          stopping.removeEventListener('abort', onStop);
          running.delete(itemId);
        },
      };
    },
    cancel(itemIds: readonly string[]) {
      for (const id of itemIds) running.get(id)?.abort('cancelled' satisfies StopReason);
    },
  };
};

export type Running = ReturnType<typeof createRunning>;
