import type { World } from '../world.ts';

/** The settings of a status page as signed-in clients see them. */
export function presentStatusPage({ statusPage, dialect }: World): Record<string, unknown> {
  const { id, slug, title, description } = statusPage;
  const common = { id, slug, title, description, icon: '/icon.svg', theme: 'auto' };
  const texts = { domainNameList: [], customCSS: null, footerText: null, showPoweredBy: true };
  if (dialect() === 1) {
    return {
      ...{ ...common, published: true, showTags: true, ...texts },
      ...{ googleAnalyticsId: null, showCertificateExpiry: true },
    };
  }
  return {
    ...{ ...common, autoRefreshInterval: 300, published: true, showTags: true, ...texts },
    ...{ analyticsId: null, analyticsScriptUrl: null, analyticsType: null, showCertificateExpiry: true },
    ...{ showOnlyLastHeartbeat: false, rssTitle: null },
  };
}
