import type { Pin } from '@medianest/shared';
import { Hourglass } from 'lucide-react';
import { useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useSecondsLeft } from '#lib/use-seconds-left.ts';

/** Codes live for a quarter of an hour; a clock that says more is wrong and not shown. */
const longestSeconds = 15 * 60 + 30;

interface CodeCountdownProps {
  pin: Pin | null;
  expired: boolean;
  slow: boolean;
}

/**
 * How long the code is good for. The portal alone decides when it is over: a device whose clock is
 * off just shows no time.
 */
export const CodeCountdown = ({ pin, expired, slow }: CodeCountdownProps) => {
  const { door } = useTexts();
  const format = useFormat();
  const endsMs = pin === null || expired ? null : Date.parse(pin.expiresAt);
  const left = useSecondsLeft(endsMs);
  const [total, setTotal] = useState({ endsMs, seconds: left });
  if (total.endsMs !== endsMs) setTotal({ endsMs, seconds: left });

  const trusted = left !== null && left > 0 && left <= longestSeconds;
  const share = expired || left === null ? 0 : Math.min(1, left / (total.seconds || 1));
  const time = trusted ? format.countdown(left) : '';
  const waiting = trusted ? door.codeWaiting(time) : door.codeWaitingOpen;
  return (
    <div className="grid max-w-[21.25rem] gap-2">
      <ProgressBar label={door.codeLeft} value={trusted ? share : 0} valueText={time} />
      <p className="flex items-center gap-2.5 text-small text-text-2 tabular-nums">
        <Icon of={Hourglass} size="small" />
        {expired ? door.codeExpired : slow ? door.slowPlex : waiting}
      </p>
      <p role="status" className="sr-only">
        {expired ? door.codeExpired : slow ? door.slowPlex : ''}
      </p>
    </div>
  );
};
