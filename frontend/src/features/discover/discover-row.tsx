import { useId } from 'react';
import { RowHead } from '#components/media/row-head.tsx';
import { staleAgeOf, TitleListRow } from '#components/titles/title-list-row.tsx';
import { type DiscoverList, useDiscover } from '#lib/queries/use-discover.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useSeen } from '#lib/use-seen.ts';

/** One of Overseerr's lists. The first hangs in sight and does not wait for that. */
export const DiscoverRow = ({ list, first = false }: { list: DiscoverList; first?: boolean }) => {
  const { discover } = useTexts();
  const id = useId();
  const { part, seen } = useSeen<HTMLElement>();
  const answer = useDiscover({ list, enabled: first || seen });
  return (
    <section ref={part} aria-labelledby={id}>
      <RowHead id={id} title={discover.rows[list]} staleAge={staleAgeOf(answer)} />
      <TitleListRow list={answer} />
    </section>
  );
};
