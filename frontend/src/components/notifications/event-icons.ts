import type { NotificationEvent } from '@medianest/shared';
import {
  Activity,
  Ban,
  CircleAlert,
  CircleCheck,
  CircleX,
  Download,
  Hourglass,
  type LucideIcon,
  MessageCircle,
  ShieldAlert,
  Ticket,
  Wrench,
} from 'lucide-react';

/** What an event looks like; its words say the same. */
export const eventLooks: Record<NotificationEvent, { icon: LucideIcon; tone: string }> = {
  'request.approved': { icon: Ticket, tone: 'text-lamp-text' },
  'request.denied': { icon: Ban, tone: 'text-down' },
  'request.available': { icon: CircleCheck, tone: 'text-up' },
  'request.failed': { icon: CircleX, tone: 'text-down' },
  'request.waiting': { icon: Hourglass, tone: 'text-lamp-text' },
  'issue.reported': { icon: CircleAlert, tone: 'text-care' },
  'issue.commented': { icon: MessageCircle, tone: 'text-care' },
  'issue.resolved': { icon: CircleCheck, tone: 'text-up' },
  'download.completed': { icon: Download, tone: 'text-up' },
  'download.failed': { icon: CircleX, tone: 'text-down' },
  'download.decided': { icon: Download, tone: 'text-lamp-text' },
  'download.waiting': { icon: Hourglass, tone: 'text-lamp-text' },
  'service.down': { icon: CircleX, tone: 'text-down' },
  'service.up': { icon: Activity, tone: 'text-up' },
  'monitor.down': { icon: CircleX, tone: 'text-down' },
  'monitor.up': { icon: Activity, tone: 'text-up' },
  maintenance: { icon: Wrench, tone: 'text-care' },
  security: { icon: ShieldAlert, tone: 'text-down' },
};
