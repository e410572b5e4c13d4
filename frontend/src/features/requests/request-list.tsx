import type { RequestFilter } from '#lib/queries/request-filter.ts';
import { requestsPerPage } from '#lib/queries/use-request-page.ts';
import { useIsFlying } from '#lib/use-is-flying.ts';
import { RequestStretch } from './request-stretch.tsx';

interface RequestListProps {
  filter: RequestFilter;
  total: number;
  onOpen: (id: string) => void;
}

/** All requests of a filter, as long as it is from the first moment; drawn and asked for where one looks. */
export const RequestList = ({ filter, total, onOpen }: RequestListProps) => {
  const flying = useIsFlying();
  return Array.from({ length: Math.ceil(total / requestsPerPage) }, (_, page) => (
    <RequestStretch
      // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place
      key={page}
      filter={filter}
      page={page}
      rows={Math.min(requestsPerPage, total - page * requestsPerPage)}
      flying={flying}
      onOpen={onOpen}
    />
  ));
};
