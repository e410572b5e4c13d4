/** Nothing of the account's own settings, plugins, cookies or the network's code takes part (yt-dlp.md, "Driving it"). */
export const alone = [
  '--ignore-config',
  '--no-plugin-dirs',
  '--no-exec',
  '--no-remote-components',
  '--no-cookies-from-browser',
  '--no-update',
  ...['--use-extractors', 'youtube.*'],
  ...['--default-search', 'error'],
  '--no-batch-file',
  '--no-cache-dir',
  ...['--color', 'never'],
  ...['--socket-timeout', '20'],
];

export interface Isolation {
  proxyUrl: string;
  /** The Node that runs YouTube's own scripts for yt-dlp. */
  nodePath: string;
  /** With it, a list of authorities that comes with Python does not count. */
  certificateFile?: string | undefined;
}

/** The options that every start of yt-dlp has, and the address as the last argument. */
export const isolate = (
  { proxyUrl, nodePath, certificateFile }: Isolation,
  options: readonly string[],
  url: string,
): string[] => [
  ...alone,
  ...['--no-js-runtimes', '--js-runtimes', `node:${nodePath}`],
  ...['--proxy', proxyUrl],
  ...(certificateFile ? ['--compat-options', 'no-certifi'] : []),
  ...options,
  ...['--', url],
];
