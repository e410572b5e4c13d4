import type { MediaRequest } from '@medianest/shared';
import { type Decision, useDecideRequest } from '#lib/queries/use-decide-request.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useToast } from '#lib/toast.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';

/** Approves or tries again, and says what is true afterwards. */
export const useDeciding = ({ id, title }: MediaRequest) => {
  const { requests } = useTexts();
  const toast = useToast();
  const sayFailure = useSayFailure();
  const decide = useDecideRequest();
  const words = { approve: requests.approved, deny: requests.denied, retry: requests.retried };
  const by = (decision: Decision) =>
    decide.mutate(decision, { onSuccess: () => toast(words[decision.kind](title)), onError: sayFailure });
  return {
    isPending: decide.isPending,
    approve: () => by({ kind: 'approve', id }),
    retry: () => by({ kind: 'retry', id }),
  };
};
