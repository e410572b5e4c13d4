import type { AdminService, ServiceSettings, ServiceTest } from '@medianest/shared';
import { ApiError } from '@medianest/shared/client';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { codeOf } from '#lib/api/failure.ts';
import { useSaveService, useTestService } from '#lib/queries/use-services.ts';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';
import { useToast } from '#lib/toast.tsx';
import { fieldOfProblem } from './field-of-problem.ts';
import { type FieldName, fieldsOf, type ServiceValues, settingsOf, valuesOf } from './form-values.ts';

interface Tried {
  /** What was tried, as text, to tell whether the form still says the same. */
  what: string;
  test: ServiceTest;
}

/** The form of one service: what is typed in it stays until it is saved or discarded. */
export const useServiceForm = (service: AdminService, { onSaved }: { onSaved?: () => void } = {}) => {
  const { name } = service;
  const { adminServices: texts } = useOwnerTexts();
  const toast = useToast();
  const saved = valuesOf(service);
  const form = useForm<ServiceValues>({
    defaultValues: saved,
    values: saved,
    resetOptions: { keepDirtyValues: true, keepErrors: true },
  });
  const [changing, setChanging] = useState(false);
  const [tried, setTried] = useState<Tried | null>(null);
  const test = useTestService(name);
  const save = useSaveService(name);

  const showAt = (field: FieldName, message: string) => {
    if (field === 'apiKey' || field === 'password' || field === 'code') setChanging(true);
    form.setError(field, { message });
  };
  const showRefusal = (error: unknown) => {
    const main = fieldsOf[name][0] ?? 'url';
    if (codeOf(error) === 'service.secret_required') {
      showAt(name === 'overseerr' ? 'apiKey' : 'password', texts.invalid.secret);
    } else if (codeOf(error) === 'service.test_failed' && error instanceof ApiError) {
      showAt(main, error.problem?.detail ?? texts.testFailed);
    }
  };
  const showTest = (what: string, result: ServiceTest) => {
    setTried({ what, test: result });
    form.clearErrors();
    const field = result.problem && fieldOfProblem(name, result.problem);
    if (!result.problem || !field) return;
    showAt(field, texts.problemAt(name, result.problem) ?? texts.testFailed);
  };
  const start = () => {
    test.reset();
    save.reset();
  };
  const tryOut = (settings: ServiceSettings) =>
    test.mutate(settings, {
      onSuccess: (result) => showTest(JSON.stringify(settings), result),
      onError: showRefusal,
    });
  const discard = (to: ServiceValues) => {
    form.reset(to, { keepDirtyValues: false, keepErrors: false });
    setChanging(false);
    start();
  };

  return {
    form,
    changing,
    change: () => setChanging(true),
    test: tried?.test ?? null,
    /** What is entered now was tried, and did not work. */
    waits:
      tried !== null &&
      !tried.test.ok &&
      form.watch('enabled') &&
      tried.what === JSON.stringify(settingsOf(name, form.watch())),
    testing: test.isPending,
    saving: save.isPending,
    error: [test.error, save.error].find((error) => error !== null && !codeOf(error)?.startsWith('service.')),
    onTest: form.handleSubmit((values) => {
      const settings = settingsOf(name, values);
      start();
      tryOut(settings);
    }),
    onSave: form.handleSubmit((values) => {
      const settings = settingsOf(name, values);
      start();
      save.mutate(settings, {
        onSuccess: (now) => {
          discard(valuesOf(now));
          toast(texts.saved(texts.names[name]));
          onSaved?.();
        },
        onError: (error) => {
          showRefusal(error);
          // The refusal says that it does not work; the steps of the test say how far it got, and what to do.
          if (codeOf(error) === 'service.test_failed') tryOut(settings);
        },
      });
    }),
    onDiscard: () => {
      discard(saved);
      setTried(null);
    },
  };
};
