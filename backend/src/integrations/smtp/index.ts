export { findMailServer, type MailServer, type SmtpVariables } from './mail-server.ts';
export { createMail, type Mail, type MailTarget } from './smtp.ts';
