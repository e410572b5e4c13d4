export { createNtfy, type Ntfy, type NtfyTarget } from './ntfy.ts';
export { readTopicAddress, type TopicAddress } from './topic-address.ts';
