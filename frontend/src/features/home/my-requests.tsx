import type { MediaRequest } from '@medianest/shared';
import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { RowHead } from '#components/media/row-head.tsx';
import { QueryFailed } from '#components/part-failed.tsx';
import { RequestWay } from '#components/requests/request-way.tsx';
import { RequestPoster, RequestWhat } from '#components/requests/request-what.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { useLatestRequests } from '#lib/queries/use-latest-requests.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useSeen } from '#lib/use-seen.ts';

const grid = 'grid gap-x-14 wide:grid-cols-2';

const Asked = ({ request, listedAtMs }: { request: MediaRequest; listedAtMs: number }) => (
  <li className="grid grid-cols-[3rem_minmax(0,1fr)] content-start gap-x-4 border-line border-b py-4.5 max-wide:last:border-b-0">
    <RequestPoster request={request} listedAtMs={listedAtMs} />
    <div className="grid min-w-0 content-start gap-y-2.5">
      <div className="min-w-0">
        <RequestWhat request={request} tight />
      </div>
      <RequestWay request={request} />
    </div>
  </li>
);

const Bones = () => (
  <div aria-busy="true" className={grid}>
    <Bone className="my-4.5 h-24" />
    <Bone className="my-4.5 hidden h-24 wide:block" />
  </div>
);

const Content = ({ list }: { list: ReturnType<typeof useLatestRequests> }) => {
  const { requests } = useTexts();
  const { data, error, dataUpdatedAt } = list;
  if (data === undefined && error !== null) return <QueryFailed title={requests.failedTitle} query={list} />;
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
