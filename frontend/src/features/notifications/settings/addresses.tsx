import type { NotificationPreferences } from '@medianest/shared';
import { AtSign, KeyRound, Megaphone, Webhook } from 'lucide-react';
import { type Texts, useTexts } from '#lib/texts/texts.tsx';
import { AddressForm, type AddressFormProps } from './address-form.tsx';
import { EmailProof } from './email-proof.tsx';
import { useSendCode } from './use-confirm-email.ts';

type Field = Omit<AddressFormProps, 'onKept'>;

const fieldsOf = (preferences: NotificationPreferences, texts: Texts['notifications']): Field[] => {
  const { email, emailConfirmed, discordWebhook, ntfyTopic, ntfyToken } = preferences;
  return [
    {
      ...{ name: 'email', channel: 'email', type: 'email', label: texts.email, icon: AtSign },
      hint: texts.emailHint,
      kept: email,
      isKept: email !== null,
      canTest: emailConfirmed,
    },
    {
      ...{ name: 'discordWebhook', channel: 'discord', type: 'url', label: texts.discord, icon: Webhook },
      hint: discordWebhook.configured ? texts.discordKept : texts.discordHint,
      kept: null,
      isKept: discordWebhook.configured,
      canTest: discordWebhook.configured,
    },
    {
      ...{ name: 'ntfyTopic', channel: 'ntfy', type: 'url', label: texts.ntfy, icon: Megaphone },
      hint: texts.ntfyHint,
      kept: ntfyTopic,
      isKept: ntfyTopic !== null,
      canTest: ntfyTopic !== null,
    },
    {
      ...{ name: 'ntfyToken', channel: 'ntfy', type: 'password', label: texts.ntfyToken, icon: KeyRound },
      hint: ntfyToken.configured ? texts.ntfyTokenKept : texts.ntfyTokenHint,
      kept: null,
      isKept: ntfyToken.configured,
      // The topic has the test of both.
      canTest: false,
    },
  ];
};

const isUnproven = ({ email, emailConfirmed }: NotificationPreferences) => email !== null && !emailConfirmed;

/** Where this person can be found, for each way that the household offers. */
export const Addresses = ({ preferences }: { preferences: NotificationPreferences }) => {
  const { notifications } = useTexts();
  const { mutate: sendCode } = useSendCode();
  const { email, channels } = preferences;
  const offered = fieldsOf(preferences, notifications).filter(({ channel }) => channels[channel].isOffered);
  return (
    <section aria-labelledby="addresses">
      <h2 id="addresses" className="type-section mb-4">
        {notifications.addressesTitle}
      </h2>
      <div className="grid items-start gap-7 wide:grid-cols-2">
        {offered.map((field) => (
          <div key={field.name} className="grid gap-3">
            <AddressForm
              {...field}
              onKept={(kept) => {
                if (field.name === 'email' && isUnproven(kept)) sendCode();
              }}
            />
            {field.name === 'email' && email !== null && isUnproven(preferences) && (
              <EmailProof key={email} address={email} />
            )}
          </div>
        ))}
      </div>
    </section>
  );
};
