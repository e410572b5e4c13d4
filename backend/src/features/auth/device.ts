import Bowser from 'bowser';

/** The device behind a session: a name for people, and what may not change between renewals. */
export interface Device {
  name: string;
  kind: string;
}

/** Reads the user agent; versions are left out, because browsers update themselves. */
export const describeDevice = (userAgent: string): Device => {
  // The parser does not take an empty text, and names what it does not know with one.
  if (!userAgent.trim()) return { name: 'Unknown device', kind: 'unknown' };
  const { browser, os, platform } = Bowser.parse(userAgent);
  const program = browser.name || userAgent.trim().split(/[\s/]/)[0] || 'Unknown program';
  const name = os.name ? `${program} on ${os.name}` : program;
  return { name: name.slice(0, 80), kind: [program, os.name, platform.type].join('|').slice(0, 160) };
};
