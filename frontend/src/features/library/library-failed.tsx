import { RelinkNeeded } from '#components/media/relink-needed.tsx';
import { PartFailed } from '#components/part-failed.tsx';
import { codeOf } from '#lib/api/failure.ts';
import { useTexts } from '#lib/texts/texts.tsx';

interface LibraryFailedProps {
  error: unknown;
  atMs: number;
  retrying: boolean;
  retry: () => void;
}

/** Nothing of a list came: what to do about it. */
export const LibraryFailed = ({ error, atMs, retrying, retry }: LibraryFailedProps) => {
  const { library } = useTexts();
  if (codeOf(error) === 'plex.relink_required') return <RelinkNeeded />;
  return (
    <PartFailed title={library.failedTitle} error={error} atMs={atMs} onRetry={retry} retrying={retrying} />
  );
};
