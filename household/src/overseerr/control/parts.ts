import type { Stock } from '../../stocking/stock.ts';
import type { Overseerr } from '../index.ts';

/** What the control calls reach. */
export type OverseerrControlParts = {
  readonly overseerr: Overseerr;
  readonly stock: Stock;
};
