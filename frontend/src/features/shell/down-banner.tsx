import type { ServiceStatus } from '@medianest/shared';
import { CircleX } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { buttonStyles } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useFormat } from '#lib/format.ts';
import { useDashboard } from '#lib/queries/use-dashboard.ts';
import { howLong } from '#lib/status-words.ts';
import { useLanguage, useTexts } from '#lib/texts/texts.tsx';
import { useNow } from '#lib/use-now.ts';

const everyMs = 15_000;

/** "Overseerr has been down for 6 minutes.", or all of those that are down. */
const useTitle = (down: readonly ServiceStatus[]) => {
  const texts = useTexts();
  const format = useFormat();
  const list = new Intl.ListFormat(useLanguage());
  const now = useNow({ everyMs, paused: down.length !== 1 });
  const [first] = down;
  if (down.length !== 1 || first?.since == null) {
    const names = down.map(({ name }) => texts.status.services[name]);
    return texts.shell.areDown(list.format(names), names.length);
  }
  const lasted = howLong(now - Date.parse(first.since), { texts, format });
  return texts.shell.downFor(texts.status.services[first.name], lasted);
};

interface DownProps {
  services: readonly ServiceStatus[];
  down: readonly ServiceStatus[];
  onDismiss: () => void;
}

const Down = ({ services, down, onDismiss }: DownProps) => {
  const { shell, status, actions } = useTexts();
  const list = new Intl.ListFormat(useLanguage());
  const title = useTitle(down);
  const works = services.filter((service) => service.status === 'up' || service.status === 'degraded');
  return (
    <Notice
      tone="down"
      icon={CircleX}
      title={title}
      action={
        <Link
          href="/status/"
          className={buttonStyles({ look: 'quiet', size: 'small', className: 'max-rail:-ml-3.5' })}
        >
          {shell.whatHappened}
        </Link>
      }
      dismiss={{ label: actions.dismiss, onDismiss }}
    >
      {works.length > 0 &&
        shell.stillWorks(list.format(works.map(({ name }) => status.uses[name])), works.length)}
    </Notice>
  );
};

/** What is down and what still works; put away until something else stops. The page of it says so itself. */
export const DownBanner = () => {
  const { data } = useDashboard();
  const path = usePathname();
  const [hidden, setHidden] = useState<string | null>(null);
  const services = data?.services ?? [];
  const down = services.filter(({ status }) => status === 'down');
  const which = down.map(({ name, since }) => `${name} ${since}`).join();
  if (down.length === 0 || hidden === which || path?.startsWith('/status')) return null;
  return <Down services={services} down={down} onDismiss={() => setHidden(which)} />;
};
