import type { AdminService, ServiceName } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { CircleCheck, CircleDashed, CircleOff } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { type OwnerTexts, useOwnerTexts } from '#lib/texts/owner-texts.ts';

const stateOf = ({ configured, enabled }: AdminService) =>
  !configured
    ? ({ word: 'none', icon: CircleDashed, className: 'text-text-3' } as const)
    : enabled
      ? ({ word: 'on', icon: CircleCheck, className: 'text-up' } as const)
      : ({ word: 'off', icon: CircleOff, className: 'text-text-2' } as const);

const whereOf = ({ serverName, version, url, folder }: AdminService, texts: OwnerTexts['adminServices']) => {
  if (serverName !== null && version !== null) return texts.version(serverName, version);
  return serverName ?? url?.replace(/^https?:\/\//, '') ?? folder ?? texts.notYet;
};

const ServiceLink = ({ service, chosen }: { service: AdminService; chosen: boolean }) => {
  const { adminServices: texts } = useOwnerTexts();
  const { word, icon, className } = stateOf(service);
  return (
    <Link
      href={`/admin/services/?service=${service.name}`}
      scroll={false}
      aria-current={chosen ? 'true' : undefined}
      className={cx(
        'grid w-64 flex-none gap-1 rounded-card px-4 py-3.5 transition-colors wide:w-auto',
        chosen ? 'bg-surface inset-ring inset-ring-line-strong' : 'hover:bg-surface',
      )}
    >
      <span className="flex items-center justify-between gap-3">
        <b className="font-semibold">{texts.names[service.name]}</b>{' '}
        <span className={cx('inline-flex items-center gap-1.5 font-semibold text-small', className)}>
          <Icon of={icon} size="small" />
          {texts.states[word]}
        </span>
      </span>
      <span className="truncate text-small text-text-3">{whereOf(service, texts)}</span>
    </Link>
  );
};

const pageMarginPx = 20;

/** The four services; on phones they run off the edge above the form, the chosen one in sight. */
export const ServiceList = ({ items, chosen }: { items: AdminService[]; chosen: ServiceName }) => {
  const { adminServices: texts } = useOwnerTexts();
  const list = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is a reason to move
  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current && link) list.current.scrollLeft = link.offsetLeft - pageMarginPx;
  }, [chosen]);
  return (
    <nav
      ref={list}
      aria-label={texts.list}
      className="relative -mx-5 flex gap-1 overflow-x-auto px-5 py-1 [scrollbar-width:none] rail:mx-0 rail:px-1 wide:grid wide:content-start wide:gap-2 wide:overflow-visible wide:px-0"
    >
      {items.map((service) => (
        <ServiceLink key={service.name} service={service} chosen={service.name === chosen} />
      ))}
    </nav>
  );
};
