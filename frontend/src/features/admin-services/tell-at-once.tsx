import type { OverseerrWebhook } from '@medianest/shared';
import { lazy, Suspense, useState } from 'react';
import { ProblemNotice } from '#components/problem-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';
import { useToast } from '#lib/toast.tsx';
import { useChangeWebhook, useOverseerrWebhook, type WebhookChange } from './use-overseerr-webhook.ts';

const Confirm = lazy(() => import('#components/ui/confirm.tsx'));

const changeFrom = {
  installed: 'remove',
  other: 'replace',
  none: 'install',
  unknown: 'install',
} as const satisfies Record<OverseerrWebhook['state'], WebhookChange>;

const TellPart = ({ webhook }: { webhook: OverseerrWebhook }) => {
  const { tellAtOnce: texts } = useOwnerTexts();
  const toast = useToast();
  const [asks, setAsks] = useState(false);
  const { mutate, error, isPending } = useChangeWebhook();
  const change = changeFrom[webhook.state];
  const carryOut = () => mutate(change, { onSuccess: () => toast(texts.done[change]) });
  return (
    <section className="mt-7 grid gap-5 border-line border-t pt-7">
      <div className="grid gap-1.5">
        <h3 className="font-semibold">{texts.title}</h3>
        <p className="text-pretty text-text-2">{texts.lead}</p>
        <p role="status" className="font-semibold text-small">
          {texts.state(webhook)}
        </p>
      </div>
      {error !== null && <ProblemNotice error={error} />}
      <div>
        <Button
          look={change === 'remove' ? 'quiet' : 'raised'}
          disabled={isPending}
          onClick={change === 'replace' ? () => setAsks(true) : carryOut}
        >
          {isPending ? texts.busy : texts.action[change]}
        </Button>
      </div>
      {asks && (
        <Suspense>
          <Confirm
            title={texts.replaceTitle}
            action={texts.action.replace}
            onConfirm={carryOut}
            onClose={() => setAsks(false)}
          >
            {texts.replaceDetail(webhook.target)}
          </Confirm>
        </Suspense>
      )}
    </section>
  );
};

/** Has Overseerr tell the portal of changes; without an answer this part alone is missing. */
export const TellAtOnce = () => {
  const { data } = useOverseerrWebhook();
  return data === undefined ? null : <TellPart webhook={data} />;
};
