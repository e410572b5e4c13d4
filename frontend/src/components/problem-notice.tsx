'use client';

import type { ErrorCode } from '@medianest/shared';
import {
  Ban,
  CircleX,
  CloudOff,
  Cookie,
  Hourglass,
  Lock,
  type LucideIcon,
  RotateCw,
  WifiOff,
} from 'lucide-react';
import { codeOf, isUnreachable } from '#lib/api/failure.ts';
import { useOwnerName } from '#lib/queries/use-owner-name.ts';
import { retryAtMs } from '#lib/retry-at.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useProblemText } from '#lib/use-problem-text.ts';
import { useSecondsLeft } from '#lib/use-seconds-left.ts';
import { Button } from './ui/button.tsx';
import { Icon } from './ui/icon.tsx';
import { Notice, type NoticeTone } from './ui/notice.tsx';

interface Look {
  tone: NoticeTone;
  icon: LucideIcon;
}

const looks: Partial<Record<ErrorCode, Look>> = {
  'auth.not_member': { tone: 'unknown', icon: Lock },
  'auth.deactivated': { tone: 'down', icon: Ban },
  'auth.flow_missing': { tone: 'slow', icon: Cookie },
  'auth.flow_expired': { tone: 'slow', icon: Hourglass },
  'upstream.unavailable': { tone: 'slow', icon: CloudOff },
  'upstream.timeout': { tone: 'slow', icon: CloudOff },
  'database.unavailable': { tone: 'slow', icon: CloudOff },
  rate_limited: { tone: 'slow', icon: Hourglass },
};

const lookOf = (error: unknown): Look => {
  if (isUnreachable(error)) return { tone: 'slow', icon: WifiOff };
  const code = codeOf(error);
  return (code !== null && looks[code]) || { tone: 'down', icon: CircleX };
};

const Retry = ({ onRetry }: { onRetry: () => void }) => (
  <Button size="small" onClick={onRetry}>
    <Icon of={RotateCw} size="small" />
    {useTexts().actions.retry}
  </Button>
);

interface ProblemNoticeProps {
  error: unknown;
  /** Absent when trying the same again cannot help. */
  retry?: (() => void) | undefined;
}

/** The answer to something that the person just tried and that failed. */
export const ProblemNotice = ({ error, retry }: ProblemNoticeProps) => {
  const texts = useTexts();
  const ownerName = useOwnerName();
  const { title, detail, number } = useProblemText(error, useSecondsLeft(retryAtMs(error)));
  return (
    <Notice {...lookOf(error)} title={title} urgent action={retry && <Retry onRetry={retry} />}>
      {detail}
      {number !== null && (
        <span className="mt-1 block text-tiny text-text-3">
          {texts.problems.tellNumber(ownerName, number)}
        </span>
      )}
    </Notice>
  );
};
