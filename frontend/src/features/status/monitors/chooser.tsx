import type { Monitor } from '@medianest/shared';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useShowMonitors } from '#lib/queries/use-monitors.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useToast } from '#lib/toast.tsx';
import { matching, type Within } from './choice.ts';
import { ChooserFilter } from './chooser-filter.tsx';
import { ChooserTicks } from './chooser-ticks.tsx';

interface ChooserProps {
  items: readonly Monitor[];
  onClose: () => void;
}

const visibleOf = (items: readonly Monitor[]) =>
  new Set(items.filter(({ visible }) => visible).map(({ id }) => id));

/** What is ticked, until it is saved. */
const useDraft = ({ items, onClose }: ChooserProps) => {
  const { status, monitors } = useTexts();
  const toast = useToast();
  const show = useShowMonitors();
  const [ticked, setTicked] = useState(() => visibleOf(items));
  return {
    ticked,
    isSaving: show.isPending,
    tick: (ids: readonly number[], isTicked: boolean) => {
      const next = new Set(ticked);
      for (const id of ids) isTicked ? next.add(id) : next.delete(id);
      setTicked(next);
    },
    save: () =>
      show.mutate([...ticked], {
        onError: () => toast(status.shownFailed),
        onSuccess: () => {
          toast(monitors.chooser.saved);
          onClose();
        },
      }),
  };
};

/** For administrators: which monitors everybody sees; several at once, and kept when it is saved. */
export const Chooser = ({ items, onClose }: ChooserProps) => {
  const { actions, monitors } = useTexts();
  const { chooser: texts } = monitors;
  const [text, setText] = useState('');
  const [within, setWithin] = useState<Within>(null);
  const { ticked, tick, save, isSaving } = useDraft({ items, onClose });
  const found = matching(items, { text, within });
  const ids = found.map(({ id }) => id);
  const isAllTicked = ids.every((id) => ticked.has(id));
  return (
    <div className="my-3 grid gap-4 rounded-card bg-surface p-4.5 inset-ring inset-ring-line rail:p-6">
      <div>
        <h3 className="type-subhead">{texts.title}</h3>
        <p className="text-small text-text-2">{texts.lead}</p>
      </div>
      <ChooserFilter items={items} text={text} onText={setText} within={within} onWithin={setWithin} />
      {ids.length > 0 && (
        <Button size="small" className="justify-self-start" onClick={() => tick(ids, !isAllTicked)}>
          {isAllTicked ? texts.untickAll(ids.length) : texts.tickAll(ids.length)}
        </Button>
      )}
      <ChooserTicks found={found} ticked={ticked} onTick={(id, isTicked) => tick([id], isTicked)} />
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" onClick={save} disabled={isSaving}>
          {texts.save}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {actions.cancel}
        </Button>
        <span role="status" className="text-small text-text-3 tabular-nums">
          {texts.shown(ticked.size, items.length)}
        </span>
      </div>
    </div>
  );
};
