'use client';

import { cx } from 'class-variance-authority';
import { Circle, type LucideIcon } from 'lucide-react';
import Link from 'next/link';
import * as Dropdown from 'radix-ui/dropdown-menu';
import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './icon.tsx';

const itemStyles =
  'flex min-h-11 cursor-default select-none items-center gap-3 rounded-control px-3 text-text-2 outline-none data-highlighted:bg-surface data-highlighted:text-text';

export const Menu = Dropdown.Root;
export const MenuTrigger = Dropdown.Trigger;
export const MenuRadioGroup = Dropdown.RadioGroup;

/** Opens where its button stands, not at the end of the page: the banner it belongs to is a landmark. */
export const MenuContent = ({ className, ...rest }: ComponentProps<typeof Dropdown.Content>) => (
  <Dropdown.Content
    align="end"
    sideOffset={6}
    collisionPadding={12}
    className={cx(
      'z-40 min-w-60 animate-appear rounded-card bg-overlay p-1.5 shadow-3 inset-ring inset-ring-line-strong',
      className,
    )}
    {...rest}
  />
);

export const MenuItem = ({
  icon,
  children,
  ...rest
}: ComponentProps<typeof Dropdown.Item> & { icon: LucideIcon }) => (
  <Dropdown.Item className={itemStyles} {...rest}>
    <Icon of={icon} />
    {children}
  </Dropdown.Item>
);

interface MenuLinkProps {
  icon: LucideIcon;
  href: string;
  children: ReactNode;
}

export const MenuLink = ({ icon, href, children }: MenuLinkProps) => (
  <Dropdown.Item asChild>
    <Link href={href} className={itemStyles}>
      <Icon of={icon} />
      {children}
    </Link>
  </Dropdown.Item>
);

interface MenuRadioItemProps {
  value: string;
  icon: LucideIcon;
  children: ReactNode;
}

/** One of several; choosing leaves the menu open, so that the effect is seen. */
export const MenuRadioItem = ({ value, icon, children }: MenuRadioItemProps) => (
  <Dropdown.RadioItem value={value} onSelect={(event) => event.preventDefault()} className={itemStyles}>
    <Icon of={icon} />
    <span className="grow">{children}</span>
    <Dropdown.ItemIndicator>
      <Icon of={Circle} size="small" className="fill-lamp stroke-lamp-edge" />
    </Dropdown.ItemIndicator>
  </Dropdown.RadioItem>
);

export const MenuLabel = ({ children }: { children: ReactNode }) => (
  <Dropdown.Label className="px-3 pt-2 pb-1 text-text-3 text-tiny">{children}</Dropdown.Label>
);

export const MenuRule = () => <Dropdown.Separator className="mx-3 my-1.5 h-px bg-line" />;
