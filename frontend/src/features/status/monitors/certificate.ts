import type { Monitor } from '@medianest/shared';

const soonDays = 21;
const urgentDays = 7;

/** A certificate that somebody should look after. */
export interface CertificateTrouble {
  /** It was refused, whatever its days. */
  isInvalid: boolean;
  daysRemaining: number | null;
  isUrgent: boolean;
}

/** Null for a certificate that is good and has long to go. */
export const troubleOf = ({ certificate }: Pick<Monitor, 'certificate'>): CertificateTrouble | null => {
  if (certificate === null) return null;
  const { isValid, daysRemaining } = certificate;
  const isEnding = daysRemaining !== null && daysRemaining <= soonDays;
  if (isValid && !isEnding) return null;
  const isInvalid = !isValid && (daysRemaining === null || daysRemaining >= 0);
  return { isInvalid, daysRemaining, isUrgent: isInvalid || (daysRemaining ?? 0) <= urgentDays };
};
