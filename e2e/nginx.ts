import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { ensure } from './debian.js';

/** The least that a proxy in front of several servers has to do: whoever connects goes to any that answers. */
const configured = (port: number, upstreams: readonly number[]): string => `
  worker_processes 1;
  error_log stderr crit;
  pid nginx.pid;
  events {}
  http {
    access_log off;
    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
    map $http_upgrade $connection_upgrade { default upgrade; '' ''; }
    upstream setboard {
      least_conn;
      ${upstreams.map((each) => `server 127.0.0.1:${each} max_fails=1 fail_timeout=1s;`).join('\n      ')}
    }
    server {
      listen 127.0.0.1:${port};
      location / {
        proxy_pass http://setboard;
        proxy_http_version 1.1;
        proxy_connect_timeout 1s;
        proxy_read_timeout 1h;
        proxy_set_header Host $http_host;
        proxy_set_header Upgrade $http_upgrade;
        proxy_set_header Connection $connection_upgrade;
        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
        proxy_set_header X-Forwarded-Proto $scheme;
      }
    }
  }`;

/** An nginx of its own before these ports of this machine; it resolves once it takes connections. */
export async function startNginx(port: number, upstreams: readonly number[]): Promise<ChildProcess> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'setboard-nginx-'));
  await writeFile(path.join(folder, 'nginx.conf'), configured(port, upstreams));
  const args = ['-p', folder, '-c', 'nginx.conf', '-g', 'daemon off;'];
  const child = spawn('nginx', args, { env: ensure('nginx'), stdio: ['ignore', 'ignore', 'inherit'] });
  while (!(await takes(port))) if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`);
  return child;
}

function takes(port: number): Promise<boolean> {
  const socket = net.connect(port, '127.0.0.1');
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
  }).then((isUp) => {
    socket.destroy();
    return isUp as boolean;
  });
}
