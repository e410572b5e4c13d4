import { Brand } from '#components/brand.tsx';
import { NoSuchRoom } from '#components/no-such-room.tsx';

/** An address that leads nowhere. */
const LostPage = () => (
  <div className="flex min-h-dvh flex-col">
    <header className="px-6 pt-7">
      <Brand />
    </header>
    <main id="content" className="m-auto pb-24">
      <NoSuchRoom />
    </main>
  </div>
);

export default LostPage;
