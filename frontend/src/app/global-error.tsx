'use client';

import { en } from '#lib/texts/en/index.ts';

/** When even the frame of the pages threw: nothing but words, so that nothing more can fail. */
const GlobalError = () => (
  <html lang="en" data-theme="dark">
    <body style={{ margin: '20vh auto', maxWidth: '36ch', padding: 24, font: '1.125rem/1.5 system-ui' }}>
      <h1>{en.shell.brokenTitle}</h1>
      <p>{en.shell.brokenDetail}</p>
      <p>
        <a href="/">{en.actions.goHome}</a>
      </p>
    </body>
  </html>
);

export default GlobalError;
