import { LostPage } from '#features/shell/lost-page.tsx';

const NotFound = () => <LostPage />;

export default NotFound;
