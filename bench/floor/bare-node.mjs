// The least that answers by HTTP: a bare Node that listens.
import { createServer } from 'node:http';

createServer((_request, response) => response.end()).listen(0, '127.0.0.1', () => process.stdout.write('listening\n'));
