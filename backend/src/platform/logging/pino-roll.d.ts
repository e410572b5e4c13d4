/** The package ships no types; these are the options of its README that the portal uses. */
declare module 'pino-roll' {
  import type { SonicBoom } from 'sonic-boom';

  export default function openRollingFile(options: {
    file: string;
    frequency: 'daily';
    extension: string;
    dateFormat: string;
    mkdir: boolean;
    limit: { count: number; removeOtherLogFiles: boolean };
  }): Promise<SonicBoom>;
}
