import type { Account } from '@medianest/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ServerOff } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useApi } from '#lib/api/api-provider.tsx';
import { queryKeys } from '#lib/queries/keys.ts';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';

/** Signs out, so that the owner can come in with the account that has the server. */
const useOtherAccount = () => {
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api('POST /auth/logout'),
    onSuccess: () => {
      queryClient.removeQueries({ queryKey: queryKeys.setupServers });
      queryClient.setQueryData(queryKeys.session, null);
    },
  });
};

export const NoServer = ({ user }: { user: Account }) => {
  const { setup } = useOwnerTexts();
  const otherAccount = useOtherAccount();
  return (
    <Notice
      tone="slow"
      icon={ServerOff}
      title={`${setup.noServerTitle}.`}
      action={
        <Button size="small" disabled={otherAccount.isPending} onClick={() => otherAccount.mutate()}>
          {setup.otherAccount}
        </Button>
      }
    >
      {setup.noServerLead(user.username)}
    </Notice>
  );
};
