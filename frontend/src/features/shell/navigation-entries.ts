import {
  Activity,
  Compass,
  House,
  LibraryBig,
  ListVideo,
  type LucideIcon,
  SlidersHorizontal,
  Ticket,
} from 'lucide-react';
import type { Texts } from '#lib/texts/texts.tsx';

export interface NavigationEntry {
  href: string;
  /** What lies below it, when that is not its own address. */
  within?: string;
  icon: LucideIcon;
  name: keyof Texts['shell']['places'];
}

/** The places of the house, in the order of the sidebar and the bottom bar. */
export const navigationEntries: readonly NavigationEntry[] = [
  { href: '/', icon: House, name: 'home' },
  { href: '/discover/', icon: Compass, name: 'discover' },
  { href: '/library/', icon: LibraryBig, name: 'library' },
  { href: '/youtube/', icon: ListVideo, name: 'youtube' },
  { href: '/requests/', icon: Ticket, name: 'requests' },
  { href: '/status/', icon: Activity, name: 'status' },
];

/** For administrators alone, after a line. */
export const adminEntry: NavigationEntry = {
  href: '/admin/services/',
  within: '/admin/',
  icon: SlidersHorizontal,
  name: 'admin',
};
