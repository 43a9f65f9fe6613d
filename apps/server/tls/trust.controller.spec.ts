import { X509Certificate } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { makeAuthority } from './certificate.js';
import type { TrustFacts } from './trust-page.js';
import { fingerprintOf } from './trust-page.js';
import { TrustController, trustFacts } from './trust.controller.js';

let facts: TrustFacts = { mode: 'off', url: 'http://10.0.0.7:3000', caPem: null };
let caPem = '';
let app: INestApplication;
let address = '';

@Module({ controllers: [TrustController], providers: [{ provide: trustFacts, useValue: () => facts }] })
class TrustOnly {}

beforeAll(async () => {
  ({ cert: caPem } = await makeAuthority(['local'], 'cart & co', new Date()));
  app = await NestFactory.create(TrustOnly, { logger: false });
  const server = await app.listen(0, '127.0.0.1');
  const { port }: AddressInfo = server.address();
  address = `http://127.0.0.1:${port}`;
});
beforeEach(() => {
  facts = { mode: 'auto', url: 'https://10.0.0.7:3443', caPem };
});
afterAll(() => app.close());

describe('/trust', () => {
  it('[/trust] says what to do, where to go then, and how to be sure, with nothing inline', async () => {
    const response = await fetch(`${address}/trust`);
    const html = await response.text();

    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toContain('href="https://10.0.0.7:3443/"');
    expect(html).toContain(fingerprintOf(caPem));
    expect(html).toContain('Setboard on cart &amp; co');
    expect(html).not.toMatch(/<script|<style|style=/);
    expect((await fetch(`${address}/trust/trust.css`)).headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  it('[/trust] hands out the authority for every phone', async () => {
    const response = await fetch(`${address}/trust/setboard-ca.crt`);
    expect(response.headers.get('content-type')).toMatch(/^application\/x-x509-ca-cert/);
    expect(new X509Certificate(await response.text()).fingerprint256).toBe(fingerprintOf(caPem));

    const profile = await fetch(`${address}/trust/setboard-ca.mobileconfig`);
    expect(profile.headers.get('content-type')).toMatch(/^application\/x-apple-aspen-config/);
    expect(await profile.text()).toContain(new X509Certificate(caPem).raw.toString('base64'));
  });

  it.each(['off', 'files', 'auto'] as const)(
    '[/trust] has nothing to install without an authority (%s)',
    async (mode) => {
      facts = { mode, url: 'http://10.0.0.7:3000', caPem: null };

      expect(await (await fetch(`${address}/trust`)).text()).toContain('There is nothing to install');
      expect((await fetch(`${address}/trust/setboard-ca.crt`)).status).toBe(404);
      expect((await fetch(`${address}/trust/setboard-ca.mobileconfig`)).status).toBe(404);
    },
  );
});
