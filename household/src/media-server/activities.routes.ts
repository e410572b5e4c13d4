import { Router } from 'express';
import { type LibraryEvents, presentActivity } from '../events/library-events.ts';
import { nonEmpty, sendContainer } from './container.ts';
import { viewOf } from './view.ts';

/** What the server is doing, as far as it concerns the person who asks. */
export function activityRoutes({ libraryEvents }: { libraryEvents: LibraryEvents }): Router {
  return Router().get('/activities', (req, res) => {
    const activities = libraryEvents
      .activities()
      .filter(({ sectionKey }) => viewOf(res).findSection(sectionKey) !== null);
    sendContainer(req, res, {
      size: activities.length,
      Activity: nonEmpty(activities.map((activity) => presentActivity(activity, 'updated'))),
    });
  });
}
