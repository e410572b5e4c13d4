import { recover } from './app/commands/recover.ts';
import { rotateKey } from './app/commands/rotate-key.ts';
import { createInfrastructure, type Infrastructure } from './app/create-infrastructure.ts';
import { loadEnvironment } from './app/load-environment.ts';
import { StartupError } from './kernel/startup-error.ts';
import { ConfigError, loadConfig } from './platform/config/load-config.ts';

interface Command {
  about: string;
  run(infrastructure: Infrastructure): Promise<string>;
}

const commands: Record<string, Command> = {
  recover: {
    about: 'prints a one-time address that signs the owner in without Plex',
    run: async (infrastructure) => {
      const addresses = await recover(infrastructure);
      return `Open one of these within 15 minutes; it works once:\n${addresses.map((address) => `  ${address}`).join('\n')}`;
    },
  },
  'rotate-key': {
    about: 'seals every stored secret with a new key',
    run: async (infrastructure) => {
      const people = await rotateKey(infrastructure);
      return `The secrets of ${people} people are sealed with the new key. Restart MediaNest when it suits you.`;
    },
  },
};

const usage = () =>
  `Usage: npm run cli -- <command>\n${Object.entries(commands)
    .map(([name, { about }]) => `  ${name.padEnd(12)} ${about}`)
    .join('\n')}`;

const runCommand = async (command: Command) => {
  const config = { ...loadConfig(loadEnvironment(process.env)), LOG_LEVEL: 'error' as const };
  const infrastructure = await createInfrastructure({ config, whenRunning: 'join' });
  try {
    return await command.run(infrastructure);
  } finally {
    await infrastructure.close();
  }
};

const main = async (name: string | undefined) => {
  const command = commands[name ?? ''];
  if (!command) {
    console.error(usage());
    process.exitCode = 1;
    return;
  }
  console.log(await runCommand(command));
};

main(process.argv[2]).catch((error: unknown) => {
  const isExpected = error instanceof ConfigError || error instanceof StartupError;
  console.error(isExpected ? `That did not work. ${error.message}` : error);
  process.exitCode = 1;
});
