import { XMLParser } from 'fast-xml-parser';
import { expect } from 'vitest';
import { type Ask, bodyOf, type HouseholdForTest } from './household-for-test.ts';

type Directory = {
  readonly key: string;
  readonly title: string;
  readonly size: number;
  readonly tag?: string;
};

export type Metadata = {
  readonly ratingKey: string;
  readonly type: string;
  readonly title: string;
  readonly addedAt: number;
  readonly thumb: string;
  readonly guid?: string;
  readonly year?: number;
  readonly childCount?: string;
  readonly viewCount?: number;
  readonly viewOffset?: number;
  readonly viewedLeafCount?: number;
  readonly grandparentTitle?: string;
  readonly librarySectionID?: number;
  readonly Guid?: readonly { readonly id: string }[];
  readonly Label?: readonly { readonly id: number; readonly tag: string }[];
};

export type Hub = {
  readonly type: string;
  readonly title: string;
  readonly size: number;
  readonly hubIdentifier: string;
  readonly Metadata?: readonly Metadata[];
  readonly Directory?: readonly Directory[];
};

/** What the tests read of an answer; lists that are absent read as empty. */
export type MediaContainer = {
  readonly size: number;
  readonly totalSize: number;
  readonly offset: number;
  readonly Directory: readonly Directory[];
  readonly Metadata: readonly Metadata[];
  readonly Hub: readonly Hub[];
};

/** Reads a path of the media server as the owner, unless told otherwise; `raw` keeps absent lists absent. */
export function containersOf(household: HouseholdForTest) {
  return async (path: string, ask: Omit<Ask, 'path'> = {}): Promise<MediaContainer & { raw: object }> => {
    const response = await household.plex({ path, as: 'owner', ...ask });
    expect(response.status, path).toBe(200);
    const { MediaContainer } = await bodyOf<{ MediaContainer: MediaContainer }>(response);
    return {
      ...MediaContainer,
      Directory: MediaContainer.Directory ?? [],
      Metadata: MediaContainer.Metadata ?? [],
      Hub: MediaContainer.Hub ?? [],
      raw: MediaContainer,
    };
  };
}

/** An element of an XML answer: attributes and lists of children, whatever their names. */
export type XmlElement = { readonly [name: string]: string & readonly XmlElement[] };

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name, _path, _isLeaf, isAttribute) => !isAttribute && name !== 'MediaContainer',
});

/** Asks as third-party clients do, which get XML: the root element of the answer. */
export function xmlOf(household: HouseholdForTest) {
  return async (path: string, ask: Omit<Ask, 'path'> = {}): Promise<XmlElement> => {
    const headers = { accept: '*/*', ...ask.headers };
    const response = await household.plex({ path, as: 'owner', ...ask, headers });
    expect(response.status, path).toBe(200);
    return parser.parse(await response.text()).MediaContainer;
  };
}
