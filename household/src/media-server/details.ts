import type { Request, Response } from 'express';
import type { Item } from '../catalogue/items.ts';
import type { Collection } from '../collections/collection.ts';
import { queryText } from '../wire/parameters.ts';
import { sectionFactsOf, sendContainer } from './container.ts';
import { presentCollectionDetails } from './present/collection.ts';
import { presentDetails } from './present/details.ts';
import { viewOf } from './view.ts';

/** Items and collections one by one, each with the section that it belongs to. */
export function sendDetails(req: Request, res: Response, found: readonly (Item | Collection)[]): void {
  const view = viewOf(res);
  const withPreferences = queryText(req, 'includePreferences') === '1';
  sendContainer(req, res, {
    size: found.length,
    allowSync: true,
    identifier: 'com.plexapp.plugins.library',
    Metadata: found.map((one) => ({
      ...('kind' in one
        ? presentDetails(one, { view, withGuids: true })
        : presentCollectionDetails(one, { view, withPreferences })),
      ...sectionFactsOf(res, one),
    })),
  });
}
