import type { MediaRequest } from '@medianest/shared';
import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { Picture } from '#components/media/picture.tsx';
import { RowHead } from '#components/media/row-head.tsx';
import { PartFailed } from '#components/part-failed.tsx';
import { requestCredits } from '#components/requests/request-credits.ts';
import { RequestWay } from '#components/requests/request-way.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { useLatestRequests } from '#lib/queries/use-latest-requests.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { placeOfTitle } from '#lib/title-place.ts';
import { useSeen } from '#lib/use-seen.ts';

const grid = 'grid gap-x-14 wide:grid-cols-2';

const Asked = ({ request, listedAtMs }: { request: MediaRequest; listedAtMs: number }) => {
  const texts = useTexts();
  return (
    <li className="grid grid-cols-[3rem_minmax(0,1fr)] content-start gap-x-4 border-line border-b py-4.5 max-wide:last:border-b-0">
      <Picture
        path={request.poster}
        from="media"
        title={request.title}
        sizes="48px"
        listedAtMs={listedAtMs}
      />
      <div className="min-w-0">
        <h3 className="truncate">
          <Link
            href={placeOfTitle(request)}
            prefetch={false}
            dir="auto"
            className="type-subhead hover:text-lamp-text"
          >
            {request.title}
          </Link>
        </h3>
        <p className="type-credits mb-2.5 truncate">{requestCredits(request, texts)}</p>
        <RequestWay request={request} />
      </div>
    </li>
  );
};

const Bones = () => (
  <div aria-busy="true" className={grid}>
    <Bone className="my-4.5 h-24" />
    <Bone className="my-4.5 hidden h-24 wide:block" />
  </div>
);

const Content = ({ list }: { list: ReturnType<typeof useLatestRequests> }) => {
  const { requests } = useTexts();
  const { data, error, dataUpdatedAt, errorUpdatedAt, isFetching, retry } = list;
  if (data === undefined && error !== null) {
    return (
      <PartFailed
        title={requests.failedTitle}
        error={error}
        atMs={errorUpdatedAt}
        onRetry={retry}
        retrying={isFetching}
      />
    );
  }
  if (data === undefined) return <Bones />;
  return (
    <ul className={grid}>
      {data.items.map((request) => (
        <Asked key={request.id} request={request} listedAtMs={dataUpdatedAt} />
      ))}
    </ul>
  );
};

/** What this person asked for last, and how far it is. Absent for those who asked for nothing. */
const MyRequests = () => {
  const { requests } = useTexts();
  const { part, seen } = useSeen<HTMLElement>();
  const list = useLatestRequests({ enabled: seen });
  const { data, error, dataUpdatedAt } = list;
  if (data?.items.length === 0) return null;
  const isOld = data !== undefined && error !== null;
  return (
    <section ref={part} className="mt-12" aria-labelledby="my-requests">
      <RowHead
        id="my-requests"
        title={requests.home.title}
        staleAge={isOld ? { asOf: new Date(dataUpdatedAt).toISOString(), stale: true } : undefined}
        more={
          <Link
            href="/requests/?view=mine"
            className="reach-44 ml-auto inline-flex items-center gap-1 whitespace-nowrap font-[560] text-small text-text-2 hover:text-lamp-text"
          >
            {requests.home.all}
            <Icon of={ArrowRight} size="small" className="rtl:rotate-180" />
          </Link>
        }
      />
      <Content list={list} />
    </section>
  );
};

export default MyRequests;
