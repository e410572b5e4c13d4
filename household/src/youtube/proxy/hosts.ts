/** Whom the proxy impersonates; the first names the certificate. */
export const impersonated = [
  'www.youtube.com',
  'youtube.com',
  '*.youtube.com',
  'youtu.be',
  'youtubei.googleapis.com',
  '*.googlevideo.com',
  'i.ytimg.com',
  '*.ytimg.com',
  'sponsor.ajay.app',
] as const;

export const mediaHost = 'rr1---sn-household.googlevideo.com';
export const manifestHost = 'manifest.googlevideo.com';
export const thumbnailHost = 'i.ytimg.com';

export function isImpersonated(host: string): boolean {
  return impersonated.some((name) =>
    name.startsWith('*.') ? host.endsWith(name.slice(1)) && host !== name.slice(2) : host === name,
  );
}
