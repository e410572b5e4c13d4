import type { Response } from 'express';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Item, Section } from '../catalogue/items.ts';
import type { PersonName } from '../people/cast.ts';
import type { People } from '../people/people.ts';

/** The library as one person sees it; what is not shared with that person does not exist here. */
export interface View {
  readonly person: PersonName;
  sections(): readonly Section[];
  findSection(key: string): Section | null;
  find(ratingKey: string): Item | null;
  titlesOf(section: Section): readonly Item[];
}

export function createView(input: { catalogue: Catalogue; people: People; person: PersonName }): View {
  const { catalogue, people, person } = input;
  const isShared = (sectionKey: string) => people.sections(person).includes(sectionKey);
  return {
    person,
    sections: () => catalogue.sections.filter((section) => isShared(section.key)),
    findSection: (key) => (isShared(key) ? catalogue.findSection(key) : null),
    find(ratingKey) {
      const item = catalogue.find(ratingKey);
      return item && isShared(item.sectionKey) ? item : null;
    },
    titlesOf: (section) => catalogue.titlesOf(section.key),
  };
}

export function keepView(res: Response, view: View): void {
  res.locals.view = view;
}

export function viewOf(res: Response): View {
  return res.locals.view as View;
}
