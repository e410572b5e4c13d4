import type { DeviceSession } from '@medianest/shared';
import { useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '#lib/queries/keys.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useToast } from '#lib/toast.tsx';
import { useRevokeDevice, useRevokeOthers } from './use-devices.ts';

/** Signs devices out and says what is true afterwards. */
export const useSignOutDevices = () => {
  const { devices, problems } = useTexts();
  const toast = useToast();
  const queryClient = useQueryClient();
  const revokeOne = useRevokeDevice();
  const revokeOthers = useRevokeOthers();
  const onError = () => toast(problems.unknown.title);
  return {
    busy: revokeOne.isPending || revokeOthers.isPending,
    one: (device: DeviceSession) =>
      revokeOne.mutate(device.id, {
        onSuccess: () =>
          device.current
            ? queryClient.invalidateQueries({ queryKey: queryKeys.session })
            : toast(devices.doneOne(device.deviceName)),
        onError,
      }),
    others: () =>
      revokeOthers.mutate(undefined, {
        onSuccess: ({ revoked }) => toast(devices.doneOthers(revoked)),
        onError,
      }),
  };
};
