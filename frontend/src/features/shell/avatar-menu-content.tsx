import type { Account } from '@medianest/shared';
import { Bell, Link2, LogOut, Monitor, MonitorSmartphone, Moon, Sun } from 'lucide-react';
import { useTheme } from 'next-themes';
import { Face } from '#components/face.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuLink,
  MenuRadioGroup,
  MenuRadioItem,
  MenuRule,
  MenuTrigger,
} from '#components/ui/menu.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { adminEntry } from './navigation-entries.ts';
import { useSignOut } from './use-sign-out.ts';

const themeIcons = { dark: Moon, light: Sun, system: Monitor } as const;
const themes = ['dark', 'light', 'system'] as const;

const ThemeChoice = () => {
  const { shell } = useTexts();
  const { theme = 'dark', setTheme } = useTheme();
  return (
    <MenuRadioGroup value={theme} onValueChange={setTheme} aria-label={shell.theme}>
      <MenuLabel>{shell.theme}</MenuLabel>
      {themes.map((name) => (
        <MenuRadioItem key={name} value={name} icon={themeIcons[name]}>
          {shell.themes[name]}
        </MenuRadioItem>
      ))}
    </MenuRadioGroup>
  );
};

const WhoIsThis = ({ user }: { user: Account }) => {
  const { shell } = useTexts();
  return (
    <div className="px-3 pt-2 pb-1">
      <p className="type-subhead">{user.username}</p>
      <p className="text-small text-text-3">
        {user.role === 'admin' ? shell.administrator : (user.email ?? '')}
      </p>
    </div>
  );
};

/** Opens as soon as it is there: it was fetched because somebody pressed its button. */
const AvatarMenuContent = ({ user }: { user: Account }) => {
  const { shell, notifications, actions } = useTexts();
  const signOut = useSignOut();
  return (
    <Menu defaultOpen modal={false}>
      <MenuTrigger asChild>
        <IconButton label={shell.menu}>
          <Face name={user.username} />
        </IconButton>
      </MenuTrigger>
      <MenuContent>
        <WhoIsThis user={user} />
        <MenuRule />
        <MenuLink icon={Bell} href="/notifications/">
          {notifications.title}
        </MenuLink>
        <MenuLink icon={MonitorSmartphone} href="/devices/">
          {shell.places.devices}
        </MenuLink>
        {user.role === 'admin' && (
          <MenuLink icon={adminEntry.icon} href={adminEntry.href}>
            {shell.places[adminEntry.name]}
          </MenuLink>
        )}
        {user.plexLink === 'broken' && (
          <MenuLink icon={Link2} href="/relink/">
            {shell.relink}
          </MenuLink>
        )}
        <MenuRule />
        <ThemeChoice />
        <MenuRule />
        <MenuItem icon={LogOut} onSelect={() => signOut.mutate()}>
          {actions.signOut}
        </MenuItem>
      </MenuContent>
    </Menu>
  );
};

export default AvatarMenuContent;
