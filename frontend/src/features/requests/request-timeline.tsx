import type { MediaRequest, RequestStep } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import {
  Ban,
  CircleCheck,
  CircleX,
  Clock,
  Download,
  type LucideIcon,
  Send,
  Ticket,
  Trash2,
} from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';

const looks: Record<RequestStep, { icon: LucideIcon; tone: string }> = {
  asked: { icon: Ticket, tone: 'text-lamp-text' },
  kept: { icon: Clock, tone: 'text-care' },
  sent: { icon: Send, tone: 'text-text-2' },
  approved: { icon: CircleCheck, tone: 'text-up' },
  denied: { icon: Ban, tone: 'text-down' },
  coming: { icon: Download, tone: 'text-care' },
  available: { icon: CircleCheck, tone: 'text-up' },
  failed: { icon: CircleX, tone: 'text-down' },
  gone: { icon: Trash2, tone: 'text-text-2' },
};

/** What happened to a request, the oldest first. */
export const RequestTimeline = ({ timeline }: Pick<MediaRequest, 'timeline'>) => {
  const { requests } = useTexts();
  const format = useFormat();
  return (
    <ol aria-label={requests.happened} className="grid gap-3.5">
      {timeline.map(({ at, step, by, note }) => (
        <li key={`${at} ${step}`} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3">
          <Icon of={looks[step].icon} className={cx('mt-0.5', looks[step].tone)} />
          <div className="min-w-0">
            <p className="font-[560]">
              <span dir="auto">{requests.steps[step](by)}</span>
            </p>
            <time dateTime={at} className="text-small text-text-3">
              {format.dateTime(at)}
            </time>
            {note !== null && (
              <p dir="auto" className="wrap-anywhere mt-1 whitespace-pre-line text-small text-text-2">
                {note}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
};
