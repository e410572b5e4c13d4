import type { NotificationPreferences } from '@medianest/shared';
import { BellOff, BellRing } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { TestButton } from './test-button.tsx';
import { usePush } from './use-push.ts';

/** Push on this browser: taken, offered, or why it cannot be. */
export const PushHere = ({ preferences }: { preferences: NotificationPreferences }) => {
  const { notifications } = useTexts();
  const { state, isPending, change } = usePush();
  const { pushDevices, channels } = preferences;
  if (!channels.push.isOffered || state === undefined) return null;
  return (
    <section aria-labelledby="push">
      <h2 id="push" className="type-section">
        {notifications.pushTitle}
      </h2>
      <p className="mt-1 text-pretty text-text-2">{notifications.push[state]}</p>
      {pushDevices > 0 && (
        <p className="mt-1 text-small text-text-3">{notifications.pushDevices(pushDevices)}</p>
      )}
      <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
        {(state === 'off' || state === 'on') && (
          <Button size="small" disabled={isPending} onClick={() => change(state === 'off')}>
            <Icon of={state === 'off' ? BellRing : BellOff} size="small" />
            {state === 'off' ? notifications.pushOn : notifications.pushOff}
          </Button>
        )}
        {pushDevices > 0 && <TestButton channel="push" />}
      </div>
    </section>
  );
};
