import type { ReactNode } from 'react';
import { SearchBox } from '#features/search/search-box.tsx';
import { HouseFrame } from '#features/shell/house-frame.tsx';
import { LiveProvider } from '#lib/realtime/live-provider.tsx';

const Layout = ({ children }: { children: ReactNode }) => (
  <LiveProvider>
    <HouseFrame search={<SearchBox />}>{children}</HouseFrame>
  </LiveProvider>
);

export default Layout;
