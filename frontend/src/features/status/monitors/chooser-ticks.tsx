import type { Monitor } from '@medianest/shared';
import { Tick } from '#components/ui/tick.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

/** More than this nobody ticks one by one. */
const mostRows = 100;

interface ChooserTicksProps {
  found: readonly Monitor[];
  ticked: ReadonlySet<number>;
  onTick: (id: number, isTicked: boolean) => void;
}

/** One tick for each monitor that the filter leaves. */
export const ChooserTicks = ({ found, ticked, onTick }: ChooserTicksProps) => {
  const { chooser: texts } = useTexts().monitors;
  if (found.length === 0) return <p className="text-small text-text-2">{texts.none}</p>;
  return (
    <>
      <ul className="grid max-h-96 gap-x-6 overflow-y-auto rail:grid-cols-2 wide:grid-cols-3">
        {found.slice(0, mostRows).map(({ id, name }) => (
          <li key={id} className="min-w-0">
            <Tick checked={ticked.has(id)} onChange={(isTicked) => onTick(id, isTicked)}>
              <span dir="auto" className="min-w-0 break-words">
                {name}
              </span>
            </Tick>
          </li>
        ))}
      </ul>
      {found.length > mostRows && (
        <p className="text-small text-text-3">{texts.moreHidden(found.length - mostRows)}</p>
      )}
    </>
  );
};
