import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { selfSigned } from '../../../test/support/self-signed.ts';
import { findMailServer } from './mail-server.ts';
import { createMail } from './smtp.ts';

const notice = { title: 'Alien — da!', text: 'Watch it now.', link: 'https://media.example.net/' };
const anna = { address: 'anna@example.net' };

const failWith = (responseCode: number) => Object.assign(new Error('no'), { responseCode });

/** A mail server without encryption, unless its options say otherwise. */
const startMailServer = async (options: SMTPServerOptions = {}) => {
  const mails: { from: unknown; to: string[]; source: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    async onData(stream, { envelope }, done) {
      const source = await text(stream);
      const { mailFrom } = envelope;
      const from = mailFrom ? mailFrom.address : null;
      mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), source });
      done();
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { port, mails };
};

const mailTo = (port: number, more: { auth?: { user: string; pass: string }; host?: string } = {}) =>
  createMail({
    server: { host: '127.0.0.1', port, secure: false, from: 'MediaNest <medianest@example.net>', ...more },
    timeoutMs: 15_000,
  });

describe('a mail', () => {
  it('is handed over as plain text', async () => {
    const { port, mails } = await startMailServer();
    expect(await mailTo(port).send(anna, notice)).toEqual({ outcome: 'delivered' });
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ from: 'medianest@example.net', to: ['anna@example.net'] });
    expect(mails[0]?.source).toContain('From: MediaNest <medianest@example.net>');
    expect(mails[0]?.source).toContain('Auto-Submitted: auto-generated');
    expect(mails[0]?.source).toContain('https://media.example.net/');
  });

  it.each([
    'anna',
    'anna@example.net, eve@example.net',
    'anna@example.net\r\nBcc: eve@example.net',
    '"Eve <eve@example.net>" <anna@example.net>',
  ])('is not sent to %j', async (address) => {
    const { port, mails } = await startMailServer();
    expect(await mailTo(port).send({ address }, notice)).toEqual({ outcome: 'refused', reason: 'address' });
    expect(mails).toEqual([]);
  });

  it('cannot be given further headers by its title', async () => {
    const { port, mails } = await startMailServer();
    await mailTo(port).send(anna, { ...notice, title: 'x\r\nBcc: eve@example.net' });
    expect(mails[0]?.to).toEqual(['anna@example.net']);
    expect(mails[0]?.source).not.toMatch(/^Bcc:/m);
  });

  it('waits when the server says later', async () => {
    const { port } = await startMailServer({ onRcptTo: (_to, _session, done) => done(failWith(450)) });
    expect(await mailTo(port).send(anna, notice)).toEqual({ outcome: 'retry-later', afterMs: 300_000 });
  });

  it('is refused with its recipient', async () => {
    const { port } = await startMailServer({ onRcptTo: (_to, _session, done) => done(failWith(550)) });
    expect(await mailTo(port).send(anna, notice)).toEqual({ outcome: 'refused', reason: 'recipient' });
  });

  it('is refused when the password is wrong', async () => {
    const { port } = await startMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(null, {}),
    });
    const auth = { user: 'medianest', pass: 'wrong' };
    expect(await mailTo(port, { auth }).send(anna, notice)).toEqual({
      outcome: 'refused',
      reason: 'credentials',
    });
  });

  it('is refused when the certificate cannot be trusted', async () => {
    const { port } = await startMailServer({ disabledCommands: [], ...selfSigned });
    expect(await mailTo(port, { host: 'localhost' }).send(anna, notice)).toEqual({
      outcome: 'refused',
      reason: 'certificate',
    });
  });

  it('waits for a server that is away', async () => {
    const nobodyListens = 1;
    expect(await mailTo(nobodyListens).send(anna, notice)).toEqual({
      outcome: 'retry-later',
      afterMs: 60_000,
    });
  });
});

describe('the configuration', () => {
  const SMTP_PORT = 587;

  it('names no mail server without a host', () => {
    expect(findMailServer({ SMTP_PORT, SMTP_USER: 'x' })).toBeNull();
  });

  it('names one by parts', () => {
    expect(
      findMailServer({ SMTP_HOST: 'mail.lan', SMTP_PORT, SMTP_USER: 'me@lan.example', SMTP_PASSWORD: 'p' }),
    ).toEqual({
      host: 'mail.lan',
      port: 587,
      secure: false,
      auth: { user: 'me@lan.example', pass: 'p' },
      from: 'me@lan.example',
    });
  });

  it('names one in a line', () => {
    const SMTP_URL = 'smtps://me%40lan.example:p%40ss@mail.lan';
    expect(findMailServer({ SMTP_URL, SMTP_PORT, SMTP_FROM: 'a@b.example' })).toEqual({
      host: 'mail.lan',
      port: 465,
      secure: true,
      auth: { user: 'me@lan.example', pass: 'p@ss' },
      from: 'a@b.example',
    });
  });
});
