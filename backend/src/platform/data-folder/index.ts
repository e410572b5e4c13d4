export { type DataFolder, type DataFolderOptions, openDataFolder } from './open-data-folder.ts';
export type { Purpose } from './purpose.ts';
export { readSecrets, writeSecrets } from './secrets.ts';
export type { ServerAccount } from './server-account.ts';
export { syncFolder, writeFileAtomically } from './write-file.ts';
