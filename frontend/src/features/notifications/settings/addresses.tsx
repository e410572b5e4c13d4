import type { NotificationPreferences } from '@medianest/shared';
import { AtSign, KeyRound, Megaphone, Webhook } from 'lucide-react';
import { useTexts } from '#lib/texts/texts.tsx';
import { AddressForm } from './address-form.tsx';

/** Where this person can be found, for each way that the household offers. */
export const Addresses = ({ preferences }: { preferences: NotificationPreferences }) => {
  const { notifications } = useTexts();
  const { channels, email, discordWebhook, ntfyTopic, ntfyToken } = preferences;
  return (
    <section aria-labelledby="addresses">
      <h2 id="addresses" className="type-section mb-4">
        {notifications.addressesTitle}
      </h2>
      <div className="grid gap-7 wide:grid-cols-2">
        {channels.email.isOffered && (
          <AddressForm
            name="email"
            channel="email"
            label={notifications.email}
            icon={AtSign}
            hint={notifications.emailHint}
            kept={email}
            isKept={email !== null}
            type="email"
          />
        )}
        {channels.discord.isOffered && (
          <AddressForm
            name="discordWebhook"
            channel="discord"
            label={notifications.discord}
            icon={Webhook}
            hint={discordWebhook.configured ? notifications.discordKept : notifications.discordHint}
            kept={null}
            isKept={discordWebhook.configured}
            type="url"
          />
        )}
        {channels.ntfy.isOffered && (
          <AddressForm
            name="ntfyTopic"
            channel="ntfy"
            label={notifications.ntfy}
            icon={Megaphone}
            hint={notifications.ntfyHint}
            kept={ntfyTopic}
            isKept={ntfyTopic !== null}
            type="url"
          />
        )}
        {channels.ntfy.isOffered && (
          <AddressForm
            name="ntfyToken"
            label={notifications.ntfyToken}
            icon={KeyRound}
            hint={ntfyToken.configured ? notifications.ntfyTokenKept : notifications.ntfyTokenHint}
            kept={null}
            isKept={ntfyToken.configured}
            type="password"
          />
        )}
      </div>
    </section>
  );
};
