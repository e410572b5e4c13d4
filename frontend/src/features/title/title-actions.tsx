import type { TitleDetails } from '@medianest/shared';
import { Film, Flag } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { lazy, Suspense, useState } from 'react';
import { WatchLinks } from '#components/media/watch-links.tsx';
import { QuotaSentence } from '#components/titles/quota-words.tsx';
import { TitleMark } from '#components/titles/title-mark.tsx';
import { quickStepOf, stateOf } from '#components/titles/title-state.ts';
import { Button, buttonStyles } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Select } from '#components/ui/select.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { FilmStep } from './film-step.tsx';
import { inQuality } from './in-quality.ts';

const ReportDialog = lazy(() => import('./report-dialog.tsx'));

const Watch = ({ title: { mediaType, watchUrl, watchAppUrl } }: { title: TitleDetails }) =>
  watchUrl !== null && (
    <WatchLinks
      card={{ type: mediaType === 'tv' ? 'show' : 'movie', watchUrl, watchAppUrl: watchAppUrl ?? watchUrl }}
    />
  );

const Trailer = ({ url }: { url: string }) => {
  const { titles, door } = useTexts();
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" className={buttonStyles({})}>
      <Icon of={Film} />
      {titles.trailer}
      <span className="sr-only">{door.opensNewTab}</span>
    </a>
  );
};

/** An address may ask for the form at once: the way from the library leads through it. */
const Report = ({ title }: { title: TitleDetails }) => {
  const { titles } = useTexts();
  const wanted = useSearchParams()?.has('report') ?? false;
  const [isOpen, setIsOpen] = useState(wanted);
  return (
    <>
      <Button look="quiet" className="first:-ms-3" onClick={() => setIsOpen(true)}>
        <Icon of={Flag} />
        {titles.report}
      </Button>
      {isOpen && (
        <Suspense>
          <ReportDialog title={title} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
};

interface TitleActionsProps {
  title: TitleDetails;
  is4k: boolean;
  onQuality: (is4k: boolean) => void;
}

const Quality = ({ is4k, onQuality }: Omit<TitleActionsProps, 'title'>) => {
  const { titles } = useTexts();
  return (
    <Select
      label={titles.quality}
      value={is4k ? '4k' : 'usual'}
      lit={is4k}
      onChange={(value) => onQuality(value === '4k')}
    >
      <option value="usual">{titles.usualQuality}</option>
      <option value="4k">{titles.in4k}</option>
    </Select>
  );
};

/** What can be done with a title: watch it, ask for it, see its trailer, say that something is wrong. */
export const TitleActions = ({ title, is4k, onQuality }: TitleActionsProps) => {
  const wanted = inQuality(title, is4k);
  const state = stateOf(wanted);
  const isFilm = title.mediaType === 'movie';
  // Of a film the button says so already.
  const isSaid = isFilm && state === 'mine';
  return (
    <div className="grid gap-3">
      {state !== null && !isSaid && (
        <p className="[&_span]:text-small">
          <TitleMark state={state} />
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Watch title={title} />
        {isFilm && <FilmStep title={title} is4k={is4k} />}
        {title.can4k && <Quality is4k={is4k} onQuality={onQuality} />}
        {title.trailerUrl !== null && <Trailer url={title.trailerUrl} />}
        <Report title={title} />
      </div>
      {isFilm && quickStepOf(wanted) === 'request' && <QuotaSentence mediaType="movie" takes={1} />}
    </div>
  );
};
