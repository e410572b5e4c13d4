import { KeyRound } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';

interface KeptSecretProps {
  label: string;
  lastFour: string | null;
  /** Says more than dots do, where there is more to say. */
  words?: string;
  onChange: () => void;
}

const dots = '•'.repeat(12);

/** A secret that is kept: its end at most, and the way to another one. */
export const KeptSecret = ({ label, lastFour, words, onChange }: KeptSecretProps) => {
  const { adminServices: texts } = useOwnerTexts();
  return (
    <div className="grid gap-1.5">
      <p className="font-semibold text-small">{label}</p>
      <div className="flex min-h-12 items-center gap-2.5 rounded-control bg-sunken py-1 pr-1.5 pl-3.5 inset-ring inset-ring-control-line">
        <Icon of={KeyRound} className="text-text-2" />
        <p className="min-w-0 flex-1 truncate">
          {words ?? (
            <>
              <span aria-hidden>
                {dots} {lastFour}
              </span>
              <span className="sr-only">{lastFour === null ? texts.kept : texts.keptEnding(lastFour)}</span>
            </>
          )}
        </p>
        <Button size="small" aria-label={texts.changeWhat(label)} onClick={onChange}>
          {texts.change}
        </Button>
      </div>
      <p className="text-small text-text-3">{texts.keptHint}</p>
    </div>
  );
};
