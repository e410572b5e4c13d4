import type { Role } from '@medianest/shared';

/** The signed-in person on whose behalf something is done, as verified for this very call. */
export interface Actor {
  userId: string;
  sessionId: string;
  username: string;
  role: Role;
}
