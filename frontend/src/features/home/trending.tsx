import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { RowHead } from '#components/media/row-head.tsx';
import { staleAgeOf, TitleListRow } from '#components/titles/title-list-row.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { codeOf } from '#lib/api/failure.ts';
import { useDiscover } from '#lib/queries/use-discover.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useSeen } from '#lib/use-seen.ts';

/** What others ask for and watch; fails by itself, and is absent where Overseerr is not connected. */
const Trending = () => {
  const { requests } = useTexts();
  const { part, seen } = useSeen<HTMLElement>();
  const list = useDiscover({ list: 'trending', enabled: seen });
  if (codeOf(list.error) === 'service.not_connected') return null;
  return (
    <section ref={part} className="mt-14" aria-labelledby="trending">
      <RowHead
        id="trending"
        title={requests.home.trending}
        staleAge={staleAgeOf(list)}
        more={
          <Link
            href="/discover/"
            className="reach-44 ml-auto inline-flex items-center gap-1 whitespace-nowrap font-[560] text-small text-text-2 hover:text-lamp-text rail:mr-26"
          >
            {requests.home.discover}
            <Icon of={ArrowRight} size="small" className="rtl:rotate-180" />
          </Link>
        }
      />
      <TitleListRow list={list} />
    </section>
  );
};

export default Trending;
