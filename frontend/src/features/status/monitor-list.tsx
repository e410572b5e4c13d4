import type { Monitor } from '@medianest/shared';
import { useShowMonitors } from '#lib/queries/use-monitors.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useToast } from '#lib/toast.tsx';
import { MonitorRow } from './monitor-row.tsx';

const chosen = (items: readonly Monitor[], id: number, isShown: boolean) => [
  ...items.filter((monitor) => monitor.visible && monitor.id !== id).map((monitor) => monitor.id),
  ...(isShown ? [id] : []),
];

export const MonitorList = ({ items, canChoose }: { items: readonly Monitor[]; canChoose: boolean }) => {
  const { status } = useTexts();
  const toast = useToast();
  const show = useShowMonitors();
  const onShow = (id: number, isShown: boolean) => {
    // The whole choice is sent, so that the next one waits for the answer to this.
    if (show.isPending) return;
    show.mutate(chosen(items, id, isShown), { onError: () => toast(status.shownFailed) });
  };
  return (
    <ul className="divide-y divide-line">
      {items.map((monitor) => (
        <MonitorRow
          key={monitor.id}
          monitor={monitor}
          {...(canChoose && { onShow: (isShown: boolean) => onShow(monitor.id, isShown) })}
        />
      ))}
    </ul>
  );
};
