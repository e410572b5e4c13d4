import { Laptop, MonitorSmartphone, Smartphone, Tablet, Tv } from 'lucide-react';
import { describe, expect, it } from 'vitest';
import { deviceIcon } from './device-kind.ts';

describe('the icon of a device', () => {
  it.each([
    ['Firefox on Linux', Laptop],
    ['Safari on macOS', Laptop],
    ['Safari on iPhone', Smartphone],
    ['Chrome on Android', Smartphone],
    ['Chrome on Android tablet', Tablet],
    ['Safari on iPad', Tablet],
    ['Browser on LG TV', Tv],
    ['Unknown browser', MonitorSmartphone],
  ])('tells what %s is', (name, icon) => {
    expect(deviceIcon(name)).toBe(icon);
  });
});
