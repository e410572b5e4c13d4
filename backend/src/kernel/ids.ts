import { v7 } from 'uuid';

/** A new UUIDv7: sorts by creation, so indexes stay compact. */
export const newId = (): string => v7();
