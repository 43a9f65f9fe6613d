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
  const { services, volumes } = parse(read('docker-compose.yml'));

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
    expect(Object.keys(volumes)).toEqual(['postgres-data', 'setboard-data', 'no-copy']);
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

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');

  it('[docker] runs the server itself, on Node 22, as an ordinary user, watched by its health', () => {
    expect(lines.filter((line) => line.startsWith('FROM'))).toEqual([
      'FROM node:22-bookworm-slim AS build',
      'FROM node:22-bookworm-slim',
    ]);
    expect(lines.indexOf('USER node')).toBeGreaterThan(lines.lastIndexOf('FROM node:22-bookworm-slim'));
    expect(lines).toContain('CMD ["node", "dist/apps/server/main.js"]');
    expect(lines.find((line) => line.startsWith('HEALTHCHECK'))).toContain('--interval');
    expect(read('Dockerfile')).toContain('/api/health');
  });

  it('[docker] copies nothing that is made here', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['node_modules', 'dist', '.setboard', '.git']));
  });
});
