import type { RequestGroup, TitleType } from '@medianest/shared';

/** Which requests are looked at. */
export interface RequestFilter {
  whose: 'mine' | 'everybody';
  group: RequestGroup | null;
  type: TitleType | null;
  /** Id of whoever asked; null for all of them. */
  person: string | null;
  text: string;
}
