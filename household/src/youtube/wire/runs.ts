/** Text as YouTube writes it, with where it leads. */
export const runs = (text: string, navigationEndpoint?: unknown) => ({
  runs: [{ text, ...(navigationEndpoint ? { navigationEndpoint } : {}) }],
});

export const simple = (simpleText: string) => ({ simpleText });
