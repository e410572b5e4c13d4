import { Router } from 'express';
import { statuses } from '../beats/beat.ts';
import type { Look } from '../beats/found.ts';
import type { Monitor } from '../monitors/monitor.ts';
import type { World } from '../world.ts';

export type PushInput = { readonly take: (monitor: Monitor, look: Look) => void };

/** Jobs report here that they ran. */
export function pushRoutes({ monitors }: World, { take }: PushInput): Router {
  const router = Router();
  router.all('/api/push/:token', (req, res) => {
    const monitor = monitors.list().find(({ wire, active }) => active && wire.pushToken === req.params.token);
    if (!monitor) return res.status(404).json({ ok: false, msg: 'Monitor not found or not active.' });
    const { status = 'up', msg = 'OK', ping } = req.query;
    take(monitor, {
      status: status === 'up' ? statuses.up : statuses.down,
      message: String(msg),
      pingMs: ping === undefined || ping === '' ? null : Number(ping),
      ...{ isFinal: true, isPushed: true },
    });
    return res.json({ ok: true });
  });
  return router;
}
