'use client';

import { CircleX, RotateCw } from 'lucide-react';
import { useFormat } from '#lib/format.ts';
import { useOwnerName } from '#lib/queries/use-owner-name.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useProblemText } from '#lib/use-problem-text.ts';
import { Blank } from './ui/blank.tsx';
import { Button } from './ui/button.tsx';
import { Icon } from './ui/icon.tsx';

export interface PartFailedProps {
  title: string;
  error: unknown;
  /** When it was tried last, in milliseconds. */
  atMs: number;
  onRetry: () => void;
  retrying: boolean;
}

/** One part of a page fails, the page stays: what was tried, when, again, and a number to tell. */
export const PartFailed = ({ title, error, atMs, onRetry, retrying }: PartFailedProps) => {
  const { actions, problems } = useTexts();
  const format = useFormat();
  const ownerName = useOwnerName();
  const { number } = useProblemText(error);
  return (
    <Blank
      drawing={<Icon of={CircleX} size="large" className="text-down" />}
      title={title}
      headingLevel={3}
      action={
        <Button size="small" onClick={onRetry} disabled={retrying}>
          <Icon of={RotateCw} size="small" />
          {actions.retry}
        </Button>
      }
    >
      <p className="text-small">{problems.partFailed(format.time(atMs))}</p>
      {number !== null && (
        <p className="mt-2 text-text-3 text-tiny">{problems.tellNumber(ownerName, number)}</p>
      )}
    </Blank>
  );
};

interface QueryFailedProps {
  title: string;
  query: { error: unknown; errorUpdatedAt: number; isFetching: boolean; retry: () => void };
}

/** The same for a part that one question brings. */
export const QueryFailed = ({ title, query }: QueryFailedProps) => (
  <PartFailed
    title={title}
    error={query.error}
    atMs={query.errorUpdatedAt}
    onRetry={query.retry}
    retrying={query.isFetching}
  />
);
