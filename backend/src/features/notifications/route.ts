import * as z from 'zod';

/** One way to one person; web push has one for each browser. It is what a job wakes a worker for. */
export const routeSchema = z.object({
  userId: z.uuid(),
  channel: z.enum(['push', 'email', 'discord', 'ntfy']),
  pushSubscriptionId: z.uuid().nullable(),
});

export type Route = z.infer<typeof routeSchema>;
export type OutsideChannel = Route['channel'];

export const nameOfRoute = ({ userId, channel, pushSubscriptionId }: Route) =>
  [userId, channel, pushSubscriptionId ?? ''].join(' ');

/** Wakes a worker for a route; asking twice for the same time is asking once. */
export type Wake = (route: Route, dueAt: Date) => Promise<void>;
