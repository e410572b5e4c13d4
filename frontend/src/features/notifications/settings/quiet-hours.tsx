import type { QuietHours as Hours } from '@medianest/shared';
import { useId } from 'react';
import { Tick } from '#components/ui/tick.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

const usual = { from: '22:00', to: '07:00' };

/** As this browser's clock has it. */
const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

interface TimeProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

const Time = ({ label, value, onChange }: TimeProps) => {
  const id = useId();
  return (
    <span className="flex items-center gap-2.5">
      <label htmlFor={id} className="text-small text-text-2">
        {label}
      </label>
      <input
        id={id}
        type="time"
        required
        value={value}
        onChange={({ target }) => target.value !== '' && onChange(target.value)}
        className="min-h-11 rounded-control bg-sunken px-3 tabular-nums inset-ring inset-ring-control-line"
      />
    </span>
  );
};

interface QuietHoursProps {
  hours: Hours | null;
  onChange: (hours: Hours | null) => void;
}

/** When nothing but the bell takes anything, by this browser's clock. */
export const QuietHours = ({ hours, onChange }: QuietHoursProps) => {
  const { notifications } = useTexts();
  const change = (part: Partial<Hours>) => onChange({ ...usual, ...hours, timeZone: zoneHere(), ...part });
  return (
    <section aria-labelledby="quiet">
      <h2 id="quiet" className="type-section">
        {notifications.quietTitle}
      </h2>
      <p className="mt-1 mb-2 text-text-2">{notifications.quietLead}</p>
      <Tick checked={hours !== null} onChange={(wanted) => (wanted ? change({}) : onChange(null))}>
        {notifications.quietOn}
      </Tick>
      {hours !== null && (
        <>
          <div className="mt-2 flex flex-wrap gap-x-6 gap-y-3">
            <Time label={notifications.quietFrom} value={hours.from} onChange={(from) => change({ from })} />
            <Time label={notifications.quietTo} value={hours.to} onChange={(to) => change({ to })} />
          </div>
          <p className="mt-2.5 text-small text-text-3">{notifications.quietZone(hours.timeZone)}</p>
        </>
      )}
    </section>
  );
};
