import type { ServiceName, TestProblem } from '@medianest/shared';
import type { FieldName } from './form-values.ts';

/** The field that a failed test is about; null when no field can mend it. */
export const fieldOfProblem = (service: ServiceName, problem: TestProblem): FieldName | null => {
  switch (problem) {
    case 'credentials':
      return service === 'overseerr' ? 'apiKey' : service === 'uptime-kuma' ? 'password' : null;
    case 'two-factor':
      return 'code';
    case 'folder-missing':
    case 'folder-read-only':
    case 'disk-full':
      return 'folder';
    case 'unreachable':
    case 'certificate':
    case 'refused-address':
    case 'redirected':
    case 'wrong-service':
      return service === 'youtube' ? null : 'url';
    default:
      return null;
  }
};
