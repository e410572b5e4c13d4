import type { AdminService } from '@medianest/shared';
import { ArrowRight } from 'lucide-react';
import type { FormEvent } from 'react';
import { PartFailed } from '#components/part-failed.tsx';
import { ProblemNotice } from '#components/problem-notice.tsx';
import { ServiceFields } from '#components/service-form/service-fields.tsx';
import { TestPanel } from '#components/service-form/test-panel.tsx';
import { useServiceForm } from '#components/service-form/use-service-form.ts';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { LiveBar } from '#components/ui/live-bar.tsx';
import { useServices } from '#lib/queries/use-services.ts';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';
import { type ServiceStep, serviceSteps } from './setup-stage.ts';

interface ConnectStepProps {
  step: ServiceStep;
  onNext: () => void;
}

const Skip = ({ onNext }: Pick<ConnectStepProps, 'onNext'>) => (
  <Button look="quiet" onClick={onNext}>
    {useOwnerTexts().setup.skip}
  </Button>
);

/** What is entered is tested and saved on the way to the next step; what is saved already needs neither. */
const ConnectForm = ({ service, onNext }: { service: AdminService; onNext: () => void }) => {
  const { setup } = useOwnerTexts();
  const room = useServiceForm(service, { onSaved: onNext });
  const busy = room.testing || room.saving;
  const isKept = service.configured && !room.form.formState.isDirty && !room.changing;
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    if (isKept) onNext();
    else void room.onSave(event);
  };
  return (
    <form noValidate aria-label={setup.connectTitles[service.name]} className="grid gap-6" onSubmit={goOn}>
      <ServiceFields
        service={service}
        form={room.form}
        changing={room.changing}
        onChangeSecret={room.change}
      />
      <TestPanel service={service.name} test={room.test} busy={busy} onTest={room.onTest} />
      {room.error && <ProblemNotice error={room.error} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" size="big" type="submit" disabled={busy || room.waits}>
          {room.saving ? setup.goingOn : setup.goOn}
          <Icon of={ArrowRight} />
        </Button>
        <Skip onNext={onNext} />
      </div>
    </form>
  );
};

const Content = ({ step, onNext }: ConnectStepProps) => {
  const { adminServices: texts } = useOwnerTexts();
  const { data, error, errorUpdatedAt, isFetching, retry } = useServices();
  const service = data?.items.find(({ name }) => name === step);
  if (service !== undefined) return <ConnectForm key={step} service={service} onNext={onNext} />;
  if (error === null) return <LiveBar />;
  return (
    <>
      <PartFailed
        title={texts.failedTitle}
        error={error}
        atMs={errorUpdatedAt}
        onRetry={retry}
        retrying={isFetching}
      />
      <Skip onNext={onNext} />
    </>
  );
};

/** One of the services that the house can do without for now. */
const ConnectStep = (props: ConnectStepProps) => {
  const { setup } = useOwnerTexts();
  const { step } = props;
  return (
    <>
      <div className="grid gap-2">
        <p className="font-semibold text-small text-text-2">
          {setup.canWait(serviceSteps.indexOf(step) + 1, serviceSteps.length)}
        </p>
        <h1 className="type-title">{setup.connectTitles[step]}</h1>
      </div>
      <p className="type-lead max-w-[56ch]">{setup.connectLeads[step]}</p>
      <Content {...props} />
    </>
  );
};

export default ConnectStep;
