import type { YoutubePreview } from '@medianest/shared';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { OrderForm } from './order-form.tsx';
import { PreviewHead } from './preview-head.tsx';
import { useDraft } from './use-draft.ts';
import { VideoList } from './video-list.tsx';

interface PreviewPanelProps {
  preview: YoutubePreview;
  onStarted: () => void;
}

/** What would come, before anything does: on the left what it is, on the right how it shall come. */
export const PreviewPanel = ({ preview, onStarted }: PreviewPanelProps) => {
  const { youtube } = useTexts();
  const format = useFormat();
  const draft = useDraft(preview);
  const { videos, total } = preview;
  return (
    <section
      aria-label={youtube.preview}
      className="mt-4 grid overflow-hidden rounded-panel border border-line bg-surface wide:grid-cols-[minmax(0,1fr)_23.25rem]"
    >
      <div className="grid min-w-0 content-start gap-4 p-4.5 rail:p-6">
        <PreviewHead preview={preview} />
        <hr className="border-line" />
        {total > videos.length && (
          <p className="text-slow text-small">
            {youtube.onlyFirst(format.number(videos.length), format.number(total))}
          </p>
        )}
        <VideoList videos={videos} quality={draft.quality} picks={draft.picks} pick={draft.pick} />
      </div>
      <div className="min-w-0 border-line bg-raised p-4.5 max-wide:border-t rail:p-6 wide:border-l">
        <OrderForm preview={preview} draft={draft} onStarted={onStarted} />
      </div>
    </section>
  );
};
