/** What an item sorts by: Plex moves a leading article out of the way. */
export function sortTitle(title: string): string {
  return 'TALD'.includes(title.charAt(0)) ? title.replace(articles, '') : title;
}
const articles = /^(The|A|An|Le|La|Les|Der|Das|Die) /;

/** The order of titles; case and accents count last. */
export const compareTitles = new Intl.Collator('en').compare;

/**
 * The letter under which the letter rail counts a title: Latin letters without accents, other scripts
 * as they are, `#` for everything that is no letter.
 */
export function letterOf(title: string): string {
  const code = sortTitle(title).codePointAt(0) ?? numberSign;
  const known = letters.get(code);
  if (known !== undefined) return known;
  const letter = letterOfCharacter(String.fromCodePoint(code));
  letters.set(code, letter);
  return letter;
}
const numberSign = 35;
/** As many as there are characters: asking Unicode again for each of 50,000 titles takes its time. */
const letters = new Map<number, string>();

/** Letters that are sorted as one are one: with and without an accent, or as either kind of kana. */
function letterOfCharacter(character: string): string {
  if (!/\p{L}/u.test(character)) return '#';
  const upper = hiragana(character.toLocaleUpperCase('en'));
  if (/\p{Script=Latin}/u.test(character)) return latinLetter(upper) ?? upper;
  const plain = String.fromCodePoint(upper.normalize('NFD').codePointAt(0) ?? 35);
  return baseLetters.compare(plain, upper) === 0 ? plain : upper;
}

const katakanaStart = 0x30a1;
const katakanaEnd = 0x30f6;
const fromKatakanaToHiragana = 0x60;

function hiragana(character: string): string {
  const code = character.charCodeAt(0);
  const isKatakana = code >= katakanaStart && code <= katakanaEnd;
  return isKatakana ? String.fromCharCode(code - fromKatakanaToHiragana) : character;
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
