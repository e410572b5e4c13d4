import { type Variable, variables } from './variables.ts';

/** The text of `.env.example`: every variable with its meaning, all commented out. */
export const renderEnvExample = (): string => {
  const rows = Object.entries(variables).map(([name, variable]: [string, Variable]) => {
    const file = variable.secret ? ` (or ${name}_FILE)` : '';
    return `# ${variable.about}${file}\n#${name}=${variable.example}\n`;
  });
  return `# Copy to .env and uncomment what you need: everything has a default.\n\n${rows.join('\n')}`;
};
