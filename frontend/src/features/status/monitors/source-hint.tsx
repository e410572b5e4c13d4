import type { MonitorSource } from '@medianest/shared';
import { Unplug } from 'lucide-react';
import Link from 'next/link';
import { buttonStyles } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

/** For administrators: why what Uptime Kuma tells is old. */
export const SourceHint = ({ state }: Pick<MonitorSource, 'state'>) => {
  const { monitors, answerTimes } = useTexts();
  if (state === 'live' || state === 'off') return null;
  const { title, detail } = monitors.source[state];
  return (
    <div className="my-3">
      <Notice
        tone={state === 'stopped' ? 'down' : 'unknown'}
        icon={Unplug}
        title={title}
        action={
          <Link href="/admin/services/?service=uptime-kuma" className={buttonStyles({ size: 'small' })}>
            {answerTimes.openSettings}
          </Link>
        }
      >
        {detail}
      </Notice>
    </div>
  );
};
