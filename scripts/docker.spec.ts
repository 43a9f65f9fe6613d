import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { readSettings } from '../apps/server/config/settings.js';

/** What compose makes of a text: `:-` stands for what is not set, `:+` for what is. */
const filledIn = (text: string, env: Record<string, string> = {}) =>
  text
    .replaceAll(/\$\{(\w+):-([^}]*)\}/g, (_, name: string, otherwise: string) => env[name] ?? otherwise)
    .replaceAll(/\$\{(\w+):\+([^}]*)\}/g, (_, name: string, then: string) => (env[name] ? then : ''));
const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('docker-compose.yml', () => {
  const { services, volumes } = parse(read('docker-compose.yml'), { merge: true });

  it('[docker] runs a PostgreSQL 18 that keeps its data and says when it is up', () => {
    expect(services.postgres.image).toBe('postgres:18');
    expect(services.postgres.volumes).toEqual(['postgres-data:/var/lib/postgresql']);
    expect(services.postgres.healthcheck.test).toContain('pg_isready');
    expect(services.postgres.ports).toBeUndefined();
  });

  it('[docker] starts the server behind the database, and watches it by its health', () => {
    expect(services.setboard.build).toBe('.');
    expect(services.setboard.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(services.setboard.healthcheck.test.join(' ')).toContain('/api/health');
    expect(services.setboard.ports).toEqual(['3000:3000', '3443:3443']);
    expect(services.setboard.volumes[0]).toEqual('setboard-data:/data');
    expect(Object.keys(volumes)).toEqual(expect.arrayContaining(['postgres-data', 'setboard-data', 'no-copy']));
  });

  it('[docker] gives the server settings that it takes, and both the same password', () => {
    const environment: Record<string, string> = services.setboard.environment;
    const env = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filledIn(value)]));
    const password = filledIn(services.postgres.environment.POSTGRES_PASSWORD);

    expect(readSettings(env).database).toEqual({
      kind: 'own',
      url: `postgres://setboard:${password}@postgres:5432/setboard`,
    });
    expect(readSettings(env).copyTo).toBeNull();
  });

  it('[docker] keeps a copy of each log in a folder of another disk, where one is named', () => {
    const chosen = { SETBOARD_COPY_TO: '/mnt/copy' };
    const [, copy] = services.setboard.volumes;
    expect(filledIn(services.setboard.environment.SETBOARD_COPY_TO, chosen)).toBe('/copy');
    expect([filledIn(copy, chosen), filledIn(copy)]).toEqual(['/mnt/copy:/copy', 'no-copy:/copy']);
  });
});

describe('docker-compose.yml, profile many', () => {
  const { services, volumes } = parse(read('docker-compose.yml'), { merge: true });
  const many = Object.keys(services).filter((name) => services[name].profiles?.includes('many'));

  it('[docker] runs two servers on the one PostgreSQL, a Redis and a proxy, each server with a folder of its own', () => {
    expect(many).toEqual(['redis', 'setboard-1', 'setboard-2', 'proxy']);
    for (const name of ['setboard-1', 'setboard-2']) {
      expect(services[name].depends_on).toEqual({
        postgres: { condition: 'service_healthy' },
        redis: { condition: 'service_started' },
      });
      expect(services[name].volumes).toEqual([`${name}-data:/data`]);
      expect(volumes).toHaveProperty([`${name}-data`]);
      expect(services[name].healthcheck).toEqual(services.setboard.healthcheck);
    }
  });

  it('[docker] gives them settings that they take: a Redis, HTTPS by the proxy alone, which alone is reached', () => {
    const named = { SETBOARD_URL: 'https://board.example' };
    const environment: Record<string, string> = services['setboard-2'].environment;
    const env = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filledIn(value, named)]));
    expect(readSettings(env)).toMatchObject({
      database: {
        kind: 'own',
        url: `postgres://setboard:${filledIn(services.postgres.environment.POSTGRES_PASSWORD)}@postgres:5432/setboard`,
      },
      redisUrl: 'redis://redis:6379',
      tls: { mode: 'off' },
      trustedProxies: ['uniquelocal'],
      url: 'https://board.example',
    });
    expect(many.filter((name) => services[name].ports)).toEqual(['proxy']);
  });

  it('[docker] sends whoever comes to either server, by the same name', () => {
    const caddyfile = read('docker/Caddyfile');
    expect(caddyfile).toContain('reverse_proxy setboard-1:3000 setboard-2:3000 {');
    expect(caddyfile).toContain('{$SETBOARD_URL} {');
    expect(filledIn(services.proxy.environment.SETBOARD_URL)).toBe('https://localhost');
    expect(services.proxy.volumes).toContain('./docker/Caddyfile:/etc/caddy/Caddyfile:ro');
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');

  it('[docker] runs the server and keeps it up, on Node 22, as an ordinary user, watched by its health', () => {
    expect(lines.filter((line) => line.startsWith('FROM'))).toEqual([
      'FROM node:22-bookworm-slim AS build',
      'FROM node:22-bookworm-slim',
    ]);
    expect(lines.indexOf('USER node')).toBeGreaterThan(lines.lastIndexOf('FROM node:22-bookworm-slim'));
    expect(lines).toContain('CMD ["node", "scripts/kept-up.mjs"]');
    expect(lines.find((line) => line.startsWith('HEALTHCHECK'))).toContain('--interval');
    expect(read('Dockerfile')).toContain('/api/health');
  });

  it('[docker] copies nothing that is made here', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['node_modules', 'dist', '.setboard', '.git']));
  });
});
