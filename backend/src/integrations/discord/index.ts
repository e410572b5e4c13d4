export { createDiscord, type Discord, type DiscordTarget } from './discord.ts';
export { readWebhookPath } from './webhook-address.ts';
