export type DemoSettings = {
  householdPort: number;
  port: number;
  host: string;
  dataFolder: string;
  /** What the portal gets, apart from the household's addresses. */
  portal: NodeJS.ProcessEnv;
};

/** Every port, address and folder comes from the environment, so that several demos run side by side. */
export function readDemoSettings(environment: NodeJS.ProcessEnv): DemoSettings {
  const { HOUSEHOLD_PORT = '4100', PORT = '4000', HOST = '127.0.0.1' } = environment;
  const { MEDIANEST_DATA_DIR = 'data/demo' } = environment;
  return {
    householdPort: Number(HOUSEHOLD_PORT),
    port: Number(PORT),
    host: HOST,
    dataFolder: MEDIANEST_DATA_DIR,
    portal: { PORT, HOST, MEDIANEST_DATA_DIR, MEDIANEST_MODE: 'demo' },
  };
}
