import type { ReactNode } from 'react';
import { HouseFrame } from '#features/shell/house-frame.tsx';
import { LiveProvider } from '#lib/realtime/live-provider.tsx';

const Layout = ({ children }: { children: ReactNode }) => (
  <LiveProvider>
    <HouseFrame>{children}</HouseFrame>
  </LiveProvider>
);

export default Layout;
