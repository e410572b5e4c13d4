import * as z from 'zod';
import { type DeliveryOutcome, type Notice, refused, shorten } from '../../platform/delivery/index.ts';
import { fromMailFailure } from './mail-failure.ts';
import type { MailServer } from './mail-server.ts';

export type MailTarget = { address: string };

export interface Mail {
  /**
   * Hands a mail of plain text to the mail server.
   *
   * @throws only faults of our own
   */
  send(target: MailTarget, notice: Notice): Promise<DeliveryOutcome>;
}

const addressSchema = z.email().max(320);

const limits = { subject: 200, text: 10_000 };

const loopbackHosts = new Set(['localhost', '127.0.0.1', '::1']);

const toMail = (from: string, to: string, { title, text, link }: Notice) => ({
  from,
  // As an object, so that nothing in it can name further recipients.
  to: { name: '', address: to },
  subject: shorten(title, limits.subject),
  text: [shorten(text, limits.text), ...(link ? [link] : [])].join('\n\n'),
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
});

const timeouts = (timeoutMs: number) => ({
  connectionTimeout: timeoutMs,
  greetingTimeout: timeoutMs,
  socketTimeout: timeoutMs,
  dnsTimeout: timeoutMs,
});

/** A password never goes over the network in the clear. */
const mustEncrypt = ({ host, auth }: MailServer) => auth !== undefined && !loopbackHosts.has(host);

/** Connects for each mail: a household gets a few a day. */
export const createMail = (options: { server: MailServer; timeoutMs?: number }): Mail => {
  const { server, timeoutMs = 15_000 } = options;
  const { from, ...connection } = server;

  const hand = async (mail: ReturnType<typeof toMail>) => {
    // Loaded with the first mail: most households send none.
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({
      ...connection,
      ...timeouts(timeoutMs),
      requireTLS: mustEncrypt(server),
    });
    try {
      await transport.sendMail(mail);
    } finally {
      transport.close();
    }
  };

  return {
    async send({ address }, notice) {
      const recipient = addressSchema.safeParse(address);
      if (!recipient.success) return refused('address');
      try {
        await hand(toMail(from, recipient.data, notice));
        return { outcome: 'delivered' };
      } catch (error) {
        const outcome = fromMailFailure(error);
        if (outcome === null) throw error;
        return outcome;
      }
    },
  };
};
