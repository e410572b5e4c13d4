import { Hourglass, RotateCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { LiveBar } from '#components/ui/live-bar.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

const patienceMs = 10_000;

interface WaitingViewProps {
  finishing: boolean;
  slow: boolean;
  onRestart: () => void;
}

/** Back from Plex, or the last moment before the door opens. */
export const WaitingView = ({ finishing, slow, onRestart }: WaitingViewProps) => {
  const { door, actions } = useTexts();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  const word = finishing ? door.finishing : slow ? door.slowPlex : door.waitingLead;
  return (
    <>
      <h1 className="type-hero text-scene">{door.waitingTitle}</h1>
      <div className="grid max-w-[22rem] gap-2.5">
        <LiveBar />
        <p role="status" className="flex items-center gap-2.5 text-text-2">
          <Icon of={Hourglass} size="small" />
          {word}
        </p>
      </div>
      {long && !finishing && (
        <div className="grid animate-appear justify-items-start gap-3">
          <p className="max-w-[44ch] text-text-2">{door.waitingLong}</p>
          <Button onClick={onRestart}>
            <Icon of={RotateCw} />
            {actions.retry}
          </Button>
        </div>
      )}
    </>
  );
};
