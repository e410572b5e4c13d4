import { AppError } from '../../kernel/errors.ts';
import type { SendOutcome } from './send.ts';

/** What came of sending something while somebody waits for it, in words for them. */
export type Trial = { delivered: boolean; detail: string };

export const notReady = () =>
  new AppError(
    'conflict',
    'notifications.channel_not_ready',
    'There is nowhere to send it yet: enter what this channel needs, and save.',
  );

const refusals = {
  address: 'The address is none that the portal may call.',
  credentials: 'The other side does not accept the token.',
  certificate: 'The certificate of the other side cannot be trusted.',
  redirected: 'The other side points to another address. Enter that one.',
  recipient: 'The mail server does not know this address.',
  'too-large': 'The message is too long for the other side.',
  'not-that-service': 'Something answers there, but it is another service.',
  rejected: 'The other side did not take the message.',
} as const;

/** @throws AppError `notifications.channel_not_ready` */
export const tellTrial = (sent: SendOutcome): Trial => {
  switch (sent.outcome) {
    case 'delivered':
      return { delivered: true, detail: 'It was handed over. It should be there in a moment.' };
    case 'gone':
      return { delivered: false, detail: 'The other side says that it is no more. Set it up again.' };
    case 'retry-later':
      return { delivered: false, detail: 'The other side does not answer now. Try again in a few minutes.' };
    case 'refused':
      return { delivered: false, detail: refusals[sent.reason] };
    case 'not-ready':
      throw notReady();
  }
};
