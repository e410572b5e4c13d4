import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

const pauseMs = 300;

interface TextFilterProps {
  label: string;
  /** As the address says it. */
  text: string;
  onChange: (text: string) => void;
}

/** What is typed is looked for after a pause; the address fills the box unless somebody types in it. */
export const TextFilter = ({ label, text, onChange }: TextFilterProps) => {
  const { requests } = useTexts();
  const box = useRef<HTMLInputElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [typed, setTyped] = useState(text);
  // What else was chosen meanwhile stays chosen.
  const latest = useRef(onChange);
  latest.current = onChange;

  useEffect(() => {
    if (document.activeElement !== box.current) setTyped(text);
  }, [text]);
  useEffect(() => () => clearTimeout(pause.current), []);

  const find = (wanted: string, afterMs: number) => {
    setTyped(wanted);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => latest.current(wanted), afterMs);
  };
  return (
    <div className="flex h-11 w-full items-center gap-2.5 rounded-full bg-surface pr-1 pl-3.5 inset-ring inset-ring-line focus-within:outline-2 focus-within:outline-focus focus-within:outline-offset-2">
      <Icon of={Search} className="text-text-2" />
      <input
        ref={box}
        type="search"
        aria-label={label}
        placeholder={label}
        dir="auto"
        maxLength={100}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => find(target.value, pauseMs)}
        className="w-0 min-w-0 flex-1 self-stretch bg-transparent outline-none placeholder:text-text-3 [&::-webkit-search-cancel-button]:appearance-none"
      />
      {typed !== '' && (
        <IconButton label={requests.clearText} onClick={() => find('', 0)} className="size-9!">
          <Icon of={X} size="small" />
        </IconButton>
      )}
    </div>
  );
};
