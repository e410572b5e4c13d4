import * as z from 'zod';
import { kumaId, readEach } from '../wire/loose-types.ts';
import { type CallContext, callKuma } from './call.ts';

const monitorSchema = z.object({ id: kumaId }).transform(({ id }) => id);

/**
 * The ids of the monitors that a maintenance is about.
 *
 * @throws AppError `upstream.*`
 */
export const getMonitorMaintenance = async (
  context: CallContext,
  maintenanceId: number,
): Promise<number[]> => {
  const { monitors } = await callKuma(context, {
    event: 'getMonitorMaintenance',
    args: [maintenanceId],
    shape: { monitors: z.array(z.unknown()) },
  });
  return readEach(monitorSchema, monitors, 2000);
};
