import { CheckCheck } from 'lucide-react';
import Link from 'next/link';
import * as Popover from 'radix-ui/popover';
import { useState } from 'react';
import { NotificationRow } from '#components/notifications/notification-row.tsx';
import { QueryFailed } from '#components/part-failed.tsx';
import { Button, buttonStyles } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { useLatestNotifications } from '#lib/queries/use-latest-notifications.ts';
import { useReadNotifications } from '#lib/queries/use-read-notifications.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { BellFace } from './bell-face.tsx';

const Latest = ({ onFollow }: { onFollow: () => void }) => {
  const { notifications } = useTexts();
  const latest = useLatestNotifications();
  const { data, error } = latest;
  const read = useReadNotifications();
  if (data === undefined && error !== null)
    return <QueryFailed title={notifications.failedTitle} query={latest} />;
  if (data === undefined) return <Bone className="my-4 h-24" />;
  if (data.items.length === 0) {
    return (
      <p className="py-6 text-center text-text-2">
        <b className="block font-semibold text-text">{notifications.emptyTitle}</b>
        {notifications.emptyDetail}
      </p>
    );
  }
  return (
    <ul aria-label={notifications.latest} className="divide-y divide-line">
      {data.items.map((notification) => (
        <NotificationRow
          key={notification.id}
          notification={notification}
          onRead={(id) => read.mutate([id])}
          onFollow={onFollow}
        />
      ))}
    </ul>
  );
};

const Content = ({ unread, close }: { unread: number; close: () => void }) => {
  const { notifications } = useTexts();
  const read = useReadNotifications();
  return (
    <>
      <div className="flex min-h-11 items-center justify-between gap-3">
        <h2 className="type-subhead">{notifications.title}</h2>
        {unread > 0 && (
          <Button look="quiet" size="small" className="-mr-3" onClick={() => read.mutate(null)}>
            <Icon of={CheckCheck} size="small" />
            {notifications.markAll}
          </Button>
        )}
      </div>
      <div className="-mx-4 max-h-[min(26rem,60dvh)] overflow-y-auto px-4" tabIndex={-1}>
        <Latest onFollow={close} />
      </div>
      <div className="-mx-3 mt-2 flex flex-wrap justify-between border-line border-t pt-2">
        <Link
          href="/notifications/"
          onClick={close}
          className={buttonStyles({ look: 'quiet', size: 'small' })}
        >
          {notifications.allOfThem}
        </Link>
        <Link
          href="/notifications/?show=settings"
          onClick={close}
          className={buttonStyles({ look: 'quiet', size: 'small' })}
        >
          {notifications.settings}
        </Link>
      </div>
    </>
  );
};

/** Opens as soon as it is there: it was fetched because somebody pressed its button. */
const BellPanel = ({ unread }: { unread: number }) => {
  const { notifications } = useTexts();
  const [isOpen, setIsOpen] = useState(true);
  return (
    <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger asChild>
        <IconButton label={notifications.bell(unread)}>
          <BellFace unread={unread} />
        </IconButton>
      </Popover.Trigger>
      <Popover.Content
        align="end"
        sideOffset={6}
        collisionPadding={12}
        aria-label={notifications.title}
        className="z-40 w-[min(24rem,calc(100vw-1.5rem))] animate-appear rounded-card bg-overlay p-4 shadow-3 inset-ring inset-ring-line-strong"
      >
        <Content unread={unread} close={() => setIsOpen(false)} />
      </Popover.Content>
    </Popover.Root>
  );
};

export default BellPanel;
