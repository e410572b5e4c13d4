import type { Notification, NotificationEvent } from '@medianest/shared';
import type { DeliveryOutcome, Notice } from '../../platform/delivery/index.ts';

export type { DeliveryOutcome, Notice };

/** Something that people should hear of. */
export interface News {
  event: NotificationEvent;
  /** What it is about: nobody is told the same occasion twice. */
  occasion: string;
  title: string;
  body?: string | null;
  /** A page of the portal, from `/` on. */
  link?: string | null;
  to: { people: readonly string[] } | 'administrators' | 'everybody';
  /** Whoever did it knows already. */
  except?: readonly (string | null)[];
}

/** The pages that are open. */
export interface NotificationAudience {
  onNotification(told: { userId: string; notification: Notification; unread: number }): void;
}

type Send<Target> = (
  target: Target,
  notice: Notice,
  options?: { signal?: AbortSignal },
) => Promise<DeliveryOutcome>;

export type PushTarget = { endpoint: string; keys: { p256dh: string; auth: string } };
export type NtfyTarget = { topicUrl: string; token?: string; isSetByAdministrator?: boolean };

/** The ways out to people. None throws for what the other side does. */
export interface Messengers {
  webPush: { publicKey(): Promise<string>; send: Send<PushTarget> };
  /** Null: the household has no mail server. */
  mail: { send(target: { address: string }, notice: Notice): Promise<DeliveryOutcome> } | null;
  discord: { send: Send<{ webhookUrl: string }> };
  ntfy: { send: Send<NtfyTarget> };
}

/** What people may enter as an address. */
export interface AddressRules {
  isDiscordWebhook(url: string): boolean;
  isNtfyTopic(url: string): boolean;
  /** Whether the portal may call it; an administrator may name one in the house. */
  mayCall(url: string, options: { isAdministrator: boolean }): Promise<boolean>;
}

/** Seals what is stored, bound to its row and column. */
export interface SecretSealer {
  seal(plain: string, context: string): string;
  tryOpen(sealed: string, context: string): string | null;
  isOutdated(sealed: string): boolean;
}
