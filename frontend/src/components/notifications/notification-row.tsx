import type { Notification } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { Check } from 'lucide-react';
import Link from 'next/link';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { eventLooks } from './event-icons.ts';

interface NotificationRowProps {
  notification: Notification;
  onRead: (id: string) => void;
  /** Its page is opened. */
  onFollow?: () => void;
}

/** A link of the portal's own; whatever else was kept leads nowhere. */
const isOwnPage = (link: string | null): link is string => link?.startsWith('/') === true && link[1] !== '/';

const Words = ({ notification }: { notification: Notification }) => {
  const { notifications } = useTexts();
  const format = useFormat();
  const { title, body, count, createdAt, readAt } = notification;
  return (
    <>
      <span dir="auto" className={cx('wrap-anywhere block', readAt === null ? 'font-[640]' : 'text-text-2')}>
        {readAt === null && <span className="sr-only">{notifications.unread}: </span>}
        {title}
      </span>
      {body !== null && (
        <span dir="auto" className="wrap-anywhere mt-0.5 line-clamp-3 text-small text-text-2">
          {body}
        </span>
      )}
      <span className="mt-0.5 block text-small text-text-3">
        {format.ago(createdAt)}
        {count > 1 && ` · ${notifications.count(count)}`}
      </span>
    </>
  );
};

/** One piece of news: what, when, and where it leads. Following it notes it as read. */
export const NotificationRow = ({ notification, onRead, onFollow }: NotificationRowProps) => {
  const { notifications } = useTexts();
  const { id, event, title, link, readAt } = notification;
  const isUnread = readAt === null;
  const follow = () => {
    if (isUnread) onRead(id);
    onFollow?.();
  };
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)_2.75rem] gap-x-3 py-3">
      <Icon
        of={eventLooks[event].icon}
        className={cx('mt-0.5 justify-self-center', eventLooks[event].tone)}
      />
      {isOwnPage(link) ? (
        <Link href={link} prefetch={false} onClick={follow} className="min-w-0 hover:text-lamp-text">
          <Words notification={notification} />
        </Link>
      ) : (
        <div className="min-w-0">
          <Words notification={notification} />
        </div>
      )}
      {isUnread && (
        <IconButton label={notifications.markRead(title)} onClick={() => onRead(id)} className="-mt-2">
          <Icon of={Check} size="small" />
        </IconButton>
      )}
    </li>
  );
};
