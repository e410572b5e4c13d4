import type { Age } from '@medianest/shared';
import { Clock } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';

const isToday = (iso: string) => new Date(iso).toDateString() === new Date().toDateString();

/** Beside the heading of what could not be asked again: the age of what is shown. */
export const StaleMark = ({ asOf }: Pick<Age, 'asOf'>) => {
  const { media } = useTexts();
  const format = useFormat();
  return (
    <span className="inline-flex items-center gap-1.5 text-small text-text-3">
      <Icon of={Clock} size="small" />
      <time dateTime={asOf}>
        {media.asOf(isToday(asOf) ? format.time(Date.parse(asOf)) : format.dateTime(asOf))}
      </time>
    </span>
  );
};
