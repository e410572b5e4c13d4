import { memo } from 'react';
import { QueryFailed } from '#components/part-failed.tsx';
import type { RequestFilter } from '#lib/queries/request-filter.ts';
import { useRequestPage } from '#lib/queries/use-request-page.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useNear } from '#lib/use-near.ts';
import { RequestBones } from './request-bones.tsx';
import { RequestRow } from './request-row.tsx';

interface StretchProps {
  filter: RequestFilter;
  page: number;
  /** How many of the list are in this stretch. */
  rows: number;
  /** The page flies past: nothing new is asked for. */
  flying: boolean;
  onOpen: (id: string) => void;
}

const Rows = ({ filter, page, rows, flying, onOpen }: StretchProps) => {
  const { requests } = useTexts();
  const list = useRequestPage({ filter, page, enabled: !flying });
  const { data, error, dataUpdatedAt } = list;
  if (data === undefined && error !== null) return <QueryFailed title={requests.failedTitle} query={list} />;
  if (data === undefined) return <RequestBones rows={rows} />;
  return (
    <ul aria-label={requests.title}>
      {data.items.map((request) => (
        <RequestRow key={request.id} request={request} listedAtMs={dataUpdatedAt} onOpen={onOpen} />
      ))}
    </ul>
  );
};

/** Rows are as high as what they say; a stretch that is far away keeps the room that it had, or will have. */
export const RequestStretch = memo((stretch: StretchProps) => {
  const { part, isNear, heightPx } = useNear<HTMLDivElement>(stretch.page === 0);
  const height = heightPx ?? `calc(${stretch.rows} * var(--row))`;
  return (
    <div ref={part} style={isNear ? undefined : { height }} className="[--row:14rem] wide:[--row:8.5rem]">
      {isNear && <Rows {...stretch} />}
    </div>
  );
});
