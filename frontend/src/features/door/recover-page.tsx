'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useEffect } from 'react';
import { DoorScene } from '#components/door-scene.tsx';
import { ProblemNotice } from '#components/problem-notice.tsx';
import { buttonStyles } from '#components/ui/button.tsx';
import { LiveBar } from '#components/ui/live-bar.tsx';
import { useApi } from '#lib/api/api-provider.tsx';
import { codeOf } from '#lib/api/failure.ts';
import { useNavigation } from '#lib/navigation.tsx';
import { queryKeys } from '#lib/queries/keys.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useFragmentToken } from '#lib/use-fragment-token.ts';

/** Spends the token as soon as it is known, and goes home when the door opened. */
const useRecovery = (token: string | null | undefined) => {
  const api = useApi();
  const queryClient = useQueryClient();
  const navigation = useNavigation();
  const { mutate, error } = useMutation({
    mutationFn: (spent: string) => api('POST /auth/recover', { body: { token: spent } }),
    onSuccess: () => {
      queryClient.removeQueries({ queryKey: queryKeys.session });
      navigation.replace('/');
    },
  });
  useEffect(() => {
    if (token) mutate(token);
  }, [token, mutate]);
  const retry = () => token && mutate(token);
  return { error, retry: codeOf(error) === 'auth.recovery_invalid' ? undefined : retry };
};

const NoToken = () => {
  const { door } = useTexts();
  return (
    <>
      <h1 className="type-title">{door.recoverNoToken}</h1>
      <p className="type-lead max-w-[56ch]">{door.recoverNoTokenDetail}</p>
    </>
  );
};

const Busy = () => {
  const { door } = useTexts();
  return (
    <div className="grid max-w-88 gap-3" role="status">
      <h1 className="type-title">{door.recoverBusy}</h1>
      <LiveBar />
    </div>
  );
};

/** The one-time link of `cli recover`: an administrator comes in without Plex. */
export const RecoverPage = () => {
  const { door, actions } = useTexts();
  const token = useFragmentToken();
  const { error, retry } = useRecovery(token);
  if (token !== null && error === null) {
    return (
      <DoorScene>
        <Busy />
      </DoorScene>
    );
  }
  return (
    <DoorScene>
      {token === null ? <NoToken /> : <h1 className="type-title">{door.recoverTitle}</h1>}
      {error !== null && <ProblemNotice error={error} retry={retry} />}
      <Link href="/sign-in/" className={buttonStyles({ className: 'justify-self-start' })}>
        {actions.signIn}
      </Link>
    </DoorScene>
  );
};
