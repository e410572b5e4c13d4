import type { ServiceStatus } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import Link from 'next/link';
import { buttonStyles } from '#components/ui/button.tsx';
import { useFormat } from '#lib/format.ts';
import { useServiceHistory } from '#lib/queries/use-service-history.ts';
import { useSession } from '#lib/queries/use-session.ts';
import { answerWords } from '#lib/status-words.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useStillWorks } from '../use-trouble.ts';
import { type TrailMark, trailOf } from './trail.ts';

const useMarkWords = () => {
  const texts = useTexts();
  const words = { texts, format: useFormat() };
  const { becameSlow, silent, askedAgain, lastAnswer, lastAnswerUntimed } = texts.answerTimes;
  return (mark: TrailMark): string => {
    if (mark.kind !== 'answer') return { slow: becameSlow, silent, asked: askedAgain }[mark.kind];
    return mark.responseTimeMs === null
      ? lastAnswerUntimed
      : lastAnswer(answerWords(mark.responseTimeMs, words));
  };
};

const isToday = (at: string) => new Date(at).toDateString() === new Date().toDateString();

const Trail = ({ service }: { service: ServiceStatus }) => {
  const format = useFormat();
  const wordsOf = useMarkWords();
  const history = useServiceHistory(service.name, '1h').data;
  return (
    <ol className="mt-2 text-small">
      {trailOf(history?.beats ?? [], service).map((mark) => (
        <li key={mark.kind} className="grid grid-cols-[4.25rem_minmax(0,1fr)] gap-2.5 py-1.5">
          <time dateTime={mark.at} className="text-text-3 tabular-nums">
            {isToday(mark.at) ? format.time(Date.parse(mark.at)) : format.shortDate(Date.parse(mark.at))}
          </time>
          <span className={cx(mark.kind === 'asked' && 'font-[620]')}>{wordsOf(mark)}</span>
        </li>
      ))}
    </ol>
  );
};

/** Of a service that is down: since when, what it said last, what was tried, and what still works. */
export const WhatWeKnow = ({ service }: { service: ServiceStatus }) => {
  const { answerTimes: texts } = useTexts();
  const isAdmin = useSession().data?.user.role === 'admin';
  const still = useStillWorks();
  return (
    <div className="min-w-0">
      <h4 className="type-subhead">{texts.whatWeKnow}</h4>
      <Trail service={service} />
      {service.message !== null && (
        <p className="mt-1.5 break-words text-small text-text-2">{texts.lastWords(service.message)}</p>
      )}
      <p className="mt-1.5 text-small text-text-2">
        {still === null ? texts.nothingElseWorks : texts.stillWorks(still)}
      </p>
      {isAdmin && (
        <Link
          href={`/admin/services/?service=${service.name}`}
          className={buttonStyles({ size: 'small', className: 'mt-4' })}
        >
          {texts.openSettings}
        </Link>
      )}
    </div>
  );
};
