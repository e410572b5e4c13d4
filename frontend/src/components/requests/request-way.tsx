import type { MediaRequest } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import type { CSSProperties } from 'react';
import { useFormat } from '#lib/format.ts';
import { useOwnerName } from '#lib/queries/use-owner-name.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { type WayStep, type WindowState, waySteps } from './way-steps.ts';

const windows: Record<WindowState, string> = {
  on: 'lit-window',
  now: 'half-lit-window',
  next: 'bg-bg inset-ring-[1.5px] inset-ring-control-line',
  held: 'bg-care-wash inset-ring-[1.5px] inset-ring-care',
  no: 'bg-sunken inset-ring-[1.5px] inset-ring-down',
};

const words: Record<WindowState, string> = {
  on: 'text-text',
  now: 'text-text',
  next: 'text-text-3',
  held: 'text-care',
  no: 'text-down',
};

const Step = ({ word, note, state, fill }: WayStep) => {
  const { requests } = useTexts();
  return (
    <li
      className={cx(
        'relative min-w-0 pt-6.5 pr-2 text-tiny after:absolute after:top-[9px] after:right-[5px] after:left-[19px] after:h-0.5 after:rounded-full last:after:hidden',
        state === 'on' ? 'text-text-2 after:bg-progress after:opacity-75' : 'after:bg-line-strong',
        state === 'now' ? 'text-text-2' : state !== 'on' && 'text-text-3',
      )}
    >
      <span
        aria-hidden
        className={cx('absolute top-0.5 left-0 h-4 w-3.5 rounded-[3px]', windows[state])}
        style={fill === undefined ? undefined : ({ '--fill': `${fill}%` } as CSSProperties)}
      />
      <b className={cx('block font-semibold text-small', words[state])}>{word}</b>
      <span className="sr-only">({requests.windowStates[state]}) </span>
      <span className="tabular-nums">{note}</span>
    </li>
  );
};

/** Four windows, lit one after the other: how far a request is. */
export const RequestWay = ({ request }: { request: MediaRequest }) => {
  const texts = useTexts();
  const format = useFormat();
  const ownerName = useOwnerName() ?? texts.problems.ownerFallback;
  const steps = waySteps(request, { texts, format, ownerName });
  return (
    <ol aria-label={texts.requests.wayOf(request.title)} className="grid grid-cols-4">
      {steps.map((step, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a window is its place
        <Step key={place} {...step} />
      ))}
    </ol>
  );
};
