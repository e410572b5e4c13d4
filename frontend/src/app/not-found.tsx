import type { Metadata } from 'next';
import { en } from '#lib/texts/en/index.ts';
import { Lost } from './lost.tsx';

export const metadata: Metadata = { title: en.shell.notFoundTitle };

const NotFound = () => <Lost />;

export default NotFound;
