import { Megaphone } from 'lucide-react';
import { useState } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import { useDashboard } from '#lib/queries/use-dashboard.ts';
import { useTexts } from '#lib/texts/texts.tsx';

/** What the owner has to say to everybody, until it is put away or another one comes. */
export const MessageBanner = () => {
  const { shell, actions } = useTexts();
  const message = useDashboard().data?.messageOfTheDay ?? null;
  const [hidden, setHidden] = useState<string | null>(null);
  if (message === null || hidden === message.postedAt) return null;
  return (
    <Notice
      tone="care"
      icon={Megaphone}
      title={shell.messageFrom(message.postedBy)}
      dismiss={{ label: actions.dismiss, onDismiss: () => setHidden(message.postedAt) }}
    >
      <span dir="auto">{message.text}</span>
    </Notice>
  );
};
