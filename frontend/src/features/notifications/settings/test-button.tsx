import type { NotificationChannel } from '@medianest/shared';
import { useMutation } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useApi } from '#lib/api/api-provider.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { useToast } from '#lib/toast.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';

/** Sends something over a way, and says whether it arrived. */
export const TestButton = ({ channel }: { channel: NotificationChannel }) => {
  const { notifications } = useTexts();
  const api = useApi();
  const toast = useToast();
  const sayFailure = useSayFailure();
  const test = useMutation({
    mutationFn: () => api('POST /notifications/test', { body: { channel } }),
    onSuccess: ({ detail }) => toast(detail),
    onError: sayFailure,
  });
  return (
    <Button
      size="small"
      look="quiet"
      disabled={test.isPending}
      aria-label={notifications.testOf(notifications.channels[channel])}
      onClick={() => test.mutate()}
    >
      <Icon of={Send} size="small" />
      {notifications.test}
    </Button>
  );
};
