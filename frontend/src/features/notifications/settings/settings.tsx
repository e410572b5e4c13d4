'use client';

import { QueryFailed } from '#components/part-failed.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { useToast } from '#lib/toast.tsx';
import { NewsBones } from '../news-bones.tsx';
import { Addresses } from './addresses.tsx';
import { ChoiceMatrix } from './choice-matrix.tsx';
import { PushHere } from './push-here.tsx';
import { QuietHours } from './quiet-hours.tsx';
import { useChangePreferences, usePreferences } from './use-preferences.ts';

/** What this person wants to hear, when, and where. */
const Settings = () => {
  const { notifications } = useTexts();
  const toast = useToast();
  const change = useChangePreferences();
  const query = usePreferences();
  const { data, error } = query;
  const onError = () => toast(notifications.notSaved);
  if (data === undefined && error === null) return <NewsBones />;
  if (data === undefined) return <QueryFailed title={notifications.settingsFailedTitle} query={query} />;
  return (
    <div className="mt-6 grid gap-12">
      <ChoiceMatrix preferences={data} onChange={(choices) => change.mutate({ choices }, { onError })} />
      <QuietHours
        hours={data.quietHours}
        onChange={(quietHours) => change.mutate({ quietHours }, { onError })}
      />
      <PushHere preferences={data} />
      <Addresses preferences={data} />
    </div>
  );
};

export default Settings;
