import { Laptop, type LucideIcon, MonitorSmartphone, Smartphone, Tablet, Tv } from 'lucide-react';

/** The portal names devices after their user agent ("Safari on iPhone"); the first match wins. */
const kinds: readonly (readonly [RegExp, LucideIcon])[] = [
  [/\b(tv|webos|tizen|roku|bravia|chromecast|shield)\b/i, Tv],
  [/\b(ipad|tablet|kindle)\b/i, Tablet],
  [/\b(iphone|ipod|phone|android|mobile)\b/i, Smartphone],
  [/\b(mac|macos|windows|linux|chromeos|chrome os|ubuntu)\b/i, Laptop],
];

export const deviceIcon = (deviceName: string): LucideIcon =>
  kinds.find(([pattern]) => pattern.test(deviceName))?.[1] ?? MonitorSmartphone;
