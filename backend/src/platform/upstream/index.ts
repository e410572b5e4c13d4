export {
  isServiceFailure,
  isWorthRetrying,
  toUpstreamError,
  type UpstreamService,
} from './upstream-failure.ts';
