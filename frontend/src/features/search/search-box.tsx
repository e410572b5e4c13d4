'use client';

import { cx } from 'class-variance-authority';
import { Search, X } from 'lucide-react';
import Link from 'next/link';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useNavigation } from '#lib/navigation.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { useHandHeld } from '#lib/use-hand-held.ts';
import { focusFirstHit } from './move-among-hits.ts';
import { searchBoxId, searchPath } from './search-address.ts';
import { useSearchShortcut } from './use-search-shortcut.ts';
import { useSearchText } from './use-search-text.ts';

const Key = ({ children }: { children: ReactNode }) => (
  <kbd
    aria-hidden
    className="hidden rounded-poster bg-raised px-2 py-1.5 font-[560] font-sans text-text-2 text-tiny leading-none inset-ring inset-ring-line rail:block"
  >
    {children}
  </kbd>
);

const formStyles = (isHere: boolean, isShown: boolean) =>
  cx(
    'items-center gap-2.5 transition-[max-width,height] duration-180 focus-within:outline-2 focus-within:outline-focus focus-within:outline-offset-2',
    isShown ? 'flex' : 'hidden rail:flex',
    'order-last mb-3 basis-full rail:order-none rail:mb-0 rail:flex-1 rail:basis-auto',
    isHere
      ? 'h-14 rounded-panel bg-surface pr-1.5 pl-4.5 inset-ring-2 inset-ring-lamp-edge shadow-[0_0_50px_-14px_color-mix(in_oklch,var(--glow)_45%,transparent)]'
      : 'h-11 rounded-full bg-surface pr-2 pl-3.5 inset-ring inset-ring-line group-has-data-scene/house:bg-bg/86 group-has-data-scene/house:backdrop-blur-lg rail:max-w-115',
  );

/**
 * One box on every page. It stays the same element on the way to the search page, so that nobody
 * loses the cursor in the middle of a word; there it grows.
 */
export const SearchBox = () => {
  const { search } = useTexts();
  const { push, back } = useNavigation();
  const handHeld = useHandHeld();
  const box = useRef<HTMLInputElement>(null);
  const cameFromInside = useRef(false);
  const [wanted, setWanted] = useState(false);
  const { text, isHere, write, findNow, clear } = useSearchText(box);

  const open = () => {
    // Phones bring up their keyboard only for a focus that is taken within the touch itself.
    flushSync(() => setWanted(true));
    box.current?.focus();
    box.current?.select();
  };
  const close = () => {
    box.current?.blur();
    if (isHere && cameFromInside.current) back();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' && focusFirstHit()) event.preventDefault();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (text === '') close();
    else clear();
  };
  useSearchShortcut(open);

  return (
    <>
      <search className={formStyles(isHere, isHere || wanted)}>
        <form
          className="contents"
          onSubmit={(event) => {
            event.preventDefault();
            findNow();
            if (handHeld) box.current?.blur();
          }}
        >
          <Icon of={Search} {...(isHere && { size: 'large' })} className="text-text-2" />
          <input
            ref={box}
            id={searchBoxId}
            type="search"
            enterKeyHint="search"
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            maxLength={200}
            aria-label={search.label}
            aria-keyshortcuts="/ Control+K"
            placeholder={search.placeholder}
            value={text}
            onChange={(event) => {
              if (!isHere) cameFromInside.current = true;
              write(event.target.value);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setWanted(false)}
            className={cx(
              'min-w-0 flex-1 self-stretch bg-transparent outline-none placeholder:text-text-3 [&::-webkit-search-cancel-button]:appearance-none',
              isHere && 'font-[560] text-lead [font-stretch:92%] rail:text-[1.25rem]',
            )}
          />
          {isHere ? <Key>Esc</Key> : <Key>/</Key>}
          {text !== '' && (
            <IconButton
              label={search.clear}
              onClick={() => {
                clear();
                box.current?.focus();
              }}
              className={isHere ? '' : '-mr-2'}
            >
              <Icon of={X} />
            </IconButton>
          )}
        </form>
      </search>
      <Link
        href={searchPath}
        aria-label={search.label}
        onClick={(event) => {
          event.preventDefault();
          open();
          if (isHere) return;
          cameFromInside.current = true;
          push(searchPath);
        }}
        className="grid size-11 flex-none place-items-center rounded-full text-text-2 hover:bg-surface hover:text-text rail:hidden"
      >
        <Icon of={Search} size="large" />
      </Link>
    </>
  );
};
