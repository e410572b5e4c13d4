import type { RequestGroup, RequestList } from '@medianest/shared';
import { Segments, segmentStyles } from '#components/ui/segments.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { groups } from './view.ts';

interface GroupSwitchProps {
  chosen: RequestGroup | null;
  counts: RequestList['counts'] | undefined;
  onChoose: (group: RequestGroup | null) => void;
}

/** How far requests are, with how many there are of each. */
export const GroupSwitch = ({ chosen, counts, onChoose }: GroupSwitchProps) => {
  const { requests } = useTexts();
  const format = useFormat();
  return (
    <Segments label={requests.state}>
      {[null, ...groups].map((group) => {
        const count = group === null ? 0 : (counts?.[group] ?? 0);
        return (
          <button
            key={group}
            type="button"
            aria-pressed={group === chosen}
            onClick={() => onChoose(group)}
            className={segmentStyles({ chosen: group === chosen })}
          >
            {group === null ? requests.all : requests.groups[group]}
            {count > 0 && <span className="font-[520] text-text-3 tabular-nums">{format.number(count)}</span>}
          </button>
        );
      })}
    </Segments>
  );
};
