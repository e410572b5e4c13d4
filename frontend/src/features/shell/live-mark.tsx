import { Unplug } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { useFormat } from '#lib/format.ts';
import { useLiveGap } from '#lib/realtime/live-provider.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { useHouseSilence } from './use-house-silence.ts';

/** What is on the screen does not move by itself at the moment; the banner of a silent house says more. */
export const LiveMark = () => {
  const { shell } = useTexts();
  const format = useFormat();
  const heardAtMs = useLiveGap();
  const isSilent = useHouseSilence() !== null;
  return (
    <p
      role="status"
      className="z-30 flex items-center gap-1.5 whitespace-nowrap rounded-full bg-raised px-3.5 py-1.5 text-small text-text-2 inset-ring inset-ring-line empty:hidden max-rail:fixed max-rail:bottom-[calc(5.25rem+env(safe-area-inset-bottom))] max-rail:left-1/2 max-rail:-translate-x-1/2"
    >
      {heardAtMs !== null && !isSilent && (
        <>
          <Icon of={Unplug} size="small" />
          {shell.notLive(format.time(heardAtMs))}
        </>
      )}
    </p>
  );
};
