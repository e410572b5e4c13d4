export interface ChildEnvironment {
  /** Where programs find their own helpers. */
  searchPath: string;
  /** An account's settings, plugins and caches are looked for in its home, so this is an empty folder. */
  home: string;
  /** Authorities to trust instead of the system's. */
  certificateFile?: string | undefined;
}

/** All that a program gets: secrets of the portal are in its own environment. */
export const environmentOf = ({ searchPath, home, certificateFile }: ChildEnvironment) => ({
  PATH: searchPath,
  HOME: home,
  XDG_CONFIG_HOME: home,
  XDG_CACHE_HOME: home,
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  PYTHONIOENCODING: 'utf-8',
  PYTHONUNBUFFERED: '1',
  YTDLP_NO_PLUGINS: '1',
  // Modules in an account's own folder would run as the portal.
  PYTHONNOUSERSITE: '1',
  ...(certificateFile && { SSL_CERT_FILE: certificateFile }),
});
