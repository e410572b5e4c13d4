import type { MediaIssue } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { ChevronDown, CircleAlert, CircleCheck } from 'lucide-react';
import Link from 'next/link';
import { useId } from 'react';
import { Picture } from '#components/media/picture.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { placeOfTitle } from '#lib/title-place.ts';
import { ProblemThread } from './problem-thread.tsx';

interface ProblemRowProps {
  issue: MediaIssue;
  listedAtMs: number;
  isOpen: boolean;
  onToggle: () => void;
}

const About = ({ issue }: { issue: MediaIssue }) => {
  const { requests } = useTexts();
  const { problems } = requests;
  const format = useFormat();
  const { kind, season, episode, reportedBy, isMine, createdAt, comments } = issue;
  const place = season === null ? [] : [problems.place(season, episode)];
  const answers = comments.length - 1;
  return (
    <>
      <p className="type-credits mt-0.5">{[problems.kinds[kind], ...place].join(' · ')}</p>
      <p dir="auto" className="wrap-anywhere mt-1.5 line-clamp-2 text-small text-text-2">
        {comments[0]?.message}
      </p>
      <p className="mt-1 text-small text-text-3">
        {problems.said(isMine ? requests.you : reportedBy, format.ago(createdAt))}
        {answers > 0 && ` · ${problems.answers(answers)}`}
      </p>
    </>
  );
};

/** One problem: what, where, who, and what was said about it when it is opened. */
export const ProblemRow = ({ issue, listedAtMs, isOpen, onToggle }: ProblemRowProps) => {
  const { requests } = useTexts();
  const { title, status, poster } = issue;
  const thread = useId();
  const isSolved = status === 'resolved';
  return (
    <li className="border-line border-b">
      <div className="grid grid-cols-[3.5rem_minmax(0,1fr)_auto] gap-x-4 py-5 rail:grid-cols-[4rem_minmax(0,1fr)_auto] rail:gap-x-6">
        <Picture path={poster} from="media" title={title} sizes="64px" listedAtMs={listedAtMs} />
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <h3>
              <Link
                href={placeOfTitle(issue)}
                prefetch={false}
                dir="auto"
                className="type-subhead wrap-anywhere hover:text-lamp-text"
              >
                {title}
              </Link>
            </h3>
            <Badge tone={isSolved ? 'up' : 'care'} icon={isSolved ? CircleCheck : CircleAlert}>
              {requests.problems.states[status]}
            </Badge>
          </div>
          <About issue={issue} />
        </div>
        <IconButton
          label={requests.problems.open(title)}
          aria-expanded={isOpen}
          aria-controls={thread}
          onClick={onToggle}
          className="-mt-1 -mr-2.5"
        >
          <Icon of={ChevronDown} className={cx('transition-transform', isOpen && 'rotate-180')} />
        </IconButton>
      </div>
      <div id={thread} className="rail:pl-22">
        {isOpen && <ProblemThread issue={issue} />}
      </div>
    </li>
  );
};
