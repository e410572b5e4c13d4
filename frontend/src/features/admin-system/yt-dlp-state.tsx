import type { YtDlpFacts } from '@medianest/shared';
import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';

const looks = {
  ready: { tone: 'up', icon: CircleCheck },
  old: { tone: 'slow', icon: TriangleAlert },
  'too-old': { tone: 'down', icon: CircleX },
  broken: { tone: 'down', icon: CircleX },
  missing: { tone: 'down', icon: CircleX },
} as const;

const stateOf = ({ state, isOld }: YtDlpFacts) => (state === 'ready' && isOld ? 'old' : state);

const useWhatToDo = (facts: YtDlpFacts): string | null => {
  const { whatToDo } = useOwnerTexts().adminSystem.ytDlp;
  const state = stateOf(facts);
  if (state === 'ready') return null;
  return state === 'too-old' ? whatToDo[state](facts.oldest) : whatToDo[state];
};

/** Which yt-dlp is in use, and whether it will do. */
export const YtDlpState = ({ facts }: { facts: YtDlpFacts }) => {
  const { ytDlp: texts } = useOwnerTexts().adminSystem;
  const whatToDo = useWhatToDo(facts);
  const state = stateOf(facts);
  const { version, ageDays, path, source } = facts;
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Badge {...looks[state]}>{texts.states[state]}</Badge>
        {version !== null && (
          <p>
            <b className="font-semibold">{texts.version(version)}</b>
            {ageDays !== null && <span className="text-text-2">, {texts.age(ageDays)}</span>}
          </p>
        )}
      </div>
      {path !== null && (
        <p className="text-small text-text-3 wrap-anywhere">
          {texts.sources[source]}: {path}
        </p>
      )}
      {whatToDo !== null && <p className="mt-1 text-text-2">{whatToDo}</p>}
    </div>
  );
};
