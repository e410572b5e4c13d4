import type { RequestHandler } from 'express';
import type { SwitchBoard } from '../switches.ts';
import type { Video } from '../videos/video.ts';

/** Refuses everybody while the switch is on. */
export const refuseTooMany =
  ({ current }: SwitchBoard): RequestHandler =>
  (_req, res, next) =>
    current().tooManyRequests ? void res.sendStatus(429) : next();

export const refusesPage = (video: Video | null) => video?.trouble === 'too-many-requests';
