export * from './auth.ts';
export * from './media.ts';
export * from './notifications.ts';
export * from './settings.ts';
export * from './status.ts';
export * from './users.ts';
export * from './youtube.ts';
