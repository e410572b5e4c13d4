import { cast, personNames } from '../../people/cast.ts';
import { escapeHtml } from './page.ts';

/** One button for each person of the household; who cannot sign in is shown with the reason. */
export function peopleButtons(): string {
  return personNames
    .map((name) => {
      const person = cast[name];
      const label = `Continue as ${escapeHtml(person.displayName)}<small>${escapeHtml(person.description)}</small>`;
      return `<button name="person" value="${name}"${person.isManaged ? ' disabled' : ''}>${label}</button>`;
    })
    .join('\n');
}
