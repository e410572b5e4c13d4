import type { Monitor } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { Eye, ShieldAlert } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useMoment } from '../use-moment.ts';
import { troubleOf } from './certificate.ts';

/** Nothing is said of a certificate that is good and has long to go. */
const Certificate = ({ monitor }: { monitor: Monitor }) => {
  const { status } = useTexts();
  const trouble = troubleOf(monitor);
  if (trouble === null) return null;
  const { isInvalid, daysRemaining, isUrgent } = trouble;
  return (
    <li className={cx('flex items-center gap-1.5', isUrgent ? 'text-down' : 'text-slow')}>
      <Icon of={ShieldAlert} size="small" />
      {isInvalid || daysRemaining === null ? status.certificateInvalid : status.certificate(daysRemaining)}
    </li>
  );
};

/** Since when it is silent, and with which words it ended. */
const Silence = ({ monitor: { since, message, beats } }: { monitor: Monitor }) => {
  const { monitors } = useTexts();
  const format = useFormat();
  const moment = useMoment();
  const last = beats.findLast(({ status }) => status === 'up');
  return (
    <li className="min-w-0 break-words">
      {since !== null && monitors.downSince(moment(since))} {last && monitors.lastAnswer(format.ago(last.at))}{' '}
      {message !== null && monitors.lastWords(message)}
    </li>
  );
};

const Tags = ({ tags }: Pick<Monitor, 'tags'>) =>
  tags.map(({ name, value }) => (
    <li
      key={`${name} ${value}`}
      dir="auto"
      className="inline-flex min-h-6 max-w-full items-center break-all rounded-[8px] bg-surface px-2 text-tiny inset-ring inset-ring-line"
    >
      {value === '' ? name : `${name}: ${value}`}
    </li>
  ));

/** What is to be said of a monitor beside its state. */
export const MonitorNotes = ({ monitor, isAdmin }: { monitor: Monitor; isAdmin: boolean }) => {
  const { status } = useTexts();
  const isShown = isAdmin && monitor.visible;
  const isDown = monitor.status === 'down';
  if (!isShown && !isDown && monitor.tags.length === 0 && troubleOf(monitor) === null) return null;
  return (
    <ul className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-small text-text-2">
      {isDown && <Silence monitor={monitor} />}
      <Certificate monitor={monitor} />
      {isShown && (
        <li className="flex items-center gap-1.5 text-text-3 text-tiny">
          <Icon of={Eye} size="small" />
          {status.shownToAll}
        </li>
      )}
      <Tags tags={monitor.tags} />
    </ul>
  );
};
