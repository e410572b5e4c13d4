import type { IssueStatus, RequestGroup, TitleType } from '@medianest/shared';
import type { RequestFilter } from '#lib/queries/request-filter.ts';

export const groups: readonly RequestGroup[] = ['waiting', 'coming', 'ready', 'denied'];
const types: readonly TitleType[] = ['movie', 'tv'];
const pages = ['mine', 'everybody', 'problems'] as const;

/** What the page shows, as its address says it. */
export interface RequestsView extends Omit<RequestFilter, 'whose'> {
  page: (typeof pages)[number];
  /** Of the problems. */
  state: IssueStatus;
  /** The request or problem that is open. */
  id: string | null;
}

interface Reader {
  isAdministrator: boolean;
}

/** Administrators come to decide, everybody else to see what became of their own. */
const usualPage = ({ isAdministrator }: Reader) => (isAdministrator ? 'everybody' : 'mine');

const among = <Value extends string>(known: readonly Value[], text: string | null): Value | null =>
  known.find((value) => value === text) ?? null;

const readId = (text: string | null) => (text !== null && /^[\da-f-]{36}$/i.test(text) ? text : null);

/** Reads an address; what makes no sense is left out without a word. */
export const readView = (query: URLSearchParams, reader: Reader): RequestsView => {
  const page = among(pages, query.get('view')) ?? usualPage(reader);
  return {
    page: page === 'everybody' && !reader.isAdministrator ? 'mine' : page,
    group: among(groups, query.get('group')),
    type: among(types, query.get('type')),
    person: reader.isAdministrator ? readId(query.get('person')) : null,
    text: (query.get('q') ?? '').slice(0, 100),
    state: query.get('state') === 'resolved' ? 'resolved' : 'open',
    id: readId(query.get('id')),
  };
};

/** The shortest address of a view: what is usual is not said. */
export const writeView = (view: RequestsView, reader: Reader): URLSearchParams => {
  const said = {
    view: view.page === usualPage(reader) ? null : view.page,
    group: view.group,
    type: view.type,
    person: view.person,
    q: view.text.trim() === '' ? null : view.text,
    state: view.state === 'open' ? null : view.state,
    id: view.id,
  };
  return new URLSearchParams(
    Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
};

/** Which requests a view is about. */
export const filterOf = ({ page, group, type, person, text }: RequestsView): RequestFilter => {
  const whose = page === 'everybody' ? 'everybody' : 'mine';
  return { whose, group, type, person: whose === 'mine' ? null : person, text: text.trim() };
};

export const noFilters = { group: null, type: null, person: null, text: '' } as const;

export const isFiltered = ({ group, type, person, text }: RequestFilter): boolean =>
  group !== null || type !== null || person !== null || text !== '';
