import { useYoutubePreview } from '#lib/queries/use-youtube-preview.ts';
import { ChoiceCard } from './choice-card.tsx';
import { LookFailed } from './look-failed.tsx';
import { PreviewBones } from './preview-bones.tsx';
import { PreviewPanel } from './preview-panel.tsx';

interface LookProps {
  url: string;
  onLook: (url: string) => void;
  onStarted: () => void;
}

/** What is behind an address: a preview, a question, or why there is neither. */
const Look = ({ url, onLook, onStarted }: LookProps) => {
  const { data, error, isFetching, retry } = useYoutubePreview(url);
  if (data === undefined && (error === null || isFetching)) return <PreviewBones />;
  if (data === undefined) {
    return <div className="mt-4">{error !== null && <LookFailed error={error} onRetry={retry} />}</div>;
  }
  if (data.kind === 'choice') return <ChoiceCard choice={data} onLook={onLook} />;
  return <PreviewPanel key={data.readAt} preview={data} onStarted={onStarted} />;
};

export default Look;
