import { spawnSync } from 'node:child_process';

/** Debian's programs that these tests run beside the servers, by the package that brings each. */
const PACKAGES = { 'redis-server': 'redis-server', nginx: 'nginx-light' } as const;

const isHere = (program: string): boolean =>
  spawnSync(program, ['-v'], { stdio: 'ignore', env: PLACES }).error === undefined;

/** Where it is found: ordinary users seldom have sbin in their path. */
const PLACES = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin` };

/** Makes sure that a program is on this machine, from Debian's packages where we are root; gives the environment to run it in. */
export function ensure(program: keyof typeof PACKAGES): NodeJS.ProcessEnv {
  if (isHere(program)) return PLACES;
  const env = { ...PLACES, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], { stdio: 'ignore', env, timeout: 240_000 });
  if (process.getuid?.() === 0) {
    apt('update');
    apt('install', '-y', '--no-install-recommends', PACKAGES[program]);
  }
  if (!isHere(program)) throw new Error(`There is no ${program} here, and none could be installed: install it.`);
  return PLACES;
}
