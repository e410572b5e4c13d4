import { CirclePause, CirclePlay } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { usePauseQueue, useYoutubeQueue } from '#lib/queries/use-youtube-queue.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';

/** How busy the house is with fetching, and the switch for it. */
export const QueueControl = () => {
  const { youtube } = useTexts();
  const sayFailure = useSayFailure();
  const { data } = useYoutubeQueue();
  const pause = usePauseQueue();
  if (data === undefined) return null;
  return (
    <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
      <p role="status" className="text-text-2">
        {youtube.queueNow(data.active, data.waiting)}
      </p>
      <Button
        size="small"
        disabled={pause.isPending}
        onClick={() => pause.mutate(!data.isPaused, { onError: sayFailure })}
      >
        <Icon of={data.isPaused ? CirclePlay : CirclePause} size="small" />
        {data.isPaused ? youtube.resume : youtube.pause}
      </Button>
    </div>
  );
};
