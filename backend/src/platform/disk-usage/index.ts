export { countFolder, type DiskRoom, measureDisk } from './measure.ts';
