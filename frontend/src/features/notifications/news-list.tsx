import { CheckCheck } from 'lucide-react';
import { SmallHouse } from '#components/house/small-house.tsx';
import { LoadMore } from '#components/media/load-more.tsx';
import { StaleMark } from '#components/media/stale-mark.tsx';
import { NotificationRow } from '#components/notifications/notification-row.tsx';
import { QueryFailed } from '#components/part-failed.tsx';
import { Blank } from '#components/ui/blank.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useReadNotifications } from '#lib/queries/use-read-notifications.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { NewsBones } from './news-bones.tsx';
import { useNews } from './use-news.ts';

/** Everything that this person was told. */
export const NewsList = () => {
  const { notifications } = useTexts();
  const list = useNews();
  const read = useReadNotifications();
  const { items, error } = list;
  if (items === undefined && error === null) return <NewsBones />;
  if (items === undefined) return <QueryFailed title={notifications.failedTitle} query={list} />;
  if (items.length === 0) {
    return (
      <Blank drawing={<SmallHouse />} title={notifications.emptyTitle}>
        {notifications.emptyDetail}
      </Blank>
    );
  }
  return (
    <>
      <div className="flex min-h-11 flex-wrap items-center gap-x-4">
        {items.some(({ readAt }) => readAt === null) && (
          <Button look="quiet" size="small" className="-ml-3.5" onClick={() => read.mutate(null)}>
            <Icon of={CheckCheck} size="small" />
            {notifications.markAll}
          </Button>
        )}
        {list.failedMore !== null && <StaleMark asOf={new Date(list.listedAtMs).toISOString()} />}
      </div>
      <ul aria-label={notifications.views.news} className="divide-y divide-line">
        {items.map((notification) => (
          <NotificationRow
            key={notification.id}
            notification={notification}
            onRead={(id) => read.mutate([id])}
          />
        ))}
      </ul>
      <LoadMore list={{ ...list, error: list.failedMore }} />
    </>
  );
};
