import { HomePage } from '#features/home/home-page.tsx';

const Page = () => <HomePage />;

export default Page;
