import type { DeviceSession } from '@medianest/shared';
import { CircleCheck, LogOut } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { deviceIcon } from './device-kind.ts';

interface DeviceRowProps {
  device: DeviceSession;
  busy: boolean;
  onSignOut: () => void;
}

const Times = ({ device }: { device: DeviceSession }) => {
  const { devices } = useTexts();
  const format = useFormat();
  return (
    <p className="mt-0.5 text-small text-text-3">
      {!device.current && (
        <>
          <time dateTime={device.lastUsedAt} title={format.dateTime(device.lastUsedAt)}>
            {devices.lastUsed(format.ago(device.lastUsedAt))}
          </time>
          {' · '}
        </>
      )}
      <time dateTime={device.createdAt} title={format.dateTime(device.createdAt)}>
        {devices.since(format.date(device.createdAt))}
      </time>
    </p>
  );
};

export const DeviceRow = ({ device, busy, onSignOut }: DeviceRowProps) => {
  const { devices, actions } = useTexts();
  return (
    <li className="flex items-center gap-4 border-line border-t py-4 first:border-t-0">
      <span className="grid size-11 flex-none place-items-center rounded-tile bg-raised text-text-2 inset-ring inset-ring-line">
        <Icon of={deviceIcon(device.deviceName)} size="large" />
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="type-subhead flex flex-wrap items-center gap-x-3 gap-y-1 wrap-anywhere">
          {device.deviceName}
          {device.current && (
            <span className="inline-flex h-6.5 items-center gap-1.5 rounded-pane bg-up-wash pr-2.5 pl-2 font-[620] text-tiny text-up">
              <Icon of={CircleCheck} size="small" />
              {devices.thisDevice}
            </span>
          )}
        </h2>
        <Times device={device} />
      </div>
      <Button
        look="quiet"
        size="small"
        disabled={busy}
        onClick={onSignOut}
        aria-label={devices.signOutOne(device.deviceName)}
      >
        <Icon of={LogOut} size="small" />
        <span className="max-rail:sr-only">{actions.signOut}</span>
      </Button>
    </li>
  );
};
