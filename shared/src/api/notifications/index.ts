export * from './endpoints.ts';
export * from './notifications.ts';
export * from './preferences.ts';
