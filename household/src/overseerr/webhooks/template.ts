/** What the real ones send unless somebody writes another text. */
export const usualTemplate = JSON.stringify(
  {
    notification_type: '{{notification_type}}',
    event: '{{event}}',
    subject: '{{subject}}',
    message: '{{message}}',
    image: '{{image}}',
    '{{media}}': {
      media_type: '{{media_type}}',
      tmdbId: '{{media_tmdbid}}',
      tvdbId: '{{media_tvdbid}}',
      status: '{{media_status}}',
      status4k: '{{media_status4k}}',
    },
    '{{request}}': { request_id: '{{request_id}}', ...person('requestedBy') },
    '{{issue}}': {
      issue_id: '{{issue_id}}',
      issue_type: '{{issue_type}}',
      issue_status: '{{issue_status}}',
      ...person('reportedBy'),
    },
    '{{comment}}': { comment_message: '{{comment_message}}', ...person('commentedBy') },
    '{{extra}}': [],
  },
  null,
  2,
);

function person(prefix: string): Record<string, string> {
  const names = ['email', 'username', 'avatar', 'settings_discordId', 'settings_telegramChatId'];
  return Object.fromEntries(names.map((name) => [`${prefix}_${name}`, `{{${prefix}_${name}}}`]));
}

/** What a template may be filled with: words in their order, and which of the blocks there are. */
export type Filling = {
  readonly words: ReadonlyMap<string, string>;
  readonly blocks: ReadonlySet<string>;
  readonly extra: readonly { name: string; value: string }[];
};

/**
 * Fills a template the way the real ones do: every word once, with what a replacement text means to
 * JavaScript (`$&`), so that words in what people wrote are filled in turn.
 */
export function fillTemplate(template: Record<string, unknown>, filling: Filling): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(template).map(([key, value]) => {
      const [, block] = /^\{\{(\w+)\}\}$/.exec(key) ?? [];
      if (block === 'extra') return ['extra', filling.extra];
      if (block !== undefined && !filling.blocks.has(block)) return [block, null];
      return [block ?? key, fillValue(value, filling)];
    }),
  );
}

function fillValue(value: unknown, filling: Filling): unknown {
  if (typeof value === 'string')
    return [...filling.words].reduce((text, [word, by]) => text.replace(`{{${word}}}`, by), value);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? fillTemplate(value as Record<string, unknown>, filling)
    : value;
}
