import type { Incident, World } from '../world.ts';
import { kumaSecond } from './time.ts';

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

/** The notes on the status page, a page of them at a time in 2.x. */
export function presentIncidentHistory({ statusPage }: World): Record<string, unknown> {
  const incidents = presentIncidents(statusPage);
  return { ok: true, incidents, total: incidents.length, nextCursor: null, hasMore: false };
}

export function presentIncidents({ id, incidents }: World['statusPage']): Record<string, unknown>[] {
  return incidents.map((incident) => ({
    ...{ ...textsOf(incident), pin: true, active: true, createdDate: kumaSecond(incident.createdAt) },
    ...{ lastUpdatedDate: null, status_page_id: id },
  }));
}

/** The one note that 1.x shows, if there is one. */
export function presentPinned({ incidents: [first] }: World['statusPage']): Record<string, unknown> | null {
  if (!first) return null;
  return { ...textsOf(first), pin: 1, createdDate: kumaSecond(first.createdAt), lastUpdatedDate: null };
}

const textsOf = ({ id, style, title, content }: Incident) => ({ id, style, title, content });
