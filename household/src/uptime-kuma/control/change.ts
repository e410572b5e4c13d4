import { type Response, Router } from 'express';
import type * as z from 'zod';
import { refuse } from '../../control/refusals.ts';
import type { UptimeKuma } from '../index.ts';
import type { Monitor } from '../monitors/monitor.ts';
import type { MonitorReference } from './contract.ts';
import { describeKuma } from './describe-kuma.ts';

/** What a change names does not exist. */
export class NoSuchThing extends Error {}

/** Adds a call that changes something and answers the new state. */
export type AddChange = <Body>(
  path: string,
  schema: z.ZodType<Body>,
  apply: (body: Body) => void | Promise<void>,
) => void;

export function createChanges(kuma: UptimeKuma): { router: Router; change: AddChange } {
  const router = Router();
  return {
    router,
    change(path, schema, apply) {
      router.post(path, async (req, res) => {
        const body = schema.parse(req.body);
        try {
          await apply(body);
        } catch (error) {
          if (error instanceof NoSuchThing) return refuse(res, { status: 404, message: error.message });
          throw error;
        }
        sendKuma(res, kuma);
      });
    },
  };
}

export function sendKuma(res: Response, kuma: UptimeKuma): void {
  res.json(describeKuma(kuma));
}

/** @throws NoSuchThing */
export function getMonitor(kuma: UptimeKuma, reference: MonitorReference): Monitor {
  const monitor = kuma.world.monitors.findByReference(reference);
  if (!monitor) throw new NoSuchThing(`No monitor ${reference}`);
  return monitor;
}
