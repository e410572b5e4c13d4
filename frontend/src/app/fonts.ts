import localFont from 'next/font/local';

/** One family with the axes weight, width and optical size; the rarer letters load when a page has them. */
const latin = localFont({
  src: '../../../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-standard-normal.woff2',
  weight: '200 800',
  declarations: [{ prop: 'font-stretch', value: '75% 100%' }],
  variable: '--font-latin',
  display: 'swap',
});

const latinExtended = localFont({
  src: '../../../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-ext-standard-normal.woff2',
  weight: '200 800',
  declarations: [
    { prop: 'font-stretch', value: '75% 100%' },
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
  variable: '--font-latin-extended',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
});

export const fontClassNames = `${latin.variable} ${latinExtended.variable}`;
