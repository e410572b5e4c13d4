import type { Dialect } from '../installation.ts';
import type { Permission } from '../permissions.ts';

/** What a value has to be; a list is the words that are allowed. */
export type FieldKind = 'string' | 'number' | 'number,null' | 'boolean' | 'object' | readonly string[];
export type Fields = Readonly<Record<string, FieldKind | { readonly required: FieldKind }>>;

/** What the description of the API knows of a call; everything else is refused before it is looked at. */
export type Operation = {
  /** Needs no credentials. */
  readonly isOpen?: boolean;
  readonly params?: Fields;
  readonly query?: Fields;
  /** Query parameters that only Seerr knows, or knows better. */
  readonly seerrQuery?: Fields;
  readonly body?: Fields;
  /** Shut to everybody who has none of these. */
  readonly permissions?: readonly Permission[];
};

/** Calls by their path, and by their method. */
export type Operations = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

export const queryOf = ({ query = {}, seerrQuery = {} }: Operation, dialect: Dialect): Fields =>
  dialect === 'seerr' ? { ...query, ...seerrQuery } : query;
