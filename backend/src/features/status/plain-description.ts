const link = /!?\[([^\]]*)\]\([^)]*\)/g;
const lineMarks = /^[ \t]{0,3}(#{1,6}|>|[-*+]|\d+\.)[ \t]+/gm;
/** A sign that stands alone is no mark. */
const emphasis = /\*\*|__|~~|`|(?<!\w)_(?=\S)|(?<=\S)_(?!\w)|\*(?=\S)|(?<=\S)\*/g;

/** The words of a description in Markdown, for places that show text alone; null when there are none. */
export const plainDescription = (markdown: string): string | null =>
  markdown.replace(link, '$1').replace(lineMarks, '').replace(emphasis, '').trim() || null;
