/** What an item sorts by: Plex moves a leading article out of the way. */
export function sortTitle(title: string): string {
  return title.replace(/^(The|A|An|Le|La|Les|Der|Das|Die) /, '');
}

/** The order of titles; case and accents count last. */
export const compareTitles = new Intl.Collator('en').compare;

/**
 * The letter under which the letter rail counts a title: Latin letters without accents, other scripts
 * as they are, `#` for everything that is no letter.
 */
export function letterOf(title: string): string {
  const first = String.fromCodePoint(sortTitle(title).codePointAt(0) ?? 35);
  const known = letters.get(first);
  if (known !== undefined) return known;
  const letter = letterOfCharacter(first);
  letters.set(first, letter);
  return letter;
}
/** As many as there are characters: asking Unicode again for each of 50,000 titles takes its time. */
const letters = new Map<string, string>();

function letterOfCharacter(character: string): string {
  if (!/\p{L}/u.test(character)) return '#';
  const upper = character.toLocaleUpperCase('en');
  return /\p{Script=Latin}/u.test(character) ? (latinLetter(upper) ?? upper) : upper;
}

/** A to Z for a letter with an accent, a stroke or a ligature. */
function latinLetter(letter: string): string | undefined {
  const plain = letter.normalize('NFD').charAt(0);
  return [...'ZYXWVUTSRQPONMLKJIHGFEDCBA'].find((base) => baseLetters.compare(base, plain) <= 0);
}
const baseLetters = new Intl.Collator('en', { sensitivity: 'base' });

/** Lower case without accents, for searching. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  return isPlain.test(lower) ? lower : lower.normalize('NFD').replace(/\p{Mn}/gu, '');
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: it asks for plain ASCII
const isPlain = /^[\x00-\x7f]*$/;
