import type { Section } from '../../catalogue/items.ts';
import type { WireNode } from '../../wire/wire.ts';

/** The section's number is an int here and a string in the list of sections (plex.md §2). */
export function sectionFacts(section: Section): WireNode {
  return {
    librarySectionID: Number(section.key),
    librarySectionTitle: section.title,
    librarySectionUUID: section.uuid,
  };
}
