import { Link2, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

const longestAddress = 500;

interface PasteBoxProps {
  /** What is being looked at; '' where nothing is. */
  url: string;
  onLook: (url: string) => void;
  onClear: () => void;
}

/** Where a link is pasted. Nothing starts here: it is looked at first. */
export const PasteBox = ({ url, onLook, onClear }: PasteBoxProps) => {
  const { youtube } = useTexts();
  const [text, setText] = useState(url);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setText(url), [url]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onLook(text.trim());
      }}
      className="mt-5 flex h-15 items-center gap-2 rounded-panel bg-surface pr-2 pl-4.5 inset-ring-[1.5px] inset-ring-control-line focus-within:outline-2 focus-within:outline-focus focus-within:outline-offset-2"
    >
      <Icon of={Link2} size="large" className="text-text-2" />
      <input
        ref={field}
        type="text"
        inputMode="url"
        aria-label={youtube.address}
        placeholder={youtube.addressHint}
        value={text}
        maxLength={longestAddress}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        className="ml-1 min-w-0 flex-1 self-stretch truncate bg-transparent outline-none placeholder:text-text-3"
      />
      {text !== '' && (
        <IconButton
          label={youtube.clear}
          onClick={() => {
            setText('');
            onClear();
            field.current?.focus();
          }}
        >
          <Icon of={X} />
        </IconButton>
      )}
      <Button type="submit" disabled={text.trim() === ''} className="flex-none">
        {youtube.look}
      </Button>
    </form>
  );
};
