import { type Variable, variables } from './variables.ts';

const rows = Object.entries(variables) as [string, Variable][];
const fileHint = (name: string, variable: Variable) => (variable.secret ? ` (or ${name}_FILE)` : '');

/** The text of `.env.example`: every variable with its meaning, all commented out. */
export const renderEnvExample = (): string => {
  const paragraphs = rows.map(
    ([name, variable]) => `# ${variable.about}${fileHint(name, variable)}\n#${name}=${variable.example}\n`,
  );
  return `# Copy to .env and uncomment what you need: everything has a default.\n\n${paragraphs.join('\n')}`;
};

const defaultOf = ({ schema, secret }: Variable) => {
  const parsed = secret ? undefined : schema.safeParse(undefined).data;
  return parsed === undefined || (Array.isArray(parsed) && parsed.length === 0) ? '' : `\`${parsed}\``;
};

/** The table of the README. */
export const renderConfigurationTable = (): string =>
  [
    '| Variable | Default | Meaning |',
    '| --- | --- | --- |',
    ...rows.map(([name, variable]) => `| \`${name}\` | ${defaultOf(variable)} | ${variable.about} |`),
  ].join('\n');
