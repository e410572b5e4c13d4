import type { Dialect } from './installation.ts';

/** What the description of the API knows of a call; everything else is refused before it is looked at. */
export type Operation = {
  /** Needs no credentials. */
  readonly isOpen?: boolean;
  readonly query?: readonly string[];
  /** Query parameters that only Seerr knows. */
  readonly seerrQuery?: readonly string[];
  /** Shut to users without administrator rights. */
  readonly isAdministrative?: boolean;
};

const operations: Record<string, Record<string, Operation>> = {
  '/status': { GET: { isOpen: true } },
  '/settings/public': { GET: { isOpen: true } },
  '/settings/about': { GET: { isAdministrative: true } },
  '/auth/me': { GET: {} },
  '/user': { GET: { query: ['take', 'skip', 'sort'], seerrQuery: ['q', 'includeIds', 'sortDirection'] } },
  '/request': {
    GET: {
      query: ['take', 'skip', 'filter', 'sort', 'requestedBy'],
      seerrQuery: ['sortDirection', 'mediaType'],
    },
  },
};

export const findOperations = (path: string): Record<string, Operation> | undefined => operations[path];

export const knownQuery = (
  { query = [], seerrQuery = [] }: Operation,
  dialect: Dialect,
): readonly string[] => (dialect === 'seerr' ? [...query, ...seerrQuery] : query);
