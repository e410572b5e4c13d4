import type { IssueKind, NewIssue, TitleDetails } from '@medianest/shared';
import { CircleX } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { type UseFormRegisterReturn, useForm } from 'react-hook-form';
import { ProblemNotice } from '#components/problem-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useReportIssue } from '#lib/queries/use-issues.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useToast } from '#lib/toast.tsx';

const kinds: readonly IssueKind[] = ['video', 'audio', 'subtitles', 'other'];
const longest = 1000;

interface ReportValues {
  kind: IssueKind;
  /** '' for all of it. */
  season: string;
  message: string;
}

const toIssue = ({ mediaType, tmdbId }: TitleDetails, { kind, season, message }: ReportValues): NewIssue => ({
  mediaType,
  tmdbId,
  kind,
  message: message.trim(),
  ...(season !== '' && { season: Number(season) }),
});

const Kinds = ({ field }: { field: UseFormRegisterReturn }) => {
  const { titles } = useTexts();
  return (
    <fieldset>
      <legend className="mb-1.5 font-semibold text-small">{titles.reportKind}</legend>
      <div className="grid grid-cols-2 gap-2">
        {kinds.map((kind) => (
          <label
            key={kind}
            className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-control bg-sunken px-3.5 text-small inset-ring inset-ring-control-line has-checked:bg-lamp-wash has-checked:text-lamp-text has-checked:inset-ring-lamp-edge has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
          >
            <input type="radio" value={kind} className="accent-(--lamp)" {...field} />
            {titles.reportKinds[kind]}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

const Season = ({ title, field }: { title: TitleDetails; field: UseFormRegisterReturn }) => {
  const { titles } = useTexts();
  const id = useId();
  if (title.seasons.length === 0) return null;
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold text-small">
        {titles.reportSeason}
      </label>
      <select
        id={id}
        className="min-h-11 rounded-control bg-sunken px-3.5 inset-ring inset-ring-control-line"
        {...field}
      >
        <option value="">{titles.reportEverySeason}</option>
        {title.seasons.map(({ number, name }) => (
          <option key={number} value={number}>
            {titles.season(number, name)}
          </option>
        ))}
      </select>
    </div>
  );
};

const Message = ({ field, isMissing }: { field: UseFormRegisterReturn; isMissing: boolean }) => {
  const { titles } = useTexts();
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold text-small">
        {titles.reportWords}
      </label>
      <textarea
        id={id}
        rows={4}
        maxLength={longest}
        aria-invalid={isMissing}
        aria-describedby={`${id}-hint`}
        className="w-full resize-y rounded-control bg-sunken px-3.5 py-3 text-body inset-ring inset-ring-control-line focus-visible:outline-2 focus-visible:outline-focus focus-visible:outline-offset-2 aria-invalid:inset-ring-2 aria-invalid:inset-ring-down"
        {...field}
      />
      {isMissing ? (
        <p id={`${id}-hint`} role="alert" className="flex gap-1.5 text-down text-small">
          <Icon of={CircleX} size="small" className="mt-0.5" />
          {titles.reportEmpty}
        </p>
      ) : (
        <p id={`${id}-hint`} className="text-small text-text-3">
          {titles.reportHint}
        </p>
      )}
    </div>
  );
};

interface ReportFormProps {
  title: TitleDetails;
  onDone: () => void;
  cancel: ReactNode;
}

/** What was written stays when it could not be sent. */
export const ReportForm = ({ title, onDone, cancel }: ReportFormProps) => {
  const { titles } = useTexts();
  const toast = useToast();
  const report = useReportIssue();
  const { register, handleSubmit, formState } = useForm<ReportValues>({
    defaultValues: { kind: 'video', season: '', message: '' },
  });
  const send = (values: ReportValues) =>
    report.mutate(toIssue(title, values), {
      onSuccess: () => {
        toast(titles.reported);
        onDone();
      },
    });
  const isNotEmpty = (message: string) => message.trim() !== '';
  return (
    <form noValidate className="mt-5 grid gap-4.5" onSubmit={handleSubmit(send)}>
      <Kinds field={register('kind')} />
      <Season title={title} field={register('season')} />
      <Message
        field={register('message', { validate: isNotEmpty })}
        isMissing={formState.errors.message !== undefined}
      />
      {report.error !== null && <ProblemNotice error={report.error} />}
      <div className="flex flex-wrap justify-end gap-3">
        {cancel}
        <Button type="submit" look="primary" disabled={report.isPending}>
          {titles.reportSend}
        </Button>
      </div>
    </form>
  );
};
