import { cx } from 'class-variance-authority';
import { Search, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { searchBoxId } from './search-address.ts';
import type { SearchBoxState } from './use-search-box.ts';

const Key = ({ children }: { children: ReactNode }) => (
  <kbd
    aria-hidden
    className="hidden rounded-poster bg-raised px-2 py-1.5 font-[560] font-sans text-text-2 text-tiny leading-none inset-ring inset-ring-line rail:block"
  >
    {children}
  </kbd>
);

const looks = {
  small:
    'h-11 rounded-full bg-surface pr-2 pl-3.5 inset-ring inset-ring-line group-has-data-scene/house:bg-bg/86 group-has-data-scene/house:backdrop-blur-lg rail:max-w-115',
  large:
    'h-14 rounded-panel bg-surface pr-1.5 pl-4.5 inset-ring-2 inset-ring-lamp-edge shadow-[0_0_50px_-14px_color-mix(in_oklch,var(--glow)_45%,transparent)]',
};

const formStyles = ({ isHere, isShown }: SearchBoxState) =>
  cx(
    'order-last mr-2 min-w-0 basis-full items-center gap-2.5 transition-[max-width,height] duration-180 focus-within:outline-2 focus-within:outline-focus focus-within:outline-offset-2 rail:order-none rail:mr-0 rail:flex-1 rail:basis-auto',
    isShown ? 'flex' : 'hidden rail:flex',
    looks[isHere ? 'large' : 'small'],
  );

const Input = ({ box, text, isHere, write, onKeyDown, leave }: SearchBoxState) => {
  const { search } = useTexts();
  return (
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
      onChange={(event) => write(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={leave}
      className={cx(
        'w-0 min-w-0 flex-1 self-stretch bg-transparent outline-none placeholder:text-text-3 [&::-webkit-search-cancel-button]:appearance-none',
        isHere && 'font-[560] text-lead [font-stretch:92%] rail:text-[1.25rem]',
      )}
    />
  );
};

/** The box itself: a pill in the top bar, and the largest thing on the search page. */
export const SearchField = (state: SearchBoxState) => {
  const { search } = useTexts();
  const { text, isHere, submit, clear } = state;
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> around a form says the same with one more box
    <form
      role="search"
      className={formStyles(state)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Icon of={Search} size={isHere ? 'large' : 'normal'} className="text-text-2" />
      <Input {...state} />
      <Key>{isHere ? 'Esc' : '/'}</Key>
      {text !== '' && (
        <IconButton label={search.clear} onClick={clear} className={isHere ? '' : '-mr-2'}>
          <Icon of={X} />
        </IconButton>
      )}
    </form>
  );
};
