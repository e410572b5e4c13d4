import type { Whose } from '#lib/queries/use-downloads.ts';
import { useAddressQuery } from '#lib/use-address-query.ts';

/** What the address of the page says: which link is looked at, and whose downloads are shown. */
export const useYoutubeAddress = () => {
  const { query, go } = useAddressQuery();
  const whose: Whose = query.get('whose') === 'everybody' ? 'everybody' : 'mine';
  const url = query.get('url')?.trim() ?? '';
  const move = (next: { url: string; whose: Whose }, step: 'push' | 'replace') => {
    const address = new URLSearchParams();
    if (next.url !== '') address.set('url', next.url);
    if (next.whose === 'everybody') address.set('whose', next.whose);
    go(address, step);
  };
  return {
    url,
    whose,
    look: (wanted: string) => move({ url: wanted, whose }, 'push'),
    clear: () => move({ url: '', whose }, 'replace'),
    show: (wanted: Whose) => move({ url, whose: wanted }, 'replace'),
  };
};
