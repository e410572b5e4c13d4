import { Play } from 'lucide-react';
import Link from 'next/link';
import { House } from '#components/house/house.tsx';
import { buttonStyles } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useLights } from '#lib/queries/use-lights.ts';
import { useRecentlyAdded } from '#lib/queries/use-recently-added.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { Greeting } from './greeting.tsx';
import { NewsSentence } from './news-sentence.tsx';

const WatchNewest = () => {
  const { home, door } = useTexts();
  const newest = useRecentlyAdded().data?.items[0];
  if (newest === undefined) return null;
  return (
    <a
      href={newest.watchUrl}
      target="_blank"
      rel="noopener"
      className={buttonStyles({ look: 'primary', className: 'max-w-full' })}
    >
      <Icon of={Play} />
      <span className="truncate">{home.watch(newest.title)}</span>
      <span className="sr-only">{door.opensNewTab}</span>
    </a>
  );
};

/** The head of Home: a sentence first, and the house as it stands right now. */
export const Stage = () => (
  <>
    <section className="relative mt-1 grid items-end gap-2 before:pointer-events-none before:absolute before:-inset-x-5 before:top-[45%] before:bottom-0 before:bg-linear-to-b before:from-transparent before:from-12% before:to-sky-low rail:mt-3 rail:grid-cols-[minmax(0,1fr)_minmax(0,25rem)] rail:before:-inset-x-8 rail:before:-top-2 rail:before:mask-[linear-gradient(90deg,transparent_4%,#000_58%,#000_93%,transparent)] wide:grid-cols-[minmax(0,1fr)_minmax(0,40rem)] wide:before:-inset-x-12">
      <div className="relative grid content-end gap-3 pt-5.5 rail:gap-5 rail:pt-7.5 rail:pb-9 wide:pb-11">
        <Greeting />
        <NewsSentence />
        <div className="mt-1 flex flex-wrap gap-x-3 gap-y-2">
          <WatchNewest />
          <Link href="/library/" className={buttonStyles({ look: 'quiet', className: 'max-rail:px-1' })}>
            {useTexts().home.findElse}
          </Link>
        </div>
      </div>
      <House
        lights={useLights()}
        className="relative -mx-5 mt-0.5 w-[calc(100%+2.5rem)] max-w-none rail:mt-0 rail:-mr-8 rail:ml-0 rail:w-[calc(100%+2rem)] rail:mask-[linear-gradient(90deg,#000_90%,transparent)] wide:-mr-12 wide:w-[calc(100%+3rem)]"
      />
    </section>
    <div
      aria-hidden
      className="relative -mx-5 -mt-px h-1 bg-hill rail:-mx-8 rail:bg-transparent rail:bg-[linear-gradient(90deg,transparent_4%,var(--hill)_40%,var(--hill)_92%,transparent)] wide:-mx-12"
    />
  </>
);
