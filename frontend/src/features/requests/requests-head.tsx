import { StaleMark } from '#components/media/stale-mark.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';

interface RequestsHeadProps {
  /** Of all requests that this page is about; null while nobody knows. */
  count: number | null;
  /** When what is shown could not be asked again. */
  staleAsOf: string | null;
}

export const RequestsHead = ({ count, staleAsOf }: RequestsHeadProps) => {
  const { requests } = useTexts();
  const format = useFormat();
  return (
    <div className="mt-2 flex flex-wrap items-baseline gap-x-3.5 gap-y-1">
      <h1 className="type-title">{requests.title}</h1>
      {count !== null && count > 0 && (
        <span className="text-small text-text-3 tabular-nums">
          {requests.sinceBeginning(count, format.number(count))}
        </span>
      )}
      {staleAsOf !== null && <StaleMark asOf={staleAsOf} />}
    </div>
  );
};
