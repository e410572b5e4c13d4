import type { ServiceName, ServiceTest, TestStep } from '@medianest/shared';
import { CircleAlert, CircleCheck, CircleQuestionMark, CircleX } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { useFormat } from '#lib/format.ts';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';

const looks = {
  passed: { icon: CircleCheck, className: 'text-up' },
  warned: { icon: CircleAlert, className: 'text-slow' },
  failed: { icon: CircleX, className: 'text-down' },
  'not-tried': { icon: CircleQuestionMark, className: 'text-unknown' },
} as const;

const Remedy = ({ steps }: { steps: string[] }) => (
  <ol className="relative z-1 col-start-2 col-end-4 mt-2 grid gap-1.5 rounded-card bg-down-wash px-4 py-3 text-small">
    {steps.map((step, index) => (
      <li key={step} className="grid grid-cols-[1.25rem_minmax(0,1fr)]">
        <b aria-hidden className="tabular-nums">
          {index + 1}
        </b>
        <span>{step}</span>
      </li>
    ))}
  </ol>
);

const Rung = ({ rung, remedy }: { rung: TestStep; remedy: string[] | null }) => {
  const { adminServices: texts } = useOwnerTexts();
  const format = useFormat();
  const { icon, className } = looks[rung.result];
  const detail = rung.result === 'not-tried' ? texts.notTried : rung.detail;
  return (
    <li className="relative grid grid-cols-[1.375rem_minmax(0,1fr)_auto] gap-x-3.5 py-2.5 not-last:after:absolute not-last:after:top-9 not-last:after:-bottom-1.5 not-last:after:left-[0.625rem] not-last:after:w-0.5 not-last:after:rounded-full not-last:after:bg-line-strong">
      <Icon of={icon} size="large" className={`mt-px ${className}`} />
      <div className="min-w-0">
        <p className="font-semibold">
          <span className="sr-only">{texts.results[rung.result]}: </span>
          {texts.steps[rung.step]}
        </p>
        {detail !== null && <p className="text-small text-text-3 wrap-anywhere">{detail}</p>}
      </div>
      <span className="text-small text-text-3 tabular-nums">
        {rung.durationMs !== null && texts.milliseconds(format.number(rung.durationMs))}
      </span>
      {remedy !== null && <Remedy steps={remedy} />}
    </li>
  );
};

/** What passed, the first thing that failed with its remedy, and what was not tried. */
export const TestLadder = ({ service, test }: { service: ServiceName; test: ServiceTest }) => {
  const { adminServices: texts } = useOwnerTexts();
  const firstFailure = test.steps.find(({ result }) => result === 'failed');
  return (
    <ol aria-label={texts.testTitle}>
      {test.steps.map((rung) => (
        <Rung
          key={rung.step}
          rung={rung}
          remedy={rung === firstFailure && test.problem ? texts.remedy(service, test.problem) : null}
        />
      ))}
    </ol>
  );
};
