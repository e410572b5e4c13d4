import { adminServices } from './admin-services.ts';
import { adminSystem } from './admin-system.ts';
import { setup } from './setup.ts';
import { tellAtOnce } from './tell-at-once.ts';

export const owner = { adminServices, adminSystem, setup, tellAtOnce };
