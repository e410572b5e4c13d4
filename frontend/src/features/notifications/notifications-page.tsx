'use client';

import { lazy, Suspense } from 'react';
import { Segments, segmentStyles } from '#components/ui/segments.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { useAddressQuery } from '#lib/use-address-query.ts';
import { NewsBones } from './news-bones.tsx';
import { NewsList } from './news-list.tsx';

const Settings = lazy(() => import('./settings/settings.tsx'));

const parts = ['news', 'settings'] as const;

/** What this person was told, and what they want to hear. */
export const NotificationsPage = () => {
  const { notifications } = useTexts();
  const { query, go } = useAddressQuery();
  const shown = query.get('show') === 'settings' ? 'settings' : 'news';
  const show = (part: (typeof parts)[number]) =>
    go(new URLSearchParams(part === 'news' ? {} : { show: part }), 'push');
  return (
    <div className="max-w-4xl pt-2">
      <h1 className="type-title">{notifications.title}</h1>
      <Segments label={notifications.which} className="mt-5">
        {parts.map((part) => (
          <button
            key={part}
            type="button"
            aria-pressed={part === shown}
            onClick={() => show(part)}
            className={segmentStyles({ chosen: part === shown })}
          >
            {notifications.views[part]}
          </button>
        ))}
      </Segments>
      <div className="mt-4">
        <Suspense fallback={<NewsBones />}>{shown === 'news' ? <NewsList /> : <Settings />}</Suspense>
      </div>
    </div>
  );
};
