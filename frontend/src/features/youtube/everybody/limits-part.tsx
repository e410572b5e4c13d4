import { PartFailed } from '#components/part-failed.tsx';
import { useDownloadLimits } from '#lib/queries/use-download-limits.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { LimitsForm } from './limits-form.tsx';

/** What people may fetch without asking, to be changed. */
export const LimitsPart = () => {
  const { limits } = useTexts().youtube;
  const { data, error, errorUpdatedAt, isFetching, retry } = useDownloadLimits();
  return (
    <section aria-labelledby="limits" className="mt-14 grid max-w-175 gap-5 border-line border-t pt-9">
      <div className="grid gap-1.5">
        <h2 id="limits" className="type-section">
          {limits.title}
        </h2>
        <p className="text-text-2">{limits.lead}</p>
      </div>
      {data !== undefined && <LimitsForm saved={data} />}
      {data === undefined && error !== null && (
        <PartFailed
          title={limits.failedTitle}
          error={error}
          atMs={errorUpdatedAt}
          onRetry={retry}
          retrying={isFetching}
        />
      )}
    </section>
  );
};
