export * from './downloads.ts';
export * from './endpoints.ts';
export * from './preview.ts';
