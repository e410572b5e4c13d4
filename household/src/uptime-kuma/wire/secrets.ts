/**
 * Secrets that a real installation has in its lists: MediaNest must never pass them on,
 * so that tests can look for them in everything that it says.
 */
export const fakeSecrets = {
  basicAuthPassword: 'household-secret-basic-auth',
  bearerHeader: 'household-secret-bearer',
  pushToken: 'householdSecretPushToken01234567',
  databaseConnection: 'postgres://kuma:household-secret-database@nas.lan/photos',
  tlsKey: 'household-secret-tls-key',
  webhookHeader: 'household-secret-webhook',
} as const;

/** The list of notifications: the address and the headers of a webhook are in it. */
export function presentNotifications(dialect: 1 | 2): readonly Record<string, unknown>[] {
  const config = {
    ...{ name: 'Household webhook', type: 'webhook', isDefault: false },
    ...{ webhookURL: 'http://127.0.0.1:3/hook', webhookContentType: 'json', httpMethod: 'post' },
    webhookAdditionalHeaders: JSON.stringify({ Authorization: `Bearer ${fakeSecrets.webhookHeader}` }),
    ...(dialect === 2 ? { applyExisting: false } : {}),
  };
  const common = { id: 1, name: config.name, active: true, userId: 1, isDefault: false };
  return [{ ...common, config: JSON.stringify(config) }];
}
