export * from './auth.ts';
export * from './settings.ts';
export * from './status.ts';
export * from './users.ts';
