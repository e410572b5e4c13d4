'use client';

import type { CurrentSession } from '@medianest/shared';
import type { ReactNode } from 'react';
import { Bone } from '#components/ui/skeleton.tsx';
import { useLights } from '#lib/queries/use-lights.ts';
import { AvatarMenu } from './avatar-menu.tsx';
import { Banners } from './banners.tsx';
import { Bell } from './bell.tsx';
import { LiveMark } from './live-mark.tsx';
import { SessionGate } from './session-gate.tsx';
import { Shell } from './shell.tsx';
import { SilentHouse } from './silent-house.tsx';
import { useLiveFavicon } from './use-live-favicon.ts';

interface HouseFrameProps {
  /** The search box of the top bar. */
  search?: ReactNode;
  children: ReactNode;
}

const Inside = ({ session, search, children }: HouseFrameProps & { session: CurrentSession }) => {
  const lights = useLights();
  useLiveFavicon(lights);
  return (
    <Shell
      lights={lights}
      search={search}
      live={<LiveMark />}
      menu={
        <>
          <Bell />
          <AvatarMenu user={session.user} />
        </>
      }
      banners={<Banners session={session} />}
    >
      {children}
    </Shell>
  );
};

const Outline = () => (
  <Shell>
    <div className="grid gap-5 pt-8" aria-busy="true">
      <Bone className="h-14 w-96 max-w-full" />
      <Bone className="h-5 w-72 max-w-full" />
    </div>
  </Shell>
);

/** Every page inside the house: nobody gets here without a session. */
export const HouseFrame = ({ search, children }: HouseFrameProps) => (
  <SessionGate waiting={<Outline />} silent={(again) => <SilentHouse {...again} />}>
    {(session) => (
      <Inside session={session} search={search}>
        {children}
      </Inside>
    )}
  </SessionGate>
);
