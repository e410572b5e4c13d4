import type { notificationEndpoints } from '@medianest/shared';
import type { Handlers } from '../../platform/http/contract/handlers.ts';
import type { Bell } from './bell.service.ts';
import type { ConfirmEmail } from './confirm-email.ts';
import type { PreferencesService } from './preferences.service.ts';
import type { Push } from './push.service.ts';
import type { TryChannel } from './try-channel.ts';

export const createNotificationHandlers = (parts: {
  bell: Bell;
  preferences: PreferencesService;
  confirmEmail: ConfirmEmail;
  push: Push;
  tryChannel: TryChannel;
}): Handlers<typeof notificationEndpoints> => {
  const { bell, preferences, confirmEmail, push, tryChannel } = parts;
  return {
    'GET /notifications': ({ actor, query }) => bell.list(actor, query),
    'POST /notifications/read': ({ actor, body }) => bell.markRead(actor, body.ids ?? null),
    'GET /notifications/preferences': ({ actor }) => preferences.get(actor),
    'PUT /notifications/preferences': ({ actor, body }) => preferences.change(actor, body),
    'POST /notifications/email/code': ({ actor }) => confirmEmail.send(actor),
    'POST /notifications/email/confirm': async ({ actor, body }) => {
      await confirmEmail.confirm(actor, body.code);
      return preferences.get(actor);
    },
    'POST /notifications/test': ({ actor, body }) => tryChannel(actor, body.channel),
    'GET /notifications/push': () => push.describe(),
    'POST /notifications/push': ({ actor, body }) => push.subscribe(actor, body),
    'DELETE /notifications/push': ({ actor, body }) => push.unsubscribe(actor, body.endpoint),
  };
};
