import type { DownloadDetails, DownloadItem } from '@medianest/shared';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

const Failure = ({ item: { title, reason, problem } }: { item: DownloadItem }) => {
  const { youtube } = useTexts();
  return (
    <p className="mt-0.5 text-pretty text-small text-text-2 wrap-anywhere">
      <b dir="auto" className="font-[560] text-text">
        {title}:
      </b>{' '}
      {reason ?? youtube.problems[problem ?? 'unknown']}
    </p>
  );
};

/** Why some of its videos did not come: the first at once, the others when they are asked for. */
export const WhatFailed = ({ download: { reason, items } }: { download: DownloadDetails }) => {
  const { youtube } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const [first, ...others] = items.filter(({ status }) => status === 'failed');
  return (
    <>
      {reason !== null && <p className="mt-0.5 text-pretty text-small text-text-2">{reason}</p>}
      {first !== undefined && <Failure item={first} />}
      {others.length > 0 && (
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
          className="flex min-h-9 items-center gap-1.5 text-small text-text-2 hover:text-text"
        >
          <Icon of={isOpen ? ChevronDown : ChevronRight} size="small" />
          {youtube.othersFailed(others.length)}
        </button>
      )}
      {isOpen && others.map((item) => <Failure key={item.id} item={item} />)}
    </>
  );
};
