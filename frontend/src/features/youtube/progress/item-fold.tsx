import type { DownloadItem } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { ChevronDown, ChevronRight, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { clockLength } from '../clock-length.ts';

interface ItemFoldProps {
  items: readonly DownloadItem[];
  icon: LucideIcon;
  tone: string;
  word: (count: string) => string;
}

const Titles = ({ items }: Pick<ItemFoldProps, 'items'>) => (
  <ul className="max-h-96 overflow-y-auto pb-3 pl-7 text-small text-text-2">
    {items.map(({ id, position, title, durationSeconds }) => (
      <li key={id} className="flex gap-3 py-1.5 [content-visibility:auto]">
        <span className="w-8 flex-none text-text-3 tabular-nums">{position}</span>
        <span dir="auto" className="min-w-0 flex-1 truncate">
          {title}
        </span>
        {durationSeconds !== null && (
          <span className="text-text-3 tabular-nums">{clockLength(durationSeconds)}</span>
        )}
      </li>
    ))}
  </ul>
);

/** Videos that need nobody’s eyes, as one line that opens; absent when there are none. */
export const ItemFold = ({ items, icon, tone, word }: ItemFoldProps) => {
  const { youtube } = useTexts();
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <li>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="flex min-h-12 w-full items-center gap-2.5 text-left text-small text-text-2 hover:text-text"
      >
        <Icon of={isOpen ? ChevronDown : ChevronRight} />
        <span className={cx('inline-flex flex-none items-center gap-1.5 font-[560]', tone)}>
          <Icon of={icon} size="small" />
          {word(format.number(items.length))}
        </span>
        <span dir="auto" className="truncate">
          {youtube.fromTo(first.title, last.title)}
        </span>
      </button>
      {isOpen && <Titles items={items} />}
    </li>
  );
};
