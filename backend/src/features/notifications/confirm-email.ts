import { randomInt } from 'node:crypto';
import type { Actor } from '../../kernel/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import { AppError } from '../../kernel/errors.ts';
import { hashToken } from '../../platform/crypto/random.ts';
import type { EmailProofs } from './email-proofs.repository.ts';
import type { Messengers, Notice } from './ports.ts';
import type { RecipientsRepository } from './recipients.repository.ts';
import { notReady, type Trial, tellTrial } from './trial.ts';

const minuteMs = 60_000;
const codeLastsMs = 30 * minuteMs;
const codeDigits = 8;

const wrongCode = () =>
  new AppError(
    'unprocessable',
    'notifications.code_wrong',
    'This is not the code of the last letter, or it is too old. Have another one sent.',
  );

const makeCode = () => String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0');

/** The same code of two people is not the same. */
const hashOf = (userId: string, code: string) => hashToken(`${userId} ${code}`);

const letterWith = (code: string, origin: string | null): Notice => ({
  title: 'Is this your address?',
  text: `${code.slice(0, 4)} ${code.slice(4)} is the code that confirms it. Enter it where you entered the address, within half an hour. Was it not you? Then do nothing: you get no further letters.`,
  ...(origin && { link: new URL('/notifications/?show=settings', origin).href }),
});

/** Nothing but this letter goes to an address before its owner has shown that it arrives. */
export const createConfirmEmail = (parts: {
  recipients: Pick<RecipientsRepository, 'find'>;
  proofs: EmailProofs;
  mail: Messengers['mail'];
  origin: string | null;
  clock: Clock;
}) => {
  const { recipients, proofs, mail, origin, clock } = parts;

  return {
    /** @throws AppError `notifications.channel_not_ready` */
    async send({ userId }: Actor): Promise<Trial> {
      const recipient = await recipients.find(userId);
      const address = recipient?.preferences.email;
      if (!mail || !address) throw notReady();
      if (recipient.mailTo) return { delivered: true, detail: 'This address is confirmed already.' };
      const code = makeCode();
      await proofs.begin({ userId, address, codeHash: hashOf(userId, code) }, clock.now());
      return tellTrial(await mail.send({ address }, letterWith(code, origin)));
    },

    /** @throws AppError `notifications.code_wrong` */
    async confirm({ userId }: Actor, code: string): Promise<void> {
      const address = (await recipients.find(userId))?.preferences.email;
      const now = clock.now();
      const sentAfter = new Date(now.getTime() - codeLastsMs);
      const proof = address && { userId, address, codeHash: hashOf(userId, code) };
      if (!proof || !(await proofs.confirm(proof, { now, sentAfter }))) throw wrongCode();
    },
  };
};

export type ConfirmEmail = ReturnType<typeof createConfirmEmail>;
