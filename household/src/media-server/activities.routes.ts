import { Router } from 'express';
import { presentActivity, type Scans } from '../events/scans.ts';
import { nonEmpty, sendContainer } from './container.ts';
import { viewOf } from './view.ts';

/** What the server is doing, as far as it concerns the person who asks. */
export function activityRoutes({ scans }: { scans: Scans }): Router {
  return Router().get('/activities', (req, res) => {
    const activities = scans
      .running()
      .filter(({ sectionKey }) => viewOf(res).findSection(sectionKey) !== null);
    sendContainer(req, res, {
      size: activities.length,
      Activity: nonEmpty(activities.map((activity) => presentActivity(activity, 'updated'))),
    });
  });
}
