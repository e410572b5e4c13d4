import { cx } from 'class-variance-authority';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';

const paneStyles = {
  done: 'lit-window',
  now: 'half-lit-window',
  next: 'bg-sunken inset-ring-[1.5px] inset-ring-control-line',
};

const stateOf = (step: number, current: number) => {
  if (step < current) return 'done';
  return step === current ? 'now' : 'next';
};

/** Five windows, lit one after the other. On phones the present one alone has room for its word. */
export const Steps = ({ current }: { current: number }) => {
  const { setup } = useOwnerTexts();
  return (
    <ol
      className="flex rail:grid rail:grid-cols-5"
      aria-label={setup.progress(current + 1, setup.steps.length)}
    >
      {setup.steps.map((word, step) => {
        const state = stateOf(step, current);
        return (
          <li
            key={word}
            aria-current={state === 'now' ? 'step' : undefined}
            className={cx(
              'relative pt-6.5 pr-2 font-semibold text-small',
              state === 'now' ? 'max-rail:flex-1' : 'max-rail:w-12 max-rail:flex-none',
              state === 'next' ? 'text-text-3' : 'text-text',
              'after:absolute after:top-[9px] after:right-[5px] after:left-[19px] after:h-0.5 after:rounded-full last:after:hidden',
              state === 'done' ? 'after:bg-progress/75' : 'after:bg-line-strong',
            )}
          >
            <span
              aria-hidden
              className={cx('absolute top-0.5 left-0 h-4 w-3.5 rounded-[3px]', paneStyles[state])}
            />
            <span className={cx(state !== 'now' && 'max-rail:sr-only')}>{word}</span>
            {state === 'done' && <span className="sr-only">, {setup.stepDone}</span>}
          </li>
        );
      })}
    </ol>
  );
};
