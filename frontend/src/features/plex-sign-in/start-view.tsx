import { ArrowRight, QrCode } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Tick } from '#components/ui/tick.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

interface StartViewProps {
  busy: boolean;
  rememberMe: boolean;
  /** Absent when the session is there already and only Plex is linked again. */
  onRememberMe?: (rememberMe: boolean) => void;
  onContinue: () => void;
  onCode: () => void;
}

export const StartView = ({ busy, rememberMe, onRememberMe, onContinue, onCode }: StartViewProps) => {
  const { door } = useTexts();
  return (
    <>
      <div className="grid justify-items-stretch gap-3 rail:justify-items-start">
        <Button look="primary" size="big" onClick={onContinue} disabled={busy} aria-busy={busy}>
          {busy ? door.opening : door.continueWithPlex}
          <Icon of={ArrowRight} />
        </Button>
        <Button look="quiet" onClick={onCode} disabled={busy} className="justify-self-start pl-0.5">
          <Icon of={QrCode} />
          {door.useCode}
        </Button>
      </div>
      {onRememberMe && (
        <Tick checked={rememberMe} onChange={onRememberMe}>
          {door.keepSignedIn}
        </Tick>
      )}
    </>
  );
};
