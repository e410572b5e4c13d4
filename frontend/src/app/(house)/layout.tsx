import type { ReactNode } from 'react';
import { HouseFrame } from '#features/shell/house-frame.tsx';

const Layout = ({ children }: { children: ReactNode }) => <HouseFrame>{children}</HouseFrame>;

export default Layout;
