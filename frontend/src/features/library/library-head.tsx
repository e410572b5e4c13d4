import type { ReactNode } from 'react';
import { StaleMark } from '#components/media/stale-mark.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

interface LibraryHeadProps {
  /** "1,284 films"; empty while nobody knows. Told to screen readers when it changes. */
  count?: string;
  /** Since when what is shown was told, when it could not be asked again. */
  staleAsOf?: string | null;
  children?: ReactNode;
}

export const LibraryHead = ({ count = '', staleAsOf = null, children }: LibraryHeadProps) => {
  const { library } = useTexts();
  return (
    <header className="flex min-h-11 items-center justify-between gap-3 py-4">
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-4 gap-y-1">
        <h1 className="type-title">{library.title}</h1>
        <p role="status" className="text-small text-text-3">
          {count}
        </p>
        {staleAsOf !== null && <StaleMark asOf={staleAsOf} />}
      </div>
      {children}
    </header>
  );
};
