/** ffmpeg is silent while it puts a long film together on a slow disk. */
const patienceInProcessing = 12;

/** Barks once, when nothing has happened for too long, or when the whole takes longer than anything may. */
export const startWatchdog = (options: { stallMs: number; longestMs: number; bark: () => void }) => {
  const { stallMs, longestMs, bark } = options;
  const whole = setTimeout(bark, longestMs);
  let stall = setTimeout(bark, stallMs);
  return {
    sawLife({ isProcessing }: { isProcessing: boolean }) {
      clearTimeout(stall);
      stall = setTimeout(bark, isProcessing ? stallMs * patienceInProcessing : stallMs);
    },
    stop() {
      clearTimeout(whole);
      clearTimeout(stall);
    },
  };
};
