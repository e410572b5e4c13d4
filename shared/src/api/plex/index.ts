export * from './cards.ts';
export * from './endpoints.ts';
export * from './images.ts';
export * from './items.ts';
export * from './libraries.ts';
export * from './search.ts';
