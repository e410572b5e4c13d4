import type { ServiceStatus } from '@medianest/shared';

/** Whether it can be asked something. */
export const answers = ({ status }: ServiceStatus) => status === 'up' || status === 'degraded';

/** Tells when Overseerr answers again after it did not. */
export const watchOverseerr = (onReturn: () => void) => {
  let wasAnswering: boolean | null = null;
  return {
    onServices(services: ServiceStatus[]) {
      const overseerr = services.find(({ name }) => name === 'overseerr');
      if (!overseerr) return;
      const isAnswering = answers(overseerr);
      if (isAnswering && wasAnswering === false) onReturn();
      wasAnswering = isAnswering;
    },
  };
};
