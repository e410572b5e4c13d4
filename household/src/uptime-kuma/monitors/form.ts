import * as z from 'zod';
import { type MonitorDraft, type MonitorEdit, monitorTypes } from './monitor.ts';
import type { Monitors } from './monitors.ts';

/** The fields that the simulation understands of the form that clients send. */
const formSchema = z.object({
  id: z.int().optional(),
  type: z.enum(monitorTypes).catch('http'),
  name: z.string().max(150),
  description: z.string().nullish(),
  url: z.string().nullish(),
  hostname: z.string().nullish(),
  port: z.int().nullish(),
  keyword: z.string().nullish(),
  parent: z.int().nullish(),
  interval: z.number().min(1).default(60),
  maxretries: z.int().min(0).default(0),
});

/** @throws ZodError for what is no form */
export function readForm(
  form: unknown,
  monitors: Monitors,
): { id: number | undefined; draft: MonitorDraft; edit: MonitorEdit } {
  const { id, type, parent, interval, maxretries, ...texts } = formSchema.parse(form);
  const common = {
    name: texts.name,
    ...{ description: texts.description ?? null, url: texts.url ?? null, hostname: texts.hostname ?? null },
    ...{ port: texts.port ?? null, keyword: texts.keyword ?? null },
    ...{ intervalSeconds: interval, maxRetries: maxretries },
  };
  const group = parent === null || parent === undefined ? null : (monitors.find(parent)?.name ?? null);
  return {
    id,
    draft: { ...common, type, group, usualPingMs: type === 'group' || type === 'push' ? null : 25 },
    edit: { ...common, parentId: parent ?? null },
  };
}
