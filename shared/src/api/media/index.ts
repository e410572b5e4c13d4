export * from './endpoints.ts';
export * from './issues.ts';
export * from './requests.ts';
export * from './search.ts';
export * from './titles.ts';
