import type { Role } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { useId } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { ProblemNotice } from '#components/problem-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { type LimitsOfRoles, useSaveDownloadLimits } from '#lib/queries/use-download-limits.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useToast } from '#lib/toast.tsx';
import { type FieldsOfRoles, fieldsOf, type LimitFields, limitsOf, mostOf } from './limit-fields.ts';

const roles: readonly Role[] = ['user', 'admin'];
const names = ['items', 'gigabytes', 'hours'] as const satisfies readonly (keyof LimitFields)[];

interface FieldProps {
  form: UseFormReturn<FieldsOfRoles>;
  role: Role;
  name: keyof LimitFields;
}

const Field = ({ form, role, name }: FieldProps) => {
  const { limits } = useTexts().youtube;
  const id = useId();
  const isBad = form.formState.errors[role]?.[name] !== undefined;
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-small text-text-2">
        {limits[name]}
      </label>
      <input
        id={id}
        type="number"
        min={1}
        max={mostOf[name]}
        aria-invalid={isBad}
        aria-describedby={isBad ? `${id}-bad` : undefined}
        className={cx(
          'min-h-11 w-full min-w-0 rounded-control bg-sunken px-3.5 tabular-nums',
          isBad ? 'inset-ring-2 inset-ring-down' : 'inset-ring inset-ring-control-line',
        )}
        {...form.register(`${role}.${name}`, {
          valueAsNumber: true,
          validate: (value) => Number.isInteger(value) && value >= 1 && value <= mostOf[name],
        })}
      />
      {isBad && (
        <p id={`${id}-bad`} role="alert" className="text-down text-small">
          {limits.invalid}
        </p>
      )}
    </div>
  );
};

const RoleFields = ({ form, role }: Omit<FieldProps, 'name'>) => (
  <fieldset>
    <legend className="mb-2 font-semibold text-small">{useTexts().youtube.limits.roles[role]}</legend>
    <div className="grid grid-cols-3 items-start gap-3">
      {names.map((name) => (
        <Field key={name} form={form} role={role} name={name} />
      ))}
    </div>
  </fieldset>
);

export const LimitsForm = ({ saved }: { saved: LimitsOfRoles }) => {
  const { limits } = useTexts().youtube;
  const toast = useToast();
  const save = useSaveDownloadLimits();
  const form = useForm<FieldsOfRoles>({
    values: fieldsOf(saved),
    resetOptions: { keepDirtyValues: true },
  });
  const send = form.handleSubmit((fields) =>
    save.mutate(limitsOf(fields), {
      onSuccess: (now) => {
        form.reset(fieldsOf(now), { keepDirtyValues: false });
        toast(limits.saved);
      },
    }),
  );
  return (
    <form noValidate onSubmit={send} className="grid gap-5">
      {roles.map((role) => (
        <RoleFields key={role} form={form} role={role} />
      ))}
      {save.error !== null && <ProblemNotice error={save.error} />}
      <Button
        type="submit"
        className="justify-self-start"
        disabled={!form.formState.isDirty || save.isPending}
      >
        {limits.save}
      </Button>
    </form>
  );
};
