import type { CurrentSession, SecurityAlert } from '@medianest/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ShieldAlert } from 'lucide-react';
import Link from 'next/link';
import { buttonStyles } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useApi } from '#lib/api/api-provider.tsx';
import { useFormat } from '#lib/format.ts';
import { queryKeys } from '#lib/queries/keys.ts';
import { useTexts } from '#lib/texts/texts.tsx';

const useDismissAlert = () => {
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api('POST /auth/alerts/:id/dismiss', { params: { id } }),
    onMutate: (id) =>
      queryClient.setQueryData<CurrentSession | null>(
        queryKeys.session,
        (session) => session && { ...session, alerts: session.alerts.filter((alert) => alert.id !== id) },
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.session }),
  });
};

/** Somebody may have held a copy of a key: said until the person has put it away. */
export const AlertBanners = ({ alerts }: { alerts: readonly SecurityAlert[] }) => {
  const { shell, actions } = useTexts();
  const format = useFormat();
  const dismiss = useDismissAlert();
  return alerts.map(({ id, deviceName, at }) => (
    <Notice
      key={id}
      tone="down"
      icon={ShieldAlert}
      title={shell.alertTitle(deviceName)}
      action={
        <Link
          href="/devices/"
          className={buttonStyles({ look: 'quiet', size: 'small', className: 'max-rail:-ml-3.5' })}
        >
          {shell.alertLink}
        </Link>
      }
      dismiss={{ label: actions.dismiss, onDismiss: () => dismiss.mutate(id) }}
    >
      {shell.alertDetail(format.dateTime(at))}
    </Notice>
  ));
};
