/** A mail server as nodemailer wants it. An administrator names it, so it may be in the house. */
export type MailServer = {
  host: string;
  port: number;
  /** Encrypted from the start; otherwise as soon as the server offers it. */
  secure: boolean;
  auth?: { user: string; pass: string };
  from: string;
};

export type SmtpVariables = {
  SMTP_URL?: string | undefined;
  SMTP_HOST?: string | undefined;
  SMTP_PORT: number;
  SMTP_USER?: string | undefined;
  SMTP_PASSWORD?: string | undefined;
  SMTP_FROM?: string | undefined;
};

const securePort = 465;

const authOf = (user: string, pass: string) => (user === '' ? {} : { auth: { user, pass } });

const senderOf = (from: string | undefined, user: string, host: string) =>
  from ?? (user.includes('@') ? user : `medianest@${host}`);

const fromUrl = (text: string, from: string | undefined): MailServer => {
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const [user, pass] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  const isEncrypted = url.protocol === 'smtps:';
  const port = Number(url.port) || (isEncrypted ? securePort : 587);
  return {
    host,
    port,
    secure: isEncrypted || port === securePort,
    ...authOf(user, pass),
    from: senderOf(from, user, host),
  };
};

/** The mail server of the configuration, null when it names none. */
export const findMailServer = (variables: SmtpVariables): MailServer | null => {
  const { SMTP_URL, SMTP_HOST: host, SMTP_PORT: port, SMTP_FROM: from } = variables;
  if (SMTP_URL) return fromUrl(SMTP_URL, from);
  if (!host) return null;
  const { SMTP_USER: user = '', SMTP_PASSWORD: pass = '' } = variables;
  return { host, port, secure: port === securePort, ...authOf(user, pass), from: senderOf(from, user, host) };
};
