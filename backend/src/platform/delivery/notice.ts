/** What a person is told, for every channel alike. */
export interface Notice {
  title: string;
  text: string;
  /** A page of the portal, with its origin. */
  link?: string;
  /** One notice about the same thing takes the place of the one before, where the channel can. */
  tag?: string;
  isUrgent?: boolean;
}

/** Shortens to a number of characters, with an ellipsis for what is missing. */
export const shorten = (text: string, maxLength: number): string => {
  const characters = Array.from(text);
  return characters.length <= maxLength ? text : `${characters.slice(0, maxLength - 1).join('')}…`;
};
