import type { MediaIssue, TitleDetails } from '@medianest/shared';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';
import { useFormat } from '#lib/format.ts';
import { useIssues } from '#lib/queries/use-issues.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { isSameTitle } from '#lib/title-place.ts';

const Report = ({ issue }: { issue: MediaIssue }) => {
  const { titles } = useTexts();
  const format = useFormat();
  const { kind, status, season, isMine, reportedBy, createdAt, comments } = issue;
  const when = format.day(createdAt);
  const about = [titles.reportKinds[kind], season !== null && titles.season(season, '')].filter(Boolean);
  const isSolved = status === 'resolved';
  return (
    <li className="grid gap-1.5 py-3.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h3 className="type-subhead">{about.join(' · ')}</h3>
        <Badge tone={isSolved ? 'up' : 'care'} icon={isSolved ? CircleCheck : CircleAlert}>
          {titles.reportStates[status]}
        </Badge>
      </div>
      {comments.map(({ id, message }) => (
        <p key={id} dir="auto" className="whitespace-pre-line wrap-anywhere text-small text-text-2">
          {message}
        </p>
      ))}
      <p className="type-credits">{isMine ? titles.reportByMe(when) : titles.reportBy(reportedBy, when)}</p>
    </li>
  );
};

/** The problems with a title that this person knows of. */
export const Reports = ({ title }: { title: TitleDetails }) => {
  const { titles } = useTexts();
  const issues = useIssues().data?.items.filter((issue) => isSameTitle(issue, title)) ?? [];
  if (issues.length === 0) return null;
  return (
    <section aria-labelledby="reports">
      <h2 id="reports" className="type-section mb-1">
        {titles.reportsHeading}
      </h2>
      <ul className="divide-y divide-line">
        {issues.map((issue) => (
          <Report key={issue.id} issue={issue} />
        ))}
      </ul>
    </section>
  );
};
