import { checks } from './check/checks.ts';

for (const { name, passes } of checks) {
  const passed = await passes();
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name}`);
  if (!passed) process.exitCode = 1;
}
