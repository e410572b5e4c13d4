import type { MediaRequest } from '@medianest/shared';
import { cx } from 'class-variance-authority';

/** Why it was denied, as whoever decided said it; or what did not work. */
export const RequestReason = ({
  request: { reason, status, timeline },
  className,
}: {
  request: MediaRequest;
  className?: string;
}) => {
  if (reason === null || reason === '') return null;
  const by = status === 'denied' ? (timeline.findLast(({ step }) => step === 'denied')?.by ?? null) : null;
  return (
    <p
      dir="auto"
      className={cx(
        'wrap-anywhere max-w-[58ch] justify-self-start whitespace-pre-line rounded-card rounded-ss-[4px] bg-surface px-4 py-3 text-small text-text-2',
        className,
      )}
    >
      {by !== null && <b className="font-semibold text-text">{by}: </b>}
      {reason}
    </p>
  );
};
