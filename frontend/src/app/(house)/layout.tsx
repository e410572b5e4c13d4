import type { ReactNode } from 'react';
import { SearchBox } from '#features/search/search-box.tsx';
import { HouseFrame } from '#features/shell/house-frame.tsx';

const Layout = ({ children }: { children: ReactNode }) => (
  <HouseFrame search={<SearchBox />}>{children}</HouseFrame>
);

export default Layout;
