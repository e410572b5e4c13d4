import * as z from 'zod';
import { kumaId, looseFlag, looseNumber, readEach } from './loose-types.ts';
import { line } from './text.ts';

/** It becomes a style on a page, so it is a colour; whatever is none is grey. */
const colour = z
  .string()
  .regex(/^#[0-9a-f]{3,8}$/i)
  .catch('#6b7280');

const tagSchema = z.object({ name: line(80), color: colour, value: line(120) });

export type Tag = z.output<typeof tagSchema>;

/** Only one that says so is paused. */
const isActive = z
  .unknown()
  .optional()
  .transform((value) => value !== false && value !== 0);

const tags = z
  .array(z.unknown())
  .catch([])
  .transform((items) => readEach(tagSchema, items, 30));

/**
 * What is taken of a monitor. The event has about a hundred keys more, with passwords, push tokens,
 * headers and addresses among them: none of those passes here.
 */
export const monitorSchema = z
  .object({
    id: kumaId,
    name: line(150),
    type: line(40),
    parent: kumaId.nullable().catch(null),
    active: isActive,
    forceInactive: looseFlag,
    interval: looseNumber,
    tags,
  })
  .transform((wire) => ({
    id: wire.id,
    name: wire.name || `Monitor ${wire.id}`,
    type: wire.type || 'unknown',
    parentId: wire.parent,
    /** False also when only a group above is paused; then `isForcedInactive` says so. */
    isActive: wire.active,
    isForcedInactive: wire.forceInactive,
    intervalSeconds: wire.interval,
    tags: wire.tags,
  }));

export type WireMonitor = z.output<typeof monitorSchema>;
