import { ArrowLeft, ArrowRight } from 'lucide-react';
import { flushSync } from 'react-dom';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

interface CardMoverProps {
  /** Of the service, as people know it. */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
}

/** Exchanges a card with its neighbour. On phones the cards stand below each other, and so do the arrows point. */
export const CardMover = ({ name, isFirst, isLast, onMove }: CardMoverProps) => {
  const { home } = useTexts();
  const ways = [
    { by: -1, icon: ArrowLeft, label: home.moveEarlier(name), isOver: isFirst },
    { by: 1, icon: ArrowRight, label: home.moveLater(name), isOver: isLast },
  ] as const;
  return (
    <div className="flex gap-2 max-rail:justify-end rail:justify-between">
      {ways.map(({ by, icon, label, isOver }) => (
        <IconButton
          key={by}
          label={label}
          // One that were disabled would drop the focus when its card arrives at the end.
          aria-disabled={isOver}
          className="bg-raised inset-ring inset-ring-line-strong aria-disabled:pointer-events-none aria-disabled:opacity-40"
          onClick={({ currentTarget: button }) => {
            if (isOver) return;
            flushSync(() => onMove(by));
            // A node that is moved in the page loses the focus.
            button.focus();
          }}
        >
          <Icon of={icon} className="max-rail:rotate-90 rail:rtl:rotate-180" />
        </IconButton>
      ))}
    </div>
  );
};
