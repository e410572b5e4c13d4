import type { WireNode } from '../../wire/wire.ts';
import { tagKey } from '../query/tag-keys.ts';

/** A genre, a person, a label and so on, with what finds everything that has it. */
export function presentTag(field: string, tag: string): WireNode {
  const id = tagKey(field, tag);
  return { id: Number(id), filter: `${field}=${id}`, tag };
}
