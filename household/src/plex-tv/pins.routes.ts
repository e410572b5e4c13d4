import { Router } from 'express';
import { plexParameter, queryText, wholeNumber } from '../wire/parameters.ts';
import type { WireNode } from '../wire/wire.ts';
import { plexTvErrors, sendPlexTv, sendPlexTvError } from './errors.ts';
import type { Pin, Pins } from './pins.ts';

/** Opening a PIN and asking whether somebody has claimed it (plex.md §1). */
export function pinRoutes({ pins, ownUrl }: { pins: Pins; ownUrl: () => string }): Router {
  const router = Router();
  router.post('/api/v2/pins', (req, res) => {
    const pin = pins.create({
      clientIdentifier: plexParameter(req, 'X-Plex-Client-Identifier') ?? '',
      product: plexParameter(req, 'X-Plex-Product') ?? 'Plex client',
      isStrong: queryText(req, 'strong') === 'true' || queryText(req, 'strong') === '1',
    });
    sendPlexTv(req, res, { status: 201, root: 'pin', body: presentPin(pin, ownUrl()) });
  });
  router.get('/api/v2/pins/:id', (req, res) => {
    const client = plexParameter(req, 'X-Plex-Client-Identifier') ?? '';
    const pin = pins.findForClient(wholeNumber(req.params.id) ?? 0, client);
    if (!pin) return sendPlexTvError(req, res, plexTvErrors.pinNotFound);
    if (!pin.polls.take()) return sendPlexTvError(req, res, plexTvErrors.tooManyRequests);
    sendPlexTv(req, res, { root: 'pin', body: presentPin(pin, ownUrl()) });
  });
  return router;
}

function presentPin(pin: Pin, ownUrl: string): WireNode {
  return {
    id: pin.id,
    code: pin.code,
    product: pin.product,
    trusted: false,
    qr: `${ownUrl}/api/v2/pins/qr/${pin.code}`,
    clientIdentifier: pin.clientIdentifier,
    location: callersWhereabouts,
    expiresIn: pin.lifetimeSeconds,
    createdAt: withoutMilliseconds(pin.createdAt),
    expiresAt: withoutMilliseconds(pin.expiresAt),
    authToken: pin.approval?.token ?? null,
    newRegistration: null,
  };
}

/** plex.tv tells where the caller sits; personal data that a client has no business keeping. */
const callersWhereabouts = {
  code: 'IS',
  european_union_member: false,
  continent_code: 'EU',
  country: 'Iceland',
  city: 'Reykjavik',
  time_zone: 'Atlantic/Reykjavik',
  postal_code: '101',
  in_privacy_restricted_country: true,
  subdivisions: 'Capital Region',
  coordinates: '64.1466, -21.9426',
};

const withoutMilliseconds = (date: Date) => date.toISOString().replace(/\.\d{3}Z$/, 'Z');
