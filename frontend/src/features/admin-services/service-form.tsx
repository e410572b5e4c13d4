import type { AdminService } from '@medianest/shared';
import { useId } from 'react';
import { ProblemNotice } from '#components/problem-notice.tsx';
import { ServiceFields } from '#components/service-form/service-fields.tsx';
import { TestPanel } from '#components/service-form/test-panel.tsx';
import { useServiceForm } from '#components/service-form/use-service-form.ts';
import { Button } from '#components/ui/button.tsx';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';
import { EnabledSwitch } from './enabled-switch.tsx';

interface ServiceFormProps {
  service: AdminService;
  /** Those that are not chosen keep what was typed in them, out of sight. */
  hidden: boolean;
}

/** How one service is reached: what is entered, whether it works, and saving it. */
export const ServiceForm = ({ service, hidden }: ServiceFormProps) => {
  const { adminServices: texts } = useOwnerTexts();
  const id = useId();
  const room = useServiceForm(service);
  const busy = room.testing || room.saving;
  const dirty = room.form.formState.isDirty;
  const name = texts.names[service.name];
  return (
    <form noValidate hidden={hidden} aria-labelledby={id} onSubmit={room.onSave}>
      <div className="grid gap-7">
        <div className="grid gap-1.5">
          <h2 id={id} className="type-section">
            {name}
          </h2>
          <p className="text-pretty text-text-2">{texts.leads[service.name]}</p>
        </div>
        <ServiceFields
          service={service}
          form={room.form}
          changing={room.changing}
          onChangeSecret={room.change}
        />
        <TestPanel service={service.name} test={room.test} busy={busy} onTest={room.onTest} />
        {service.name !== 'plex' && (
          <EnabledSwitch
            label={texts.enabled(name)}
            detail={texts.enabledDetail}
            {...room.form.register('enabled')}
          />
        )}
        {room.error && <ProblemNotice error={room.error} />}
        <div className="flex flex-wrap items-center gap-3 border-line border-t pt-5">
          <Button look="primary" type="submit" disabled={busy || !dirty || room.waits}>
            {room.saving ? texts.saving : texts.save}
          </Button>
          <Button look="quiet" disabled={busy || !(dirty || room.changing)} onClick={room.onDiscard}>
            {texts.discard}
          </Button>
          <p className="text-small text-text-3">{room.waits ? texts.waits : texts.saveTests}</p>
        </div>
      </div>
    </form>
  );
};
