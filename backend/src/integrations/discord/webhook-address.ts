const hosts = new Set(['discord.com', 'discordapp.com', 'canary.discord.com', 'ptb.discord.com']);

const webhookPath = /^\/api(?:\/v\d{1,2})?\/webhooks\/\d{1,24}\/[\w-]{1,200}$/;

/**
 * The path of a Discord webhook, null for anything else. Only Discord's own hosts count, so that an
 * address that a person enters can reach nothing in the house.
 */
export const readWebhookPath = (text: string): string | null => {
  if (!URL.canParse(text)) return null;
  const { protocol, host, username, password, pathname } = new URL(text);
  if (protocol !== 'https:' || !hosts.has(host) || username !== '' || password !== '') return null;
  return webhookPath.test(pathname) ? pathname : null;
};
